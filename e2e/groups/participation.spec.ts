// Entering a group, asking to, and being told; leading one and handing it over; what stays inside.
import type { Browser, Page } from '@playwright/test';
import { EDITOR, KEEPER, NEIGHBOUR, READER, mail, signIn } from '../fixtures/accounts.ts';
import type { Api, Entry } from '../fixtures/api.ts';
import { expect, open, settled, test } from '../fixtures/index.ts';
import { text } from '../fixtures/texts.ts';

const words = (key: string, values = {}) => text('fr', `group_room.${key}`, values);
const said = (page: Page, key: string, name: string) => expect(page.getByRole('status').filter({ hasText: words(key, { name }) })).toBeVisible();
const person = (page: Page, name: string) => page.getByRole('listitem').filter({ hasText: name });

async function group(api: Api, access: string, name: RegExp): Promise<Entry> {
  const { items } = await api.list(`/working-groups?access=${access}&limit=50`);
  const found = items.find((it) => name.test(it.name));
  if (!found) throw new Error(`the demonstration has no group ${name}`);
  return found;
}

async function room(browser: Browser, request: Parameters<typeof signIn>[1], email: string, slug: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await signIn(page, request, email);
  await open(page, `/espace/participation/${slug}`);
  return page;
}

test('an open group is found, joined and left', async ({ page, request, api, accessible }) => {
  const { slug, name } = await group(api, 'open', /premier projet/);
  await signIn(page, request, NEIGHBOUR);
  await open(page, `/groupes/${slug}`);
  await page.getByRole('link', { name: text('fr', 'groups.join.enter') }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  await page.getByRole('button', { name: words('enter') }).click();
  await expect(page.getByText(words('inside'))).toBeVisible();
  // From now on it stands in one's own space, and shows what is inside.
  await expect(page.getByRole('heading', { name: text('fr', 'groups.meetings') })).toBeVisible();
  await expect(person(page, 'Nadia Ferrand')).toContainText('Poitiers');
  await accessible('room');
  await open(page, '/espace');
  await page.getByRole('main').getByRole('link', { name }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  const { members } = await api.get(`/working-groups/${slug}`);
  expect(members.map((it: Entry) => it.slug)).toContain('poitiers');

  await page.getByRole('button', { name: words('leave') }).click();
  await page.getByRole('button', { name: words('leave') }).last().click();
  await expect(page.getByRole('button', { name: words('enter') })).toBeVisible();
});

test('two ask to enter: one is let in, the other is told why not', async ({ page, request, api, browser, accessible }) => {
  const { slug, name } = await group(api, 'on_request', /FICOL/);
  const lead = await room(browser, request, EDITOR, slug);
  await signIn(page, request, READER);
  await open(page, `/espace/participation/${slug}`);
  await page.getByLabel(words('message')).fill('Nous débutons et voulons écouter.');
  await page.getByRole('button', { name: words('ask') }).click();
  await expect(page.getByText(words('requested'))).toBeVisible();
  const asked = await mail(request, EDITOR);
  expect(asked.text).toContain('Nous débutons et voulons écouter.');
  expect(asked.text).toContain(`/espace/participation/${slug}`);

  await lead.reload();
  await settled(lead);
  await expect(person(lead, 'Inès Garat')).toContainText('Nous débutons et voulons écouter.');
  await accessible('requests', lead);
  await lead.getByRole('button', { name: words('refuse_named', { name: 'Inès Garat' }) }).click();
  await lead.getByLabel(text('fr', 'animation.reason'), { exact: true }).fill('Le groupe relit des dossiers en cours : revenez avec le vôtre.');
  await lead.locator('.person-below').getByRole('button', { name: text('fr', 'animation.refuse') }).click();
  await said(lead, 'decided', 'Inès Garat');
  expect((await mail(request, READER)).text).toContain('revenez avec le vôtre');
  await page.reload();
  await settled(page);
  await expect(page.getByRole('button', { name: words('ask') })).toBeVisible();

  // The demonstration has a request that waits.
  await lead.getByRole('button', { name: words('accept_named', { name: 'Nadia Ferrand' }) }).click();
  await lead.getByLabel(text('fr', 'animation.reason'), { exact: true }).fill('Bienvenue !');
  await lead.locator('.person-below').getByRole('button', { name: text('fr', 'animation.accept') }).click();
  await said(lead, 'decided', 'Nadia Ferrand');
  await expect(lead.getByText(words('no_request'))).toBeVisible();
  const told = await mail(request, NEIGHBOUR);
  expect(told.subject).toContain(name);
  expect(told.text).toContain('Bienvenue !');
  const member = await room(browser, request, NEIGHBOUR, slug);
  await expect(member.getByText(words('inside'))).toBeVisible();
});

test('a lead hands the group over, and gets it back', async ({ request, api, browser }) => {
  const { slug } = await group(api, 'open', /Projets européens/);
  const lead = await room(browser, request, EDITOR, slug);
  const other = await room(browser, request, READER, slug);
  // Only leads decide; who takes part reads.
  await expect(other.getByText(words('inside'))).toBeVisible();
  await expect(other.getByRole('heading', { name: words('requests') })).toHaveCount(0);
  await lead.getByRole('button', { name: text('fr', 'team.hand_over.named', { name: 'Inès Garat' }) }).click();
  await lead.locator('.person-below').getByRole('button', { name: text('fr', 'team.hand_over.confirm') }).click();
  await said(lead, 'handed_over', 'Inès Garat');
  await expect(lead.getByRole('heading', { name: words('requests') })).toHaveCount(0);
  await expect(person(lead, 'Inès Garat')).toContainText(words('lead_badge'));
  expect((await mail(request, READER)).text).toContain(`/espace/participation/${slug}`);

  await other.reload();
  await settled(other);
  await other.getByRole('button', { name: text('fr', 'team.hand_over.named', { name: 'Marc Lenoir' }) }).click();
  await other.locator('.person-below').getByRole('button', { name: text('fr', 'team.hand_over.confirm') }).click();
  await said(other, 'handed_over', 'Marc Lenoir');
  await lead.reload();
  await settled(lead);
  await expect(lead.getByRole('heading', { name: words('requests') })).toBeVisible();
  // The last lead does not leave just so.
  await lead.getByRole('button', { name: words('leave') }).click();
  await lead.getByRole('button', { name: words('leave') }).last().click();
  await expect(lead.getByText(words('last'))).toBeVisible();
});

test('nothing of a closed group shows outside; its people have it in their space', async ({ page, request, api, browser, accessible, watch }) => {
  watch.allow(/404/);
  const inside = await (await browser.newContext()).newPage();
  await signIn(inside, request, KEEPER);
  const link = inside.getByRole('main').getByRole('link', { name: /impact/ });
  const name = await link.innerText();
  await link.click();
  await expect(inside.getByRole('heading', { level: 1 })).toHaveText(name);
  await expect(inside.getByRole('heading', { name: text('fr', 'groups.purpose') })).toBeVisible();
  await accessible('inside', inside);
  const slug = new URL(inside.url()).pathname.split('/').pop()!;

  const response = await request.get(`/api/v1/working-groups/${slug}`);
  expect(response.status()).toBe(404);
  const { figures } = await api.get('/stats');
  expect(figures.working_groups).toBe((await api.list('/working-groups')).total);
  expect(JSON.stringify(await api.get('/stats/working-groups'))).not.toContain('closed');
  expect(JSON.stringify(await api.get(`/search?q=${encodeURIComponent(name)}`))).not.toContain(slug);
  await open(page, `/groupes?q=${encodeURIComponent(name)}`);
  await expect(page.getByRole('main').getByText(name, { exact: true })).toHaveCount(0);
  await open(page, `/recherche?q=${encodeURIComponent(name)}`);
  await expect(page.getByRole('main').getByRole('link', { name, exact: true })).toHaveCount(0);
  await page.goto(`/groupes/${slug}`);
  await expect(page.getByText(text('fr', 'common.state.entry_not_found_title'))).toBeVisible();
  await expect(page.getByText(name)).toHaveCount(0);
  // Nor to whoever signs in and is not in it.
  await signIn(page, request, NEIGHBOUR);
  await page.goto(`/espace/participation/${slug}`);
  await expect(page.getByText(text('fr', 'common.state.entry_not_found_title'))).toBeVisible();
  await expect(page.getByText(name)).toHaveCount(0);
});
