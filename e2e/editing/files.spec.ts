// An image and a document of an action: from an officer's desk to a visitor's folder.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { EDITOR, account, demonstration, signIn, typePassword } from '../fixtures/accounts.ts';
import { expect, open, test } from '../fixtures/index.ts';
import { escape, text } from '../fixtures/texts.ts';

const PUBLISHER = 'administration@passerelle.example';
const field = (name: string) => text('fr', `editing.field.${name}`);
const words = (key: string, values = {}) => text('fr', `editing.${key}`, values);
const file = (key: string, values = {}) => text('fr', `files.${key}`, values);
const demo = (name: string) => fileURLToPath(new URL(`../../api/seeds/demo/files/${name}`, import.meta.url));
const saved = (page: Page) => expect(page.getByRole('status').filter({ hasText: new RegExp(words('kept.saved', { time: '' })) })).toBeVisible();

test('an officer adds an image and documents, and a visitor sees and downloads them', async ({ page, request, api, browser, accessible }) => {
  await signIn(page, request, EDITOR);
  const title = `Une fontaine à Essaouira ${Date.now()}`;
  await open(page, '/espace/actions/nouvelle');
  await page.getByLabel(field('title'), { exact: true }).fill(title);
  await page.getByLabel(field('summary'), { exact: true }).fill('Une borne-fontaine et sa régie.');
  await saved(page);

  // With the keyboard: the button takes the focus, and what is chosen is sent at once.
  const image = page.getByLabel(file('field.choose_image'));
  await image.focus();
  await image.setInputFiles(demo('chateau-d-eau.png'));
  const alt = page.getByLabel(field('alt'), { exact: true });
  await expect(alt).toBeFocused();
  await expect(page.locator('.entry-cover img')).toHaveJSProperty('complete', true);
  await expect(page.getByText(words('kept.incomplete'))).not.toHaveCount(0);
  await alt.fill('Un château d’eau et une borne-fontaine');
  await page.getByLabel(field('credit'), { exact: true }).fill('Ville de La Rochelle');
  await saved(page);
  await page.getByLabel(file('field.choose_documents')).setInputFiles([demo('convention.pdf'), demo('bilan.pdf')]);
  const documents = page.locator('#part-documents > li');
  await expect(documents).toHaveCount(2);
  await expect(documents.first().getByLabel(field('title'), { exact: true })).toHaveValue('convention');
  await documents.first().getByLabel(field('title'), { exact: true }).fill('Convention signée');
  await documents.last().getByRole('button', { name: words('raise') }).click();
  await expect(documents.first().getByLabel(field('title'), { exact: true })).toHaveValue('bilan');
  await expect(documents.last()).toContainText('PDF');
  await documents.first().getByRole('button', { name: words('remove_named', { name: 'bilan' }) }).click();
  await expect(documents).toHaveCount(1);
  await saved(page);
  await accessible('files');
  await page.getByRole('button', { name: words('preview'), exact: true }).click();
  const preview = page.locator('.preview');
  await expect(preview.getByRole('img', { name: 'Un château d’eau et une borne-fontaine' })).toBeVisible();
  await expect(preview).toContainText('Ville de La Rochelle');
  await expect(preview).toContainText('Convention signée');
  const own = page.waitForEvent('download');
  await preview.getByRole('button', { name: file('field.download_named', { name: 'Convention signée' }) }).click();
  expect(readFileSync(await (await own).path())).toEqual(readFileSync(demo('convention.pdf')));
  await accessible('preview');
  const id = new URL(page.url()).pathname.split('/').at(-1);
  await page.getByRole('button', { name: words('write') }).click();
  await page.getByRole('button', { name: words('step.submit'), exact: true }).click();
  await expect(page.getByText(words('word.submitted'))).toBeVisible();

  const context = await browser.newContext();
  const desk = await context.newPage();
  await open(desk, `/connexion?next=/espace/actions/${id}`);
  await typePassword(desk, PUBLISHER, (await demonstration(request)).password);
  await desk.getByLabel(text('fr', 'sign_in.code.label')).fill((await account(request, PUBLISHER)).code!);
  await desk.keyboard.press('Enter');
  await expect(desk.getByLabel(field('alt'), { exact: true })).toHaveValue('Un château d’eau et une borne-fontaine');
  await desk.getByRole('button', { name: words('step.publish'), exact: true }).click();
  await expect(desk.getByText(words('word.published'))).toBeVisible();
  await context.close();

  const visitor = await browser.newContext();
  const visit = await visitor.newPage();
  await open(visit, `/actions?q=${encodeURIComponent(title)}`);
  const card = visit.locator('.card').filter({ hasText: title });
  const picture = card.getByRole('img');
  await expect(picture).toHaveAttribute('alt', 'Un château d’eau et une borne-fontaine');
  await picture.scrollIntoViewIfNeeded();
  await expect.poll(() => picture.evaluate((it: HTMLImageElement) => it.naturalWidth)).toBeGreaterThan(0);
  await card.getByRole('link', { name: title }).click();
  const main = visit.getByRole('main');
  await expect(main.getByRole('img', { name: 'Un château d’eau et une borne-fontaine' })).toBeVisible();
  await expect(main).toContainText(file('credit', { credit: 'Ville de La Rochelle' }));
  const download = visit.waitForEvent('download');
  await main.getByRole('link', { name: new RegExp(`Convention signée.*\\(PDF, 1${escape(file('kilobytes', { size: '' }))}\\)`) }).click();
  const kept = await download;
  expect(kept.suggestedFilename()).toBe('convention.pdf');
  expect(readFileSync(await kept.path())).toEqual(readFileSync(demo('convention.pdf')));
  await accessible('with an image', visit);
  await visitor.close();
  const { items } = await api.list(`/actions?q=${encodeURIComponent(title)}`);
  expect(items[0].cover.credit).toBe('Ville de La Rochelle');
});

