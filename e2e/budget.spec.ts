// What a first visit costs, as the browser counts it: the release build, nothing cached.
import type { CDPSession, Page } from '@playwright/test';
import { expect, settled, test } from './fixtures/index.ts';
import { everyPage, type Site } from './fixtures/pages.ts';
import { escape, text } from './fixtures/texts.ts';

const KB = 1024;
const HOME = 250 * KB;
const OTHER = 300 * KB;
/**
 * The map library and its base-map data, which come only where a map is shown; and what the builder's frame
 * loads as another site would, whose weight the build bounds.
 */
const MAP = /^\/(assets\/(map|countries|embed-[\w.]+)-|embed\.)/;

type File = { path: string; bytes: number; encoding: string; cache: string };

/** Every file of a visit with the bytes that came over the line, headers included. */
async function visit(page: Page, path: string): Promise<File[]> {
  const session: CDPSession = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  const files = new Map<string, File>();
  session.on('Network.responseReceived', ({ requestId, response }) => {
    const header = (name: string) => Object.entries(response.headers).find(([key]) => key.toLowerCase() === name)?.[1] ?? '';
    const file = { path: new URL(response.url).pathname, bytes: 0, encoding: header('content-encoding'), cache: header('cache-control') };
    if (response.url.startsWith('http')) files.set(requestId, file);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const file = files.get(requestId);
    if (file) file.bytes = encodedDataLength;
  });
  await page.goto(path);
  await settled(page);
  await page.waitForLoadState('networkidle');
  await session.detach();
  return [...files.values()].filter((file) => !file.path.startsWith('/api/'));
}

const sum = (files: File[]) => files.reduce((total, file) => total + file.bytes, 0);
const kilobytes = (bytes: number) => `${(bytes / KB).toFixed(1).padStart(7)} KB`;

test('every page stays within its budget and loads its own piece alone', async ({ browser, api }) => {
  const rows: string[] = [];
  for (const site of await everyPage(api)) {
    await test.step(site.name, async () => {
      const context = await browser.newContext();
      const files = await visit(await context.newPage(), site.path.fr);
      await context.close();
      const own = files.filter((file) => !MAP.test(file.path));
      const of = (ending: RegExp) => kilobytes(sum(own.filter((file) => ending.test(file.path))));
      rows.push([site.name.padEnd(18), kilobytes(sum(own)), of(/\.(wasm|pack)$/), of(/\.js$/), of(/\.css$/), of(/\.woff2$/), kilobytes(sum(files) - sum(own))].join('  '));
      expect.soft(sum(own), `${site.name}: bytes of the first load`).toBeLessThanOrEqual(site.name === 'home' ? HOME : OTHER);
      expect.soft(piecesOf(files), `${site.name}: pieces`).toEqual([site.piece]);
      for (const file of own.filter(({ path }) => path.startsWith('/assets/'))) {
        expect.soft(file.cache, file.path).toContain('immutable');
        // A font is compressed in itself.
        if (!file.path.endsWith('.woff2')) expect.soft(file.encoding, file.path).toBe('br');
      }
    });
  }
  console.log(['', `${''.padEnd(18)}  ${['first load', 'wasm', 'js', 'css', 'font', 'map'].map((it) => it.padStart(10)).join('  ')}`, ...rows, ''].join('\n'));
});

/** The pages whose pieces were loaded, by the names that the build gives the files. */
function piecesOf(files: File[]): string[] {
  return files.flatMap(({ path }) => path.match(/\/(\w+)_page\.pack$/)?.[1] ?? []);
}

test('the map library comes when the map comes into view, and not before', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 400 });
  const before = await visit(page, '/');
  expect(before.filter((file) => MAP.test(file.path)).map((file) => file.path)).toEqual([]);
  const library = page.waitForResponse((response) => /\/assets\/map-\w+\.js$/.test(response.url()));
  await page.getByRole('heading', { name: text('fr', 'home.world.title') }).scrollIntoViewIfNeeded();
  await page.locator('.map-frame').scrollIntoViewIfNeeded();
  await library;
  await expect(page.locator('.leaflet-marker-icon').first()).toBeVisible();
});

test('the HTML says something before the application runs', async ({ browser, request, api }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  const pages: Site[] = await everyPage(api);
  for (const lang of ['fr', 'en'] as const) {
    await page.goto(pages[0].path[lang]);
    const main = page.getByRole('main');
    await expect(main).toContainText(text(lang, 'common.site.tagline'));
    await expect(main).toContainText(text(lang, 'common.site.description'));
    const html = await (await request.get(pages[0].path[lang])).text();
    expect(html).toContain(`<noscript><p class="notice">${text(lang, 'common.site.noscript')}`);
    await expect(page.getByRole('navigation').first().getByRole('link')).toHaveCount(5);
    await expect(page).toHaveTitle(new RegExp(escape(text(lang, 'common.site.tagline'))));
  }
  await context.close();
  for (const site of pages) {
    const response = await request.get(site.path.fr);
    expect(response.status(), site.path.fr).toBe(200);
    expect(response.headers()['content-security-policy'], site.path.fr).toContain("default-src 'self'");
  }
});
