// The platform on a site of another origin: by the element, in a frame, and by the lines that the
// builder writes.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { FrameLocator, Locator, Page } from '@playwright/test';
import { expect, open, settled, test as base } from '../fixtures/index.ts';
import { otherSite, type OtherSite } from '../fixtures/other_site.ts';
import { country, text, time, type Lang } from '../fixtures/texts.ts';

const test = base.extend<{ site: OtherSite }>({
  site: async ({ watch }, use) => {
    const site = await otherSite();
    // The page itself; whatever else is on another origin fails the test.
    watch.allow(new RegExp(`^other origin: ${site.origin}/`));
    await use(site);
    await site.close();
  },
});

/** What the embeds say, from where they have it: `said('fr', 'count.map.other', { count: 3 })`. */
function said(lang: Lang, key: string, values: Record<string, string | number> = {}): string {
  const file = fileURLToPath(new URL(`../../frontend/embed/texts.${lang}.json`, import.meta.url));
  const found = key.split('.').reduce((tree, name) => tree?.[name], JSON.parse(readFileSync(file, 'utf8')));
  if (typeof found !== 'string') throw new Error(`no text of the embeds is called ${key}`);
  return found.replace(/\{\{\s*(\w+)\s*\}\}/g, (_, name) => String(values[name] ?? ''));
}

const script = (baseURL?: string) => `<script type="module" src="${baseURL}/embed.js"></script>`;

/** The link of an entry, by its whole name. */
const entryLink = (within: Page | Locator | FrameLocator, lang: Lang, name: string) => within.getByRole('link', { name: `${name} ${said(lang, 'new_tab')}`, exact: true });

/** Goes to the other site with this in its page. */
async function visit(page: Page, site: OtherSite, body: string) {
  site.show(body);
  await page.goto(site.origin);
}

