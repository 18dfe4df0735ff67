import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Caller } from '../support/api.ts';
import { expectAccessible, openPortal, type Portal } from '../support/portal.ts';
import { residentOf, volunteerAccount } from '../support/sessions.ts';
import { programmeId, waits } from '../support/stories.ts';
import { aVolunteer } from '../support/volunteers.ts';

let portal: Portal;
let coordinator: Caller;
/** Of the resident, by global id. */
let request: string;

const phone = { viewport: { width: 320, height: 640 } };
const desk = { viewport: { width: 1280, height: 900 } };

beforeAll(async () => {
  portal = await openPortal();
  coordinator = await new Caller(portal.app).signIn('coordinator@heemskerk.example');
  const programme = await programmeId(coordinator, 'heemskerk', 'maatjes');
  request = await waits(new Caller(portal.app), coordinator, programme, {
    firstName: 'Noor',
    lastName: 'Stilleven',
    question: 'Wie gaat er mee vissen?',
  });
});
afterAll(() => portal.close());

async function look(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await expectAccessible(page);
  const tooWide = await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth');
  expect(tooWide, 'too wide for the screen').toBeLessThanOrEqual(0);
}

async function downloads(page: Page, button: string): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
}

describe('what is known of somebody, in their own hands', () => {
  test('a resident reads it, takes it away, takes consent back and asks to be erased', {
    timeout: 120_000,
  }, async () => {
    const { page, problems } = await portal.person(phone);
    await portal.letIn(page, await residentOf(portal.database, request));
    await page.goto(`${portal.home}/status`);
    await page.getByRole('main').getByRole('link', { name: 'Mijn gegevens' }).click();
    await page.getByText('Uw vraag: Wie gaat er mee vissen?').waitFor();
    await page.getByText('Stand: op de wachtlijst').waitFor();
    await look(page);

    const readable = await downloads(page, 'Download om te lezen (tekst)');
    expect(readable.name).toBe('mijn-gegevens.txt');
    expect(readable.text).toContain('Voornaam: Noor');
    const forPrograms = await downloads(page, 'Download voor een computer (JSON)');
    expect(forPrograms.name).toBe('mijn-gegevens.json');
    expect(JSON.parse(forPrograms.text)).toMatchObject({ person: { firstName: 'Noor' } });

    await takesConsentBack(page);
    await asksTooEarly(page);
    await coordinator.ask(
      'mutation ($request: ID!) { removeFromWaitlist(request: $request, reason: WITHDREW) { __typename } }',
      { request },
    );
    await page.getByRole('button', { name: 'Ja, wis mijn gegevens' }).click();
    await page.getByText(/^U hebt gevraagd om te wissen op/).waitFor();
    expect(await page.evaluate('document.activeElement.innerText')).toContain('U hebt gevraagd om te wissen');
    expect(await page.getByRole('button', { name: 'Vraag om te wissen' }).count()).toBe(0);
    await look(page);
    await page.reload();
    await page.getByText(/^U hebt gevraagd om te wissen op/).waitFor();
    expect(problems).toEqual([]);
  });

  test('a volunteer reads it too, in English as well', { timeout: 60_000 }, async () => {
    const { page, problems } = await portal.person(desk);
    const volunteer = await aVolunteer(portal.database, 'heemskerk', 'maatjes');
    await portal.letIn(page, await volunteerAccount(portal.database, volunteer));
    await page.goto(`${portal.home}/mijn-gegevens`);
    await page.getByText('Voornaam: Vera').waitFor();
    await page.getByText('Stand: klaar om te helpen').waitFor();
    await look(page);
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByText('First name: Vera').waitFor();
    await page.getByText('State: ready to help').waitFor();
    expect(problems).toEqual([]);
  });

  test('staff find nobody there', { timeout: 60_000 }, async () => {
    const { page, problems } = await portal.person(desk);
    await portal.signIn(page, 'coordinator@heemskerk.example');
    await page.goto(`${portal.home}/mijn-gegevens`);
    await page.getByText('Dit kan alleen de persoon zelf', { exact: false }).waitFor();
    expect(await page.getByRole('button', { name: /^Download/ }).count()).toBe(0);
    expect(problems).toEqual([]);
  });
});

test('an applicant reads what they agree to, and agrees to that text', { timeout: 60_000 }, async () => {
  const { page, problems } = await portal.person(phone);
  await page.goto(`${portal.home}/vacatures/${await aVacancy()}`);
  await page.getByText('om te kijken of ik vrijwilliger kan worden', { exact: false }).waitFor();
  await look(page);
  await page.getByLabel('Voornaam').fill('Samira');
  await page.getByLabel('Achternaam').fill('Handig');
  await page.getByLabel('E-mailadres').fill('samira@handig.example');
  const [sent] = await Promise.all([
    page.waitForRequest((each) => each.postData()?.includes('samira@handig.example') ?? false),
    page.getByRole('button', { name: 'Meld mij aan' }).click(),
  ]);
  expect(sent.postDataJSON().variables.input).toMatchObject({ consentVersion: 1 });
  await page.getByText('Dank u wel, Samira!').waitFor();
  expect(problems).toEqual([]);
});

async function aVacancy(): Promise<string> {
  const { createVacancy } = await coordinator.ask<{ createVacancy: { id: string } }>(
    `mutation ($programme: ID!) {
       createVacancy(programme: $programme, input: { title: "Samen vissen", summary: "", supportMode: STRUCTURAL }) {
         ... on Vacancy { id } } }`,
    { programme: await programmeId(coordinator, 'heemskerk', 'maatjes') },
  );
  await coordinator.ask(
    'mutation ($vacancy: ID!) { moveVacancy(vacancy: $vacancy, to: PUBLISHED) { __typename } }',
    { vacancy: createVacancy.id },
  );
  return createVacancy.id;
}

async function takesConsentBack(page: Page): Promise<void> {
  await page
    .getByText('Een vrijwilliger ziet mijn naam pas als wij allebei ja zeggen', { exact: false })
    .first()
    .waitFor();
  await page.getByRole('button', { name: /^Trek in/ }).click();
  await page.getByRole('dialog').getByText('Wij stellen u aan niemand meer voor', { exact: false }).waitFor();
  await look(page);
  await page.getByRole('button', { name: 'Ja, trek in' }).click();
  await page.getByText('Uw toestemming is ingetrokken').waitFor();
  expect(await page.evaluate('document.activeElement.innerText')).toBe('Uw toestemming is ingetrokken');
  await page.getByRole('button', { name: /^Trek in/ }).waitFor({ state: 'detached' });
  await page.getByText('Wat: toestemming ingetrokken').waitFor();
}

/** While the request is open; the question stays on the screen with what stands in the way. */
async function asksTooEarly(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Vraag om te wissen' }).click();
  await look(page);
  await page.getByRole('button', { name: 'Ja, wis mijn gegevens' }).click();
  await page.getByText('Er staat nog een vraag om hulp open.', { exact: false }).waitFor();
  await look(page);
}
