import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { changed, rightFiles } from '../import/support.ts';
import { asOwner } from '../support/database.ts';
import { expectAccessible, openPortal, type Portal } from '../support/portal.ts';

let portal: Portal;
let page: Page;
let problems: string[];

const work = '/werk/heemskerk';
const dialog = () => page.getByRole('dialog');
const press = (name: string) => page.getByRole('button', { name, exact: true }).click();

beforeAll(async () => {
  portal = await openPortal({ SMTP_URL: 'smtp://127.0.0.1:9', MAIL_FROM: 'Koppel <koppel@welzijn.example>' });
  ({ page, problems } = await portal.person({ viewport: { width: 1280, height: 900 } }));
  await portal.signIn(page, 'administrator@heemskerk.example');
});
afterAll(() => portal.close());

describe('an administrator sets an organisation up', () => {
  test('makes a programme, invites who coordinates it, and brings in who is known', {
    timeout: 120_000,
  }, async () => {
    await makeProgramme();
    await changeProgramme();
    await inviteColleague();
    await importFiles();
    expect(problems).toEqual([]);
  });
});

async function makeProgramme(): Promise<void> {
  await page.getByRole('link', { name: 'Programma’s', exact: true }).click();
  await page.getByRole('link', { name: 'Maak een programma' }).click();
  await page.getByLabel('Begin met een voorbeeld').selectOption({ label: 'Belmaatje' });
  await page.getByLabel('Naam', { exact: true }).fill('');
  await page.getByLabel('Tot en met leeftijd').fill('zestig');
  await press('Maak dit programma');
  await page.getByRole('link', { name: 'Vul een getal in, zoals 12.' }).waitFor();
  await page.getByLabel('Tot en met leeftijd').fill('12');
  await press('Maak dit programma');
  await page.getByRole('link', { name: 'Vul een naam in.' }).waitFor();
  await page.getByRole('link', { name: 'De hoogste leeftijd moet boven de laagste liggen.' }).click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('99');
  await page.getByLabel('Naam', { exact: true }).fill('Bel eens op');
  await press('Maak dit programma');
  await page.getByText('Het programma Bel eens op is gemaakt.').waitFor();
  expect(new URL(page.url()).pathname).toBe(`${work}/programmas/bel-eens-op/instellingen`);
}

async function changeProgramme(): Promise<void> {
  await page.goto(`${portal.home}${work}/programmas/maatjes/instellingen`);
  await page.getByText('U hebt nog niets veranderd.').waitFor();
  await page.getByLabel('Hoe lang geldt een VOG?').fill('1');
  await page.getByText(/van de \d+ vrijwilligers missen dan een geldige VOG of training\./).waitFor();
  await expectAccessible(page);
  await page.getByLabel('Ligt stil').check();
  await press('Opslaan');
  await page.getByRole('link', { name: 'Schrijf op waarom dit programma geen aanvragen aanneemt.' }).click();
  await page.keyboard.type('Te weinig vrijwilligers.');
  await press('Opslaan');
  await page.getByText('De instellingen zijn opgeslagen.').waitFor();
  const [row] = await asOwner<{ status: string; months: string }>(
    portal.database,
    `select status, settings ->> 'vogValidMonths' as months from programme
     where slug = 'maatjes' and organisation_id = (select id from organisation where slug = 'heemskerk')`,
  );
  expect(row).toEqual({ status: 'SUSPENDED', months: '1' });
}

async function inviteColleague(): Promise<void> {
  await page.getByRole('link', { name: 'Medewerkers', exact: true }).click();
  await page.getByText('Dit bent u.').waitFor();
  await press('Nodig een medewerker uit');
  await dialog().getByLabel('Naam').fill('Noor Nieuw');
  await dialog().getByLabel('E-mailadres').fill('noor@heemskerk.example');
  await dialog().getByLabel('Voor welk programma?').selectOption({ label: 'Bel eens op' });
  await expectAccessible(page);
  await dialog().getByRole('button', { name: 'Nodig uit' }).click();
  await page.getByText('Coördinator van Bel eens op').waitFor();
  await page.getByRole('button', { name: 'Rollen van Noor Nieuw' }).click();
  await dialog().getByLabel('Rol', { exact: true }).selectOption({ label: 'Rapportage' });
  await dialog().getByRole('button', { name: 'Geef deze rol' }).click();
  await dialog().getByText('De rol is gegeven.').waitFor();
  await dialog().getByRole('button', { name: 'Neem weg Coördinator van Bel eens op' }).click();
  await dialog().getByText('De rol is weggenomen.').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Sluit account van Noor Nieuw' }).click();
  await dialog().getByRole('button', { name: 'Sluit account' }).click();
  await page.getByText('Noor Nieuw kan er niet meer in.').waitFor();
  await page.getByRole('button', { name: 'Open account van Noor Nieuw' }).waitFor();
}

const asFiles = (files: Record<string, string>) =>
  Object.entries(files).map(([name, text]) => ({
    name: `${name}.csv`,
    mimeType: 'text/csv',
    buffer: Buffer.from(text),
  }));
const volunteers = async () =>
  Number((await asOwner<{ n: string }>(portal.database, 'select count(*) as n from volunteer'))[0]!.n);

async function importFiles(): Promise<void> {
  const before = await volunteers();
  await page.getByRole('link', { name: 'Importeren', exact: true }).click();
  const files = page.getByLabel('Kies de bestanden');
  await files.setInputFiles(asFiles(changed({ volunteers: [['2019-02-01', '1-2-2019']] })));
  await press('Probeer het');
  await page.getByText('Er staat 1 fout in de bestanden').waitFor();
  await page.getByRole('cell', { name: '"1-2-2019" is geen datum. Schrijf het zo: 2021-03-31.' }).waitFor();
  await expectAccessible(page);
  await files.setInputFiles(asFiles(rightFiles));
  await press('Probeer het');
  await page.getByText('Alles klopt').waitFor();
  expect(await volunteers()).toBe(before);
  await press('Voer in');
  await page.getByText('De bestanden zijn ingevoerd').waitFor();
  expect(await volunteers()).toBe(before + 2);
}
