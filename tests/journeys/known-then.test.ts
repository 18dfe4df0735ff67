import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays } from '../../api/platform/days.ts';
import { asOwner } from '../support/database.ts';
import { valuesIn } from '../support/exports.ts';
import { expectAccessible, openPortal, type Portal } from '../support/portal.ts';
import { today } from '../support/volunteers.ts';

let portal: Portal;
beforeAll(async () => {
  portal = await openPortal();
});
afterAll(() => portal.close());

/** What a figure says, without the way to its rows. */
const figure = async (page: Page, name: string) => {
  const said = await page
    .locator('.figures > div')
    .filter({ hasText: name })
    .first()
    .locator('dd')
    .innerText();
  return /^[\d.,]+/.exec(said)?.[0];
};
const yesterday = addDays(today(), -1);

/** Chooses the figures of yesterday, as somebody does. */
async function lookBack(page: Page): Promise<void> {
  await page.getByText('Zoals bekend op een eerdere dag').click();
  await page.getByLabel('Zoals bekend aan het einde van').fill(yesterday);
  await page.getByRole('button', { name: 'Toon zoals bekend' }).click();
  await page.getByText('U ziet de cijfers zoals bekend aan het einde van').waitFor();
}

async function downloaded(page: Page): Promise<{ name: string; values: Map<string, number | null> }> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download voor Excel (CSV)' }).click(),
  ]);
  return { name: file.suggestedFilename(), values: valuesIn(await readFile(await file.path(), 'utf8')) };
}

test('a manager looks on every page of figures at what was known yesterday, and takes that along', {
  timeout: 120_000,
}, async () => {
  const { database } = portal;
  // What was known until now was known for a week already; since then all that ended has been put right.
  await asOwner(database, `update row_version set known_from = known_from - interval '7 days'`);
  await asOwner(
    database,
    `update match set unlink_reason = 'REGISTRATION_ERROR' from organisation o
     where o.id = match.organisation_id and o.slug in ('heemskerk', 'heusden') and ended_on is not null`,
  );
  const { page, problems } = await portal.person({ viewport: { width: 1280, height: 900 } });
  await portal.signIn(page, 'manager@heemskerk.example');

  await page.goto(`${portal.home}/werk/heemskerk/rapport/duur?van=2019-01-01&tot=2021-12-31&naar=YEAR`);
  await page.getByRole('heading', { name: 'Koppels in cijfers' }).waitFor();
  const now = Number(await figure(page, 'Koppels gevolgd'));
  await lookBack(page);
  await expect.poll(async () => Number(await figure(page, 'Koppels gevolgd'))).toBeGreaterThan(now);
  const file = await downloaded(page);
  expect(file.name).toBe('rapport-duur-koppels-2019-01-01-2021-12-31.csv');
  expect(file.values.get('all.followed')).toBe(Number(await figure(page, 'Koppels gevolgd')));
  expect(file.values.has('groups.2021.afterMonths.12.survival')).toBe(true);
  await expectAccessible(page);

  // The day goes along to what else there is to see of it.
  await page.getByRole('link', { name: 'Wachten', exact: true }).click();
  await page.getByText('U ziet de cijfers zoals bekend aan het einde van').waitFor();
  expect((await downloaded(page)).name).toMatch(/^rapport-wachten-/);

  await page.goto(`${portal.home}/werk/heemskerk/vraag-en-aanbod`);
  await page.getByRole('heading', { name: 'Vraag en aanbod' }).waitFor();
  await lookBack(page);
  await page.getByRole('row', { name: /^Samen/ }).waitFor();
  await page.getByLabel('Programma').last().selectOption('maatjes');
  await page.getByText('U ziet de cijfers zoals bekend aan het einde van').waitFor();

  await page.goto(`${portal.home}/werk/heemskerk/rapport/gemeente?van=2021-01-01&tot=2021-12-31`);
  const ended = () =>
    page
      .getByRole('row', { name: /^Maatjes/ })
      .first()
      .innerText();
  await page
    .getByRole('row', { name: /^Maatjes/ })
    .first()
    .waitFor();
  const told = await ended();
  await lookBack(page);
  await expect.poll(ended).not.toBe(told);
  expect(problems).toEqual([]);
});

test('what people answered is shown as known yesterday, and taken along', { timeout: 90_000 }, async () => {
  const { page, problems } = await portal.person({ viewport: { width: 390, height: 844 } });
  await portal.signIn(page, 'manager@heusden.example');
  await page.goto(`${portal.home}/werk/heusden/rapport/uitkomsten?van=2020-01-01&tot=2024-12-31`);
  await page.getByRole('heading', { level: 2, name: 'Partners' }).waitFor();
  await lookBack(page);
  await page.getByRole('heading', { level: 2, name: 'Belmaatje, begin' }).waitFor();
  const { name, values } = await downloaded(page);
  expect(name).toBe('rapport-uitkomsten-2020-01-01-2024-12-31.csv');
  expect([...values.keys()].filter((code) => code.endsWith('.responsePct')).length).toBeGreaterThan(2);
  await expectAccessible(page);
  expect(problems).toEqual([]);
});
