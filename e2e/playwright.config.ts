// The journeys of e2e/ against a real server: BASE_URL says where it is, CHROMIUM which browser.
import { defineConfig } from '@playwright/test';

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export default defineConfig({
  testDir: '.',
  outputDir: 'test-results',
  reporter: process.env.CI ? [['line'], ['html', { outputFolder: 'report', open: 'never' }]] : 'line',
  // A journey that passes at the second attempt is broken at the first.
  retries: 0,
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  // Wide: a shared machine may be ten times slower than the one before, and what passes does not wait.
  timeout: 300_000,
  expect: { timeout: 30_000 },
  use: {
    baseURL: process.env.BASE_URL ?? 'http://127.0.0.1:8080',
    browserName: 'chromium',
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    viewport: { width: 1280, height: 800 },
    // Animations only make tests wait.
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: { executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: flags },
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
  },
});
