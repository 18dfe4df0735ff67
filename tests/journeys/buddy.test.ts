import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asOwner } from '../support/database.ts';
import { expectAccessible, openPortal, type Portal } from '../support/portal.ts';

let portal: Portal;

beforeAll(async () => {
  portal = await openPortal();
});
afterAll(() => portal.close());

/** What the manager's page says of this year. */
interface Figures {
  runningAtStart: number;
  inflow: number;
  outflow: number;
  runningAtEnd: number;
  total: number;
  waitlist: number;
}

describe('a resident finds a buddy, and loses one', () => {
  test('and everything that happens stands in the report', { timeout: 120_000 }, async () => {
    const manager = await portal.person({ viewport: { width: 1280, height: 900 } });
    await portal.signIn(manager.page, 'manager@heemskerk.example');
    const before = await readReport(manager.page);

    const resident = await portal.person({ viewport: { width: 360, height: 740 } });
    const reference = await askForBuddy(resident.page);

    const coordinator = await portal.person({ viewport: { width: 1280, height: 900 } });
    await portal.signIn(coordinator.page, 'coordinator@heemskerk.example');
    await makeFirstContact(coordinator.page, reference);
    await completeIntake(coordinator.page);

    // She has waited for two months when somebody comes.
    const waitingSince = '2026-09-21';
    await asOwner(
      portal.database,
      `update request set received_at = '2026-09-14T09:00:00Z', first_contact_at = '2026-09-15T09:00:00Z' where reference = $1`,
      [reference],
    );
    await asOwner(
      portal.database,
      'update waitlist_spell set from_on = $1, waiting_since = $1 where request_id = (select id from request where reference = $2)',
      [waitingSince, reference],
    );
    const volunteer = await linkSuggestion(coordinator.page);
    const linked = await readReport(manager.page);
    expect(linked).toEqual({
      ...before,
      inflow: before.inflow + 1,
      runningAtEnd: before.runningAtEnd + 1,
      total: before.total + 1,
    });

    await unlinkBecauseIll(coordinator.page, volunteer);
    await seeOnWaitlist(coordinator.page, '21 sep');
    const after = await readReport(manager.page);
    expect(after).toEqual({
      ...linked,
      runningAtEnd: before.runningAtEnd,
      outflow: before.outflow + 1,
      waitlist: before.waitlist + 1,
    });

    for (const { problems } of [resident, coordinator, manager]) expect(problems).toEqual([]);
  });
});

const range = /heeft de helft binnen \d+ (weken|maanden) een maatje\. De meesten wachten niet langer dan/;

async function askForBuddy(page: Page): Promise<string> {
  await page.goto(portal.home);
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Ik zoek een maatje' }).first().click();
  const next = () => page.getByRole('button', { name: 'Volgende' }).click();
  await page.getByRole('heading', { name: 'Waar woont u?' }).waitFor();
  await page.getByLabel('Postcode').fill('1962 AB');
  await expectAccessible(page);
  await next();
  await page.getByRole('heading', { name: 'Waar kan een maatje bij helpen?' }).waitFor();
  await expectAccessible(page);
  await page.getByRole('radio', { name: /^Maatjes/ }).check();
  await next();
  await page.getByRole('radio', { name: /Vaker, voor een langere tijd/ }).check();
  await next();
  await page.getByRole('radio', { name: 'Voor mijzelf' }).check();
  await page.getByLabel('Voornaam').fill('Noor');
  await page.getByLabel('Achternaam').fill('Reisgraag');
  await next();
  await page.getByLabel('Telefoonnummer').fill('06 00000123');
  await expectAccessible(page);
  await next();
  await page.getByRole('heading', { name: 'Wat wilt u nog vertellen?' }).waitFor();
  await expectAccessible(page);
  await next();
  await page.getByRole('heading', { name: 'Kloppen uw antwoorden?' }).waitFor();
  await page.reload();
  // What was answered survives a reload.
  await page.getByText('Noor Reisgraag').waitFor();
  // How long it takes stands there before she asks, and again when she has.
  await page.getByRole('heading', { name: 'Hoe lang duurt het?' }).waitFor();
  expect(await page.locator('main').innerText()).toMatch(range);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Verstuur' }).click();
  await page.getByRole('heading', { name: 'Uw vraag is verstuurd' }).waitFor();
  await expectAccessible(page);
  const text = await page.locator('main').innerText();
  expect(text).toContain('Wij bellen u binnen 3 werkdagen.');
  expect(text).toMatch(range);
  return /[2-9A-Z]{4}-[2-9A-Z]{4}/.exec(text)![0];
}

