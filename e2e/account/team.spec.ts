// A colleague is invited, comes by the mailed link, and loses access at once.
import { linkOf, mail, NEIGHBOUR, signIn } from '../fixtures/accounts.ts';
import { expect, open, settled, test } from '../fixtures/index.ts';
import { text } from '../fixtures/texts.ts';

test('a colleague is invited, signs in by the link, and is removed', async ({ page, request, browser, accessible, watch }) => {
  watch.allow(/404/);
  await signIn(page, request, NEIGHBOUR);
  await open(page, '/espace/equipe/poitiers');
  await expect(page.getByText(text('fr', 'team.last'))).toBeVisible();
  await accessible('team');
  const email = `lucie.${Date.now()}@poitiers.example`;
  await page.getByLabel(text('fr', 'team.given_name')).fill('Lucie');
  await page.getByLabel(text('fr', 'team.family_name'), { exact: true }).fill('Bonnet');
  await page.getByLabel(text('fr', 'team.invite.email')).fill(email);
  await page.getByRole('button', { name: text('fr', 'team.invite.submit') }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Lucie Bonnet' })).toBeVisible();

  const context = await browser.newContext();
  const colleague = await context.newPage();
  await open(colleague, linkOf(await mail(request, email)));
  await colleague.getByRole('button', { name: text('fr', 'sign_in.follow.submit') }).click();
  await expect(colleague.getByRole('main').getByRole('link', { name: 'Poitiers', exact: true })).toBeVisible();

  await page.reload();
  await settled(page);
  await page.getByRole('button', { name: text('fr', 'team.remove.named', { name: 'Lucie Bonnet' }) }).click();
  await page.getByRole('button', { name: text('fr', 'team.remove.confirm'), exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Lucie Bonnet' })).toBeVisible();
  await colleague.reload();
  await settled(colleague);
  await expect(colleague.getByRole('main').getByRole('link', { name: 'Poitiers', exact: true })).toHaveCount(0);
  await context.close();
});
