// Words that are typed are not lost: by a reload in the middle of one, or by a link on the way.
import type { Dialog, Page } from '@playwright/test';
import { EDITOR, KEEPER, signIn } from '../fixtures/accounts.ts';
import { expect, open, settled, test } from '../fixtures/index.ts';
import { text } from '../fixtures/texts.ts';

const field = (name: string) => text('fr', `editing.field.${name}`);
const words = (key: string, values = {}) => text('fr', `editing.${key}`, values);
const saved = (page: Page) => expect(page.getByRole('status').filter({ hasText: new RegExp(words('kept.saved', { time: '' })) })).toBeVisible();

test('a draft survives a reload in mid-typing', async ({ page, request }) => {
  await signIn(page, request, EDITOR);
  const title = `Échange de jardiniers ${Date.now()}`;
  await open(page, '/espace/actions/nouvelle');
  await page.getByLabel(field('title'), { exact: true }).fill(title);
  await page.getByLabel(field('summary'), { exact: true }).fill('Des jardiniers');
  await saved(page);
  // No pause after the last letter: nothing of this has been sent.
  await page.getByLabel(field('summary'), { exact: true }).pressSequentially(' des deux vi');
  await page.reload();
  await settled(page);
  const summary = page.getByLabel(field('summary'), { exact: true });
  await expect(summary).toHaveValue('Des jardiniers des deux vi');
  await summary.press('End');
  await summary.pressSequentially('lles.');
  await saved(page);
  // Also where the next thing is a link: what can be saved is, and nobody is asked.
  await summary.pressSequentially(' Et des graines.');
  await page.getByRole('link', { name: words('mine.title') }).first().click();
  await page.getByRole('link', { name: title }).click();
  await expect(summary).toHaveValue('Des jardiniers des deux villes. Et des graines.');
});

test('a link asks before it leads away from unsaved words', async ({ page, request }) => {
  await signIn(page, request, KEEPER);
  await open(page, '/espace/membres/la-rochelle');
  const { pathname } = new URL(page.url());
  const summary = page.getByLabel(field('summary'), { exact: true });
  const before = await summary.inputValue();
  await summary.fill('Une phrase que personne n’a enregistrée.');
  const asked: string[] = [];
  let answer = false;
  page.on('dialog', (dialog: Dialog) => {
    asked.push(dialog.message());
    return answer ? dialog.accept() : dialog.dismiss();
  });
  const away = page.getByRole('banner').getByRole('link', { name: text('fr', 'common.nav.agenda') });
  await away.click();
  expect(asked).toEqual([words('leave')]);
  expect(new URL(page.url()).pathname).toBe(pathname);
  await expect(summary).toHaveValue('Une phrase que personne n’a enregistrée.');
  // A link within the page asks nothing.
  await page.locator('.bar-missing a').first().click();
  expect(asked).toHaveLength(1);

  answer = true;
  await away.click();
  await expect(page).toHaveURL(/\/agenda$/);
  expect(asked).toHaveLength(2);
  // And nothing is lost to who changes their mind.
  await open(page, pathname);
  await expect(summary).toHaveValue('Une phrase que personne n’a enregistrée.');
  await page.getByRole('button', { name: words('word.discard') }).click();
  await expect(summary).toHaveValue(before);
  await away.click();
  await expect(page).toHaveURL(/\/agenda$/);
  expect(asked).toHaveLength(2);
});
