// Another language is another address of the same page.
import { expect, open, settled, test } from './fixtures/index.ts';
import { everyPage } from './fixtures/pages.ts';
import { text, type Lang } from './fixtures/texts.ts';

const OTHER: Record<Lang, Lang> = { fr: 'en', en: 'fr' };

for (const from of ['fr', 'en'] as Lang[]) {
  test(`the switch keeps the page, from ${from}`, async ({ page, api }) => {
    const to = OTHER[from];
    for (const site of await everyPage(api)) {
      await test.step(site.name, async () => {
        await open(page, site.path[from]);
        await expect(page.locator('html')).toHaveAttribute('lang', from);
        await page.getByRole('banner').getByRole('link', { name: text(from, 'common.nav.other_language') }).click();
        await expect(page).toHaveURL(site.path[to]);
        await settled(page);
        await expect(page.locator('html')).toHaveAttribute('lang', to);
        await expect(page.getByRole('banner').getByRole('link', { name: text(to, 'common.nav.other_language') })).toBeVisible();
      });
    }
  });
}

test('the switch keeps the filters', async ({ page, api }) => {
  const [theme] = await api.facet('/stats/actions', 'theme');
  const { total } = await api.list(`/actions?theme=${theme.value}&limit=1`);
  await open(page, `/actions?theme=${theme.value}`);
  await page.getByRole('banner').getByRole('link', { name: text('fr', 'common.nav.other_language') }).click();
  await expect(page).toHaveURL(`/en/actions?theme=${theme.value}`);
  await expect(page.locator('.result-count')).toHaveText(new RegExp(`^${total}\\s`));
});

test('what members wrote is announced as French on an English page', async ({ page, api }) => {
  for (const site of await everyPage(api)) {
    await test.step(site.name, async () => {
      await open(page, site.path.en);
      // Words that English does not have, where nothing says that the text is French.
      const unsaid = await page.getByRole('main').evaluate((main) => {
        const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
        const french = /(?<=^|\s)(les|des|du|une|dans|avec|pour|est|qui|leur)(?=\s)/gi;
        const found: string[] = [];
        while (walker.nextNode()) {
          const { textContent, parentElement } = walker.currentNode;
          const language = parentElement?.closest('[lang]')?.getAttribute('lang');
          // One such word may stand in a name; two make a sentence.
          const words = new Set(textContent?.toLowerCase().match(french));
          if (language !== 'fr' && words.size > 1) found.push(textContent ?? '');
        }
        return found;
      });
      expect.soft(unsaid, site.path.en).toEqual([]);
    });
  }
  await open(page, '/actions');
  await expect(page.locator('main [lang]')).toHaveCount(0);
});
