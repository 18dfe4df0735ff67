import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { toGlobalId } from '../../api/platform/ids.ts';
import { asOwner } from '../support/database.ts';
import { expectAccessible, openPortal, type Portal } from '../support/portal.ts';
import { residentOf } from '../support/sessions.ts';

let portal: Portal;
/** Two pairs who telephone, linked some days ago: both residents are asked how it goes. */
let first: { match: string; request: string };
let second: { match: string; request: string };

const phone = { viewport: { width: 390, height: 844 } };
const desk = { viewport: { width: 1280, height: 900 } };
const at = (room: string) => `${portal.home}/werk/heusden/belmaatje/${room}`;
const year = new Date().getFullYear();

beforeAll(async () => {
  portal = await openPortal();
  const pairs = await asOwner<{ match: string; request: string }>(
    portal.database,
    `with taken as (
       select m.id from match m join programme p on p.id = m.programme_id
       where p.slug = 'belmaatje' and m.status = 'ACTIVE' order by m.id limit 2),
     unasked as (delete from survey_answer where response_id in (select id from survey_response where match_id in (select id from taken))),
     gone as (delete from survey_response where match_id in (select id from taken))
     update match set linked_on = current_date - 10 where id in (select id from taken) returning id as match, request_id as request`,
  );
  [first, second] = pairs as [typeof first, typeof second];
});
afterAll(() => portal.close());

const next = (page: Page) => page.getByRole('button', { name: 'Volgende' }).click();

