// What anybody says of an entry, and how it is settled: one by one, and many at once.
import type { APIRequestContext } from '@playwright/test';
import { ANIMATOR, desk, linkOf, mail } from '../fixtures/accounts.ts';
import { expect, open, test } from '../fixtures/index.ts';
import { text } from '../fixtures/texts.ts';

const words = (key: string, values = {}) => text('fr', `animation.${key}`, values);
const proposal = (key: string, values = {}) => text('fr', `proposals.${key}`, values);

/** Reports an entry as an outsider does, and follows the link. */
async function report(request: APIRequestContext, entry: string, email: string, message: string) {
  const author = { name: 'Paul Rivet', email };
  const data = { kind: 'report', entry_type: 'action', entry, reason: 'outdated', message, author };
  expect((await request.post('/api/v1/proposals', { data })).status()).toBe(202);
  const token = linkOf(await mail(request, email)).split('#')[1];
  expect((await request.post('/api/v1/proposal-confirmations', { data: { token } })).status()).toBe(204);
}

test('an outsider corrects an entry, reports come together, and each author is told', async ({ page, request, api, browser, accessible }) => {
  const { slug, title } = await api.first('/actions?limit=1');
  const now = Date.now();
  const outsider = `louise.${now}@voisinage.example`;
  const fact = `Le chantier a fini en mars (${now}).`;

  // From the page itself, without an account.
  await open(page, `/actions/${slug}`);
  await page.getByRole('link', { name: proposal('link.report') }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(proposal('correct.title'));
  await accessible('correction');
  await page.getByLabel(proposal('correct.message')).fill(fact);
  await page.getByLabel(proposal('author.name')).fill('Louise Aubry');
  await page.getByLabel(proposal('author.email')).fill(outsider);
  await page.getByRole('button', { name: proposal('correct.submit') }).click();
  await expect(page.getByRole('heading', { name: proposal('sent.confirm_title') })).toBeFocused();
  await open(page, linkOf(await mail(request, outsider)));
  await page.getByRole('button', { name: proposal('confirm.submit') }).click();
  await expect(page.getByRole('heading', { name: proposal('sent.title') })).toBeFocused();
  const confirmed = await mail(request, outsider);

  const animator = await desk(browser, request, ANIMATOR, '/animation');
  const item = animator.getByRole('listitem').filter({ hasText: fact });
  await expect(item).toContainText('Louise Aubry');
  await expect(item).toContainText(words('outsider'));
  await expect(item.getByRole('link', { name: title })).toHaveAttribute('href', `/actions/${slug}`);
  await item.getByRole('button', { name: words('accept_named', { title: `${title} (Louise Aubry)` }) }).click();
  await expect(item).toHaveCount(0);
  const answer = await mail(request, outsider, confirmed);
  expect(answer.text).toContain(`/actions/${slug}`);

  // Three reports in one decision, with one reason.
  const authors = [1, 2, 3].map((it) => ({ email: `paul.${now}.${it}@voisinage.example`, message: `Dates dépassées ${now}-${it}` }));
  for (const { email, message } of authors) await report(request, slug, email, message);
  await open(animator, '/animation?kind=report');
  for (const { message } of authors) {
    await animator.getByRole('listitem').filter({ hasText: message }).getByRole('checkbox').check();
  }
  const bar = animator.getByRole('region', { name: words('bulk') });
  await expect(bar).toContainText(words('chosen.other', { count: 3 }));
  await bar.getByRole('button', { name: words('refuse'), exact: true }).click();
  // A refusal says why.
  await bar.locator('form').getByRole('button', { name: words('refuse'), exact: true }).click();
  await expect(bar.getByLabel(words('reason'))).toHaveAttribute('aria-invalid', 'true');
  await accessible('bulk', animator);
  await bar.getByLabel(words('reason')).fill('Les dates sont celles de la convention.');
  await bar.locator('form').getByRole('button', { name: words('refuse'), exact: true }).click();
  await expect(animator.getByRole('status').filter({ hasText: words('done.other', { count: 3 }) })).toBeVisible();
  for (const { email, message } of authors) {
    await expect(animator.getByRole('listitem').filter({ hasText: message })).toHaveCount(0);
    await expect(async () => {
      expect((await mail(request, email)).text).toContain('Les dates sont celles de la convention.');
    }).toPass({ timeout: 10_000 });
  }

  // What waits to be published is read where it is written.
  await open(animator, '/animation?kind=submission');
  await animator.locator('.queue-item h3 a').first().click();
  await expect(animator).toHaveURL(/\/espace\/(actions|evenements|groupes|financements)\//);
  await expect(animator.locator('.editor')).toBeVisible();
});
