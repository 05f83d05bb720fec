// Makes the drawings of draw.py PNG: `node render.mjs FOLDER OUT`, with Chromium in CHROMIUM.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const { chromium } = createRequire(new URL('../../e2e/package.json', import.meta.url))('@playwright/test');
const [folder, out] = process.argv.slice(2);
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
// 960 pixels wide: what the widest page shows, and light.
const page = await browser.newPage({ deviceScaleFactor: 0.75 });
for (const name of readdirSync(folder).filter((it) => it.endsWith('.svg'))) {
  const svg = readFileSync(join(folder, name), 'utf8');
  const [, width, height] = svg.match(/viewBox="0 0 (\d+) (\d+)"/).map(Number);
  await page.setViewportSize({ width, height });
  await page.setContent(`<style>html,body{margin:0;background:transparent}svg{display:block}</style>${svg}`);
  await page.screenshot({ path: join(out, name.replace('.svg', '.png')), omitBackground: true });
}
await browser.close();
