// Signing in: by a mailed link, by password, and staying signed in.
import { demonstration, hello, linkOf, mail, NEIGHBOUR, READER, signIn, typePassword } from '../fixtures/accounts.ts';
import { expect, open, settled, test } from '../fixtures/index.ts';
import { text } from '../fixtures/texts.ts';

const heading = text('fr', 'sign_in.title');
const toSpace = text('fr', 'common.nav.space');

test('who only reads is asked for nothing', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await open(page, '/');
  await open(page, '/annuaire');
  expect(asked.filter((path) => /session|account|private/.test(path))).toEqual([]);
  await page.getByRole('banner').getByRole('link', { name: text('fr', 'common.nav.sign_in') }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
  await expect(page).toHaveTitle(new RegExp(heading));
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex');
  await page.goBack();
  await expect(page.locator('meta[name=robots]')).toHaveCount(0);
  expect(asked.filter((path) => path.includes('session'))).toEqual([]);
});

test('a link that was mailed signs in, once, and opening it uses nothing up', async ({ page, request, browser, watch }) => {
  watch.allow(/401/);
  await open(page, '/connexion');
  const email = page.getByLabel(text('fr', 'sign_in.email'));
  await email.fill(` ${NEIGHBOUR} `);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: text('fr', 'sign_in.sent.title') })).toBeFocused();
  await expect(page.getByRole('main')).toContainText(NEIGHBOUR);
  const path = linkOf(await mail(request, NEIGHBOUR));

  // As mailboxes do that look at every link.
  await open(page, path);
  await open(page, '/');
  await open(page, path);
  await page.getByRole('button', { name: text('fr', 'sign_in.follow.submit') }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(await hello(request, NEIGHBOUR));
  await expect(page).toHaveURL(/\/espace$/);
  await expect(page.getByRole('main').getByRole('link', { name: 'Poitiers' })).toBeVisible();
  await expect(page.getByRole('banner').getByRole('link', { name: toSpace }).first()).toBeVisible();

  const other = await browser.newPage();
  await open(other, path);
  await other.getByRole('button', { name: text('fr', 'sign_in.follow.submit') }).click();
  await expect(other.getByRole('heading', { level: 1 })).toHaveText(text('fr', 'sign_in.follow.used_title'));
  await other.getByRole('link', { name: text('fr', 'sign_in.follow.another') }).click();
  await expect(other.getByRole('heading', { level: 1 })).toHaveText(heading);
  await other.close();
});

test('an address without account gets the same answer, and too many get told to wait', async ({ page, request, watch }) => {
  watch.allow(/429/);
  const nobody = `nobody-${Date.now()}@commune.example`;
  await open(page, '/connexion');
  await page.getByLabel(text('fr', 'sign_in.email')).fill(nobody);
  for (let sent = 0; sent < 5; sent++) {
    await page.getByRole('button', { name: text('fr', 'sign_in.link.submit') }).click();
    await expect(page.getByRole('heading', { name: text('fr', 'sign_in.sent.title') })).toBeVisible();
    await page.getByRole('button', { name: text('fr', 'sign_in.sent.again') }).click();
  }
  expect((await mail(request, nobody)).text).toContain('/annuaire');
  await page.getByRole('button', { name: text('fr', 'sign_in.link.submit') }).click();
  const summary = page.locator('.form-summary');
  await expect(summary).toBeFocused();
  await expect(summary).toContainText(/réessayez dans 10\sminutes/);
  await expect(page.getByLabel(text('fr', 'sign_in.email'))).toHaveValue(nobody);
});

test('what is wrong stands beside its field, and nothing typed is lost', async ({ page, request, watch }) => {
  watch.allow(/401/);
  await open(page, '/connexion');
  const email = page.getByLabel(text('fr', 'sign_in.email'));
  await email.fill('pas une adresse');
  await page.keyboard.press('Enter');
  const summary = page.locator('.form-summary');
  await expect(summary).toBeFocused();
  await expect(email).toHaveAttribute('aria-invalid', 'true');
  await expect(email).toHaveAccessibleDescription(/prenom\.nom@commune\.fr/);
  await summary.getByRole('link').click();
  await expect(email).toBeFocused();
  await expect(email).toHaveValue('pas une adresse');

  await typePassword(page, READER, 'ce n’est pas le mot de passe');
  await expect(summary).toBeFocused();
  await expect(email).toHaveValue(READER);
  const password = page.getByLabel(text('fr', 'sign_in.password.label'), { exact: true });
  await expect(password).toHaveValue('ce n’est pas le mot de passe');
  await page.getByRole('button', { name: text('fr', 'common.form.show_password') }).click();
  await expect(password).toHaveAttribute('type', 'text');
  await password.fill((await demonstration(request)).password);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(await hello(request, READER));
});

test('a page of one’s own leads to signing in and back; another site’s address does not', async ({ page, request }) => {
  const { password } = await demonstration(request);
  await page.goto('/espace/compte');
  await expect(page).toHaveURL('/connexion?next=%2Fespace%2Fcompte');
  await settled(page);
  await typePassword(page, READER, password);
  await expect(page).toHaveURL('/espace/compte');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(text('fr', 'space.account.title'));
  await page.goto('/connexion?next=//example.org/');
  await expect(page).toHaveURL('/espace');
});

test('tabs that are opened at once stay signed in, and signing out ends it', async ({ page, request, context, watch }) => {
  watch.allow(/401/);
  await signIn(page, request, READER);
  const greeting = await hello(request, READER);
  for (let round = 0; round < 2; round++) {
    const tabs = await Promise.all([1, 2, 3, 4].map(() => context.newPage()));
    await Promise.all(tabs.map((tab) => tab.goto('/espace')));
    for (const tab of tabs) await expect(tab.getByRole('heading', { level: 1 })).toHaveText(greeting);
    await Promise.all(tabs.map((tab) => tab.close()));
  }
  const tab = await context.newPage();
  await open(tab, '/espace');
  await page.getByRole('button', { name: text('fr', 'space.sign_out') }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
  await expect(page.getByRole('banner').getByRole('link', { name: text('fr', 'common.nav.sign_in') }).first()).toBeVisible();
  // The other tab learns it when it asks for something.
  await tab.getByRole('link', { name: text('fr', 'space.to_account') }).click();
  await expect(tab.getByRole('heading', { level: 1 })).toHaveText(heading);
  await open(page, '/en/space/account');
  await expect(page).toHaveURL('/en/sign-in?next=%2Fen%2Fspace%2Faccount');
});
