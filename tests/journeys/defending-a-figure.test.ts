import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays } from '../../api/platform/days.ts';
import { asOwner } from '../support/database.ts';
import { openPortal, type Portal } from '../support/portal.ts';
import { today } from '../support/volunteers.ts';

let portal: Portal;
beforeAll(async () => {
  portal = await openPortal();
  // What is known now was known for a week already.
  await asOwner(portal.database, `update row_version set known_from = known_from - interval '7 days'`);
});
afterAll(() => portal.close());

test('a coordinator opens the rows behind a figure, and finds why it was another one yesterday', {
  timeout: 90_000,
}, async () => {
  const { database } = portal;
  const { page, problems } = await portal.person({ viewport: { width: 1280, height: 900 } });
  await portal.signIn(page, 'coordinator@heemskerk.example');
  const [match] = await asOwner<{ name: string }>(
    database,
    `update match m set linked_on = '2020-12-30' from requester r, person p
     where r.id = m.requester_id and p.id = r.person_id and m.id = (
       select m.id from match m join programme p on p.id = m.programme_id
       where p.slug = 'maatjes' and m.linked_on between '2021-02-01' and '2021-11-30' limit 1)
     returning concat_ws(' ', p.first_name, p.last_name) as name`,
  );
  await page.goto(`${portal.home}/werk/heemskerk/maatjes/rapport?van=2021-01-01&tot=2021-12-31`);
  await page.getByRole('link', { name: /^Toon de rijen.*Nieuw gekoppeld/ }).click();
  await page.getByRole('heading', { name: 'Nieuw gekoppeld: de rijen' }).waitFor();
  await page.getByText('14 van 14').waitFor();

  const yesterday = addDays(today(), -1);
  await page.getByText('Zoals bekend op een eerdere dag').click();
  await page.getByLabel('Zoals bekend aan het einde van').fill(yesterday);
  await page.getByRole('button', { name: 'Toon zoals bekend' }).click();
  await page.getByText('15 van 15').waitFor();
  const changed = page.getByRole('row').filter({ hasText: 'Telde toen mee, nu niet' });
  await changed.waitFor();
  expect(await changed.innerText()).toContain(match!.name);
  expect(await changed.innerText()).toContain('dag van koppelen');

  await page.getByRole('link', { name: 'Terug naar het rapport' }).click();
  await page.getByText('U ziet de cijfers zoals bekend aan het einde van').waitFor();
  const figure = page.locator('.figures > div', { hasText: 'Nieuw gekoppeld' }).first();
  await expect.poll(() => figure.innerText()).toMatch(/15/);
  await page.getByRole('button', { name: 'Terug naar de cijfers van nu' }).click();
  await expect.poll(() => figure.innerText()).toMatch(/14/);
  expect(problems).toEqual([]);
});

test('a manager is told by which rows a figure on how long matches last changed, and sees no names', {
  timeout: 60_000,
}, async () => {
  const { page, problems } = await portal.person({ viewport: { width: 1280, height: 900 } });
  await portal.signIn(page, 'manager@heemskerk.example');
  const yesterday = addDays(today(), -1);
  await page.goto(
    `${portal.home}/werk/heemskerk/rapport/duur/rijen?cijfer=followed&programma=maatjes&van=2021-01-01&tot=2021-12-31&bekend=${yesterday}`,
  );
  // The match of which the day was corrected above.
  await page.getByText('Rijen erbij: 0. Rijen eraf: 1. Met andere gegevens: 0.').waitFor();
  const changed = page.getByRole('row').filter({ hasText: 'Telde toen mee, nu niet' });
  expect(await changed.innerText()).toMatch(/Koppel\s+Alleen voor de coördinator[\s\S]*dag van koppelen/);
  expect(problems).toEqual([]);
});

