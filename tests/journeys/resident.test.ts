import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toGlobalId } from '../../api/platform/ids.ts';
import { Caller } from '../support/api.ts';
import { asOwner } from '../support/database.ts';
import { expectAccessible, openPortal, type Portal } from '../support/portal.ts';
import { residentOf } from '../support/sessions.ts';
import { aVolunteer } from '../support/volunteers.ts';

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const desk = { viewport: { width: 1280, height: 900 } };

let portal: Portal;

beforeAll(async () => {
  portal = await openPortal();
});
afterAll(() => portal.close());

const next = (page: Page) => page.getByRole('button', { name: 'Volgende' }).click();

async function tellWhereAndWhat(page: Page): Promise<void> {
  await page.goto(`${portal.home}/vraag/postcode`);
  await page.getByLabel('Postcode').fill('1962 AB');
  await next(page);
  await page.getByRole('radio', { name: /Maatjes/ }).check();
  await next(page);
  await page.getByRole('radio', { name: /Vaker, voor een langere tijd/ }).check();
  await next(page);
}

async function tellWhoAndHow(page: Page, lastName: string): Promise<void> {
  await page.getByRole('radio', { name: 'Voor mijzelf' }).check();
  await page.getByLabel('Voornaam').fill('Halima');
  await page.getByLabel('Achternaam').fill(lastName);
  await next(page);
  await page.getByLabel('Telefoonnummer').fill('06 00000777');
  await next(page);
  await page.getByRole('heading', { name: 'Wat wilt u nog vertellen?' }).waitFor();
  await next(page);
}

describe('a resident asks, and stays in charge', () => {
  let reference = '';

  test('stops halfway, goes on with a code on another device, and sends it', {
    timeout: 120_000,
  }, async () => {
    const first = await portal.person(phone);
    await tellWhereAndWhat(first.page);
    await first.page.getByRole('radio', { name: 'Voor mijzelf' }).check();
    await first.page.getByLabel('Voornaam').fill('Halima');
    await first.page.reload();
    expect(await first.page.getByLabel('Voornaam').inputValue()).toBe('Halima');
    await first.page.getByRole('button', { name: 'Bewaar en ga later verder' }).click();
    await first.page.getByRole('heading', { name: 'Uw antwoorden zijn bewaard' }).waitFor();
    await expectAccessible(first.page);
    const code = /[2-9A-Z]{3}-[2-9A-Z]{3}-[2-9A-Z]{3}/.exec(await first.page.locator('main').innerText())![0];

    const { page, problems } = await portal.person(phone);
    await page.goto(`${portal.home}/vraag`);
    await page.getByRole('link', { name: 'Ik heb een code om verder te gaan' }).click();
    await page.getByLabel('Uw code om verder te gaan').fill('222-222-222');
    await page.getByRole('button', { name: 'Ga verder' }).click();
    await page.getByText('Met deze code vinden wij niets.').first().waitFor();
    await page.getByLabel('Uw code om verder te gaan').fill(code.toLowerCase());
    await page.getByRole('button', { name: 'Ga verder' }).click();
    await page.getByRole('heading', { name: 'Voor wie is het maatje?' }).waitFor();
    expect(await page.getByLabel('Voornaam').inputValue()).toBe('Halima');
    await tellWhoAndHow(page, 'Onderweg');
    await page.getByRole('button', { name: 'Verstuur' }).click();
    await page.getByRole('heading', { name: 'Uw vraag is verstuurd' }).waitFor();
    await expectAccessible(page);
    reference = /[2-9A-Z]{4}-[2-9A-Z]{4}/.exec(await page.locator('main').innerText())![0];

    await expectLetter(page, reference);
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Zet in mijn agenda' }).click();
    expect((await saved).suggestedFilename()).toBe(`${reference}.ics`);

    // What was kept under the code went with the sending.
    await expect
      .poll(() => asOwner(portal.database, 'select from request_draft'), { timeout: 10_000 })
      .toEqual([]);
    expect([...problems, ...first.problems]).toEqual([]);
  });

  test('sees who is proposed and says yes, says what is wrong, and stops', { timeout: 120_000 }, async () => {
    const request = await proposedTo(reference);
    const { page, problems } = await portal.person(phone);
    await portal.letIn(page, await residentOf(portal.database, request));
    await page.goto(`${portal.home}/status`);
    await page.getByRole('button', { name: /^Ja/ }).first().click();
    await page.getByText('U hebt ja gezegd', { exact: true }).waitFor();
    await expectAccessible(page);

    await page.getByRole('button', { name: 'Er is iets niet goed' }).click();
    await page.getByRole('button', { name: 'Verstuur' }).click();
    await page.getByText('Schrijf in een paar woorden wat er niet goed is.').first().waitFor();
    await page.getByLabel('In uw eigen woorden').fill('Ik kan de trap niet meer op.');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Verstuur' }).click();
    await page.getByText('Wij hebben uw bericht').waitFor();
    await page.getByRole('button', { name: 'Ik wil stoppen' }).click();
    await page.getByLabel(/Wilt u vertellen waarom/).fill('Mijn dochter komt weer in de buurt wonen.');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Ja, ik wil stoppen' }).click();
    await page.getByText('Wij weten dat u wilt stoppen').waitFor();
    await expectAccessible(page);

    const coordinator = await portal.person(desk);
    await portal.signIn(coordinator.page, 'coordinator@heemskerk.example');
    await coordinator.page.goto(`${portal.home}/werk/heemskerk/maatjes/aanvragen`);
    const told = coordinator.page.getByRole('region', { name: 'Van inwoners' });
    await told.getByText('Ik kan de trap niet meer op.').waitFor();
    await told.getByText('Mijn dochter komt weer in de buurt wonen.').waitFor();
    await expectAccessible(coordinator.page);
    for (const _ of [1, 2]) {
      const left = await told.getByRole('listitem').count();
      await told
        .getByRole('button', { name: /^Opgepakt/ })
        .first()
        .click();
      await expect.poll(() => told.getByRole('listitem').count()).toBe(left - 1);
    }
    expect([...problems, ...coordinator.problems]).toEqual([]);
  });
});

