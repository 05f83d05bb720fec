// A newcomer on a phone looks for actions in a country on a theme.
import type { Page } from '@playwright/test';
import { expect, open, settled, test } from '../fixtures/index.ts';
import { country, escape, text } from '../fixtures/texts.ts';

test.use({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });

const facet = (page: Page, name: string) => page.getByRole('group', { name: text('fr', `actions.facet.${name}`) });
const box = (page: Page, name: string, label: string) => facet(page, name).getByRole('checkbox', { name: new RegExp(`^\\s*${escape(label)}`, 'i') });
const filters = (page: Page) => page.locator('summary', { hasText: text('fr', 'common.list.filters') });

test('finds an action by country and theme, keeps it in a link, and goes back', async ({ page, context, api }) => {
  // The most frequent theme, and the country that has most of it: both stand among the first boxes.
  const [theme] = await api.facet('/stats/actions', 'theme');
  const [place] = await api.facet(`/stats/actions?theme=${theme.value}`, 'country');
  const reference = await api.get('/reference');
  const themeName = reference.themes.find((it: { code: string }) => it.code === theme.value).name_fr;
  const wanted = await api.list(`/actions?theme=${theme.value}&country=${place.value}`);

  await open(page, '/actions');
  await filters(page).click();
  await box(page, 'theme', themeName).check();
  await expect(page).toHaveURL(/[?&]theme=/);
  await box(page, 'country', country('fr', place.value)).check();
  await expect(page).toHaveURL(new RegExp(`theme=${theme.value}.*country=${place.value}`));
  await filters(page).click();

  const cards = page.locator('.card-title');
  const count = page.locator('.result-count');
  await expect(count).toHaveText(new RegExp(`^${wanted.total}\\s`));
  await expect(cards).toHaveText(wanted.items.map((action) => action.title));

  // The address alone gives the same view to somebody else.
  const other = await context.newPage();
  await open(other, page.url());
  await expect(other.locator('.card-title')).toHaveText(wanted.items.map((action) => action.title));
  await filters(other).click();
  await expect(box(other, 'theme', themeName)).toBeChecked();
  await expect(box(other, 'country', country('fr', place.value))).toBeChecked();
  await other.close();

  await page.getByRole('link', { name: wanted.items[0].title }).click();
  await settled(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(wanted.items[0].title);
  await expect(page).toHaveURL(new RegExp(`/actions/${wanted.items[0].slug}$`));

  await page.goBack();
  await expect(count).toHaveText(new RegExp(`^${wanted.total}\\s`));
  await page.goBack();
  await expect(page).not.toHaveURL(/country=/);
  const ofTheme = await api.list(`/actions?theme=${theme.value}&limit=1`);
  await expect(count).toHaveText(new RegExp(`^${ofTheme.total}\\s`));
});
