// The second factor: the code at sign-in, a new one, and the codes for the day on which it is lost.
import { account, demonstration, hello, READER, REGION, signIn, totp, typePassword } from '../fixtures/accounts.ts';
import { expect, fitsNarrow, open, settled, test } from '../fixtures/index.ts';
import { text } from '../fixtures/texts.ts';

test('a role with far-reaching rights gives a code, sets up another, and comes in by a recovery code', async ({ page, request, watch, accessible }) => {
  watch.allow(/422/);
  const { password } = await demonstration(request);
  const greeting = await hello(request, REGION);
  const heading = page.getByRole('heading', { level: 1 });
  const code = page.getByLabel(text('fr', 'sign_in.code.label'));

  await open(page, '/connexion');
  await typePassword(page, REGION, password);
  await expect(heading).toHaveText(text('fr', 'sign_in.code.title'));
  await expect(heading).toBeFocused();
  await accessible('code');
  await code.fill('000000');
  await page.keyboard.press('Enter');
  await expect(code).toHaveAttribute('aria-invalid', 'true');
  // A reload asks for the code again, and lets nobody through.
  await page.goto('/espace/compte');
  await expect(heading).toHaveText(text('fr', 'sign_in.code.title'));
  await code.fill((await account(request, REGION)).code!);
  await page.keyboard.press('Enter');
  await expect(heading).toHaveText(text('fr', 'space.account.title'));

  const factor = page.getByRole('region', { name: text('fr', 'space.factor.title') });
  const remove = factor.getByRole('button', { name: text('fr', 'space.factor.remove') });
  await remove.click();
  await remove.click();
  await expect(heading).toHaveText(text('fr', 'sign_in.enrolment.title'));
  await expect(page.getByRole('img', { name: text('fr', 'sign_in.enrolment.qr_code') })).toBeVisible();
  await accessible('enrolment');
  const secret = (await page.locator('.secret code').innerText()).replaceAll(' ', '');
  await code.fill(totp(secret));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: text('fr', 'sign_in.recovery.title') })).toBeFocused();
  await accessible('recovery codes');
  const [recovery] = await page.locator('.recovery-codes code').allInnerTexts();
  await page.getByRole('button', { name: text('fr', 'sign_in.recovery.done') }).click();
  await expect(heading).toHaveText(text('fr', 'space.account.title'));
  await page.getByRole('button', { name: text('fr', 'space.sign_out'), exact: true }).click();

  await expect(heading).toHaveText(text('fr', 'sign_in.title'));
  await typePassword(page, REGION, password);
  await page.getByRole('button', { name: text('fr', 'sign_in.code.use_recovery') }).click();
  await page.getByLabel(text('fr', 'sign_in.code.recovery_label')).fill(recovery);
  await page.keyboard.press('Enter');
  await expect(heading).toHaveText(text('fr', 'space.account.title'));
  await open(page, '/espace');
  await expect(heading).toHaveText(greeting);
});

test('one’s own pages are accessible, and nothing scrolls sideways at 320 pixels', async ({ page, request, accessibleInBoth }) => {
  await signIn(page, request, READER);
  for (const path of ['/espace', '/espace/compte', '/en/space', '/en/space/account']) {
    await open(page, path);
    await settled(page);
    await accessibleInBoth(path);
    await fitsNarrow(page, path);
  }
});
