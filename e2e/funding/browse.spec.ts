// An officer looks for what must be handed in soon.
import { expect, open, settled, test } from '../fixtures/index.ts';
import { day, escape, number, text } from '../fixtures/texts.ts';

test('opens a call that closes soon', async ({ page, api }) => {
  const call = await api.first('/funding-calls?status=closing_soon&limit=1');
  await open(page, '/financements');
  const soon = page.getByRole('heading', { level: 2, name: text('fr', 'funding.parts.closing_soon') });
  await expect(soon).toBeVisible();
  const card = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: call.title, exact: true }) }).last();
  await expect(card).toContainText(call.days_left > 0 ? number('fr', call.days_left) : text('fr', 'funding.leaf.last_day'));

  await card.getByRole('link').click();
  await settled(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(call.title);
  await expect(page.getByRole('main')).toContainText(new RegExp(escape(day('fr', call.closes_on))));
  const { link } = await api.get(`/funding-calls/${call.slug}`);
  if (link) await expect(page.locator(`main a[href="${link}"]`).first()).toBeVisible();
});

test('the home page leads to the calls that close soonest', async ({ page, api }) => {
  const calls = await api.list('/funding-calls?status=closing_soon&status=open&limit=3');
  await open(page, '/');
  const part = page.getByRole('region', { name: text('fr', 'home.calls.title') });
  await expect(part.getByRole('heading', { level: 3 })).toHaveText(calls.items.map((call) => call.title));
  await part.getByRole('link', { name: calls.items[0].title }).click();
  await settled(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(calls.items[0].title);
});