test('a resident tells how it goes, one question a page', { timeout: 120_000 }, async () => {
  const { page, problems } = await portal.person(phone);
  await portal.letIn(page, await residentOf(portal.database, toGlobalId('Request', first.request)));
  await page.goto(`${portal.home}/status`);
  await page.getByRole('heading', { name: 'Hoe gaat het?' }).waitFor();
  await page.getByRole('button', { name: 'Vul in: bij het begin' }).click();

  await page.getByRole('heading', { level: 1, name: 'Ik voel vaak een leegte.' }).waitFor();
  await page.getByText('Vraag 1 van 6').waitFor();
  await expectAccessible(page);
  // Nothing chosen: it is said at the question, and a question may be passed over.
  await next(page);
  await page.getByRole('alert').getByText('Kies een antwoord, of sla de vraag over.').waitFor();
  await page.getByLabel('Een beetje').check();
  await next(page);
  await page
    .getByRole('heading', { level: 1, name: 'Als ik problemen heb, kan ik bij genoeg mensen terecht.' })
    .waitFor();
  await page.getByRole('button', { name: 'Overslaan' }).click();

  // Each answer is kept at once: the page can be left, and opened again with its address.
  await page.getByText('Vraag 3 van 6').waitFor();
  await page.reload();
  await page.getByText('Vraag 3 van 6').waitFor();
  await page.getByRole('button', { name: 'Terug' }).click();
  await page.getByText('Vraag 2 van 6').waitFor();
  await page.getByRole('button', { name: 'Terug' }).click();
  await page.getByText('Vraag 1 van 6').waitFor();
  expect(await page.getByLabel('Een beetje').isChecked()).toBe(true);
  await next(page);
  await page.getByText('Vraag 2 van 6').waitFor();
  await page.getByRole('button', { name: 'Overslaan' }).click();
  for (let number = 3; number <= 6; number++) {
    await page.getByText(`Vraag ${number} van 6`).waitFor();
    await page.getByLabel('Ja').check();
    await next(page);
  }
  await page.getByRole('heading', { level: 1, name: 'Kijk uw antwoorden na' }).waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Verstuur' }).click();
  await page.getByText('Uw antwoorden zijn verstuurd.').waitFor();

  // It is not asked twice.
  await page.goto(`${portal.home}/status`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');
  expect(await page.getByRole('button', { name: /^Vul in/ }).count()).toBe(0);
  expect(problems).toEqual([]);
});

test('a coordinator finds who was not asked yet, gives a code, and enters what came on paper by keyboard', {
  timeout: 120_000,
}, async () => {
  const { page, problems } = await portal.person(desk);
  await portal.signIn(page, 'coordinator@heusden.example');
  await page.goto(at('vandaag?soort=evaluatie'));
  await page
    .getByRole('link', { name: /^Vragen hoe het gaat/ })
    .first()
    .waitFor();
  await page.goto(at(`evaluatie/${toGlobalId('Match', second.match)}`));
  await page.getByRole('heading', { level: 1, name: 'Hoe gaat het?' }).waitFor();
  await page
    .getByRole('button', { name: /^Geef een code/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Maak een code' }).click();
  await page.getByText('Geef deze code door.').waitFor();
  await page
    .getByRole('button', { name: /^Vul in/ })
    .first()
    .click();
  await page.getByLabel('Beantwoord op').waitFor();
  await expectAccessible(page);

  // From the day on by Tab, arrows and Space alone.
  await page.getByLabel('Beantwoord op').focus();
  const options = page.getByRole('radio');
  expect(await options.count()).toBeGreaterThan(6);
  await page.getByLabel('telefoon').focus();
  await page.keyboard.press('Space');
  for (let statement = 0; statement < 6; statement++) {
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
  }
  await page.keyboard.press('Control+Enter');
  await page.getByText('De antwoorden op “Belmaatje, begin” zijn opgeslagen.').waitFor();
  await page.getByRole('cell', { name: /^Gevraagd/ }).waitFor();
  await page
    .getByRole('button', { name: /^Antwoorden/ })
    .first()
    .click();
  await page.getByRole('heading', { name: 'Belmaatje, begin: antwoorden' }).waitFor();
  await page.setViewportSize(phone.viewport);
  expect(problems).toEqual([]);
});

test('a manager sees what people answered, with what each figure is of', { timeout: 120_000 }, async () => {
  const { page, problems } = await portal.person(desk);
  await portal.signIn(page, 'manager@heusden.example');
  await page.goto(at(`uitkomsten?van=${year - 2}-01-01&tot=${year}-12-31`));
  await page.getByRole('heading', { level: 2, name: 'Belmaatje, eind' }).waitFor();
  await page
    .getByText(/\d+ van \d+ mensen antwoordden\./)
    .first()
    .waitFor();
  await page.getByText('Van begin tot eind, bij dezelfde mensen.').first().waitFor();
  await expectAccessible(page);
  await page.setViewportSize(phone.viewport);
  await page.goto(`${portal.home}/werk/heusden/rapport/uitkomsten?van=2020-01-01&tot=2020-12-31`);
  await page.getByRole('heading', { level: 2, name: 'Partners' }).waitFor();
  // Figures only: who answered what is not there for a manager.
  await page.goto(at(`evaluatie/${toGlobalId('Match', second.match)}`));
  await page
    .getByText(/mag|niet/)
    .first()
    .waitFor();
  expect(await page.getByRole('button', { name: /^Antwoorden/ }).count()).toBe(0);
  expect(problems).toEqual([]);
});

test('an administrator sets up a survey and sends it round; somebody answers with its code', {
  timeout: 120_000,
}, async () => {
  const { page, problems } = await portal.person(desk);
  await portal.signIn(page, 'administrator@heusden.example');
  await page.goto(`${portal.home}/werk/heusden/vragenlijsten/nieuw`);
  await page.getByRole('heading', { level: 1, name: 'Nieuwe vragenlijst' }).waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Maak de vragenlijst' }).click();
  await page.getByRole('alert').waitFor();
  await page.getByText('Vul een naam in, van hoogstens 120 tekens.').first().waitFor();
  await page.getByLabel('Naam', { exact: true }).fill('Bewoners van De Stulp');
  await page.getByLabel('Wanneer wordt het gevraagd?').selectOption('CAMPAIGN');
  await page.getByLabel('Aan wie?').selectOption('CITIZEN');
  await page.getByLabel('De vraag, in het Nederlands').fill('Welk cijfer geeft u het buurthuis?');
  await page.getByRole('button', { name: 'Nog een vraag' }).click();
  await page.getByLabel('Soort vraag').nth(1).selectOption('OWN_SCALE');
  await page.getByLabel('De vraag, in het Nederlands').nth(1).fill('Hoe vaak komt u?');
  await page.getByLabel(/laagste en de hoogste/).fill('bijna nooit\nelke week');
  await page.getByRole('button', { name: 'Maak de vragenlijst' }).click();
  await page.getByText('De vragenlijst “Bewoners van De Stulp” is gemaakt.').waitFor();
  const card = page.getByRole('region', { name: 'Bewoners van De Stulp' });
  await card.getByText('Stuur rond').click();
  await card.getByLabel(/Naam van deze ronde/).fill('Najaar');
  await card.getByLabel(/Aan hoeveel mensen/).fill('40');
  await card.getByRole('button', { name: 'Bewaar en maak een code' }).click();
  await card.getByText(/Zet deze code of dit adres/).waitFor();
  const code = await card.locator('.reference').innerText();
  await page.setViewportSize(phone.viewport);
  expect(problems).toEqual([]);

  const { page: somebody, problems: theirs } = await portal.person(phone);
  await somebody.goto(`${portal.home}/vragenlijst`);
  await somebody.getByLabel('Uw code').fill(code.toLowerCase().replaceAll('-', ' '));
  await somebody.getByRole('button', { name: 'Naar de vragen' }).click();
  await somebody.getByRole('heading', { level: 1, name: 'Welk cijfer geeft u het buurthuis?' }).waitFor();
  await expectAccessible(somebody);
  await somebody.getByLabel('8', { exact: true }).check();
  await next(somebody);
  await somebody.getByRole('heading', { level: 1, name: 'Hoe vaak komt u?' }).waitFor();
  await somebody.getByText('5 = elke week').waitFor();
  await somebody.getByLabel('4', { exact: true }).check();
  await next(somebody);
  await somebody.getByRole('button', { name: 'Verstuur' }).click();
  await somebody.getByText('Uw antwoorden zijn verstuurd.').waitFor();
  expect(theirs).toEqual([]);
  await page.reload();
  await card.getByRole('cell', { name: '1', exact: true }).waitFor();
});
