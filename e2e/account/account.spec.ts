// What one changes of one's own account.
import { demonstration, EDITOR, KEEPER, mail, signIn, typePassword } from '../fixtures/accounts.ts';
import { expect, open, settled, test } from '../fixtures/index.ts';
import { text } from '../fixtures/texts.ts';

const part = (name: string) => ({ name: text('fr', name) });

test('names and language are kept', async ({ page, request }) => {
  await signIn(page, request, EDITOR);
  await page.getByRole('link', { name: text('fr', 'space.to_account') }).click();
  const names = page.getByRole('region', part('space.names.title'));
  const given = names.getByLabel(text('fr', 'space.names.given_name'));
  const before = await given.inputValue();
  await given.fill('');
  await names.getByRole('button').click();
  await expect(given).toHaveAttribute('aria-invalid', 'true');
  await given.fill('Marc-Antoine');
  await names.getByLabel(text('fr', 'space.names.lang')).selectOption('en');
  await names.getByRole('button').click();
  await expect(names.getByRole('status')).toHaveText(text('fr', 'space.saved'));
  await page.reload();
  await settled(page);
  await expect(given).toHaveValue('Marc-Antoine');
  await expect(names.getByLabel(text('fr', 'space.names.lang'))).toHaveValue('en');
  await given.fill(before);
  await names.getByLabel(text('fr', 'space.names.lang')).selectOption('fr');
  await names.getByRole('button').click();
  await expect(names.getByRole('status')).toHaveText(text('fr', 'space.saved'));
});

test('a token is shown once, signs in to the API, and can be revoked', async ({ page, request, watch }) => {
  watch.allow(/401/);
  await signIn(page, request, EDITOR);
  await open(page, '/espace/compte');
  const tokens = page.getByRole('region', part('space.tokens.title'));
  await tokens.getByRole('button', part('space.tokens.submit')).click();
  const name = tokens.getByLabel(text('fr', 'space.tokens.name'));
  await expect(name).toHaveAttribute('aria-invalid', 'true');
  const words = `Export ${Date.now()}`;
  await name.fill(words);
  await tokens.getByLabel(text('fr', 'space.tokens.write'), { exact: true }).check();
  await tokens.getByLabel(text('fr', 'space.tokens.life')).selectOption('30');
  await tokens.getByRole('button', part('space.tokens.submit')).click();
  await expect(tokens.getByRole('heading', part('space.tokens.made_title'))).toBeFocused();
  const token = await tokens.locator('.token-made code').innerText();
  const ask = () => request.get('/api/v1/account', { headers: { Authorization: `Bearer ${token}` } });
  // A script has no business with the account itself: it is known, and refused.
  expect((await ask()).status()).toBe(403);
  await expect(tokens.getByText(words)).toBeVisible();

  await page.reload();
  await settled(page);
  await expect(tokens.locator('.token-made')).toHaveCount(0);
  await tokens.getByRole('button', { name: text('fr', 'space.tokens.revoke_named', { name: words }) }).click();
  await expect(tokens.getByText(words)).toHaveCount(0);
  expect((await ask()).status()).toBe(401);
});

test('another password ends the other sessions; a session can be ended by hand', async ({ page, request, browser, watch }) => {
  watch.allow(/401|422/);
  const { password } = await demonstration(request);
  await signIn(page, request, KEEPER);
  const elsewhere = await browser.newContext();
  const other = await elsewhere.newPage();
  await signIn(other, request, KEEPER);

  await open(page, '/espace/compte');
  const sessions = page.getByRole('region', part('space.sessions.title'));
  const before = await sessions.getByRole('listitem').count();
  expect(before).toBeGreaterThan(1);
  await expect(sessions.getByText(text('fr', 'space.sessions.current'))).toHaveCount(1);
  await sessions.getByRole('button', { name: text('fr', 'space.sessions.end'), exact: false }).first().click();
  await expect(sessions.getByRole('listitem')).toHaveCount(before - 1);
  await other.goto('/espace');
  await expect(other).toHaveURL(/\/connexion/);
  await settled(other);

  const form = page.getByRole('region', part('space.password.title'));
  const current = form.getByLabel(text('fr', 'space.password.current'));
  const next = form.getByLabel(text('fr', 'space.password.new'));
  const change = form.getByRole('button', part('space.password.submit'));
  const fill = async (from: string, to: string) => {
    await current.fill(from);
    await next.fill(to);
    await change.click();
  };
  await fill(password, 'trop court');
  await expect(next).toHaveAccessibleDescription(/15 caractères au moins/);
  await fill(password, 'aaaaaaaaaaaaaaaaaaaa');
  await expect(next).toHaveAccessibleDescription(/Trop facile à deviner/);
  const replaced = 'lanterne velours girafe dix-sept';
  await fill('ce n’est pas le bon', replaced);
  await expect(current).toHaveAttribute('aria-invalid', 'true');
  await expect(next).toHaveValue(replaced);
  const earlier = (await demonstration(request)).mails.find((it) => it.recipient === KEEPER);
  await fill(password, replaced);
  await expect(form.getByRole('status')).toHaveText(text('fr', 'space.password.changed'));
  await mail(request, KEEPER, earlier);
  await typePassword(other, KEEPER, replaced);
  await expect(other.getByRole('heading', { level: 1 })).toBeVisible();
  await fill(replaced, password);
  await expect(form.getByRole('status')).toHaveText(text('fr', 'space.password.changed'));
  await elsewhere.close();
});
