import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays, amsterdamDay } from '../../api/platform/days.ts';
import { asOwner } from '../support/database.ts';
import { become } from '../support/pages.ts';
import { openPortal, type Portal } from '../support/portal.ts';

let portal: Portal;

beforeAll(async () => {
  portal = await openPortal();
});
afterAll(() => portal.close());

const phone = { viewport: { width: 390, height: 844 } };
const desk = { viewport: { width: 1280, height: 900 } };
type Loss = 'on the way there' | 'on the way back' | 'for ever';

/** Loses the next call of an operation: it never reaches the API, its answer never comes, or nothing ever happens. */
async function loseNext(page: Page, operation: string, loss: Loss): Promise<void> {
  let isLost = false;
  await page.route('**/graphql', async (route) => {
    const { operationName } = route.request().postDataJSON() as { operationName?: string };
    if (isLost || operationName !== operation) return route.fallback();
    isLost = true;
    if (loss === 'on the way back') await route.fetch();
    if (loss !== 'for ever') await route.abort('connectionreset');
  });
}

async function count(sql: string, params: unknown[]): Promise<number> {
  const [row] = await asOwner<{ count: number }>(
    portal.database,
    `select count(*)::int as count ${sql}`,
    params,
  );
  return row!.count;
}

test('a page that was lost on the way is asked for again by itself', { timeout: 60_000 }, async () => {
  const { page } = await portal.person(phone);
  await loseNext(page, 'VacancyList', 'on the way there');
  await loseNext(page, 'VacancyMap', 'on the way back');
  await page.goto(`${portal.home}/vacatures`);
  await page.locator('.card').first().waitFor();
  await page.locator('.map').waitFor();
});

test('somebody asks for a buddy while the connection drops: nothing typed is lost, and it is asked once', {
  timeout: 90_000,
}, async () => {
  const { page } = await portal.person(phone);
  const next = () => page.getByRole('button', { name: 'Volgende' }).click();
  await loseNext(page, 'AskPlace', 'on the way there');
  await page.goto(`${portal.home}/vraag/postcode`);
  await page.getByLabel('Postcode').fill('1962 AB');
  await next();
  await page.getByRole('radio', { name: /Maatjes/ }).check();
  await next();
  await page.getByRole('radio', { name: /Vaker, voor een langere tijd/ }).check();
  await next();
  await page.getByRole('radio', { name: 'Voor mijzelf' }).check();
  await page.getByLabel('Voornaam').fill('Ilse');
  await page.getByLabel('Achternaam').fill('Druppels');
  await page.reload();
  expect(await page.getByLabel('Achternaam').inputValue()).toBe('Druppels');
  await next();
  await page.getByLabel('Telefoonnummer').fill('06 00000771');
  await next();
  await page.getByRole('heading', { name: 'Wat wilt u nog vertellen?' }).waitFor();
  await next();

  // It was written, but nobody heard so: after a reload all answers stand there, and two more presses make no second.
  await loseNext(page, 'SubmitRequest', 'on the way back');
  const send = page.getByRole('button', { name: 'Verstuur', exact: true });
  await send.click();
  await page.getByRole('alert').waitFor();
  await page.reload();
  await page.getByText('Ilse Druppels').waitFor();
  await send.dblclick();
  await page.waitForURL(/verstuurd/);
  const asked = `from request r join requester q on q.id = r.requester_id join person p on p.id = q.person_id where p.last_name = $1`;
  expect(await count(asked, ['Druppels'])).toBe(1);
});

