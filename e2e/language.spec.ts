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
