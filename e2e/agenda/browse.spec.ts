// A small authority looks for the next webinar, in Paris and in Martinique.
import type { Page } from '@playwright/test';
import { expect, open, settled, test } from '../fixtures/index.ts';
import type { Api } from '../fixtures/api.ts';
import { anyCase, escape, text, time } from '../fixtures/texts.ts';

const MARTINIQUE = 'America/Martinique';

async function openNextWebinar(page: Page, api: Api) {
  const webinar = await api.first('/events?period=upcoming&kind=webinar&limit=1');
  await open(page, '/agenda');
  const kinds = page.getByRole('group', { name: text('fr', 'agenda.facet.kind') });
  await kinds.getByRole('checkbox', { name: new RegExp(`^\\s*${escape(text('fr', 'codes.event_kind.webinar'))}`, 'i') }).check();
  await expect(page).toHaveURL(/[?&]kind=webinar/);
  const first = page.locator('.card-title').first();
  await expect(first).toHaveText(webinar.title);
  await first.getByRole('link').click();
  await settled(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(webinar.title);
  return webinar;
}

test('finds the next webinar and when it begins', async ({ page, api }) => {
  const webinar = await openNextWebinar(page, api);
  await expect(page.getByRole('main')).toContainText(time('fr', webinar.starts_at, webinar.time_zone));
  await expect(page.getByText(anyCase(text('fr', 'codes.event_kind.webinar'))).first()).toBeVisible();
});

test.describe('far from Paris', () => {
  test.use({ timezoneId: MARTINIQUE });

  test('shows the hour there and the hour here', async ({ page, api }) => {
    const webinar = await openNextWebinar(page, api);
    const [there, here] = [webinar.time_zone, MARTINIQUE].map((zone) => time('fr', webinar.starts_at, zone));
    expect(here).not.toBe(there);
    await expect(page.getByRole('main')).toContainText(there);
    await expect(page.getByRole('main')).toContainText(here);
  });
});
