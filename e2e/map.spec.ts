// The map without a mouse.
import type { Page } from '@playwright/test';
import { expect, open, settled, test } from './fixtures/index.ts';
import { text } from './fixtures/texts.ts';

/** The map once it is there, with the focus. */
async function focusMap(page: Page) {
  const map = page.getByRole('application', { name: text('fr', 'actions.map') });
  await expect(map.locator('.leaflet-marker-icon').first()).toBeVisible();
  await map.focus();
  await expect(map).toBeFocused();
  return map;
}

/** Where the marks stand on the screen: it changes with every move. */
const places = (page: Page) => page.locator('.leaflet-marker-icon').evaluateAll((marks) => marks.map((mark) => Math.round(mark.getBoundingClientRect().x)).join());

test('moves with the arrows and zooms with + and −', async ({ page }) => {
  await open(page, '/actions');
  await focusMap(page);
  for (const key of ['ArrowRight', 'ArrowLeft', '+', '-']) {
    const before = await places(page);
    await page.keyboard.press(key);
    await expect.poll(() => places(page), { message: key }).not.toBe(before);
  }
});

test('Tab leads to a mark and Enter opens it', async ({ page, api }) => {
  // One action that stands alone on the map.
  const { items } = await api.list('/actions?limit=100');
  const { action } = await alone(items, api);
  await open(page, `/actions?q=${encodeURIComponent(action.title)}`);
  const map = await focusMap(page);
  const mark = map.getByRole('button', { name: action.title, exact: true }).first();
  for (let tabs = 0; tabs < 12 && !(await mark.evaluate((it) => it === document.activeElement)); tabs++) await page.keyboard.press('Tab');
  await expect(mark).toBeFocused();
  await page.keyboard.press('Enter');
  await settled(page);
  await expect(page).toHaveURL(new RegExp(`/actions/${action.slug}$`));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(action.title);
});

test('Enter on a cluster zooms in', async ({ page }) => {
  await open(page, '/actions');
  const map = await focusMap(page);
  const cluster = map.locator('.map-cluster').first();
  await cluster.focus();
  const before = await places(page);
  await page.keyboard.press('Enter');
  await expect.poll(() => places(page)).not.toBe(before);
});

test('what is filtered while the map still loads is what it shows', async ({ page, api }) => {
  const [country] = (await api.facet('/stats/actions', 'country')).slice(-1);
  let arrive = () => {};
  const late = new Promise<void>((resolve) => (arrive = resolve));
  await page.route('**/assets/map-*.js', async (route) => {
    await late;
    await route.continue();
  });
  const asked: string[] = [];
  page.on('request', (request) => {
    const query = new URL(request.url()).searchParams;
    if (request.url().includes('/api/v1/map') && query.has('bbox')) asked.push(query.get('bbox') ?? '');
  });
  await open(page, '/actions');
  const found = page.waitForResponse((response) => response.url().includes('/api/v1/map') && response.url().includes(country.value));
  await page.evaluate((value) => {
    const link = document.createElement('a');
    link.href = `/actions?country=${value}`;
    document.querySelector('main')?.append(link);
    link.click();
  }, country.value);
  await found;
  arrive();
  await expect(page.locator('.leaflet-marker-icon').first()).toBeVisible();
  // The first question of all is about the country's surroundings, not about the world.
  const [west, , east] = asked[0].split(',').map(Number);
  expect(east - west).toBeLessThan(90);
});

async function alone(items: { title: string; slug: string; point?: unknown }[], api: { list(path: string): Promise<{ total: number }>; get(path: string): Promise<any> }) {
  for (const action of items.filter((it) => it.point)) {
    const { total } = await api.list(`/actions?q=${encodeURIComponent(action.title)}&limit=1`);
    const { places: where } = await api.get(`/actions/${action.slug}`);
    if (total === 1 && where.length === 1) return { action };
  }
  throw new Error('no action stands alone on the map');
}
