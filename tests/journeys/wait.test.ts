import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { toGlobalId } from '../../api/platform/ids.ts';
import { asOwner } from '../support/database.ts';
import { expectAccessible, openPortal, type Portal } from '../support/portal.ts';
import { residentOf } from '../support/sessions.ts';

let portal: Portal;

beforeAll(async () => {
  portal = await openPortal();
});
afterAll(() => portal.close());

const phone = { viewport: { width: 360, height: 740 } };
const mainText = (page: Page) => page.locator('main').innerText();

test('a resident reads that we do not know where hardly anybody was linked, and nothing that looks like a number', async () => {
  const { page, problems } = await portal.person(phone);
  const next = () => page.getByRole('button', { name: 'Volgende' }).click();
  await page.goto(`${portal.home}/vraag/postcode`);
  await page.getByLabel('Postcode').fill('6411 AB');
  await next();
  await page.getByRole('radio', { name: /^Woonmaatje/ }).check();
  await next();
  await page.getByRole('radio', { name: /Dat weet ik nog niet/ }).check();
  await next();
  await page.getByRole('radio', { name: 'Voor mijzelf' }).check();
  await page.getByLabel('Voornaam').fill('Wil');
  await page.getByLabel('Achternaam').fill('Weten');
  await next();
  await page.getByLabel('Telefoonnummer').fill('06 00000124');
  await next();
  await page.getByRole('heading', { name: 'Wat wilt u nog vertellen?' }).waitFor();
  await next();
  const section = page
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: 'Hoe lang duurt het?' }) });
  await section.waitFor();
  expect(await section.innerText()).toContain('Wij weten nog niet hoe lang het duurt.');
  expect(await section.innerText()).not.toMatch(/\d|belofte/);
  expect(problems).toEqual([]);
});

test('a resident who waits reads on the status page how much longer it takes', async () => {
  const [row] = await asOwner<{ id: string }>(
    portal.database,
    `select q.id from waitlist_spell s join request q on q.id = s.request_id join programme p on p.id = q.programme_id
     where s.until_on is null and p.slug = 'sociaal-maatje' and q.status = 'WAITLISTED' order by s.from_on desc limit 1`,
  );
  const { page, problems } = await portal.person(phone);
  await portal.letIn(page, await residentOf(portal.database, toGlobalId('Request', row!.id)));
  await page.goto(`${portal.home}/status`);
  await page.getByRole('heading', { name: 'Hoe lang duurt het?' }).waitFor();
  expect(await mainText(page)).toMatch(
    /mensen die al net zo lang wachten als u\. Van hen heeft de helft vanaf nu binnen \d+ (weken|maanden)/,
  );
  await expectAccessible(page);
  expect(problems).toEqual([]);
});

test('a manager sees how good past forecasts were, with the number of people and what it means', async () => {
  const { page, problems } = await portal.person({ viewport: { width: 1280, height: 900 } });
  await portal.signIn(page, 'manager@heerlen.example');
  await page.goto(`${portal.home}/werk/heerlen/sociaal-maatje/rapport?van=2026-01-01&tot=2026-12-31`);
  await page.getByRole('heading', { name: 'Hoe goed eerdere verwachtingen waren' }).waitFor();
  const text = await mainText(page);
  expect(text).toMatch(
    /De helft op tijd: beloofd 50%, geworden [\d,]+% van \d+ mensen \(tussen [\d,]+% en [\d,]+%\)/,
  );
  expect(text).toMatch(/9 van de 10 op tijd: beloofd 90%/);
  const quarters = page.getByRole('table', { name: 'Hoe goed eerdere verwachtingen waren' }).getByRole('row');
  // The heading, and the quarters of three years that have begun.
  expect(await quarters.count()).toBeGreaterThan(9);
  expect(await quarters.nth(5).innerText()).toMatch(/kwartaal 20\d\d\s+\d+ begonnen\s+\d+ dagen/);
  await page.getByText('Wat betekenen deze cijfers?').last().click();
  await page.getByText('met wat toen bekend was', { exact: false }).waitFor();
  await expectAccessible(page);
  expect(problems).toEqual([]);
});