test('a file that is too large or of another kind is told beside its field, and nothing is lost', async ({ page, request, watch, accessible }) => {
  watch.allow(/status: 422 .*\/api\/v1\/files$/);
  watch.allow(/console: .*422.*\/api\/v1\/files/);
  await signIn(page, request, EDITOR);
  await open(page, '/espace/evenements/nouveau');
  await page.getByLabel(field('title'), { exact: true }).fill('Une rencontre');
  const { file_bytes: most } = await (await request.get('/api/v1')).json();
  const cover = page.getByRole('group', { name: field('cover') });
  const choose = page.getByLabel(file('field.choose_image'));
  const alert = cover.getByRole('alert');
  const sentence = (key: string, values: Record<string, string>) => new RegExp(escape(file(`field.${key}`, values)));

  // Neither is sent at all.
  await choose.setInputFiles({ name: 'photo.png', mimeType: 'image/png', buffer: Buffer.alloc(most + 1) });
  const size = file('megabytes', { size: String(most / 1_048_576) });
  await expect(alert).toHaveText(sentence('too_large', { name: 'photo.png', size, most: size }));
  await choose.setInputFiles({ name: 'lettre.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') });
  await expect(alert).toHaveText(sentence('wrong_image', { name: 'lettre.pdf' }));
  // What only looks like an image, the server tells.
  await choose.setInputFiles({ name: 'faux.png', mimeType: 'image/png', buffer: Buffer.from('<svg onload="alert(1)"/>') });
  await expect(alert).toHaveText(sentence('wrong_image', { name: 'faux.png' }));
  await accessible('a wrong file');
  const documents = page.getByRole('group', { name: field('documents') });
  await page.getByLabel(file('field.choose_documents')).setInputFiles([
    { name: 'virus.exe', mimeType: 'application/x-msdownload', buffer: Buffer.from('MZ') },
    { name: 'note.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') },
  ]);
  await expect(documents.getByRole('alert')).toHaveText(sentence('wrong_document', { name: 'virus.exe' }));
  await expect(page.locator('#part-documents > li')).toHaveCount(1);
  // What was typed is still there, and a good image is taken.
  await choose.setInputFiles(demo('port.png'));
  await expect(page.getByLabel(field('alt'), { exact: true })).toBeFocused();
  await expect(alert).toBeEmpty();
  await page.getByRole('button', { name: file('field.remove_image') }).click();
  await expect(page.getByLabel(file('field.choose_image'))).toBeFocused();
  await expect(page.getByLabel(field('title'), { exact: true }).first()).toHaveValue('Une rencontre');
});
