import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { graceDays } from '../../api/matching/disclosure.ts';
import { fromGlobalId, toGlobalId } from '../../api/platform/ids.ts';
import { Caller } from '../support/api.ts';
import { asOwner } from '../support/database.ts';
import { expectAccessible, openPortal, type Portal } from '../support/portal.ts';
import { residentOf, volunteerAccount } from '../support/sessions.ts';
import { programmeId, waits } from '../support/stories.ts';
import { aVolunteer } from '../support/volunteers.ts';

let portal: Portal;
/** Of the resident, by global id. */
let request: string;

const summary = 'Houdt van vissen en van stilte. Zoekt iemand om samen naar buiten te gaan.';
const secrets = ['Noor', 'Stilleven', '06 00000321', '0600000321', 'noor@stilleven.example'];
const desk = { viewport: { width: 1280, height: 900 } };
const phone = { viewport: { width: 320, height: 640 } };

beforeAll(async () => {
  portal = await openPortal();
  const visitor = new Caller(portal.app);
  const coordinator = await new Caller(portal.app).signIn('coordinator@heemskerk.example');
  const programme = await programmeId(coordinator, 'heemskerk', 'maatjes');
  request = await waits(visitor, coordinator, programme, {
    firstName: 'Noor',
    lastName: 'Stilleven',
    phone: '06 00000321',
    email: 'noor@stilleven.example',
  });
  // She has waited longest, so she stands on the first page.
  await asOwner(
    portal.database,
    `update waitlist_spell set from_on = '2019-01-01', waiting_since = '2019-01-01' where request_id = $1`,
    [fromGlobalId('Request', request)],
  );
  await asOwner(
    portal.database,
    `update request set received_at = '2018-12-01', first_contact_at = '2018-12-02' where id = $1`,
    [fromGlobalId('Request', request)],
  );
});
afterAll(() => portal.close());

