// From a page that nobody keeps to an action on the public map, without anybody's help but an
// animator's yes.
import type { Page } from '@playwright/test';
import { ANIMATOR, EDITOR, desk as signedIn, linkOf, mail, signIn } from '../fixtures/accounts.ts';
import { expect, open, settled, test } from '../fixtures/index.ts';
import { text } from '../fixtures/texts.ts';

const field = (name: string) => text('fr', `editing.field.${name}`);
const words = (key: string, values = {}) => text('fr', `editing.${key}`, values);

/** Waits until the server has what was typed. */
const saved = (page: Page) => expect(page.getByRole('status').filter({ hasText: new RegExp(words('kept.saved', { time: '' })) })).toBeVisible();

test('a page is claimed and kept, and its first action stands on the public map', async ({ page, request, api, browser, accessible }) => {
  const { slug, name } = await api.first('/members?claim=unclaimed&kind=commune&sort=population&limit=1');
  const email = `lea.${Date.now()}@mairie-${slug}.example`;
  await open(page, `/revendiquer/${slug}`);
  await page.getByLabel(text('fr', 'claims.claim.given_name')).fill('Léa');
  await page.getByLabel(text('fr', 'claims.claim.family_name'), { exact: true }).fill('Martin');
  await page.getByLabel(text('fr', 'claims.claim.email')).fill(email);
  await page.getByRole('button', { name: text('fr', 'claims.claim.submit') }).click();
  await expect(page.getByRole('heading', { name: text('fr', 'claims.claim.sent_title') })).toBeFocused();
  await open(page, linkOf(await mail(request, email)));
  await page.getByRole('button', { name: text('fr', 'sign_in.follow.submit') }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(text('fr', 'space.hello', { name: 'Léa' }));

  const desk = await signedIn(browser, request, ANIMATOR, '/animation');
  await desk.getByRole('listitem').filter({ hasText: email }).getByRole('button', { name: text('fr', 'animation.accept_named', { title: `${name} (Léa Martin)` }) }).click();
  await expect(desk.getByRole('status').filter({ hasText: 'C’est fait' })).toBeVisible();

  // The profile: what the button saves is public at once.
  await open(page, '/espace');
  await accessible('space');
  await page.getByRole('link', { name: words('mine.edit_page') }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  await page.getByLabel(field('summary'), { exact: true }).fill('Une ville de la côte qui coopère.');
  await page.getByLabel(field('website'), { exact: true }).fill('mairie');
  await page.getByRole('button', { name: words('save'), exact: true }).click();
  await expect(page.locator('.form-summary')).toBeFocused();
  await expect(page.getByLabel(field('website'), { exact: true })).toHaveAttribute('aria-invalid', 'true');
  await page.getByLabel(field('website'), { exact: true }).fill('https://www.ville.example');
  await page.getByRole('button', { name: words('add_contact') }).click();
  await page.getByLabel(field('name'), { exact: true }).fill('Léa Martin');
  await page.getByLabel(field('email'), { exact: true }).fill(email);
  await page.getByLabel(field('email_visibility'), { exact: true }).selectOption('nobody');
  await accessible('profile');
  await page.getByRole('button', { name: words('save'), exact: true }).click();
  await saved(page);
  const shown = await api.get(`/members/${slug}`);
  expect(shown.summary).toBe('Une ville de la côte qui coopère.');
  expect(shown.contacts.map((contact: { name: string }) => contact.name)).toEqual(['Léa Martin']);
  expect(JSON.stringify(shown)).not.toContain(email);

  // An action: its draft saves itself.
  const title = `Eau potable à Kaya ${Date.now()}`;
  await open(page, '/espace/actions/nouvelle');
  await page.getByLabel(field('title'), { exact: true }).fill(title);
  await page.getByLabel(field('summary'), { exact: true }).fill('Un réseau d’eau pour trois quartiers.');
  await saved(page);
  await expect(page).toHaveURL(/\/espace\/actions\/[0-9a-f-]{36}$/);
  await page.getByLabel(field('description'), { exact: true }).fill('## Objectifs\n\nDe l’eau **potable**.');
  await page.getByRole('button', { name: words('add_partner') }).click();
  await page.getByLabel(field('name'), { exact: true }).fill('Commune de Kaya');
  await page.getByLabel(field('country'), { exact: true }).selectOption('BF');
  await page.getByLabel(field('town'), { exact: true }).fill('Kaya');
  await page.getByRole('button', { name: words('add_place') }).click();
  const place = page.locator('#part-places');
  await place.getByLabel(field('name'), { exact: true }).fill('Kaya');
  await place.getByLabel(field('country'), { exact: true }).selectOption('BF');
  await place.getByLabel(field('latitude'), { exact: true }).fill('13,09');
  await place.getByLabel(field('longitude'), { exact: true }).fill('-1,08');
  await page.getByRole('button', { name: words('add_budget') }).click();
  const budget = page.locator('#part-budget');
  await budget.getByLabel(field('source'), { exact: true }).fill('Ville');
  await budget.getByLabel(field('amount_cents'), { exact: true }).fill('12 500,50');
  await expect(page.locator('.budget-sum')).toContainText('12 500,50');
  await accessible('action');
  await page.getByRole('button', { name: words('preview'), exact: true }).click();
  await expect(page.locator('.preview')).toContainText('Commune de Kaya');
  await expect(page.locator('.preview strong')).toHaveText('potable');
  await accessible('preview');
  await page.getByRole('button', { name: words('write') }).click();
  await page.getByRole('button', { name: words('step.submit'), exact: true }).click();
  await expect(page.getByText(words('word.submitted'))).toBeVisible();

  const address = new URL(page.url()).pathname;
  await open(desk, address);
  await desk.getByRole('button', { name: words('step.publish'), exact: true }).click();
  await expect(desk.getByText(words('word.published'))).toBeVisible();
  await desk.context().close();

  const { items } = await api.list(`/actions?q=${encodeURIComponent(title)}`);
  expect(items.map((item) => item.title)).toEqual([title]);
  expect(items[0].budget_cents).toBe(1_250_050);
  await open(page, `/actions/${items[0].slug}`);
  await expect(page.getByRole('main')).toContainText('Commune de Kaya');
  await expect(page.getByRole('main').getByRole('link', { name: text('fr', 'common.nav.edit') })).toBeVisible();
  const map = await api.get(`/map?zoom=10&bbox=-2,12,0,14&q=${encodeURIComponent(title)}`);
  expect(JSON.stringify(map)).toContain(items[0].slug);
});

test('one’s own entries, their history and the way back from deletion', async ({ page, request, accessible }) => {
  await signIn(page, request, EDITOR);
  const title = `Échange de jardiniers ${Date.now()}`;
  await open(page, '/espace/actions/nouvelle');
  await page.getByLabel(field('title'), { exact: true }).fill(title);
  await page.getByLabel(field('summary'), { exact: true }).fill('Premier résumé.');
  await saved(page);
  await page.getByLabel(field('summary'), { exact: true }).fill('Second résumé.');
  await expect(page.getByText(words('kept.changed'))).not.toHaveCount(0);
  await saved(page);
  await page.getByRole('link', { name: words('history.link') }).click();
  await settled(page);
  await page.getByRole('button', { name: new RegExp(words('history.open')) }).first().click();
  await expect(page.locator('.difference')).toContainText('Premier résumé.');
  await expect(page.locator('.difference')).toContainText('Second résumé.');
  await accessible('history');
  await page.getByRole('button', { name: new RegExp(words('history.open')) }).last().click();
  await page.getByRole('button', { name: words('history.restore') }).click();
  await expect(page.getByLabel(field('summary'), { exact: true })).toHaveValue('Premier résumé.');

  await page.getByRole('button', { name: words('delete'), exact: true }).click();
  await page.getByRole('button', { name: words('delete_sure'), exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words('mine.title'));
  await page.getByRole('button', { name: words('mine.deleted') }).click();
  await accessible('entries');
  await page.getByRole('button', { name: words('mine.restore_named', { title }) }).click();
  await expect(page.getByRole('link', { name: title })).toBeVisible();
});
