// One box over everything.
import type { Page } from '@playwright/test';
import { expect, open, settled, test } from '../fixtures/index.ts';
import { text } from '../fixtures/texts.ts';

const box = (page: Page) => page.getByRole('combobox', { name: text('fr', 'search.label') });
const plain = (words: string) => words.normalize('NFD').replace(/\p{M}/gu, '');
const titles = (page: Page) => page.locator('.result-title');

test('gives the same with and without accents', async ({ page, api }) => {
  // A word of some title that is written with an accent.
  const { items } = await api.list('/actions?limit=100');
  const word = items.flatMap((action) => action.title.split(/[^\p{L}]+/u)).find((it: string) => it.length > 5 && plain(it) !== it);
  expect(word, 'some title has a word with an accent').toBeTruthy();

  await open(page, '/recherche');
  await box(page).fill(word);
  await box(page).press('Enter');
  await expect(page).toHaveURL(/[?&]q=/);
  await settled(page);
  await expect(titles(page)).not.toHaveCount(0);
  const accented = await titles(page).allTextContents();
  await expect(page.locator('.result mark').first()).toBeVisible();

  await open(page, `/recherche?q=${encodeURIComponent(plain(word).toLowerCase())}`);
  await expect(titles(page)).toHaveText(accented);
});

test('suggests while one types, by keyboard alone', async ({ page, api }) => {
  const action = await api.first('/actions?limit=1');
  await open(page, '/');
  await box(page).focus();
  await page.keyboard.type(action.title.slice(0, 12), { delay: 20 });
  const options = page.getByRole('option');
  await expect(options.first()).toBeVisible();
  await expect(box(page)).toHaveAttribute('aria-expanded', 'true');

  await page.keyboard.press('ArrowDown');
  await expect(options.first()).toHaveAttribute('aria-selected', 'true');
  await expect(box(page)).toHaveAttribute('aria-activedescendant', (await options.first().getAttribute('id')) ?? '');
  await expect(box(page)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(options.last()).toHaveAttribute('aria-selected', 'true');

  await page.keyboard.press('Escape');
  await expect(options).toHaveCount(0);
  await expect(box(page)).toHaveValue(action.title.slice(0, 12));

  await page.keyboard.press('ArrowDown');
  await expect(options.first()).toHaveAttribute('aria-selected', 'true');
  const title = await options.first().locator('.suggestion-title').innerText();
  await page.keyboard.press('Enter');
  await settled(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
});

test('the last suggestion searches everything', async ({ page, api }) => {
  const action = await api.first('/actions?limit=1');
  const word = action.title.split(/[^\p{L}]+/u).sort((a: string, b: string) => b.length - a.length)[0];
  await open(page, '/');
  await box(page).fill(word);
  await page.getByRole('option').last().click();
  await settled(page);
  await expect(page).toHaveURL(/\/recherche\?q=/);
  await expect(box(page)).toHaveValue(word);
  await expect(titles(page)).not.toHaveCount(0);
});

test('gives up the question that a quicker one has overtaken', async ({ page, watch }) => {
  // The first answer is slow: it must neither win nor count as an error.
  await page.route(/search\?q=eau&/, async (route) => {
    await new Promise((done) => setTimeout(done, 3000));
    await route.continue().catch(() => {});
  });
  watch.allow(/net::ERR_ABORTED/);
  const given_up = page.waitForEvent('requestfailed', (request) => /search\?q=eau&/.test(request.url()));
  await open(page, '/');
  await box(page).fill('eau');
  await page.waitForRequest(/search\?q=eau&/);
  await box(page).fill('jumelage');
  await expect(page.getByRole('option').last()).toContainText('jumelage');
  expect((await given_up).failure()?.errorText).toBe('net::ERR_ABORTED');
});

test('narrows down to one kind, in the address', async ({ page, api }) => {
  const all = await api.get('/search?q=eau&limit=50');
  const kind = all.counts.find((count: { type: string }) => count.type === 'action');
  expect(kind, 'some action is about water').toBeTruthy();
  const wanted = await api.get('/search?q=eau&type=action&limit=50');
  await open(page, '/recherche?q=eau');
  await page.getByRole('navigation', { name: text('fr', 'search.kind_filter') }).getByRole('link', { name: text('fr', 'search.kinds.action') }).click();
  await expect(page).toHaveURL(/type=action/);
  await settled(page);
  // The first twenty, and the rest on demand, where the keyboard goes on.
  const rest = wanted.items.length - 20;
  const more = page.getByRole('button', { name: text('fr', rest === 1 ? 'search.show_rest.one' : 'search.show_rest.other', { count: rest }) });
  if (rest > 0) {
    await expect(titles(page)).toHaveCount(20);
    await more.press('Enter');
    await expect(titles(page).nth(20).getByRole('link')).toBeFocused();
  }
  await expect(titles(page)).toHaveText(wanted.items.map((hit: { title: { text: string }[] }) => hit.title.map((part) => part.text).join('')));
  await page.goBack();
  await expect(titles(page)).toHaveCount(Math.min(20, all.items.length));
});

test('says when there is nothing, and what to try', async ({ page }) => {
  await open(page, '/recherche?q=xyzxyz');
  await expect(page.getByRole('heading', { name: text('fr', 'search.nothing.title', { words: 'xyzxyz' }) })).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: text('fr', 'search.count.one', { count: 0, words: 'xyzxyz' }) })).toBeAttached();
});
