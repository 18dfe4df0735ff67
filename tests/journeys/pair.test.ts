import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays } from '../../api/platform/days.ts';
import { fromGlobalId, toGlobalId } from '../../api/platform/ids.ts';
import { Caller } from '../support/api.ts';
import { asOwner } from '../support/database.ts';
import { expectAccessible, openPortal, type Portal } from '../support/portal.ts';
import { residentOf, volunteerAccount } from '../support/sessions.ts';
import { programmeId, waits } from '../support/stories.ts';
import { aVolunteer, today } from '../support/volunteers.ts';

let portal: Portal;
let request: string;
let volunteer: string;
let standIn: string;

const desk = { viewport: { width: 1280, height: 900 } };
const phone = { viewport: { width: 390, height: 844 } };
const inDays = (days: number) => addDays(today(), days);

beforeAll(async () => {
  portal = await openPortal();
  const coordinator = await new Caller(portal.app).signIn('coordinator@heemskerk.example');
  const programme = await programmeId(coordinator, 'heemskerk', 'maatjes');
  request = await waits(new Caller(portal.app), coordinator, programme, {
    firstName: 'Fenna',
    lastName: 'Stapvoorstap',
    phone: '06 00000654',
  });
  volunteer = await aVolunteer(portal.database, 'heemskerk', 'maatjes', { lastName: 'Eerstekeus' });
  standIn = await aVolunteer(portal.database, 'heemskerk', 'maatjes', { lastName: 'Invalster' });
  // Both said yes to the proposal: answering is another journey.
  const { proposeMatch } = await coordinator.ask<{ proposeMatch: { id: string } }>(
    'mutation ($request: ID!, $volunteer: ID!) { proposeMatch(request: $request, volunteer: $volunteer) { ... on Match { id } } }',
    { request, volunteer },
  );
  for (const side of ['REQUESTER', 'VOLUNTEER'])
    await coordinator.ask(
      `mutation ($match: ID!) { answerProposal(match: $match, side: ${side}, yes: true) { __typename } }`,
      { match: proposeMatch.id },
    );
});
afterAll(() => portal.close());

async function look(page: Page): Promise<void> {
  await expectAccessible(page);
  const tooWide = await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth');
  expect(tooWide, 'too wide for the screen').toBeLessThanOrEqual(0);
}

const open = async (page: Page, path: string): Promise<void> => {
  await page.goto(portal.home + path);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');
};

