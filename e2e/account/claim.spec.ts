// From an unclaimed page to one that somebody keeps: claim, mailed link, decision, own space.
import { ANIMATOR, desk as signedIn, linkOf, mail } from '../fixtures/accounts.ts';
import { expect, open, test } from '../fixtures/index.ts';
import { text } from '../fixtures/texts.ts';

test('a page is claimed, an animator accepts, and the claimant keeps it', async ({ page, request, api, browser, accessible }) => {
  const { slug, name } = await api.first('/members?claim=unclaimed&kind=commune&sort=-population&limit=1');
  const email = `claire.${Date.now()}@mairie-${slug}.example`;
  await open(page, `/annuaire/${slug}`);
  await page.getByRole('link', { name: text('fr', 'directory.claim.button') }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(text('fr', 'claims.claim.title', { name }));
  await accessible('claim');

  // What is missing is told beside the field.
  await page.getByRole('button', { name: text('fr', 'claims.claim.submit') }).click();
  await expect(page.locator('.form-summary')).toBeFocused();
  await page.getByLabel(text('fr', 'claims.claim.given_name')).fill('Claire');
  await page.getByLabel(text('fr', 'claims.claim.family_name'), { exact: true }).fill('Roux');
  await page.getByLabel(text('fr', 'claims.claim.email')).fill(email);
  await page.getByLabel(text('fr', 'claims.claim.job')).fill('Directrice générale');
  await page.getByLabel(text('fr', 'claims.claim.message')).fill('Nous avons trois jumelages.');
  await page.getByRole('button', { name: text('fr', 'claims.claim.submit') }).click();
  await expect(page.getByRole('heading', { name: text('fr', 'claims.claim.sent_title') })).toBeFocused();

  await open(page, linkOf(await mail(request, email)));
  await page.getByRole('button', { name: text('fr', 'sign_in.follow.submit') }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(text('fr', 'space.hello', { name: 'Claire' }));

  const desk = await signedIn(browser, request, ANIMATOR, '/animation');
  await expect(desk.getByRole('heading', { level: 1 })).toHaveText(text('fr', 'animation.title'));
  const waiting = desk.getByRole('listitem').filter({ hasText: email });
  await expect(waiting).toContainText('Nous avons trois jumelages.');
  await accessible('queue', desk);
  await waiting.getByRole('button', { name: text('fr', 'animation.accept_named', { title: `${name} (Claire Roux)` }) }).click();
  await expect(desk.getByRole('status').filter({ hasText: 'C’est fait' })).toBeVisible();
  await expect(waiting).toHaveCount(0);
  await desk.context().close();

  expect((await mail(request, email)).subject).toContain(name);
  await open(page, '/espace');
  await expect(page.getByRole('main').getByRole('link', { name, exact: true })).toBeVisible();
  const entry = await (await request.get(`/api/v1/members/${slug}`)).json();
  expect(entry.claim).toBe('claimed');
});

test('a demonstration shows who can sign in and what was mailed', async ({ page, accessible }) => {
  await open(page, '/demonstration');
  await expect(page.getByRole('main')).toContainText(ANIMATOR);
  await accessible('demonstration');
});
