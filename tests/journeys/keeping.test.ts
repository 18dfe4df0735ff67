import pg from 'pg';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays } from '../../api/platform/days.ts';
import { rightFiles } from '../import/support.ts';
import { asOwner } from '../support/database.ts';
import { expectAccessible, openPortal, type Portal } from '../support/portal.ts';
import { today } from '../support/volunteers.ts';

let portal: Portal;
let karim: Page;
let nora: Page;
const problems: string[][] = [];

const work = '/werk/heemskerk';
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const desk = { viewport: { width: 1280, height: 900 } };

beforeAll(async () => {
  portal = await openPortal({ SMTP_URL: 'smtp://127.0.0.1:9', MAIL_FROM: 'Koppel <koppel@welzijn.example>' });
  await asOwner(
    portal.database,
    `with made as (insert into account (id, email, display_name, password_hash)
       select gen_random_uuid(), 'nora@heemskerk.example', 'Nora Nabij', password_hash from account where email = 'administrator@heemskerk.example' returning id)
     insert into role_grant (id, account_id, organisation_id, role)
     select gen_random_uuid(), made.id, o.id, 'ADMINISTRATOR' from made, organisation o where o.slug = 'heemskerk'`,
  );
  const come = async (email: string): Promise<Page> => {
    const person = await portal.person(desk);
    problems.push(person.problems);
    await portal.signIn(person.page, email);
    return person.page;
  };
  karim = await come('administrator@heemskerk.example');
  nora = await come('nora@heemskerk.example');
}, 120_000);
afterAll(() => portal.close());

describe('administrators keep an organisation as it is', () => {
  test('say how it is reached, which the public sees at once', { timeout: 60_000 }, async () => {
    await karim.getByRole('link', { name: 'Gegevens', exact: true }).click();
    await karim.getByLabel('Telefoonnummer').fill('');
    await karim.getByLabel('Website').fill('www.met.example');
    await press(karim, 'Opslaan');
    await karim.getByRole('link', { name: /Vul een telefoonnummer in/ }).click();
    await karim.keyboard.type('0251-111 222');
    await karim.getByRole('link', { name: /Schrijf het adres van de website zo/ }).click();
    await karim.keyboard.press('ControlOrMeta+a');
    await karim.keyboard.type('https://www.met.example');
    await karim.getByLabel('In het Nederlands').fill('Elke werkdag van 9 tot 17 uur');
    await karim.getByRole('complementary', { name: 'Zo ziet men het' }).getByText('Elke werkdag').waitFor();
    await expectAccessible(karim);
    await press(karim, 'Opslaan');
    await karim.getByText('De gegevens zijn opgeslagen.').waitFor();
    const { page: visitor } = await portal.person({ viewport: { width: 390, height: 844 } });
    await visitor.goto(`${portal.home}/huis/heemskerk`);
    const foot = visitor.getByRole('contentinfo');
    await foot.getByText('Elke werkdag van 9 tot 17 uur').waitFor();
    await foot.getByRole('link', { name: 'www.met.example' }).waitFor();
    await foot.getByText('0251-111 222').waitFor();
    await visitor.close();
  });

  test('do not write over each other, and lose nothing they typed', { timeout: 60_000 }, async () => {
    for (const page of [karim, nora]) {
      await page.goto(`${portal.home}${work}/programmas/maatjes/instellingen`);
      await page.getByLabel('Naam', { exact: true }).waitFor();
    }
    await nora.getByLabel('Naam', { exact: true }).fill('Maatjes in de duinen');
    await nora.getByLabel('Vanaf leeftijd').fill('21');
    await press(nora, 'Opslaan');
    await nora.getByText('De instellingen zijn opgeslagen.').waitFor();
    await karim.getByLabel('Naam', { exact: true }).fill('Maatjes aan zee');
    await karim.getByLabel('Grootste afstand').fill('4');
    await press(karim, 'Opslaan');
    const notice = karim.getByRole('status').filter({ hasText: 'Nora Nabij heeft dit intussen veranderd' });
    await notice.waitFor();
    await notice.getByText('Vanaf leeftijd: “21”. Dit staat nu in het formulier.').waitFor();
    await expectAccessible(karim);
    expect(await karim.getByLabel('Naam', { exact: true }).inputValue()).toBe('Maatjes aan zee');
    expect(await karim.getByLabel('Vanaf leeftijd').inputValue()).toBe('21');
    await notice.getByRole('button', { name: /^Neem over ?: Naam$/ }).click();
    expect(await karim.getByLabel('Naam', { exact: true }).inputValue()).toBe('Maatjes in de duinen');
    await press(karim, 'Opslaan');
    await karim.getByText('De instellingen zijn opgeslagen.').waitFor();
    const [row] = await asOwner(
      portal.database,
      `select name, settings ->> 'ageMin' as "ageMin", settings ->> 'maxDistanceKm' as far from programme
       where slug = 'maatjes' and organisation_id = (select id from organisation where slug = 'heemskerk')`,
    );
    expect(row).toEqual({ name: 'Maatjes in de duinen', ageMin: '21', far: '4' });
  });

  test('stop an import in the middle, and nothing is written', { timeout: 60_000 }, async () => {
    const people = async () =>
      (await asOwner<{ n: string }>(portal.database, 'select count(*) as n from person'))[0]!.n;
    const before = await people();
    await karim.goto(`${portal.home}${work}/import`);
    const files = Object.entries(rightFiles).map(([name, text]) => ({
      name: `${name}.csv`,
      mimeType: 'text/csv',
      buffer: Buffer.from(text),
    }));
    await karim.getByLabel('Kies de bestanden').setInputFiles(files);
    const held = await holdPeople('access exclusive');
    await press(karim, 'Probeer het');
    await karim.getByRole('status').getByText('Wij kijken of alles bij elkaar past.').waitFor();
    await press(karim, 'Stop');
    await karim.getByText('U bent gestopt. Er is niets ingevoerd.').waitFor();
    await held.end();
    await press(karim, 'Probeer het');
    await karim.getByText('Alles klopt').waitFor();
    const heldAgain = await holdPeople('exclusive');
    await press(karim, 'Voer in');
    await karim.getByRole('status').getByText('Wij voeren alles in').waitFor();
    await press(karim, 'Stop');
    await karim.getByText('Gestopt terwijl wij aan het schrijven waren.').waitFor();
    await heldAgain.end();
    await press(karim, 'Probeer het');
    await karim.getByText('Alles klopt').waitFor();
    expect(await people()).toBe(before);
  });

  test('give a program a key, and take it back', { timeout: 60_000 }, async () => {
    await nora.goto(`${portal.home}${work}/medewerkers`);
    await press(nora, 'Maak een sleutel');
    const dialog = nora.getByRole('dialog');
    await dialog.getByLabel('Naam').fill('Power BI van de gemeente');
    await dialog.getByLabel('Geldt tot en met').fill('2199-01-01');
    await dialog.getByRole('button', { name: 'Maak sleutel' }).click();
    await dialog.getByRole('link', { name: /ten hoogste een jaar/ }).waitFor();
    const soon = addDays(today(), 30);
    await dialog.getByLabel('Geldt tot en met').fill(soon);
    await dialog.getByRole('button', { name: 'Maak sleutel' }).click();
    await nora.getByText(/^kpl_/).waitFor();
    await expectAccessible(nora);
    await nora.getByRole('button', { name: /^Trek in ?: Power BI van de gemeente$/ }).click();
    await nora.getByRole('dialog').getByRole('button', { name: 'Trek in' }).click();
    await nora.getByText('De sleutel van Power BI van de gemeente werkt niet meer.').waitFor();
  });
});