test('a pair, step by step, from a day to meet to the next buddy', { timeout: 240_000 }, async () => {
  const coordinator = await portal.person(desk);
  const { page } = coordinator;
  await portal.signIn(page, 'coordinator@heemskerk.example');
  const helper = await portal.person(phone);
  await portal.letIn(helper.page, await volunteerAccount(portal.database, volunteer));
  const resident = await portal.person(phone);
  await portal.letIn(resident.page, await residentOf(portal.database, request));

  const row = () => page.getByRole('row', { name: /^Fenna Stapvoorstap/ });
  const dialog = page.getByRole('dialog');
  const step = (name: RegExp) => page.getByRole('button', { name }).first();
  const save = (name: string | RegExp = 'Opslaan') => dialog.getByRole('button', { name }).click();

  // A day to meet: what is missing stands at the field.
  await open(page, '/werk/heemskerk/maatjes/koppels?zoek=Stapvoorstap');
  await row().getByText('Nog geen dag geprikt').waitFor();
  await row()
    .getByRole('button', { name: /^Plan kennismaking/ })
    .click();
  await save();
  await dialog.getByText('Vul in waar zij elkaar ontmoeten.').first().waitFor();
  await dialog.getByLabel('Dag en tijd').fill(`${inDays(-1)}T14:30`);
  await dialog.getByLabel('Waar').fill('Buurthuis De Jansheeren');
  await save();
  await dialog.getByText('Dit moment is al geweest.', { exact: false }).first().waitFor();
  expect(await dialog.getByLabel('Waar').inputValue()).toBe('Buurthuis De Jansheeren');
  await look(page);
  await dialog.getByLabel('Dag en tijd').fill(`${inDays(2)}T14:30`);
  await save();
  await page.getByText(/Fenna Stapvoorstap en Vera Eerstekeus ontmoeten elkaar op .*14:30/).waitFor();
  await row()
    .getByText(/Kennismaking .*14:30, Buurthuis De Jansheeren/)
    .waitFor();

  // Both read when and where, and take it along.
  for (const [who, path, name, tips, tip] of [
    [helper, '/mijn', 'Kennismaken met Fenna', 'Tips voor de eerste keer', 'Beloof nog niets.'],
    [resident, '/status', 'Kennismaken met Vera', 'Zo gaat de eerste ontmoeting', 'Het kost niets.'],
  ] as const) {
    await open(who.page, path);
    await who.page.getByRole('heading', { name }).waitFor();
    await who.page.getByText(/14:30/).waitFor();
    await who.page.getByText('Waar: Buurthuis De Jansheeren').waitFor();
    await who.page.getByRole('heading', { name: tips }).waitFor();
    await who.page.getByText(tip).waitFor();
    await look(who.page);
    const file = who.page.waitForEvent('download');
    await who.page.getByRole('button', { name: 'Zet in uw agenda' }).click();
    expect((await file).suggestedFilename()).toBe('kennismaking.ics');
  }
  // The volunteer reads why, in what may be known.
  await helper.page.getByRole('heading', { name: 'Waarom u twee?' }).waitFor();

  // They met; then on trial; then on.
  await row()
    .getByRole('button', { name: /^Zij ontmoetten elkaar/ })
    .click();
  await look(page);
  await save();
  await page.getByText('De kennismaking van Fenna Stapvoorstap en Vera Eerstekeus is vastgelegd.').waitFor();
  await row().getByRole('button', { name: /^Meer/ }).click();
  await step(/^Zegt nee/).waitFor();
  await look(page);
  await row()
    .getByRole('button', { name: /^Koppel op proef/ })
    .click();
  await dialog.getByRole('checkbox', { name: 'Zelfde hobby' }).check();
  await save('Koppel op proef');
  await page.getByText('zijn gekoppeld, op proef', { exact: false }).waitFor();
  await row()
    .getByRole('button', { name: /^Proef geslaagd/ })
    .click();
  await save();
  await page.getByText('gaan samen verder', { exact: false }).waitFor();

  // It rests, and somebody stands in.
  await row().getByRole('button', { name: /^Meer/ }).click();
  await step(/^Laat rusten/).click();
  await save();
  await dialog.getByText('Kies een reden.').first().waitFor();
  await dialog.getByLabel('Reden').selectOption({ label: 'Vrijwilliger is een tijd weg' });
  await dialog.getByLabel(/Naar verwachting tot/).fill(inDays(21));
  await look(page);
  await save();
  await row()
    .getByText(/Rust tot .*: Vrijwilliger is een tijd weg/)
    .waitFor();
  await step(/^Regel een invaller/).click();
  await dialog.getByLabel('Wie valt in?').selectOption(standIn);
  await look(page);
  await save();
  await page.getByText('Vera Invalster valt in bij Fenna Stapvoorstap.').waitFor();
  await row()
    .getByText(/Vera Invalster valt in tot en met/)
    .waitFor();
  await look(page);
  const stand = await portal.person(phone);
  await portal.letIn(stand.page, await volunteerAccount(portal.database, standIn));
  await open(stand.page, '/mijn');
  await stand.page.getByRole('heading', { name: 'U valt in bij Fenna' }).waitFor();
  expect(await stand.page.content()).not.toContain('Stapvoorstap');
  await look(stand.page);
  await open(resident.page, '/status');
  await resident.page.getByRole('heading', { name: 'Vera valt in voor uw maatje' }).waitFor();
  expect(await resident.page.content()).not.toContain('Invalster');
  await look(resident.page);
  await open(page, `/werk/heemskerk/maatjes/dossier/${encodeURIComponent(request)}`);
  await page.getByText(/Vera Invalster, tot en met/).waitFor();
  await look(page);

  // It goes on, and is rounded off.
  await open(page, '/werk/heemskerk/maatjes/koppels?zoek=Stapvoorstap');
  await row()
    .getByRole('button', { name: /^Hervat/ })
    .click();
  await save('Hervat');
  await page.getByText('loopt weer', { exact: false }).waitFor();
  await open(resident.page, '/status');
  expect(await resident.page.getByText('valt in voor uw maatje', { exact: false }).count()).toBe(0);
  await row().getByRole('button', { name: /^Meer/ }).click();
  await step(/^Begin met afronden/).click();
  await save('Begin met afronden');
  await page.getByText('wordt afgerond', { exact: false }).first().waitFor();

  // At the end, the next volunteer stands there at once, and one click proposes.
  await row()
    .getByRole('button', { name: /^Ontkoppel/ })
    .click();
  await dialog.getByLabel('Reden').selectOption({ label: 'Vrijwilliger heeft geen tijd meer' });
  await save('Ontkoppel');
  await page
    .getByRole('heading', { name: 'Wie wordt het volgende maatje van Fenna Stapvoorstap?' })
    .waitFor();
  const propose = page.getByRole('button', { name: /^Stel voor/ }).first();
  await propose.waitFor();
  await look(page);
  await page.setViewportSize(phone.viewport);
  await look(page);
  await page.setViewportSize(desk.viewport);
  await propose.click();
  await page.getByText(/is voorgesteld aan Fenna Stapvoorstap/).waitFor();
  const matches = await asOwner<{ status: string; volunteer: string }>(
    portal.database,
    'select status, volunteer_id as volunteer from match where request_id = $1 order by proposed_at',
    [fromGlobalId('Request', request)],
  );
  expect(matches.map(({ status }) => status)).toEqual(['ENDED', 'PROPOSED']);
  expect(toGlobalId('Volunteer', matches[1]!.volunteer)).not.toBe(volunteer);
  for (const { problems } of [coordinator, helper, resident, stand]) expect(problems).toEqual([]);
});

