// Whom a member shows to the network alone: seen by its members, and by nobody else.
import { inTheNameOf, NEIGHBOUR, signIn } from '../fixtures/accounts.ts';
import { expect, open, test } from '../fixtures/index.ts';
import { text } from '../fixtures/texts.ts';

type Contact = { name: string };

test('who shows themselves to the network is seen by whoever is in it', async ({ page, request, api, accessible }) => {
  const headers = await inTheNameOf(request, NEIGHBOUR);
  const { items } = await api.list('/members?claim=claimed&limit=100');
  let found: { slug: string; hidden: Contact } | undefined;
  for (const { slug } of items) {
    const shown: Contact[] = (await api.get(`/members/${slug}`)).contacts;
    const answer = await request.get(`/api/v1/members/${slug}/contacts`, { headers });
    expect(answer.status()).toBe(200);
    const wider: Contact[] = (await answer.json()).items;
    const hidden = wider.find(({ name }) => !shown.some((it) => it.name === name));
    if (hidden) {
      found = { slug, hidden };
      break;
    }
  }
  const { slug, hidden } = found!;
  expect((await request.get(`/api/v1/members/${slug}/contacts`)).status()).toBe(401);

  const contacts = page.getByRole('complementary').locator('.panel').filter({ hasText: text('fr', 'directory.detail.contacts_network') });
  await open(page, `/annuaire/${slug}`);
  await expect(page.getByRole('main')).not.toContainText(hidden.name);
  await expect(contacts).toHaveCount(0);
  await signIn(page, request, NEIGHBOUR);
  await open(page, `/annuaire/${slug}`);
  await expect(contacts).toContainText(hidden.name);
  await accessible('contacts');
});
