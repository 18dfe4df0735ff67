import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toGlobalId } from '../../api/platform/ids.ts';
import { asOwner } from '../support/database.ts';
import { expectFitForAll } from '../support/matrix.ts';
import { become } from '../support/pages.ts';
import { expectAccessible, openPortal, type Portal } from '../support/portal.ts';

let portal: Portal;
let page: Page;
let problems: string[];

const title = 'Wie gaat er mee naar de markt?';
const work = '/werk/heemskerk/maatjes';
const dialog = () => page.getByRole('dialog');
const button = (does: string, of: string) =>
  page.getByRole('button', { name: new RegExp(`^${does}.*${of}`) });

beforeAll(async () => {
  portal = await openPortal();
  ({ page, problems } = await portal.person({ viewport: { width: 1280, height: 900 } }));
  await portal.signIn(page, 'coordinator@heemskerk.example');
});
afterAll(() => portal.close());

describe('from a vacancy to a proposal', () => {
  test('a coordinator finds a volunteer and somebody whom the volunteer suits', {
    timeout: 120_000,
  }, async () => {
    await publishVacancy();
    await applyAsVisitor();
    await takeOn();
    await setFacts();
    await makeAvailable();
    await propose();
    expect(problems).toEqual([]);
  });
});

async function publishVacancy(): Promise<void> {
  await page.goto(`${portal.home}${work}/vacatures`);
  await page.getByRole('button', { name: 'Maak een vacature' }).click();
  await dialog().getByRole('button', { name: 'Bewaar' }).click();
  // What is missing stands at its field, and what was typed stays.
  await dialog().getByRole('link', { name: 'Vul een titel in.' }).waitFor();
  await dialog().getByLabel('Titel').fill(title);
  await dialog().getByLabel('Waar gaat het om?').fill('Elke week samen naar de markt, en koffie na.');
  await dialog().getByLabel('Postcode van de buurt').fill('9999');
  await dialog().getByRole('button', { name: 'Bewaar' }).click();
  await dialog().getByText('Bij deze postcode kennen wij geen buurt.').first().waitFor();
  expect(await dialog().getByLabel('Titel').inputValue()).toBe(title);
  await dialog().getByLabel('Postcode van de buurt').fill('1962');
  await expectAccessible(page);
  await dialog().getByRole('button', { name: 'Bewaar' }).click();
  await page.getByText(`De vacature “${title}” staat klaar als concept.`).waitFor();
  await button('Bekijk', 'Wie gaat er mee').click();
  await dialog().getByRole('heading', { name: title }).waitFor();
  await expectAccessible(page);
  await dialog().getByRole('button', { name: 'Sluit dit' }).click();
  await button('Zet open', 'Wie gaat er mee').click();
  await page.getByText(`${title}: Staat open.`).waitFor();
}

async function applyAsVisitor(): Promise<void> {
  const visitor = await portal.person({ viewport: { width: 360, height: 740 } });
  await visitor.page.goto(`${portal.home}/vacatures`);
  await visitor.page.getByRole('link', { name: title }).click();
  await visitor.page.getByLabel('Voornaam').fill('Tirza');
  await visitor.page.getByLabel('Achternaam').fill('Marktganger');
  await visitor.page.getByLabel('Telefoonnummer').fill('06 00000654');
  await visitor.page.getByLabel(/Postcode/).fill('1962 AB');
  await visitor.page.getByRole('button', { name: 'Meld mij aan' }).click();
  await visitor.page.getByText('Dank u wel, Tirza!').waitFor();
  expect(visitor.problems).toEqual([]);
}

async function takeOn(): Promise<void> {
  await page.getByRole('link', { name: '1 wacht op u' }).first().click();
  await page.getByRole('heading', { name: 'Aanmeldingen', level: 1 }).waitFor();
  await page.goto(`${portal.home}${work}/aanmeldingen`);
  await button('Contact gehad', 'Tirza').click();
  await page.getByText(/Tirza Marktganger: Contact geweest/).waitFor();
  await button('Afspraak gemaakt', 'Tirza').click();
  await page.getByText(/Tirza Marktganger: Kennismaking/).waitFor();
  await button('Neem aan', 'Tirza').click();
  await dialog().getByRole('checkbox').first().waitFor();
  await expectAccessible(page);
  await dialog().getByLabel('Hoeveel mensen tegelijk?').fill('2');
  await dialog().getByRole('button', { name: 'Neem aan' }).click();
  await page.getByRole('link', { name: 'Vul aan wat u weet van Tirza Marktganger' }).click();
  await page.getByRole('heading', { name: 'Tirza Marktganger', level: 1 }).waitFor();
}

async function setFacts(): Promise<void> {
  await button('Pas aan', 'Over de vrijwilliger').click();
  await page.getByRole('checkbox', { name: 'Nederlands' }).check();
  await page.getByLabel('Houdt van').fill('de markt, koffie');
  await page.getByRole('button', { name: 'Opslaan' }).click();
  await page.getByText('de markt en koffie').waitFor();
  await button('Pas aan', 'Wensen over de deelnemer').click();
  await page.getByLabel('Vanaf, in jaren').fill('90');
  await page.getByLabel('Tot en met, in jaren').fill('20');
  await page.getByRole('button', { name: 'Opslaan' }).click();
  await page.getByRole('alert').waitFor();
  await expectAccessible(page);
  await page.getByLabel('Vanaf, in jaren').fill('20');
  await page.getByLabel('Tot en met, in jaren').fill('');
  await page.getByRole('button', { name: 'Opslaan' }).click();
  await page.getByText('vanaf 20 jaar').waitFor();
}

