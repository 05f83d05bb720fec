// Assistance: the table that an authority prepares its declaration with, and its actions as activities.
import { readFileSync } from 'node:fs';
import { EDITOR, account, signIn } from '../fixtures/accounts.ts';
import { expect, open, test } from '../fixtures/index.ts';
import { text } from '../fixtures/texts.ts';

test('an editor downloads what the authority has to declare, with what is missing', async ({ page, request, accessible }) => {
  await signIn(page, request, EDITOR);
  await expect(page.getByRole('heading', { name: text('fr', 'space.declaration.title') })).toBeVisible();
  await accessible('space');
  const year = String(new Date().getFullYear() - 1);
  await expect(page.getByLabel(text('fr', 'space.declaration.year'))).toHaveValue(year);
  const button = page.getByRole('button', { name: text('fr', 'space.declaration.download') });
  await button.focus();
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  expect(download.suggestedFilename()).toMatch(new RegExp(`^e-apd-${year}-[a-z-]+\\.csv$`));
  await expect(page.getByText(text('fr', 'space.declaration.done'))).toBeVisible();
  const table = readFileSync((await download.path())!, 'utf8');
  const [titles, ...lines] = table.trim().split('\r\n');
  expect(titles).toContain('Collectivité déclarante;SIREN;Année');
  expect(titles).toContain('Ce qui manque');
  expect(lines.length).toBeGreaterThan(0);
  const { member } = await account(request, EDITOR);
  expect(lines.every((line) => line.includes(member!) && line.includes(`;${year};`))).toBe(true);
});

test('the page of a member offers its actions as IATI data', async ({ page, request }) => {
  const { items } = await (await request.get('/api/v1/actions?limit=1&sort=starts_on')).json();
  await open(page, `/annuaire/${items[0].lead.slug}`);
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: text('fr', 'directory.detail.iati') }).click()]);
  expect(download.suggestedFilename()).toBe('iati-activities.xml');
  expect(readFileSync((await download.path())!, 'utf8')).toContain('<iati-activities version="2.03"');
});