const openProgramme = async (page: Page, list: string) => {
  await page.goto(`${portal.home}/werk/heemskerk/maatjes/${list}`);
  await page.getByRole('table').first().waitFor();
};

async function makeFirstContact(page: Page, reference: string): Promise<void> {
  await openProgramme(page, 'aanvragen');
  await page
    .getByRole('row', { name: new RegExp(reference) })
    .getByRole('button', { name: /Eerste contact/ })
    .click();
  await page.getByRole('dialog').waitFor();
  await expectAccessible(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Opslaan' }).click();
  await page.getByText('Eerste contact met Noor Reisgraag is vastgelegd.').waitFor();
}

async function completeIntake(page: Page): Promise<void> {
  await page.getByRole('button', { name: /Intake afronden met Noor Reisgraag/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: /Aangenomen/ }).check();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Opslaan' }).click();
  await page.getByText(/De intake van Noor Reisgraag is afgerond/).waitFor();
}

async function linkSuggestion(page: Page): Promise<string> {
  await openProgramme(page, 'wachtlijst');
  await page.getByRole('button', { name: 'Voorstellen voor Noor Reisgraag' }).click();
  const link = page.getByRole('button', { name: /^Koppel / }).first();
  await link.waitFor();
  await expectAccessible(page);
  const volunteer = (await link.innerText()).replace(/\s+/g, ' ').replace('Koppel ', '').trim();
  await link.click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('checkbox', { name: 'Zelfde hobby' }).check();
  await dialog.getByRole('button', { name: 'Koppel' }).click();
  await page.getByText(/zijn gekoppeld/).waitFor();
  return volunteer;
}

async function unlinkBecauseIll(page: Page, volunteer: string): Promise<void> {
  await openProgramme(page, 'koppels');
  const row = page.getByRole('row', { name: /Noor Reisgraag/ });
  expect(await row.innerText()).toContain(volunteer);
  await row.getByRole('button', { name: /Ontkoppel/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Reden').selectOption({ label: 'Vrijwilliger ziek' });
  expect(await dialog.innerText()).toContain(
    'De deelnemer gaat terug naar de wachtlijst, met de oude datum.',
  );
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Ontkoppel' }).click();
  await page.getByText(/zijn ontkoppeld/).waitFor();
}

async function seeOnWaitlist(page: Page, since: string): Promise<void> {
  await openProgramme(page, 'wachtlijst');
  const row = page.getByRole('row', { name: /Noor Reisgraag/ });
  expect(await row.innerText()).toContain(since);
}

async function readReport(page: Page): Promise<Figures> {
  await page.goto(`${portal.home}/werk/heemskerk/maatjes/rapport`);
  await page.getByText('Klopt het?').waitFor();
  const line = await page.getByText(/= \d+ lopend aan het begin/).innerText();
  const [total, runningAtStart, inflow, runningAtEnd, outflow] = line.match(/\d+/g)!.map(Number) as [
    number,
    number,
    number,
    number,
    number,
  ];
  const figures = await page
    .locator('section', { has: page.getByRole('heading', { name: 'Wachtlijst aan het einde' }) })
    .locator('dl')
    .first()
    .innerText();
  const waitlist = Number(/\d+/.exec(figures)![0]);
  return { total, runningAtStart, inflow, runningAtEnd, outflow, waitlist };
}