describe('whoever would rather not fill in everything', () => {
  test('is called back, by the team at their postcode', { timeout: 90_000 }, async () => {
    const { page, problems } = await portal.person(phone);
    await page.goto(portal.home);
    await page.getByRole('link', { name: 'Bel mij terug' }).click();
    await page.getByRole('button', { name: 'Bel mij terug' }).click();
    await page.getByText('Vul uw voornaam in.').first().waitFor();
    await page.getByLabel('Voornaam').fill('Belle');
    await page.getByLabel('Achternaam').fill('Terug');
    await page.getByLabel('Telefoonnummer').fill('06 00000778');
    await page.getByLabel('Postcode').fill('1962 AB');
    await page.getByRole('radio', { name: 'In de middag' }).check();
    await page.getByRole('button', { name: 'Bel mij terug' }).dblclick();
    await page.getByRole('heading', { name: 'Wij bellen u' }).waitFor();
    await expectAccessible(page);
    const asked = await asOwner<{ question: string }>(
      portal.database,
      `select q.question from request q join requester r on r.id = q.requester_id join person p on p.id = r.person_id
       where p.last_name = 'Terug'`,
    );
    expect(asked).toEqual([{ question: 'Bel mij terug. Liefst in de middag.' }]);
    expect(problems).toEqual([]);
  });

  test('finds what there is at a postcode, and asks for it with both filled in', {
    timeout: 90_000,
  }, async () => {
    const { page, problems } = await portal.person(phone);
    await page.goto(portal.home);
    await page.getByLabel('Postcode').fill('1962 AB');
    await page.getByRole('button', { name: 'Zoek' }).click();
    await page.getByRole('heading', { name: 'Hier kunt u een maatje vragen voor' }).waitFor();
    await expectAccessible(page);
    await page.getByRole('link', { name: /^Vraag dit aan.*Maatjes/ }).click();
    await page.getByRole('heading', { name: 'Waar kan een maatje bij helpen?' }).waitFor();
    expect(await page.getByRole('radio', { name: /Maatjes/ }).isChecked()).toBe(true);
    await next(page);
    await page.getByRole('heading', { name: 'Hoe vaak wilt u hulp?' }).waitFor();
    expect(problems).toEqual([]);
  });
});

