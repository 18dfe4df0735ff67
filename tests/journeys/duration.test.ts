import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible, openPortal, type Portal } from '../support/portal.ts';

let portal: Portal;

beforeAll(async () => {
  portal = await openPortal();
});
afterAll(() => portal.close());

const rowsOf = (page: Page, table: string) =>
  page.getByRole('table', { name: table }).locator('tbody tr').allInnerTexts();

test('a manager sees how long matches last, tells them apart, and sends a colleague what is on the screen', async () => {
  const { page, problems } = await portal.person({ viewport: { width: 1280, height: 900 } });
  await portal.signIn(page, 'manager@heemskerk.example');
  await page.goto(`${portal.home}/werk/heemskerk/rapport/duur?van=2019-01-01&tot=2021-12-31`);
  await page.getByRole('heading', { name: 'Hoe lang koppels duren' }).waitFor();
  const marks = await rowsOf(page, 'Hoe lang koppels duren');
  expect(marks).toHaveLength(3);
  for (const [at, months] of ['3', '6', '12'].entries())
    expect(marks[at]).toMatch(new RegExp(`^${months}\\s+\\d+(,\\d)?\\s?%\\s+\\d.* tot .*%\\s+\\d+$`));

  await page.getByLabel('Splits naar').selectOption('SUPPORT_MODE');
  await page.getByRole('row', { name: /^Structureel/ }).waitFor();
  await page.getByLabel('Programma', { exact: true }).last().selectOption('maatjes');
  await page.waitForURL(/programma=maatjes/);
  expect(page.url()).toMatch(/van=2019-01-01.*naar=SUPPORT_MODE/);
  await page.getByLabel('Van', { exact: true }).fill('2021-01-01');
  await page.getByRole('button', { name: 'Toon' }).click();
  await page.waitForURL(/van=2021-01-01/);
  expect(page.url()).toMatch(/naar=SUPPORT_MODE/);
  // 17 of the 40 matches of the printed year ended in it.
  await page.getByText('17 van 40').waitFor();
  await expectAccessible(page);
  expect(problems).toEqual([]);
});

test('a manager sees who waits: those a year or longer and those who had a buddy overlap, and the page says so', async () => {
  const { page, problems } = await portal.person({ viewport: { width: 390, height: 844 } });
  await portal.signIn(page, 'manager@heemskerk.example');
  await page.goto(
    `${portal.home}/werk/heemskerk/rapport/duur?over=wachten&programma=maatjes&van=2021-01-01&tot=2021-12-31`,
  );
  await page.getByText('Deze groepen overlappen: 12 + 6 is geen totaal.').waitFor();
  expect(await rowsOf(page, 'Hoe lang zij al wachten')).toContainEqual(
    expect.stringMatching(/^12 maanden of langer\s+12/),
  );
  await page.getByRole('link', { name: 'Vrijwilligers', exact: true }).click();
  await page.getByRole('heading', { name: 'Hoe lang vrijwilligers blijven' }).waitFor();
  await page.getByText('Wat betekenen deze cijfers?').first().click();
  await page
    .getByText(/Kaplan–Meier: van alles wat op een moment nog liep/)
    .first()
    .waitFor();
  await expectAccessible(page);
  expect(problems).toEqual([]);
});

test('a coordinator who reaches nobody writes the attempt down; the first contact is still to come', async () => {
  const { page, problems } = await portal.person({ viewport: { width: 1280, height: 900 } });
  await portal.signIn(page, 'coordinator@heemskerk.example');
  await page.goto(`${portal.home}/werk/heemskerk/maatjes/aanvragen`);
  const button = page.getByRole('button', { name: /^Eerste contact/ });
  await button.first().click();
  await page
    .getByRole('dialog')
    .getByText(/^Wanneer heeft u .+ gesproken/)
    .waitFor();
  await page.getByRole('dialog').getByLabel('Niet bereikt: leg alleen de poging vast').check();
  await page.getByRole('dialog').getByRole('button', { name: 'Opslaan' }).click();
  await page.getByText(/De poging om .+ te bereiken is vastgelegd\. Een gesprek staat nog open\./).waitFor();
  expect(await button.count()).toBeGreaterThan(0);
  expect(problems).toEqual([]);
});

