import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toGlobalId } from '../../api/platform/ids.ts';
import { asOwner } from '../support/database.ts';
import { expectAccessible, openPortal, type Portal } from '../support/portal.ts';
import { residentOf, type SessionOwner, volunteerAccount } from '../support/sessions.ts';

let portal: Portal;

beforeAll(async () => {
  portal = await openPortal();
});
afterAll(() => portal.close());

const publicPages = [
  '/',
  '/vraag/postcode',
  '/vacatures',
  '/inloggen',
  '/inloggen/link',
  '/wachtwoord',
  '/wachtwoord#een-sleutel',
  '/link',
  '/link#een-sleutel',
  '/status',
  '/mijn-gegevens',
  '/toegankelijkheid',
  '/dit-is-er-niet',
];
const staffPages = [
  '/werk',
  '/werk/account',
  '/werk/heemskerk/maatjes/aanvragen',
  '/werk/heemskerk/maatjes/wachtlijst',
  '/werk/heemskerk/maatjes/koppels',
  '/werk/heemskerk/maatjes/plan',
  '/werk/heemskerk/maatjes/wat-als',
  '/werk/heemskerk/maatjes/werving',
  '/werk/heemskerk/maatjes/rapport?van=2021-01-01&tot=2021-12-31',
  '/werk/heemskerk/rapport/vrijwilligers?van=2021-01-01&tot=2021-12-31',
  '/werk/heemskerk/rapport/aanvragen?van=2021-01-01&tot=2021-12-31',
  '/werk/heemskerk/noodtoegang',
];
const managerPages = ['/werk', '/werk/heemskerk/logboek', '/werk/heemskerk/noodtoegang'];

/** A volunteer and a resident of the demo who are linked now. */
async function aLinkedPair(): Promise<{ volunteer: SessionOwner; resident: SessionOwner }> {
  const [row] = await asOwner<{ volunteer: string; request: string }>(
    portal.database,
    `select volunteer_id as volunteer, request_id as request from match m
     where status = 'ACTIVE' and not exists (select from role_grant g where g.volunteer_id = m.volunteer_id) limit 1`,
  );
  return {
    volunteer: await volunteerAccount(portal.database, toGlobalId('Volunteer', row!.volunteer)),
    resident: await residentOf(portal.database, toGlobalId('Request', row!.request)),
  };
}

describe.each([
  ['a small phone', { viewport: { width: 320, height: 640 } }],
  ['a desk, by day and in the dark', { viewport: { width: 1280, height: 900 } }],
])('on %s', (_, device) => {
  test('every page fits, can be used by everybody, and complains of nothing', {
    timeout: 120_000,
  }, async () => {
    const { page, problems } = await portal.person(device);
    const look = async (path: string) => {
      await page.goto(portal.home + path);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.waitForLoadState('networkidle');
      await expectAccessible(page);
      // Only colours change in the dark.
      await page.emulateMedia({ colorScheme: 'dark' });
      await expectAccessible(page, ['color-contrast', 'link-in-text-block']);
      await page.emulateMedia({ colorScheme: 'light' });
      const tooWide = await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth');
      expect(tooWide, `${path} is too wide for the screen`).toBeLessThanOrEqual(0);
    };
    for (const path of publicPages) await look(path);
    await portal.signIn(page, 'coordinator@heemskerk.example');
    for (const path of staffPages) await look(path);
    await page.context().clearCookies();
    await portal.signIn(page, 'manager@heemskerk.example');
    await look('/werk/heemskerk/bewaartermijnen');
    await portal.signIn(page, 'manager@heemskerk.example');
    for (const path of managerPages) await look(path);
    const { volunteer, resident } = await aLinkedPair();
    await portal.letIn(page, volunteer);
    await look('/mijn');
    await look('/mijn-gegevens');
    await portal.letIn(page, resident);
    await look('/status');
    await look('/mijn-gegevens');
    expect(problems).toEqual([]);
  });
});

test('whoever chooses English gets English everywhere, and it is remembered', async () => {
  const { page, problems } = await portal.person({ viewport: { width: 1280, height: 900 } });
  await page.goto(portal.home);
  await page
    .getByRole('button', { name: 'English' })
    .or(page.getByRole('link', { name: 'English' }))
    .click();
  await page.locator('html[lang="en"]').waitFor();
  for (const path of publicPages) {
    await page.goto(portal.home + path);
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.evaluate('document.documentElement.lang'), path).toBe('en');
    await expectAccessible(page);
  }
  expect(problems).toEqual([]);
});
