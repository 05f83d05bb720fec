// Accounts and members in the hands of an administrator: what is changed counts at once.
import type { APIRequestContext, Page } from '@playwright/test';
import { ADMINISTRATOR, desk, follow, linkOf, mail, newcomer } from '../fixtures/accounts.ts';
import { expect, open, settled, test } from '../fixtures/index.ts';
import { text } from '../fixtures/texts.ts';

const words = (key: string, values = {}) => text('fr', `administration.${key}`, values);

/** Proposes a member that is missing as an outsider does, and follows the link. */
async function missing(request: APIRequestContext, name: string, email: string) {
  const data = { kind: 'missing_member', name, member_kind: 'association', message: 'Elle jumelle deux lycées.', author: { name: 'Rose Alain', email } };
  expect((await request.post('/api/v1/proposals', { data })).status()).toBe(202);
  const token = linkOf(await mail(request, email)).split('#')[1];
  expect((await request.post('/api/v1/proposal-confirmations', { data: { token } })).status()).toBe(204);
}

/** Looks for an account, and opens what can be changed of it. */
async function opened(page: Page, name: string) {
  await page.getByLabel(words('accounts.find')).fill(name);
  await page.getByRole('button', { name: words('find'), exact: true }).click();
  const row = page.getByRole('listitem').filter({ hasText: name });
  await expect(row).toHaveCount(1);
  await row.getByRole('button', { name: text('fr', 'team.change_named', { name }) }).click();
  return row;
}

test('an account gets another part, and is closed: at its next request', async ({ request, browser, accessible, watch }) => {
  watch.allow(/401/);
  const { email, page: person } = await newcomer(browser, request, 'Dominique Peltier', 'reader');
  await expect(person.getByRole('main').getByRole('link', { name: 'Poitiers', exact: true })).toBeVisible();
  const invited = await mail(request, email);

  const page = await desk(browser, request, ADMINISTRATOR, '/espace');
  await page.getByRole('link', { name: text('fr', 'space.next.administration_title') }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words('title'));
  let row = await opened(page, 'Dominique Peltier');
  await accessible('account', page);
  await row.getByLabel(words('accounts.role')).selectOption('region');
  await row.getByRole('button', { name: text('fr', 'space.save') }).click();
  await expect(row.getByLabel(words('accounts.reason'))).toHaveAttribute('aria-invalid', 'true');
  await row.getByLabel(words('accounts.reason')).fill('Nouvelle mission à la Région.');
  await row.getByRole('button', { name: text('fr', 'space.save') }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Dominique Peltier' })).toBeVisible();
  await expect(row).toContainText(text('fr', 'space.account_role.region'));
  const told = await mail(request, email, invited);
  expect(told.text).toContain('Nouvelle mission à la Région.');

  // The session is over, and the part asks for a second factor.
  await person.reload();
  await expect(person).toHaveURL(/\/connexion/);
  await settled(person);
  await person.getByLabel(text('fr', 'sign_in.email')).fill(email);
  await person.getByRole('button', { name: text('fr', 'sign_in.link.submit') }).click();
  await follow(person, linkOf(await mail(request, email, told)));
  await expect(person.getByRole('heading', { level: 1 })).toHaveText(text('fr', 'sign_in.enrolment.title'));

  row = await opened(page, 'Dominique Peltier');
  await row.getByLabel(words('accounts.may_sign_in')).uncheck();
  await row.getByLabel(words('accounts.reason')).fill('A quitté la Région.');
  await row.getByRole('button', { name: text('fr', 'space.save') }).click();
  await expect(row).toContainText(words('accounts.deactivated'));
  await person.goto('/espace');
  await expect(person).toHaveURL(/\/connexion/);
  await person.context().close();
});

test('two pages of one member become one', async ({ request, browser, api, accessible, watch }) => {
  watch.allow(/404/);
  // Somebody proposes one association twice, under two names: both come into the directory.
  const now = Date.now();
  const names = [`Amitiés du fleuve ${now}`, `Les amis du fleuve ${now}`];
  for (const [place, name] of names.entries()) await missing(request, name, `rose.${now}.${place}@voisinage.example`);
  const page = await desk(browser, request, ADMINISTRATOR, '/animation?kind=missing_member');
  for (const name of names) {
    const item = page.getByRole('listitem').filter({ hasText: name });
    await item.getByRole('button', { name: text('fr', 'animation.accept_named', { title: `${name} (Rose Alain)` }) }).click();
    await expect(item).toHaveCount(0);
  }
  const slugs = await Promise.all(names.map(async (name) => (await api.first(`/members?q=${encodeURIComponent(name)}&limit=1`)).slug));

  await open(page, '/administration?part=members');
  await page.getByLabel(words('members.find')).fill(names[1]);
  await page.getByRole('button', { name: words('find'), exact: true }).click();
  const row = page.locator('.person').filter({ hasText: names[1] });
  await row.getByRole('button', { name: words('members.merge_named', { name: names[1] }) }).click();
  await row.getByLabel(words('members.into')).fill(names[0]);
  await row.getByRole('button', { name: words('find'), exact: true }).click();
  await row.getByRole('radio', { name: names[0] }).check();
  await expect(row).toContainText(words('members.for_good'));
  await accessible('merge', page);
  await row.getByRole('button', { name: words('members.merge_now'), exact: true }).click();
  await expect(page.getByText(words('members.merged'))).toBeVisible();

  // The former address leads to the one that stayed.
  await open(page, `/annuaire/${slugs[1]}`);
  await expect(page).toHaveURL(new RegExp(`/annuaire/${slugs[0]}$`));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(names[0]);
  expect((await api.list(`/members?q=${encodeURIComponent(names[1])}`)).items.map((it) => it.slug)).not.toContain(slugs[1]);
});

test('who looks for a member in vain brings it into the directory', async ({ request, browser, api, accessible }) => {
  const name = `Comité des deux rives ${Date.now()}`;
  const page = await desk(browser, request, ADMINISTRATOR, '/administration?part=members');
  await page.getByLabel(words('members.find')).fill(name);
  await page.getByRole('button', { name: words('find'), exact: true }).click();
  await expect(page.getByText(words('members.none'))).toBeVisible();
  await page.getByRole('link', { name: text('fr', 'proposals.link.add') }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(text('fr', 'proposals.add.title'));
  await expect(page.getByLabel(text('fr', 'proposals.missing.name'))).toHaveValue(name);
  await accessible('add', page);
  // A number that cannot be is told beside its field, and nothing that was typed is lost.
  const number = page.getByLabel(text('fr', 'proposals.missing.siren'), { exact: true });
  await number.fill('123');
  await page.getByLabel(text('fr', 'proposals.add.department')).selectOption('33');
  const add = page.getByRole('button', { name: text('fr', 'proposals.add.submit') });
  await add.click();
  await expect(number).toHaveAttribute('aria-invalid', 'true');
  await number.fill('');
  await add.click();
  await expect(page).toHaveURL(/\/annuaire\/comite-des-deux-rives-\d+$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  const { department, claim } = await api.first(`/members?q=${encodeURIComponent(name)}&limit=1`);
  expect({ department, claim }).toEqual({ department: '33', claim: 'unclaimed' });
  await page.context().close();
});