test('a connection that drops loses nothing, and sending again asks once', { timeout: 120_000 }, async () => {
  const { page } = await portal.person(phone);
  await tellWhereAndWhat(page);
  await tellWhoAndHow(page, 'Tunnel');
  // The question arrives, and the answer is lost on the way back.
  let lost = 0;
  await page.route('**/graphql', async (route) => {
    if (!route.request().postData()?.includes('SubmitRequest') || lost++ > 0) return route.continue();
    await route.fetch();
    return route.abort('connectionreset');
  });
  await page.getByRole('button', { name: 'Verstuur' }).click();
  await page.getByText('De verbinding viel weg.').waitFor();
  await expectAccessible(page);
  await page.reload();
  await page.getByText('Halima Tunnel').waitFor();
  await page.getByRole('button', { name: 'Verstuur' }).dblclick();
  await page.getByRole('heading', { name: 'Uw vraag is verstuurd' }).waitFor();
  const asked = await asOwner(
    portal.database,
    `select from request q join requester r on r.id = q.requester_id join person p on p.id = r.person_id
     where p.last_name = 'Tunnel'`,
  );
  expect(asked).toHaveLength(1);
});

test('a page is read aloud where the device has a voice, and there is no button where it has none', async () => {
  const silent = await portal.person(phone);
  await silent.page.goto(portal.home);
  expect(await silent.page.getByRole('button', { name: 'Lees voor' }).count()).toBe(0);

  const { page, problems } = await portal.person(phone);
  await page.addInitScript(`(() => {
    const said = (window.said = []);
    const speech = new EventTarget();
    const voice = { lang: 'nl-NL', localService: true, name: 'Stem' };
    Object.assign(speech, { getVoices: () => [voice], speak: (piece) => said.push(piece.text),
      cancel: () => said.push('-'), pause: () => said.push('pause'), resume: () => said.push('resume') });
    Object.defineProperty(window, 'speechSynthesis', { value: speech });
    window.SpeechSynthesisUtterance = class extends EventTarget { constructor(text) { super(); this.text = text; } };
  })()`);
  await page.goto(`${portal.home}/vraag/postcode`);
  await page.getByRole('heading', { name: 'Waar woont u?' }).waitFor();
  await page.getByRole('button', { name: 'Lees voor' }).click();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Pauze' }).click();
  await page.getByRole('button', { name: 'Lees verder' }).click();
  await page.getByRole('button', { name: 'Stop' }).click();
  await page.getByRole('button', { name: 'Lees voor' }).waitFor();
  const said = await page.evaluate<string[]>('window.said');
  expect(said).toContain('Waar woont u?');
  expect(said).toContain('Dan weten wij welke maatjes er bij u in de buurt zijn.');
  expect(said.slice(-3)).toEqual(['pause', 'resume', '-']);
  expect(problems).toEqual([]);
});

/** On paper stands the letter, and nothing else. */
async function expectLetter(page: Page, code: string): Promise<void> {
  await page.evaluate('window.print = () => undefined');
  await page.getByRole('button', { name: 'Print als brief' }).click();
  await page.emulateMedia({ media: 'print' });
  const paper = await page.locator('body').innerText();
  expect(paper).toContain(`Uw code is ${code}.`);
  expect(paper).toContain('Met vriendelijke groet,');
  expect(paper).not.toContain('Print als brief');
  await page.emulateMedia({ media: 'screen' });
  await page.evaluate('window.dispatchEvent(new Event("afterprint"))');
}

/** A volunteer is proposed for the request with this code; gives the global id of the request. */
async function proposedTo(code: string): Promise<string> {
  const coordinator = await new Caller(portal.app).signIn('coordinator@heemskerk.example');
  const [row] = await asOwner<{ id: string }>(
    portal.database,
    'select id from request where reference = $1',
    [code],
  );
  const request = toGlobalId('Request', row!.id);
  const volunteer = await aVolunteer(portal.database, 'heemskerk', 'maatjes', { lastName: 'Naastaan' });
  await coordinator.ask(
    `mutation ($request: ID!, $at: DateTime!, $outcome: IntakeOutcomeInput!, $volunteer: ID!) {
       recordFirstContact(request: $request, at: $at) { __typename }
       completeIntake(request: $request, outcome: $outcome) { __typename }
       proposeMatch(request: $request, volunteer: $volunteer) { __typename ... on Refusal { message } }
     }`,
    { request, at: new Date().toISOString(), outcome: { outcome: 'ACCEPTED' }, volunteer },
  );
  return request;
}