describe('two people get to know each other, step by step', () => {
  test('from a card without a name to a number, and to nothing', { timeout: 180_000 }, async () => {
    const coordinator = await portal.person(desk);
    await portal.signIn(coordinator.page, 'coordinator@heemskerk.example');
    await writeSummary(coordinator.page);
    await propose(coordinator.page);

    const { match, firstName } = await proposedVolunteer();
    const volunteer = await portal.person(phone);
    await portal.letIn(volunteer.page, await volunteerAccount(portal.database, match.volunteer));
    const resident = await portal.person(phone);
    await portal.letIn(resident.page, await residentOf(portal.database, request));

    await readsSummaryAndSaysYes(volunteer.page);
    await residentSaysYes(resident.page, firstName);
    await knowsFirstNameOnly(volunteer.page);

    await link(coordinator.page);
    await open(volunteer.page, '/mijn');
    await volunteer.page.getByRole('heading', { name: 'U en Noor Stilleven' }).waitFor();
    const number = volunteer.page.getByRole('link', { name: /06 00000321/ });
    expect(await number.getAttribute('href')).toBe('tel:0600000321');
    await look(volunteer.page);
    await open(resident.page, '/status');
    await resident.page.getByRole('heading', { name: new RegExp(`^U en ${firstName} `) }).waitFor();
    await seesWhoLooked(resident.page);

    await unlink(coordinator.page);
    await open(volunteer.page, '/mijn');
    await volunteer.page.getByText(/Uw koppeling is gestopt/).waitFor();
    await asOwner(
      portal.database,
      'update match set linked_on = linked_on - 60, ended_on = ended_on - $1::int where id = $2',
      [graceDays, match.id],
    );
    await open(volunteer.page, '/mijn');
    await volunteer.page.getByRole('heading', { name: 'Voorstellen en koppelingen' }).waitFor();
    await expectNothingOf(volunteer.page);
    await open(resident.page, '/status');
    expect(await resident.page.getByRole('heading', { name: 'Een maatje voor u' }).count()).toBe(0);

    for (const { problems } of [coordinator, volunteer, resident]) expect(problems).toEqual([]);
  });

  test('who says no is thanked, and the coordinator reads why', { timeout: 120_000 }, async () => {
    const { match } = await freshProposal();
    const volunteer = await portal.person(phone);
    await portal.letIn(volunteer.page, await volunteerAccount(portal.database, match.volunteer));
    const { page } = volunteer;
    await open(page, '/mijn');
    await page.getByRole('button', { name: 'Nee, liever niet' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(/Wilt u vertellen waarom/).fill('Ik verhuis binnenkort.');
    await look(page);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    // Whoever leaves the question comes back to where it was asked.
    expect(await page.evaluate('document.activeElement.innerText')).toBe('Nee, liever niet');
    await page.keyboard.press('Enter');
    await dialog.getByLabel(/Wilt u vertellen waarom/).fill('Ik verhuis binnenkort.');
    await dialog.getByRole('button', { name: 'Ja, ik zeg nee' }).click();
    await page.getByText('U hebt nee gezegd').waitFor();
    expect(await page.evaluate('document.activeElement.innerText')).toContain('U hebt nee gezegd');
    const [row] = await asOwner<{ status: string; reason: string; by: string }>(
      portal.database,
      'select status, decline_reason as reason, declined_by as by from match where id = $1',
      [match.id],
    );
    expect(row).toEqual({ status: 'DECLINED', reason: 'Ik verhuis binnenkort.', by: 'VOLUNTEER' });
    expect(volunteer.problems).toEqual([]);
  });
});

const open = async (page: Page, path: string): Promise<void> => {
  await page.goto(portal.home + path);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');
};

async function look(page: Page): Promise<void> {
  await expectAccessible(page);
  const tooWide = await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth');
  expect(tooWide, 'too wide for the screen').toBeLessThanOrEqual(0);
}

async function expectNothingOf(page: Page): Promise<void> {
  const everything = await page.content();
  for (const secret of secrets) expect(everything).not.toContain(secret);
}

async function writeSummary(page: Page): Promise<void> {
  await open(page, '/werk/heemskerk/maatjes/wachtlijst');
  await page.getByRole('button', { name: 'Voorstellen voor Noor Stilleven' }).click();
  await page.getByRole('button', { name: 'Schrijf de tekst voor Noor Stilleven' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Tekst', { exact: true }).fill(summary);
  await dialog.getByRole('checkbox', { name: 'De deelnemer vindt dit goed' }).check();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Opslaan' }).click();
  await page.getByText('Wie u voorstelt, kan hem lezen.').first().waitFor();
}

async function propose(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: /^Stel voor / })
    .first()
    .click();
  const dialog = page.getByRole('dialog');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Stel voor' }).click();
  await page.getByText(/is voorgesteld aan Noor Stilleven/).waitFor();
}

interface ProposedMatch {
  id: string;
  volunteer: string;
}

async function proposedVolunteer(): Promise<{ match: ProposedMatch; firstName: string }> {
  const [row] = await asOwner<ProposedMatch & { firstName: string }>(
    portal.database,
    `select m.id, m.volunteer_id as volunteer, p.first_name as "firstName" from match m
     join volunteer v on v.id = m.volunteer_id join person p on p.id = v.person_id where m.request_id = $1`,
    [fromGlobalId('Request', request)],
  );
  return {
    match: { id: row!.id, volunteer: toGlobalId('Volunteer', row!.volunteer) },
    firstName: row!.firstName,
  };
}

/** A proposal that nobody has answered yet. */
async function freshProposal(): Promise<{ match: ProposedMatch }> {
  const coordinator = await new Caller(portal.app).signIn('coordinator@heemskerk.example');
  const programme = await programmeId(coordinator, 'heemskerk', 'maatjes');
  const another = await waits(new Caller(portal.app), coordinator, programme, { lastName: 'Wachtlang' });
  const volunteer = await aVolunteer(portal.database, 'heemskerk', 'maatjes');
  const { proposeMatch } = await coordinator.ask<{ proposeMatch: { id: string } }>(
    `mutation ($request: ID!, $volunteer: ID!) {
       proposeMatch(request: $request, volunteer: $volunteer) { ... on Match { id } } }`,
    { request: another, volunteer },
  );
  return { match: { id: fromGlobalId('Match', proposeMatch.id)!, volunteer } };
}

async function readsSummaryAndSaysYes(page: Page): Promise<void> {
  await open(page, '/mijn');
  await page.getByRole('heading', { name: /zoekt een maatje$/ }).waitFor();
  await page.getByText(summary).waitFor();
  await expectNothingOf(page);
  await look(page);
  await page.getByRole('button', { name: 'Ja, ik wil kennismaken' }).click();
  await page.getByText('Wij wachten op het antwoord van de ander.', { exact: false }).waitFor();
  expect(await page.evaluate('document.activeElement.innerText')).toContain('U hebt ja gezegd');
  await look(page);
  await expectNothingOf(page);
}

async function residentSaysYes(page: Page, firstName: string): Promise<void> {
  await open(page, '/status');
  await page.getByRole('heading', { name: /^Er is misschien een maatje voor u/ }).waitFor();
  expect(await page.content()).not.toContain(firstName);
  await look(page);
  await page.getByRole('button', { name: 'Ja, ik wil kennismaken' }).click();
  await page.getByRole('heading', { name: `Kennismaken met ${firstName}` }).waitFor();
  await look(page);
}

async function knowsFirstNameOnly(page: Page): Promise<void> {
  await open(page, '/mijn');
  await page.getByRole('heading', { name: 'Kennismaken met Noor' }).waitFor();
  const everything = await page.content();
  for (const secret of secrets.slice(1)) expect(everything).not.toContain(secret);
}

async function link(page: Page): Promise<void> {
  await open(page, '/werk/heemskerk/maatjes/koppels');
  const row = page.getByRole('row', { name: /Noor Stilleven/ });
  expect((await row.innerText()).match(/Zei ja/g)).toHaveLength(2);
  await row.getByRole('button', { name: /^Meer/ }).click();
  await expectAccessible(page);
  await page.getByRole('button', { name: /^Koppel .*Noor Stilleven/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('checkbox', { name: 'Zelfde hobby' }).check();
  await dialog.getByRole('button', { name: 'Koppel' }).click();
  await page.getByText(/zijn gekoppeld/).waitFor();
}

async function seesWhoLooked(page: Page): Promise<void> {
  const looks = page.locator('section', {
    has: page.getByRole('heading', { name: 'Wie keek naar mijn gegevens?' }),
  });
  await looks.getByText('Joke Duinmeijer (coördinator)').first().waitFor();
  await looks.getByText('Een vrijwilliger').first().waitFor();
  await look(page);
}

async function unlink(page: Page): Promise<void> {
  await open(page, '/werk/heemskerk/maatjes/koppels');
  await page
    .getByRole('row', { name: /Noor Stilleven/ })
    .getByRole('button', { name: /Ontkoppel/ })
    .click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Reden').selectOption({ label: 'Doel bereikt' });
  await dialog.getByRole('button', { name: 'Ontkoppel' }).click();
  await page.getByText(/zijn ontkoppeld/).waitFor();
}
