import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../../api/platform/database.ts';
import { checkFigures, findingsOf } from '../../api/reports/figure-checks.ts';
import { openApi } from '../support/api.ts';
import { asOwner, copyDatabase } from '../support/database.ts';
import { programmeId } from '../support/stories.ts';

const year = { total: 5, inflow: 3, outflow: 1, runningAtEnd: 4 };
const monday = new Date('2026-06-01T04:00:00Z');
const tuesday = new Date('2026-06-02T04:00:00Z');

test('sums that do not hold, figures that were printed otherwise and a rollup that lags are wrong; care in reading is not', () => {
  expect(findingsOf([], year, year)).toEqual([]);
  expect(findingsOf([{ code: 'PERIOD_NOT_OVER' }, { code: 'ATTRIBUTES_OVERLAP' }], year, year)).toEqual([]);
  expect(
    findingsOf(
      [{ code: 'IDENTITY_BROKEN' }, { code: 'PUBLISHED_DIFFERS' }, { code: 'IDENTITY_BROKEN' }],
      year,
      { ...year, outflow: 2 },
    ),
  ).toEqual(['IDENTITY_BROKEN', 'PUBLISHED_DIFFERS', 'ROLLUP_DIFFERS']);
  expect(findingsOf([], { total: 0, inflow: 0, outflow: 0, runningAtEnd: 0 }, undefined)).toEqual([]);
  expect(findingsOf([], year, undefined)).toEqual(['ROLLUP_DIFFERS']);
});

let database: Database;
let drop: () => Promise<void>;
beforeAll(async () => {
  ({ database, drop } = await copyDatabase('demo'));
});
afterAll(() => drop());

const checks = () =>
  asOwner<{ organisation_id: string; findings: string[]; checked_on: string; found_on: string | null }>(
    database,
    'select organisation_id, programme_id, findings, checked_on::text, found_on::text from figure_check order by programme_id',
  );
const organisations = async () =>
  (await asOwner<{ id: string }>(database, 'select id from organisation order by slug')).map(({ id }) => id);
const checkAll = async (now: Date) => {
  let checked = 0;
  for (const id of await organisations()) checked += await checkFigures(database.orm, id, now);
  return checked;
};

test('the figures of every programme are checked once a day, and those of the demo are right', async () => {
  const [{ programmes }] = (await asOwner<{ programmes: number }>(
    database,
    'select count(*)::int as programmes from programme',
  )) as [{ programmes: number }];
  expect(await checkAll(monday)).toBe(programmes);
  expect(await checkAll(monday)).toBe(0);
  expect((await checks()).map(({ findings, found_on }) => [findings, found_on])).toEqual(
    Array.from({ length: programmes }, () => [[], null]),
  );
});

test('who works there is told as long as something is wrong, from the day on which it was found', async () => {
  const api = await openApi(database);
  const coordinator = await api.visitor().signIn('coordinator@heemskerk.example');
  const programme = await programmeId(coordinator, 'heemskerk', 'maatjes');
  const signals = async () => {
    const { signals } = await coordinator.ask<{
      signals: { edges: { node: { code: string; since: string } }[] };
    }>(
      `query ($programme: ID!) { signals(programme: $programme, code: [FIGURES_WRONG]) { edges { node { code since } } } }`,
      { programme },
    );
    return signals.edges.map(({ node }) => node.since);
  };
  expect(await signals()).toEqual([]);
  // Somebody mends rows past the program, and what was counted does not follow.
  await asOwner(
    database,
    `insert into match_change (organisation_id, programme_id, linked_on, change)
     select organisation_id, id, '2026-02-02', 7 from programme p
     where slug = 'maatjes' and organisation_id = (select id from organisation where slug = 'heemskerk')`,
  );
  await checkAll(tuesday);
  expect(await signals()).toEqual(['2026-06-02']);
  await checkAll(new Date('2026-06-03T04:00:00Z'));
  expect(await signals()).toEqual(['2026-06-02']);
  await asOwner(database, 'delete from match_change where change = 7');
  await checkAll(new Date('2026-06-04T04:00:00Z'));
  expect(await signals()).toEqual([]);
  await api.app.close();
});

test('what is written while figures are checked does not make them wrong', async () => {
  const writers = Array.from({ length: 8 }, () =>
    asOwner(
      database,
      `with correction as (select set_config('app.correction', 'on', true))
       update match set linked_on = linked_on - 1 from correction
       where id in (select id from match where status = 'ACTIVE' and linked_on > date '2022-01-02' order by random() limit 5)`,
    ),
  );
  const [checked] = await Promise.all([checkAll(new Date('2026-06-05T04:00:00Z')), ...writers]);
  expect(checked).toBeGreaterThan(5);
  expect((await checks()).flatMap(({ findings }) => findings)).toEqual([]);
});