test('somebody applies while the connection drops: nothing typed is lost, and there is one application', {
  timeout: 90_000,
}, async () => {
  const { page } = await portal.person(phone);
  await page.clock.install();
  await page.goto(`${portal.home}/vacatures`);
  await page.locator('.card__link').first().click();
  await page.getByLabel('Voornaam').fill('Koen');
  await page.getByLabel('Achternaam').fill('Regenboog');
  await page.getByLabel('Telefoonnummer').fill('06 00000772');
  await page.getByLabel('Wat wilt u ons vertellen?').fill('Ik heb op woensdag tijd.');
  await page.reload();
  expect(await page.getByLabel('Achternaam').inputValue()).toBe('Regenboog');
  expect(await page.getByLabel('Wat wilt u ons vertellen?').inputValue()).toBe('Ik heb op woensdag tijd.');

  // Nothing comes back at all: after half a minute that is said, and what was typed still stands there.
  await loseNext(page, 'Apply', 'for ever');
  const send = page.getByRole('button', { name: 'Meld mij aan' });
  await send.click();
  await page.getByText('Wij versturen uw aanmelding').waitFor();
  await page.clock.fastForward(31_000);
  await page.getByRole('alert').waitFor();
  expect(await page.getByLabel('Voornaam').inputValue()).toBe('Koen');

  await loseNext(page, 'Apply', 'on the way back');
  await send.click();
  await page.getByRole('alert').waitFor();
  await send.dblclick();
  await page.getByText(/Koen/).waitFor();
  expect(await count('from application where last_name = $1', ['Regenboog'])).toBe(1);
  // Sent is sent: it does not stand there for who sits at this computer next.
  await page.reload();
  expect(await page.getByLabel('Achternaam').inputValue()).toBe('');
});

test('a volunteer writes a visit down while the connection drops: it is one visit', {
  timeout: 90_000,
}, async () => {
  const { page } = await portal.person(phone);
  await become('volunteer', page, portal);
  await page.goto(`${portal.home}/mijn`);
  const yesterday = addDays(amsterdamDay(new Date()), -1);
  const visits = () => count('from visit where on_date = $1', [yesterday]);
  const before = await visits();
  const day = page.getByLabel('Welke dag?').first();
  await page.getByText('Een andere dag of tijd').first().click();
  await day.fill(yesterday);
  await page.getByLabel('Hoe lang?').first().selectOption('90');
  await page.reload();
  await page.getByText('Een andere dag of tijd').first().click();
  expect(await day.inputValue()).toBe(yesterday);
  expect(await page.getByLabel('Hoe lang?').first().inputValue()).toBe('90');

  await loseNext(page, 'LogVisit', 'on the way back');
  const write = page.getByRole('button', { name: 'Schrijf op' }).first();
  await write.click();
  await page.getByRole('alert').waitFor();
  expect(await day.inputValue()).toBe(yesterday);
  await write.dblclick();
  await page.getByText(/^Opgeschreven: .* anderhalf uur/).waitFor();
  expect(await visits()).toBe(before + 1);
});

test('a coordinator writes a telephone call down while the connection drops: nothing typed is lost, and it is one request', {
  timeout: 90_000,
}, async () => {
  const { page } = await portal.person(desk);
  await become('coordinator', page, portal);
  await page.goto(`${portal.home}/werk/heemskerk/maatjes/nieuw`);
  await page.getByLabel('Voornaam').fill('Lena');
  await page.getByLabel('Achternaam').fill('Zonderlijn');
  await page.getByLabel('Postcode').fill('1962 AB');
  await page.getByLabel('Telefoon', { exact: true }).fill('06 00000773');
  await page.getByLabel('Wat is de vraag?').fill('Iemand om mee te wandelen.');
  await page.reload();
  expect(await page.getByLabel('Achternaam').inputValue()).toBe('Zonderlijn');
  expect(await page.getByLabel('Wat is de vraag?').inputValue()).toBe('Iemand om mee te wandelen.');
  await page.getByLabel(/vindt het goed/).check();

  await loseNext(page, 'RecordRequest', 'on the way back');
  const save = page.getByRole('button', { name: 'Opslaan' });
  await save.click();
  await page.getByRole('alert').waitFor();
  expect(await page.getByLabel('Achternaam').inputValue()).toBe('Zonderlijn');
  await save.dblclick();
  await page
    .getByText(/Lena Zonderlijn/)
    .first()
    .waitFor();
  const asked = `from request r join requester q on q.id = r.requester_id join person p on p.id = q.person_id where p.last_name = $1`;
  expect(await count(asked, ['Zonderlijn'])).toBe(1);
  await page.reload();
  expect(await page.getByLabel('Achternaam').inputValue()).toBe('');

  // Who signs out leaves nothing behind for whoever sits down next.
  await page.getByLabel('Achternaam').fill('Blijftniet');
  await page.getByRole('button', { name: 'Uitloggen' }).click();
  await page.waitForURL(`${portal.home}/`);
  expect(await page.evaluate<string>('JSON.stringify(sessionStorage)')).not.toContain('Blijftniet');
});
