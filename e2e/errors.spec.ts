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
  await expect(page.getByRole('button', { name: text('fr', 'common.state.retry') }).first()).toBeVisible();
});