describe('a coordinator', () => {
  test('takes an application, and invites a volunteer to sign in', { timeout: 60_000 }, async () => {
    const { page, problems: hers } = await portal.person(desk);
    await portal.signIn(page, 'coordinator@heemskerk.example');
    await page.goto(`${portal.home}${work}/maatjes/vandaag?soort=aanmelding`);
    await page.getByRole('rowheader').getByRole('link').first().click();
    await page
      .getByRole('button', { name: /^Pak op/ })
      .first()
      .click();
    await page.getByText(/^De aanmelding van .* is nu van u\.$/).waitFor();
    await page.getByRole('link', { name: 'Van mij', exact: true }).click();
    await page.getByRole('button', { name: /^Geef door/ }).click();
    await page.getByRole('dialog').getByLabel('Collega').selectOption('Niemand');
    await page.getByRole('dialog').getByRole('button', { name: 'Opslaan' }).click();
    await page.getByText(/is nu van niemand\.$/).waitFor();
    await page.goto(`${portal.home}${work}/maatjes/vrijwilligers`);
    await page.getByRole('rowheader').getByRole('link').first().click();
    await press(page, 'Nodig uit om in te loggen');
    await page
      .getByText(/krijgt een mail met een link/)
      .first()
      .waitFor();
    await page.getByRole('button', { name: /^Pas aan ?: Waar inzetbaar$/ }).click();
    await page.getByLabel('Kan hier worden ingezet').uncheck();
    await press(page, 'Opslaan');
    await page.getByText('Nog niet inzetbaar').waitFor();
    await expectAccessible(page);
    expect([...problems, hers].flat()).toEqual([]);
  });
});

/** Keeps the people of the database, so that an import has to wait for them. */
async function holdPeople(lock: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: portal.database.ownerUrl });
  // A test that fails leaves it open, until the database goes.
  client.on('error', () => undefined);
  await client.connect();
  await client.query('begin');
  await client.query(`lock table person in ${lock} mode`);
  return client;
}
