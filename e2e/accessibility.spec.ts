// Everybody can use every page: axe, keyboard, narrow screens.
import { expect, open, test } from './fixtures/index.ts';
import { everyPage, LISTS } from './fixtures/pages.ts';
import { LANGUAGES, text } from './fixtures/texts.ts';

for (const lang of LANGUAGES) {
  for (const part of [0, 1]) {
    test(`axe finds nothing, light and dark, ${lang}, part ${part + 1}`, async ({ page, api, accessibleInBoth }) => {
      const pages = (await everyPage(api)).filter((_, index) => index % 2 === part);
      for (const site of pages) {
        await test.step(site.name, async () => {
          await open(page, site.path[lang]);
          await accessibleInBoth(site.path[lang]);
        });
      }
    });
  }
}

test('the page that is not there is accessible too', async ({ page, accessible, watch }) => {
  watch.allow(/404/);
  for (const path of ['/cette-page-n-existe-pas', '/en/no-such-page']) {
    await open(page, path);
    await accessible(path);
  }
});

test('suggestions are accessible', async ({ page, accessible }) => {
  await open(page, '/');
  await page.getByRole('combobox', { name: text('fr', 'search.label') }).fill('eau');
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await accessible('suggestions');
});

test('nothing scrolls sideways at 320 pixels', async ({ page, api }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  for (const site of await everyPage(api)) {
    await test.step(site.name, async () => {
      await open(page, site.path.fr);
      const width = await page.evaluate(() => document.scrollingElement?.scrollWidth ?? 0);
      expect.soft(width, site.path.fr).toBeLessThanOrEqual(320);
    });
  }
});

test('the keyboard skips to the content, and the focus follows the page', async ({ page }) => {
  await open(page, '/');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: text('fr', 'common.nav.skip') });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();

  // From the top again, through the navigation to another page.
  await page.reload();
  const link = page.getByRole('banner').getByRole('link', { name: text('fr', 'common.nav.agenda') }).first();
  for (let tabs = 0; tabs < 20 && !(await link.evaluate((it) => it === document.activeElement)); tabs++) await page.keyboard.press('Tab');
  await expect(link).toBeFocused();
  await page.keyboard.press('Enter');
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toHaveText(text('fr', 'agenda.title'));
  await expect(heading).toBeFocused();
  await expect(page).toHaveTitle(new RegExp(text('fr', 'agenda.title')));

  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
});

test('every page has one h1, a title of its own and no gap between headings', async ({ page }) => {
  const titles = new Set<string>();
  for (const site of LISTS) {
    await open(page, site.path.fr);
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    titles.add(await page.title());
    const levels = await page.getByRole('heading').evaluateAll((headings) => headings.map((heading) => Number(heading.tagName.slice(1))));
    levels.reduce((before, level) => {
      expect.soft(level, `${site.name}: ${levels}`).toBeLessThanOrEqual(before + 1);
      return level;
    }, 0);
  }
  expect(titles.size).toBe(LISTS.length);
});
