import { afterAll, beforeAll, expect, test } from 'vitest';
import { asOwner } from '../support/database.ts';
import { become } from '../support/pages.ts';
import { expectAccessible, openPortal, type Portal } from '../support/portal.ts';

let portal: Portal;

beforeAll(async () => {
  portal = await openPortal();
});
afterAll(() => portal.close());

const phone = { viewport: { width: 390, height: 844 } };

test('somebody who looks around keeps their choices in the browser, and finds them again', {
  timeout: 60_000,
}, async () => {
  const { page, problems } = await portal.person(phone);
  await page.goto(`${portal.home}/vacatures?vorm=vaker`);
  const saved = page.getByRole('region', { name: 'Bewaarde zoekopdrachten' });
  await saved.getByRole('button', { name: 'Bewaar' }).click();
  await saved.getByText('Vul een naam in.').waitFor();
  await saved.getByLabel('Hoe noemt u deze keuzes?').fill('Elke week');
  await saved.getByRole('button', { name: 'Bewaar' }).click();
  await saved.getByText('Bewaard: Elke week.').waitFor();
  await expectAccessible(page);

  // Another day, from the beginning.
  await page.goto(`${portal.home}/vacatures`);
  await saved.getByText(/^\d+ nieuw sinds|^Niets nieuws sinds/).waitFor();
  await saved.getByRole('link', { name: 'Elke week' }).click();
  await page.waitForURL(/vorm=vaker/);
  expect((await asOwner(portal.database, 'select from saved_search')).length).toBe(0);

  await saved.getByRole('button', { name: 'Gooi weg: Elke week' }).click();
  await saved.getByText('Weggegooid: Elke week.').waitFor();
  expect(await page.evaluate<string>(`localStorage.getItem('koppel-searches')`)).toBe('[]');
  expect(problems).toEqual([]);
});

test('a volunteer who is signed in keeps them with the account, and sees what came since', {
  timeout: 60_000,
}, async () => {
  const { page, problems } = await portal.person(phone);
  await become('volunteer', page, portal);
  await page.goto(`${portal.home}/vacatures?taal=nl`);
  const saved = page.getByRole('region', { name: 'Bewaarde zoekopdrachten' });
  await saved.getByLabel('Hoe noemt u deze keuzes?').fill('In het Nederlands');
  await saved.getByRole('button', { name: 'Bewaar' }).click();
  await saved.getByText('Bewaard: In het Nederlands.').waitFor();

  // Long ago; all that is there came since.
  await asOwner(portal.database, `update saved_search set looked_on = '2020-01-01'`);
  await page.goto(`${portal.home}/vacatures`);
  await saved.getByText(/^[1-9]\d* nieuw sinds 1 jan 2020$/).waitFor();
  await saved.getByRole('link', { name: 'In het Nederlands' }).click();
  await saved.getByText(/sinds 1 jan 2020/).waitFor({ state: 'detached' });
  await saved.getByText(/nieuws? sinds/).waitFor();
  expect(await page.evaluate<string | null>(`localStorage.getItem('koppel-searches')`)).toBeNull();
  expect(problems).toEqual([]);
});
