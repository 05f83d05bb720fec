// A webhook is made, tested, changed, stopped and removed by whoever it belongs to.
import { NEIGHBOUR, signIn } from '../fixtures/accounts.ts';
import { expect, fitsNarrow, open, settled, test } from '../fixtures/index.ts';
import { anyCase, text } from '../fixtures/texts.ts';

const fr = (key: string, values: Record<string, string> = {}) => text('fr', `webhooks.${key}`, values);

test('a webhook is kept from its secret to its end', async ({ page, request, accessible, watch }) => {
  watch.allow(/422/);
  await signIn(page, request, NEIGHBOUR);
  await open(page, '/espace/compte');
  await page.getByRole('link', { name: text('fr', 'space.to_webhooks') }).click();
  await settled(page);

  // What leads inside is refused beside the field.
  const url = page.getByLabel(fr('url')).last();
  await url.fill('https://192.168.1.1/');
  await page.getByRole('button', { name: fr('new.submit') }).click();
  await expect(url).toHaveAttribute('aria-invalid', 'true');

  // A name is judged when it is looked up: this one is found by the test.
  const address = `https://localhost:8443/hook-${Date.now()}`;
  await url.fill(address);
  await page.getByRole('group', { name: fr('types') }).getByLabel(text('fr', 'codes.entry_type.event')).check();
  await page.getByRole('button', { name: fr('new.submit') }).click();
  await expect(page.getByRole('heading', { name: fr('secret.title') })).toBeFocused();
  const first = await page.locator('.secret code').innerText();
  expect(first).toMatch(/^whsec_/);
  const hook = page.getByRole('listitem').filter({ hasText: address }).first();
  await expect(hook.getByText(anyCase(fr('state.active')))).toBeVisible();
  await accessible('webhooks');

  const button = (key: string) => hook.getByRole('button', { name: fr('named', { deed: fr(key), url: address }) });
  await button('test.button').click();
  await expect(hook.getByRole('status')).toHaveText(fr('outcome.private_address'));
  await button('log.button').click();
  await expect(hook.getByText(anyCase(fr('outcome.private_address'))).last()).toBeVisible();
  await expect(hook.getByText(fr('log.ping'), { exact: true })).toBeVisible();
  await fitsNarrow(page);

  await button('renew.button').click();
  await hook.getByRole('button', { name: fr('renew.confirm') }).click();
  await expect(page.getByRole('heading', { name: fr('secret.title') })).toBeFocused();
  await expect(page.locator('.secret code')).not.toHaveText(first);

  await button('disable').click();
  await expect(hook.getByText(fr('reason.owner'), { exact: true })).toBeVisible();
  await expect(page.locator('.secret code')).toHaveCount(0);
  await button('enable').click();
  await expect(hook.getByText(anyCase(fr('state.active')))).toBeVisible();

  await button('remove.button').click();
  await hook.getByRole('button', { name: fr('remove.confirm') }).click();
  await expect(page.getByRole('status').filter({ hasText: fr('remove.done') })).toBeVisible();
  await expect(page.getByText(address)).toHaveCount(0);
});
