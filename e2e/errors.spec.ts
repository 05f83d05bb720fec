// What a visitor sees when something is not as it should be.
import { expect, open, test } from './fixtures/index.ts';
import { text } from './fixtures/texts.ts';

test('an address that is no page', async ({ page, watch }) => {
  watch.allow(/404/);
  for (const [lang, path] of [['fr', '/cette-page-n-existe-pas'], ['en', '/en/no-such-page']] as const) {
    const response = await open(page, path);
    expect(response?.status(), path).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(text(lang, 'common.state.not_found_title'));
    await page.getByRole('main').getByRole('link', { name: text(lang, 'common.nav.actions') }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(text(lang, 'actions.title'));
  }
});

test('an entry that is not there', async ({ page, watch }) => {
  watch.allow(/404/);
  await open(page, '/actions/cette-action-n-existe-pas');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(text('fr', 'common.state.entry_not_found_title'));
});

for (const path of ['/', '/actions', '/annuaire', '/agenda', '/groupes', '/financements', '/recherche?q=eau']) {
  test(`the server does not answer ${path}`, async ({ page, watch }) => {
    watch.allow(/ERR_FAILED/);
    await page.route('**/api/v1/**', (route) => route.abort());
    await page.goto(path);
    const said = page.getByRole('main').getByRole('heading', { name: text('fr', 'common.state.unreachable_title') });
    await expect(said.first()).toBeVisible();
    await page.unroute('**/api/v1/**');
    await page.getByRole('button', { name: text('fr', 'common.state.retry') }).first().click();
    await expect(said).toHaveCount(0);
    await expect(page.locator('.skeleton')).toHaveCount(0);
    await expect(page.locator('main .card, main .result').first()).toBeVisible();
  });
}

test('an address that the API refuses says why, with a reference to quote', async ({ page, request, watch }) => {
  watch.allow(/400/);
  const refused = await request.get('/api/v1/actions?country=nowhere', { headers: { 'Accept-Language': 'fr' } });
  expect(refused.status()).toBe(400);
  const { title, detail } = await refused.json();
  await page.goto('/actions?country=nowhere');
  const main = page.getByRole('main');
  await expect(main).toContainText(detail ?? title);
  await expect(main).toContainText('urn:passerelle:request:');
  await expect(main.getByRole('button', { name: text('fr', 'common.state.retry') })).toBeVisible();
  // To ask again changes nothing: the way out is to ask for less.
  await main.getByRole('button', { name: text('fr', 'common.state.reset') }).first().click();
  await expect(page).toHaveURL('/actions');
  await expect(main.locator('.card').first()).toBeVisible();
  await expect(main.locator('.facet').first()).toBeVisible();
});

for (const path of ['/actions', '/annuaire', '/agenda', '/groupes', '/financements']) {
  test(`the words of the filters do not come ${path}`, async ({ page, watch }) => {
    watch.allow(/ERR_FAILED/);
    await page.route('**/api/v1/reference', (route) => route.abort());
    await open(page, path);
    const panel = page.locator('.filter-panel');
    await expect(panel).toContainText(text('fr', 'common.list.facets_failed'));
    await expect(page.locator('main .card').first()).toBeVisible();
    await page.unroute('**/api/v1/reference');
    await panel.getByRole('button', { name: text('fr', 'common.state.retry') }).click();
    await expect(panel.locator('.facet').first()).toBeVisible();
    await expect(panel).not.toContainText(text('fr', 'common.list.facets_failed'));
  });
}

for (const path of ['/actions', '/annuaire', '/agenda', '/groupes', '/financements']) {
  test(`filters that keep nothing say so ${path}`, async ({ page }) => {
    await open(page, `${path}?q=xyzxyz`);
    await expect(page.locator('.filter-panel')).toContainText(text('fr', 'common.list.no_facet'));
    await page.getByRole('main').getByRole('button', { name: text('fr', 'common.state.reset') }).click();
    await expect(page.locator('.filter-panel .facet').first()).toBeVisible();
  });
}

test('an entry whose answer does not come keeps a heading', async ({ page, api, watch }) => {
  watch.allow(/ERR_FAILED/);
  const { slug, title } = await api.first('/actions?limit=1');
  await page.route('**/api/v1/actions/*', (route) => route.abort());
  await open(page, `/actions/${slug}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(text('fr', 'common.state.unreachable_title'));
  await page.unroute('**/api/v1/actions/*');
  await page.getByRole('button', { name: text('fr', 'common.state.retry') }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
});