test('a manager goes from a step, a quarter, a year, a neighbourhood and what nobody has in hand to as many rows as the number says', {
  timeout: 90_000,
}, async () => {
  const { page, problems } = await portal.person({ viewport: { width: 1280, height: 900 } });
  await portal.signIn(page, 'manager@heemskerk.example');
  const report = '/werk/heemskerk/maatjes/rapport?van=2021-01-01&tot=2021-12-31';
  const supply = '/werk/heemskerk/vraag-en-aanbod?programma=maatjes';
  const staffing = '/werk/heemskerk/rapport/bezetting?programma=maatjes';
  const numbers = [
    [staffing, 'Maatjes, VOG, In orde'],
    [staffing, 'Van niemand, Lopende koppels'],
    [report, 'Maatje voorgesteld: nog niet, of gestopt'],
    [report, 'Intake gehad'],
    [report, 'Wachtenden, 4e kwartaal 2021'],
    [report, 'Gestopte koppels, 2021'],
    [supply, 'Heemskerk-Dorp, Lopende koppels'],
  ] as const;
  for (const [address, figure] of numbers) {
    await page.goto(`${portal.home}${address}`);
    const link = page.getByRole('link', { name: `toon de rijen van ${figure}` });
    const [number] = (await link.innerText()).split(':');
    await link.click();
    await page.getByText(`${number} van ${number}`).waitFor();
    await page.getByRole('link', { name: 'Terug naar het rapport' }).waitFor();
  }
  expect(problems).toEqual([]);
});

test('a manager sees what a coordinator took since yesterday, and which requests that are', {
  timeout: 60_000,
}, async () => {
  const { page, problems } = await portal.person({ viewport: { width: 1280, height: 900 } });
  await asOwner(
    portal.database,
    `update request set owner_id = (select id from account where email = 'coordinator@heemskerk.example') where id in (
       select r.id from request r join programme p on p.id = r.programme_id
       where p.slug = 'maatjes' and r.status = 'WAITLISTED' order by r.id limit 3)`,
  );
  await portal.signIn(page, 'manager@heemskerk.example');
  await page.goto(`${portal.home}/werk/heemskerk`);
  await page.getByRole('link', { name: 'Bezetting', exact: true }).click();
  const [name] = (await page.getByRole('rowheader').first().innerText()).split('\n');
  await page.getByRole('link', { name: `toon de rijen van ${name}, Op de wachtlijst` }).click();
  await page.getByRole('heading', { level: 1, name: `${name}, Op de wachtlijst: de rijen` }).waitFor();
  await page.getByText('3 van 3').waitFor();
  await page.goto(`${page.url()}&bekend=${addDays(today(), -1)}`);
  await page.getByText('Rijen erbij: 3. Rijen eraf: 0. Met andere gegevens: 0.').waitFor();
  expect(await page.getByRole('row').filter({ hasText: 'van wie' }).count()).toBe(3);
  expect(problems).toEqual([]);
});

test('a coordinator goes from the response to a survey to who answered, and from there to what they said', {
  timeout: 60_000,
}, async () => {
  const { page, problems } = await portal.person({ viewport: { width: 1280, height: 900 } });
  await portal.signIn(page, 'coordinator@heusden.example');
  await page.goto(`${portal.home}/werk/heusden/belmaatje/uitkomsten?van=2018-01-01&tot=2026-12-31`);
  const survey = page.getByRole('region').filter({ hasText: 'mensen antwoordden' }).first();
  const [, answered, sent] = (await survey.innerText()).match(/(\d+) van (\d+) mensen/)!;
  await survey.getByRole('link', { name: /^Toon wie er gevraagd zijn/ }).click();
  await page.getByText(`van ${sent}`).waitFor();
  await page.getByRole('link', { name: 'Terug naar het rapport' }).click();
  await survey.getByRole('link', { name: /^Toon de antwoorden/ }).click();
  await page.getByText(`van ${answered}`).waitFor();
  await page.locator('tbody th a').first().click();
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(new URL(page.url()).pathname).toMatch(/^\/werk\/heusden\/belmaatje\/evaluatie\//);
  expect(problems).toEqual([]);
});