test('a manager sets what the organisation is judged by, and the report judges by it', async () => {
  const { page, problems } = await portal.person({ viewport: { width: 390, height: 844 } });
  await portal.signIn(page, 'manager@heemskerk.example');
  await page.goto(`${portal.home}/werk/heemskerk/rapport/aanvragen`);
  await page.getByRole('link', { name: 'Afspraken over cijfers' }).click();
  const last = () => page.getByRole('group', { name: /^Afspraak \d$/ }).last();
  await page.getByRole('group', { name: 'Afspraak 3' }).waitFor();
  await page.getByRole('button', { name: 'Nog een afspraak' }).click();
  await last().getByLabel('Van').selectOption('intake');
  await last().getByLabel('Tot').selectOption('eerste contact');
  await last().getByLabel('Binnen hoeveel werkdagen?').fill('tien');
  await last().getByLabel('Hoeveel procent moet op tijd zijn?').fill('82,5');
  const save = page.getByRole('button', { name: 'Opslaan' });
  await save.click();
  await page.getByRole('alert').getByRole('link', { name: 'Vul een getal in, zoals 12.' }).waitFor();
  await last().getByLabel('Binnen hoeveel werkdagen?').fill('10');
  await save.click();
  await page
    .getByRole('alert')
    .getByRole('link', { name: /^Dit moment komt niet na het eerste/ })
    .click();
  expect(await page.locator(':focus').getAttribute('name')).toBe('clocks.3.until');
  expect(await last().getByLabel('Hoeveel procent moet op tijd zijn?').inputValue()).toBe('82,5');
  await last().getByLabel('Tot').selectOption('start van de hulp');
  await expectAccessible(page);
  await save.click();
  await page.getByText('De afspraken zijn opgeslagen.').waitFor();
  await page.goto(`${portal.home}/werk/heemskerk/rapport/duur?over=wachten`);
  const row = page.getByRole('row', { name: /^Intake tot start van de hulp/i });
  await row.getByText('82,5').waitFor();
  expect(problems).toEqual([]);
});

test('a manager opens the rows behind a figure on how long things last, and goes back to the same page', async () => {
  const { page, problems } = await portal.person({ viewport: { width: 390, height: 844 } });
  await portal.signIn(page, 'manager@heemskerk.example');
  await page.goto(
    `${portal.home}/werk/heemskerk/rapport/duur?programma=maatjes&van=2021-01-01&tot=2021-12-31`,
  );
  await page.getByRole('link', { name: /^Toon de rijen.*Gestopt van alle koppels/ }).click();
  await page
    .getByRole('heading', { level: 1, name: 'Gestopt van alle koppels, Maatjes: de rijen' })
    .waitFor();
  await page.getByText('17 van 17').waitFor();
  expect(await page.locator('tbody th').count()).toBe(17);
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Terug naar het rapport' }).click();
  await page.getByText('17 van 40').waitFor();
  await page.getByRole('link', { name: 'Wachten', exact: true }).click();
  await page
    .getByRole('link', { name: /^Toon de rijen.*Ontvangst tot eerste contact/ })
    .first()
    .click();
  await page
    .getByRole('heading', {
      level: 1,
      name: /^Ontvangst tot eerste contact, binnen \d+ werkdag(en)?: de rijen/,
    })
    .waitFor();
  await page.locator('tbody tr').first().waitFor();
  expect(problems).toEqual([]);
});

test('a coordinator goes from a row behind a figure of the whole organisation to the dossier', async () => {
  const { page, problems } = await portal.person({ viewport: { width: 1280, height: 900 } });
  await portal.signIn(page, 'coordinator@heemskerk.example');
  const rows = `${portal.home}/werk/heemskerk/rapport/duur/rijen?programma=maatjes&van=2021-01-01&tot=2021-12-31`;
  for (const [measure, room] of [
    ['followed', 'dossier'],
    ['length', 'dossier'],
    ['began', 'vrijwilligers'],
  ] as const) {
    await page.goto(`${rows}&cijfer=${measure}`);
    await page.locator('tbody th a').first().click();
    await page.waitForURL(new RegExp(`/werk/heemskerk/(?!rapport)[a-z-]+/${room}/`));
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.getByText('Deze pagina is er niet').count(), measure).toBe(0);
  }
  expect(problems).toEqual([]);
});