test('somebody waits no longer, by mistake, and then for good; and asks again later', {
  timeout: 120_000,
}, async () => {
  const asking = await new Caller(portal.app).signIn('coordinator@heemskerk.example');
  const programme = await programmeId(asking, 'heemskerk', 'maatjes');
  const away = await waits(new Caller(portal.app), asking, programme, {
    firstName: 'Ids',
    lastName: 'Gaatweg',
    question: 'Samen naar de markt.',
  });
  const { page, problems } = await portal.person(desk);
  await portal.signIn(page, 'coordinator@heemskerk.example');
  const dialog = page.getByRole('dialog');
  const remove = async () => {
    await page.getByRole('button', { name: 'Voorstellen voor Ids Gaatweg' }).press('Enter');
    await page.getByRole('button', { name: /^Haal van de lijst/ }).press('Enter');
    await dialog.getByRole('button', { name: 'Haal van de lijst' }).press('Enter');
    await dialog.getByText('Kies een reden.').first().waitFor();
    await dialog.getByLabel('Reden').selectOption({ label: 'Niet meer nodig' });
    await look(page);
    await dialog.getByRole('button', { name: 'Haal van de lijst' }).press('Enter');
    await page.getByText('Ids Gaatweg staat niet meer op de wachtlijst.').waitFor();
  };
  await open(page, '/werk/heemskerk/maatjes/wachtlijst?zoek=Gaatweg');
  await remove();
  await page.getByRole('button', { name: 'Draai terug' }).press('Enter');
  await page.getByText('Het is teruggedraaid.').waitFor();
  await page.getByRole('row', { name: /Ids Gaatweg/ }).waitFor();
  await remove();

  await open(page, `/werk/heemskerk/maatjes/dossier/${encodeURIComponent(away)}`);
  await page.getByRole('link', { name: 'Vraag opnieuw aan' }).press('Enter');
  await page.getByText('Dit komt van een eerdere aanvraag van Ids Gaatweg.', { exact: false }).waitFor();
  expect(await page.getByLabel('Voornaam').inputValue()).toBe('Ids');
  expect(await page.getByLabel('Wat is de vraag?').inputValue()).toBe('Samen naar de markt.');
  await look(page);
  // What was agreed to then, does not count now.
  await page.getByRole('button', { name: 'Opslaan' }).press('Enter');
  await page.getByText('Vraag eerst of de deelnemer het goed vindt.').first().waitFor();
  await page.getByRole('checkbox', { name: /^De deelnemer vindt het goed/ }).check();
  await page.getByRole('button', { name: 'Opslaan' }).press('Enter');
  await page.getByText(/De aanvraag van Ids Gaatweg is opgeslagen/).waitFor();
  expect(problems).toEqual([]);
});
