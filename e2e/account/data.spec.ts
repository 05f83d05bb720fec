// One's own data: having all of them, and erasing the account, while what it wrote stays.
import { readFileSync } from 'node:fs';
import { NEIGHBOUR, linkOf, mail, newcomer, signIn } from '../fixtures/accounts.ts';
import { expect, open, test } from '../fixtures/index.ts';
import { text } from '../fixtures/texts.ts';

const field = (name: string) => text('fr', `editing.field.${name}`);

test('an account is exported and erased; its history stays, without the person', async ({ page, request, browser, accessible, watch }) => {
  watch.allow(/401/);
  const { email, page: person } = await newcomer(browser, request, 'Camille Verdier');
  const title = `Jumelage de bibliothèques ${Date.now()}`;
  await open(person, '/espace/actions/nouvelle');
  await person.getByLabel(field('title'), { exact: true }).fill(title);
  await person.getByLabel(field('summary'), { exact: true }).fill('Deux bibliothèques échangent leurs livres.');
  await expect(person).toHaveURL(/\/espace\/actions\/[0-9a-f-]{36}$/);
  const id = new URL(person.url()).pathname.split('/').pop()!;

  await open(person, '/espace/compte');
  await accessible('account', person);
  const data = person.getByRole('region', { name: text('fr', 'space.data.title') });
  const [download] = await Promise.all([person.waitForEvent('download'), data.getByRole('button', { name: text('fr', 'space.data.download') }).click()]);
  const exported = JSON.parse(readFileSync((await download.path())!, 'utf8'));
  expect(exported.profile.email).toBe(email);
  expect(JSON.stringify(exported)).toContain('Poitiers');
  expect(JSON.stringify(exported)).toContain(id);

  const erase = person.getByRole('region', { name: text('fr', 'space.erase.title') });
  await erase.getByRole('button', { name: text('fr', 'space.erase.begin') }).click();
  await erase.getByRole('button', { name: text('fr', 'space.erase.submit'), exact: true }).click();
  await expect(erase.getByLabel(text('fr', 'space.erase.understood'))).toHaveAttribute('aria-invalid', 'true');
  await erase.getByLabel(text('fr', 'space.erase.understood')).check();
  await erase.getByRole('button', { name: text('fr', 'space.erase.submit'), exact: true }).click();
  await expect(person).toHaveURL(/\/$/);

  // Nobody signs in with that address any more.
  await open(person, '/espace');
  await expect(person).toHaveURL(/\/connexion/);
  await person.getByLabel(text('fr', 'sign_in.email')).fill(email);
  await person.getByRole('button', { name: text('fr', 'sign_in.link.submit') }).click();
  const answer = await mail(request, email);
  expect(() => linkOf(answer)).toThrow();
  expect(answer.text).toContain('/annuaire');

  // The colleagues keep what was written, and see who it was no longer.
  await signIn(page, request, NEIGHBOUR);
  await open(page, `/espace/historique/actions/${id}`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(title);
  await expect(page.getByText(text('fr', 'editing.history.erased')).first()).toBeVisible();
  await expect(page.getByText('Verdier')).toHaveCount(0);
  await open(page, '/espace/equipe/poitiers');
  await expect(page.getByText('Camille')).toHaveCount(0);
});
