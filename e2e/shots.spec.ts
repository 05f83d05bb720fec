import { account, demonstration, KEEPER, typePassword } from './fixtures/accounts.ts';
import { expect, open, settled, test } from './fixtures/index.ts';
import { text } from './fixtures/texts.ts';
const only = process.env.ONLY?.split(',');
async function shoot(page: any, name: string, path: string, accessible: any) {
  if (only && !only.includes(name)) return;
  for (const width of [1440, 768, 360]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(path);
    await settled(page).catch((e: Error) => console.log(name, e.message.slice(0, 200)));
    await page.waitForTimeout(300);
    await page.screenshot({ path: `/tmp/rooms-shots/${name}-${width}.png`, fullPage: true });
    const w = await page.evaluate(() => document.scrollingElement?.scrollWidth);
    if (w > width) console.log(name, width, 'scrolls sideways', w);
    if (width === 360) await accessible(name);
  }
}
test('shots', async ({ page, request, watch, accessible, api }) => {
  test.setTimeout(300_000);
  watch.allow(/./);
  await shoot(page, 'propose', '/proposer?page=/actions/' + (await api.first('/actions?limit=1')).slug, accessible);
  await shoot(page, 'missing', '/proposer?name=Ville', accessible);
  await open(page, '/connexion');
  const { password } = await demonstration(request);
  await typePassword(page, KEEPER, password);
  await expect(page).toHaveURL('/espace');
  await shoot(page, 'space', '/espace', accessible);
  await shoot(page, 'team', '/espace/equipe/la-rochelle', accessible);
  const group = (await api.first('/working-groups?access=on_request&limit=1')).slug;
  await shoot(page, 'group', `/espace/participation/${group}`, accessible);
  await shoot(page, 'grouppublic', `/groupes/${group}`, accessible);
  await shoot(page, 'account', '/espace/compte', accessible);
  await page.context().clearCookies();
  await page.evaluate(() => localStorage.clear());
  const ADMIN = 'administration@passerelle.example';
  await open(page, '/connexion?next=/animation');
  await typePassword(page, ADMIN, password);
  await page.getByLabel(text('fr', 'sign_in.code.label')).fill((await account(request, ADMIN)).code!);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/animation');
  await shoot(page, 'queue', '/animation', accessible);
  await shoot(page, 'groupadmin', `/espace/participation/${group}`, accessible);
  for (const part of ['', '?part=members', '?part=themes', '?part=audit']) await shoot(page, 'administration' + part.slice(6), `/administration${part}`, accessible);
});
