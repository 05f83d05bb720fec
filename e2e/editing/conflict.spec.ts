// Two write at once, and nobody loses a word; nobody writes what is another town's.
import type { Browser, Page } from '@playwright/test';
import { EDITOR, KEEPER, NEIGHBOUR, demonstration, signIn, typePassword } from '../fixtures/accounts.ts';
import { expect, open, test } from '../fixtures/index.ts';
import { text } from '../fixtures/texts.ts';

const field = (name: string) => text('fr', `editing.field.${name}`);
const words = (key: string, values = {}) => text('fr', `editing.${key}`, values);
const saved = (page: Page) => expect(page.getByRole('status').filter({ hasText: new RegExp(words('kept.saved', { time: '' })) })).toBeVisible();

async function desk(browser: Browser, email: string, password: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await open(page, '/connexion');
  await typePassword(page, email, password);
  await expect(page).toHaveURL(/\/espace$/);
  return page;
}

test('two editors collide and nobody loses a word; another town cannot even look', async ({ browser, request, accessible, watch }) => {
  // What collides is refused, and what is another's is not there.
  watch.allow(/412|404|403/);
  const { password } = await demonstration(request);
  const one = await desk(browser, EDITOR, password);
  const other = await desk(browser, KEEPER, password);
  await open(one, '/espace/actions/nouvelle');
  await one.getByLabel(field('title'), { exact: true }).fill(`À deux ${Date.now()}`);
  await one.getByLabel(field('summary'), { exact: true }).fill('Au début.');
  await saved(one);
  const { pathname } = new URL(one.url());
  await open(other, pathname);

  // Different fields come together by themselves.
  await one.getByLabel(field('description'), { exact: true }).fill('La description de Marc.');
  await expect(one.getByText(words('kept.changed'))).not.toHaveCount(0);
  await saved(one);
  await other.getByLabel(field('seeking_for'), { exact: true }).fill('Ce que cherche Sophie.');
  await saved(other);
  await expect(other.getByLabel(field('description'), { exact: true })).toHaveValue('La description de Marc.');
  await expect(other.getByText(words('word.merged', { names: field('description') }))).toBeVisible();

  // The same field: both versions, and both can stay.
  await one.getByLabel(field('summary'), { exact: true }).fill('Le résumé de Marc.');
  await other.getByLabel(field('summary'), { exact: true }).fill('Le résumé de Sophie.');
  await expect(async () => {
    expect((await one.locator('.conflict').count()) + (await other.locator('.conflict').count())).toBe(1);
  }).toPass({ timeout: 20_000 });
  const loser = (await one.locator('.conflict').count()) ? one : other;
  await expect(loser.locator('.conflict')).toContainText('Le résumé de Marc.');
  await expect(loser.locator('.conflict')).toContainText('Le résumé de Sophie.');
  await accessible('conflict', loser);
  await loser.getByLabel(words('conflict.keep_both')).check();
  await loser.getByRole('button', { name: words('conflict.settle') }).click();
  await saved(loser);
  const summary = loser.getByLabel(field('summary'), { exact: true });
  await expect(summary).toHaveValue(/Marc/);
  await expect(summary).toHaveValue(/Sophie/);
  await loser.reload();
  await expect(summary).toHaveValue(/Marc[^]*Sophie|Sophie[^]*Marc/);
  await expect(loser.getByLabel(field('description'), { exact: true })).toHaveValue('La description de Marc.');
  await expect(loser.getByLabel(field('seeking_for'), { exact: true })).toHaveValue('Ce que cherche Sophie.');

  const stranger = await desk(browser, NEIGHBOUR, password);
  await stranger.goto(pathname);
  await expect(stranger.locator('.editor')).toHaveCount(0);
  await expect(stranger.getByText(text('fr', 'common.state.entry_not_found_title'))).toBeVisible();
  await stranger.goto('/espace/membres/la-rochelle');
  await expect(stranger.getByRole('button', { name: text('fr', 'common.state.retry') })).toBeVisible();
  await expect(stranger.locator('.editor')).toHaveCount(0);
});

test('nothing is lost without a connection or after a reload', async ({ page, request, watch }) => {
  watch.allow(/./);
  await signIn(page, request, KEEPER);
  await open(page, '/espace/evenements/nouveau');
  await page.getByLabel(field('title'), { exact: true }).fill('Une rencontre à venir');
  await expect(page.getByText(words('kept.incomplete')).first()).toBeVisible();
  await page.reload();
  await expect(page.getByLabel(field('title'), { exact: true })).toHaveValue('Une rencontre à venir');
  await expect(page.getByText(words('word.recovered'))).toBeVisible();
  await page.getByRole('button', { name: words('word.discard') }).click();
  await expect(page.getByLabel(field('title'), { exact: true })).toHaveValue('');
});

for (const path of ['/espace/actions/nouvelle', '/espace/evenements/nouveau', '/espace/membres/la-rochelle', '/espace/fiches']) {
  test(`${path} is accessible, and nothing scrolls sideways at 320 pixels`, async ({ page, request, accessible }) => {
      await signIn(page, request, KEEPER);
    await page.setViewportSize({ width: 320, height: 800 });
    await open(page, path);
    await accessible(path);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  });
}
