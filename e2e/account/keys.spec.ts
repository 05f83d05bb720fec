// An API key, from the request to its end: a partner asks, an administrator grants.
import { ADMINISTRATOR, account, demonstration, desk, EDITOR, signIn } from '../fixtures/accounts.ts';
import { expect, fitsNarrow, open, settled, test } from '../fixtures/index.ts';
import { text } from '../fixtures/texts.ts';

const words = (key: string, values = {}) => text('fr', `keys.${key}`, values);

test('a key is asked for, granted, used and revoked', async ({ page, request, browser, accessible, watch }) => {
  watch.allow(/401/);
  const name = `Carte ${Date.now()}`;
  await signIn(page, request, EDITOR);
  await open(page, '/espace/compte');
  await page.getByRole('link', { name: text('fr', 'space.tokens.keys') }).click();
  await settled(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words('title'));
  const submit = page.getByRole('button', { name: words('submit') });
  await submit.click();
  const named = page.getByLabel(words('name'), { exact: true });
  await expect(named).toHaveAttribute('aria-invalid', 'true');
  await named.fill(name);
  await page.getByLabel(words('website')).fill('https://www.exemple.fr/carte');
  await page.getByLabel(words('purpose')).fill('Montrer la carte sur notre site.');
  await submit.click();
  await expect(page.getByText(words('asked'))).toBeVisible();
  const own = page.locator('.person').filter({ hasText: name });
  await expect(own).toContainText(words('state.requested'));
  await accessible('own keys');

  const office = await desk(browser, request, ADMINISTRATOR, '/administration?part=keys&state=requested');
  const row = office.locator('.person').filter({ hasText: name });
  await expect(row).toContainText((await account(request, EDITOR)).email);
  await row.getByRole('button', { name: words('decide_named', { name }) }).click();
  await row.getByLabel(words('quota_label')).fill('1000');
  await accessible('decision', office);
  await row.getByRole('button', { name: words('decide'), exact: true }).click();
  await expect(office.getByText(words('decided', { name }))).toBeVisible();
  await expect(row).toHaveCount(0);
  await office.context().close();
  // Other tests have mails sent to the same account.
  await expect.poll(async () => (await demonstration(request)).mails.some((it) => it.recipient === EDITOR && it.text.includes(name))).toBe(true);

  await page.reload();
  await settled(page);
  await expect(own).toContainText(words('state.granted'));
  await own.getByRole('button', { name: words('make_named', { name }) }).click();
  await expect(page.getByRole('heading', { name: words('made_title') })).toBeFocused();
  const secret = await page.locator('.token-made code').innerText();
  const ask = () => request.get('/api/v1/actions?limit=1', { headers: { 'X-Api-Key': secret } });
  const answer = await ask();
  expect(answer.status()).toBe(200);
  expect(answer.headers()).toMatchObject({ 'ratelimit-limit': '1000', 'ratelimit-policy': '1000;w=3600' });

  // The use is noted within ten seconds.
  const usage = own.locator('details');
  await expect(async () => {
    await page.reload();
    await settled(page);
    await expect(usage).toHaveCount(1, { timeout: 1_000 });
  }).toPass({ timeout: 60_000 });
  await usage.locator('summary').click();
  await expect(usage.getByRole('table')).toContainText('1');
  await accessible('usage');
  await fitsNarrow(page);

  await own.getByRole('button', { name: words('revoke_named', { name }) }).click();
  await expect(own).toContainText(words('state.revoked'));
  expect((await ask()).status()).toBe(401);
  await own.getByRole('button', { name: words('remove_named', { name }) }).click();
  await expect(own).toHaveCount(0);
});
