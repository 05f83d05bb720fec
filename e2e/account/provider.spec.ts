// Signing in by another service, through the pages of a real provider, and out again.
import type { Page } from '@playwright/test';
import { expect, open, settled } from '../fixtures/index.ts';
import { test } from '../fixtures/provider.ts';
import { text, type Lang } from '../fixtures/texts.ts';

const PROCONNECT = { name: 'ProConnect' };

/** The way to the provider, on the page that signs in. */
const way = (page: Page, lang: Lang = 'fr') => page.getByRole('link', { name: text(lang, 'sign_in.provider.submit', PROCONNECT) });

/** Signs in on the provider's own pages: who it is, then what is shared. */
async function signInThere(page: Page, login: string) {
  await page.getByPlaceholder('Enter any login').fill(login);
  await page.getByPlaceholder('and password').fill('x');
  await page.getByRole('button', { name: 'Sign-in' }).click();
  await page.getByRole('button', { name: 'Continue' }).click();
}

test('who signs in by ProConnect comes to the page that was wanted, and signs out of both', async ({ page, platform, accessible }) => {
  await page.goto('/espace/compte');
  await expect(page).toHaveURL('/connexion?next=%2Fespace%2Fcompte');
  await settled(page);
  await expect(way(page)).toBeVisible();
  await accessible('sign in');
  await way(page).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`^${platform.issuer}/`));
  await signInThere(page, 'lecture');
  await expect(page).toHaveURL('/espace/compte');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(text('fr', 'space.account.title'));
  await expect(page.getByText(text('fr', 'space.method.oidc'))).toBeVisible();

  await open(page, '/espace');
  await page.getByRole('button', { name: text('fr', 'space.sign_out') }).click();
  await page.getByRole('button', { name: 'Yes, sign me out' }).click();
  await expect(page).toHaveURL(/\/connexion(\?|$)/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(text('fr', 'sign_in.title'));
  await expect(page.getByRole('banner').getByRole('link', { name: text('fr', 'common.nav.sign_in') }).first()).toBeVisible();
  // There too: the provider asks who it is.
  await way(page).click();
  await expect(page.getByPlaceholder('Enter any login')).toBeVisible();
});

test('who is not signed in is told why, in the language of the page, on a small screen too', async ({ page, accessible }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await open(page, '/en/sign-in?next=%2Fen%2Factions');
  await way(page, 'en').click();
  await page.getByRole('link', { name: 'Cancel' }).click();
  await settled(page);
  const told = page.getByRole('alert').filter({ hasText: /\S/ });
  await expect(told).toHaveText(text('en', 'sign_in.provider.cancelled', PROCONNECT));
  await expect(page).toHaveURL(/\/en\/sign-in\?next=%2Fen%2Factions/);
  await accessible('cancelled');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);

  await way(page, 'en').click();
  await signInThere(page, 'inconnue');
  await expect(told).toHaveText(text('en', 'sign_in.provider.no_account', PROCONNECT));
  // The other ways are still there.
  await expect(page.getByLabel(text('en', 'sign_in.email'))).toBeVisible();
});

test('an animator still gives the code of the second factor', async ({ page }) => {
  await open(page, '/connexion?next=%2Fanimation');
  await way(page).click();
  await signInThere(page, 'animation');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(text('fr', 'sign_in.code.title'));
});