test('map, agenda and frame show what is there, without a cookie and without a third party', async ({ page, context, site, api, baseURL, accessible }) => {
  const [actions, events, calls] = await Promise.all([api.list('/actions?limit=10'), api.list('/events?period=upcoming&limit=4'), api.list('/funding-calls?limit=10')]);
  await visit(page, site, `${script(baseURL)}
    <passerelle-embed type="map"></passerelle-embed>
    <passerelle-embed type="agenda" limit="4" accent="#ffe14d"></passerelle-embed>
    <iframe src="${baseURL}/embed.html?type=funding&appearance=dark" title="Financements" width="600" height="500"></iframe>`);
  const map = page.locator('passerelle-embed[type=map]');
  await expect(map.getByRole('status').first()).toHaveText(said('fr', 'count.map.other', { count: actions.total }));
  for (const { title } of actions.items) await expect(entryLink(map, 'fr', title)).toBeVisible();
  await expect(map.getByRole('application', { name: said('fr', 'name.map') }).locator('.leaflet-marker-icon').first()).toBeVisible();
  await expect(map.locator('.map-country').first()).toBeAttached();
  const agenda = page.locator('passerelle-embed[type=agenda]');
  for (const event of events.items) {
    const card = agenda.getByRole('listitem').filter({ has: entryLink(page, 'fr', event.title) });
    await expect(card).toContainText(time('fr', event.starts_at, event.time_zone));
  }
  const frame = page.frameLocator('iframe');
  for (const { title } of calls.items) await expect(entryLink(frame, 'fr', title)).toBeAttached();
  const link = map.getByRole('link', { name: said('fr', 'see.map') });
  await expect(link).toHaveAttribute('href', `${baseURL}/actions`);
  await expect(link).toHaveAttribute('rel', 'noopener');
  await accessible('the other site');
  expect(await context.cookies()).toEqual([]);
  for (const where of [page.mainFrame(), page.frames()[1]]) expect(await where.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
});

test('filters, language and appearance are attributes, and follow when they change', async ({ page, site, api, baseURL, accessible }) => {
  const [{ value }] = await api.facet('/stats/actions', 'country');
  const { total, items } = await api.list(`/actions?country=${value}&limit=3`);
  await visit(page, site, `${script(baseURL)}<passerelle-embed type="map" lang="en" filters="country=${value}" limit="3" appearance="dark"></passerelle-embed>`);
  const embed = page.locator('passerelle-embed');
  await expect(embed.getByRole('status').first()).toHaveText(said('en', total === 1 ? 'count.map.one' : 'count.map.other', { count: total }));
  await expect(embed.getByRole('listitem')).toHaveCount(Math.min(3, total));
  await expect(embed.getByRole('listitem').first()).toContainText(country('en', value));
  await expect(entryLink(embed, 'en', items[0].title)).toHaveAttribute('href', `${baseURL}/en/actions/${items[0].slug}`);
  await expect(embed.getByRole('link', { name: said('en', 'see.map') })).toHaveAttribute('href', `${baseURL}/en/actions?country=${value}`);
  await expect(embed.locator('.leaflet-marker-icon').first()).toBeVisible();
  await accessible('dark, in English');
  const { items: members } = await api.list('/members?claim=claimed&limit=3');
  await embed.evaluate((it) => {
    it.setAttribute('type', 'directory');
    it.setAttribute('filters', 'claim=claimed');
    it.setAttribute('lang', 'fr');
  });
  for (const { name } of members) await expect(entryLink(embed, 'fr', name)).toBeVisible();
  await expect(embed.getByRole('button', { name: said('fr', 'more') })).toBeVisible();
});

test('one entry of each kind', async ({ page, site, api, baseURL, accessible }) => {
  const kinds = { action: '/actions', member: '/members?claim=claimed', event: '/events', working_group: '/working-groups', funding_call: '/funding-calls' };
  const entries = await Promise.all(Object.entries(kinds).map(async ([kind, list]) => ({ kind, entry: await api.first(`${list}${list.includes('?') ? '&' : '?'}limit=1`) })));
  const element = ({ kind, entry }: (typeof entries)[0]) => `<passerelle-embed type="entry" entry="${kind}/${entry.slug}"></passerelle-embed>`;
  await visit(page, site, script(baseURL) + entries.map(element).join(''));
  for (const { kind, entry } of entries) {
    const embed = page.locator(`passerelle-embed[entry="${kind}/${entry.slug}"]`);
    const link = entryLink(embed.getByRole('heading', { level: 3 }), 'fr', entry.title ?? entry.name);
    await expect(link, kind).toBeVisible();
    expect((await page.request.get((await link.getAttribute('href'))!)).status(), kind).toBe(200);
    await expect(embed.locator('dd').first(), kind).not.toBeEmpty();
  }
  await accessible('entries');
});

test('what is refused or wrong is said in words', async ({ page, site, baseURL, watch, accessible }) => {
  watch.allow(/status: 40[04]|status of 40[04]/);
  await visit(page, site, `${script(baseURL)}
    <passerelle-embed type="agenda" filters="kind=fete"></passerelle-embed>
    <passerelle-embed type="entry" entry="action/nulle-part"></passerelle-embed>
    <passerelle-embed type="entry"></passerelle-embed>
    <passerelle-embed type="meteo"></passerelle-embed>
    <passerelle-embed type="map" filters="q=xyzxyz"></passerelle-embed>`);
  const embeds = page.locator('passerelle-embed');
  await expect(embeds.nth(0).getByRole('alert')).toContainText(/kind/);
  await expect(embeds.nth(0).getByRole('button', { name: said('fr', 'retry') })).toBeVisible();
  await expect(embeds.nth(1).getByRole('alert')).toContainText(said('fr', 'wrong.entry'));
  await expect(embeds.nth(2).getByRole('alert')).toContainText(said('fr', 'wrong.no_entry'));
  await expect(embeds.nth(3).getByRole('alert')).toContainText('map, agenda, directory, funding, entry');
  await expect(embeds.nth(4).getByRole('status')).toHaveText(said('fr', 'empty.map'));
  await accessible('what is wrong');
});

test('a server that does not answer can be asked again', async ({ page, site, api, baseURL, watch }) => {
  watch.allow(/^(request|console): .*(events|Failed to load)/);
  const event = await api.first('/events?period=upcoming&limit=1');
  await page.route('**/api/v1/events*', (route) => route.abort('connectionrefused'), { times: 1 });
  await visit(page, site, `${script(baseURL)}<passerelle-embed type="agenda"></passerelle-embed>`);
  const embed = page.locator('passerelle-embed');
  await expect(embed.getByRole('alert')).toContainText(said('fr', 'wrong.unreachable'));
  await embed.getByRole('button', { name: said('fr', 'retry') }).press('Enter');
  await expect(entryLink(embed, 'fr', event.title)).toBeVisible();
});

test('the keyboard goes through the map and the list', async ({ page, site, api, baseURL }) => {
  const { items } = await api.list('/actions?limit=6');
  await visit(page, site, `${script(baseURL)}<passerelle-embed type="map" limit="3"></passerelle-embed>`);
  const embed = page.locator('passerelle-embed');
  const cluster = embed.locator('.map-cluster').first();
  await cluster.focus();
  const count = await cluster.getAttribute('aria-label');
  await page.keyboard.press('Enter');
  await expect(embed.getByRole('button', { name: count!, exact: true })).toHaveCount(0);
  await entryLink(embed, 'fr', items[0].title).focus();
  for (const { title } of items.slice(1, 3)) {
    await page.keyboard.press('Tab');
    await expect(entryLink(embed, 'fr', title)).toBeFocused();
  }
  await page.keyboard.press('Tab');
  await expect(embed.getByRole('button', { name: said('fr', 'more') })).toBeFocused();
  await page.keyboard.press('Enter');
  // The focus goes on with what has come.
  await expect(entryLink(embed, 'fr', items[3].title)).toBeFocused();
});

test('a frame tells the page around how high it is', async ({ page, site, baseURL }) => {
  await visit(page, site, `<iframe src="${baseURL}/embed.html?type=agenda&limit=3&lang=en" title="Agenda" width="320" height="50"></iframe>
    <script>addEventListener('message', ({ data, source }) => {
      const frame = document.querySelector('iframe');
      if (data.type === 'passerelle-embed:height' && source === frame.contentWindow) frame.height = data.height;
    })</script>`);
  await expect(page.frameLocator('iframe').getByRole('listitem')).toHaveCount(3);
  await expect.poll(async () => Number(await page.locator('iframe').getAttribute('height'))).toBeGreaterThan(400);
  const inside = page.frames()[1];
  await expect.poll(() => inside.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBeLessThanOrEqual(0);
  expect(await inside.evaluate(() => [document.documentElement.lang, document.title])).toEqual(['en', `${said('en', 'name.agenda')} – Passerelle`]);
  expect(await inside.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});

test('the builder takes the filters of a list and writes lines that work', async ({ page, context, site, api, baseURL, accessible }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const [{ value }] = await api.facet('/stats/actions', 'country');
  const { items } = await api.list(`/actions?country=${value}&limit=5`);
  await open(page, `/actions?country=${value}`);
  await page.getByRole('link', { name: text('fr', 'common.take_away.embed'), exact: true }).click();
  await settled(page);
  await expect(page).toHaveURL(`/integrer?type=map&country=${value}`);
  const frame = page.frameLocator('iframe');
  for (const { title } of items) await expect(entryLink(frame, 'fr', title)).toBeAttached();
  await page.getByLabel(text('fr', 'embeds.limit')).selectOption('5');
  await page.getByLabel(text('fr', 'embeds.language')).selectOption('en');
  await page.getByLabel(text('fr', 'embeds.accent')).fill('#8a3b12');
  await expect(frame.getByRole('listitem')).toHaveCount(Math.min(5, items.length));
  await accessible('the builder');
  const lines = await Promise.all([0, 1].map((at) => page.locator('.copyable').nth(at).innerText()));
  await page.getByRole('button', { name: text('fr', 'common.form.copy') }).first().click();
  await expect(page.getByText(text('fr', 'common.form.copied')).first()).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(lines[0]);
  expect(lines[0]).toBe(`${script(baseURL)}\n<passerelle-embed type="map" filters="country=${value}" lang="en" accent="#8a3b12" limit="5"></passerelle-embed>`);
  await visit(page, site, lines.join('\n'));
  for (const shown of [page.locator('passerelle-embed'), page.frameLocator('iframe').locator('passerelle-embed')]) {
    for (const { title } of items) await expect(entryLink(shown, 'en', title)).toBeAttached();
    await expect(shown.getByRole('link', { name: said('en', 'see.map') })).toBeAttached();
  }
});

test('the builder shows one entry by its address', async ({ page, api }) => {
  const event = await api.first('/events?period=upcoming&limit=1');
  await open(page, '/en/embed');
  await page.getByLabel(text('en', 'embeds.what')).selectOption('entry');
  await expect(page.getByText(text('en', 'embeds.nothing'))).toBeVisible();
  await page.getByLabel(text('en', 'embeds.address')).fill(`https://passerelle.example/agenda/${event.slug}`);
  await expect(entryLink(page.frameLocator('iframe'), 'en', event.title)).toBeVisible();
});