async function makeAvailable(): Promise<void> {
  // Nobody suits before there is a certificate, and the page says so.
  await page.getByText('Er past nu niemand op de wachtlijst.').waitFor();
  await page.getByRole('button', { name: 'Begin met de screening' }).click();
  await page.getByText('Tirza Marktganger: Screening.').waitFor();
  await page.getByText(/Inzetbaar kan nog niet/).waitFor();
  const today = page.getByRole('button', { name: /^Vandaag/ });
  for (let left = await today.count(); left > 0; left--) {
    await today.first().click();
    await expect.poll(() => today.count()).toBe(left - 1);
  }
  await page.getByRole('button', { name: 'Zet op inzetbaar' }).click();
  await page.getByText('Tirza Marktganger: Inzetbaar.').waitFor();
}

async function propose(): Promise<void> {
  const first = page.getByRole('button', { name: /^Stel voor aan/ }).first();
  await first.waitFor();
  await expectAccessible(page);
  const resident = (await first.innerText()).replace(/\s+/g, ' ').replace('Stel voor aan ', '').trim();
  await first.click();
  await dialog().getByRole('button', { name: 'Stel voor' }).click();
  await page.getByText(`Tirza Marktganger is voorgesteld aan ${resident}.`).waitFor();
  const row = page.getByRole('row', { name: new RegExp(resident) });
  await row.getByRole('button', { name: /^Waarom deze twee/ }).click();
  await page.getByText('Voorstel van de lijst.').waitFor();
  await page.getByText(/Nummer \d+ van de \d+ die pasten/).waitFor();
  await expectAccessible(page);
  // And back in the list, by name, one of two places is taken.
  await page.getByRole('link', { name: 'Alle vrijwilligers' }).click();
  await page.getByLabel('Zoek op naam').fill('marktg');
  await page.keyboard.press('Enter');
  await page.getByText('1 van 1').waitFor();
  expect(page.url()).toContain('naam=marktg');
  await page.getByLabel('Met een vrije plaats').check();
  await page
    .getByRole('row', { name: /Tirza Marktganger/ })
    .getByText('1 vrij van 2')
    .waitFor();
}

test('the intake asks what finding a buddy needs, and keeps what was typed when something is wrong', {
  timeout: 60_000,
}, async () => {
  await page.goto(`${portal.home}${work}/aanvragen`);
  const button = page.getByRole('button', { name: /^Intake afronden met/ }).first();
  const name = (await button.innerText()).replace(/\s+/g, ' ').replace('Intake afronden met ', '').trim();
  await button.click();
  await dialog()
    .getByRole('radio', { name: /Aangenomen/ })
    .check();
  await dialog().getByRole('radio', { name: 'Structureel' }).check();
  await dialog().locator('summary', { hasText: 'Wensen over het maatje' }).click();
  await dialog().getByLabel('Leeftijd vanaf').fill('80');
  await dialog().getByLabel('Tot en met').fill('30');
  await dialog().getByRole('checkbox', { name: 'Eenzaam geweest' }).check();
  await dialog().locator('summary', { hasText: 'Thuis en haast' }).click();
  await dialog().getByRole('radio', { name: 'Kan niet wachten' }).check();
  await dialog().getByRole('checkbox', { name: 'Hond' }).last().check();
  await dialog().getByRole('button', { name: 'Opslaan' }).click();
  await dialog().getByRole('alert').waitFor();
  expect(await dialog().getByLabel('Leeftijd vanaf').inputValue()).toBe('80');
  await expectAccessible(page);
  await dialog().getByLabel('Leeftijd vanaf').fill('30');
  await dialog().getByLabel('Tot en met').fill('80');
  await dialog().getByRole('button', { name: 'Opslaan' }).click();
  await page.getByText(`De intake van ${name} is afgerond`).waitFor();
  const [row] = await asOwner(
    portal.database,
    `select r.urgency, r.wanted_age_from as "from", r.helpful_experience as experience, p.traits
     from request r join requester q on q.id = r.requester_id join person p on p.id = q.person_id
     where p.first_name || ' ' || p.last_name = $1 and r.status = 'WAITLISTED'`,
    [name],
  );
  expect(row).toEqual({ urgency: 'URGENT', from: 30, experience: ['LONELINESS'], traits: ['DOG'] });
});

test('the page of a volunteer can be used by everybody, in every language, width and light', {
  timeout: 120_000,
}, async () => {
  const [row] = await asOwner<{ id: string }>(
    portal.database,
    `select e.id from enrolment e join programme p on p.id = e.programme_id
     join organisation o on o.id = p.organisation_id
     where o.slug = 'heemskerk' and p.slug = 'maatjes' and e.status = 'CERTIFIED' and e.open_matches < e.capacity
     order by e.id limit 1`,
  );
  const coordinator = await portal.person({});
  await become('coordinator', coordinator.page, portal);
  const path = `${work}/vrijwilligers/${toGlobalId('Enrolment', row!.id)}`;
  await expectFitForAll(coordinator.page, portal, path);
  expect(coordinator.problems).toEqual([]);
});
