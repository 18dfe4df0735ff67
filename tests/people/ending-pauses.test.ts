import { afterAll, beforeAll, expect, test } from 'vitest';
import { endPauses } from '../../api/people/ending-pauses.ts';
import type { Database } from '../../api/platform/database.ts';
import { addDays } from '../../api/platform/days.ts';
import { fromGlobalId } from '../../api/platform/ids.ts';
import { type Caller, openApi } from '../support/api.ts';
import { asOwner, copyDatabase } from '../support/database.ts';
import { programmeId, waits } from '../support/stories.ts';
import { aVolunteer, today } from '../support/volunteers.ts';

let database: Database;
let drop: () => Promise<void>;
let close: () => Promise<void>;
let coordinator: Caller;
let programme: string;
let organisation: string;

beforeAll(async () => {
  ({ database, drop } = await copyDatabase('empty'));
  const api = await openApi(database);
  close = () => api.app.close();
  coordinator = await api.visitor().signIn('coordinator@heemskerk.example');
  programme = await programmeId(coordinator, 'heemskerk', 'maatjes');
  await waits(api.visitor(), coordinator, programme);
  const [row] = await asOwner<{ id: string }>(
    database,
    `select id from organisation where slug = 'heemskerk'`,
  );
  organisation = row!.id;
  await asOwner(
    database,
    `update programme set settings = settings || '{"screening": ["VOG", "TRAINING"]}' where slug = 'maatjes'`,
  );
});
afterAll(async () => {
  await close();
  await drop();
});

const noon = (day: string) => new Date(`${day}T12:00:00Z`);
/** A volunteer who pauses; gives the global id. */
const pausing = async (until: string | null, set = '') => {
  const volunteer = await aVolunteer(database, 'heemskerk', 'maatjes');
  await asOwner(
    database,
    `update enrolment set status = 'PAUSED', paused_until = $2 ${set} where volunteer_id = $1`,
    [fromGlobalId('Volunteer', volunteer), until],
  );
  return volunteer;
};
const stateOf = async (volunteer: string) => {
  const [row] = await asOwner<{ status: string; until: string | null }>(
    database,
    'select status, paused_until::text as until from enrolment where volunteer_id = $1',
    [fromGlobalId('Volunteer', volunteer)],
  );
  return [row!.status, row!.until];
};
const eventsOf = (volunteer: string) =>
  asOwner<object>(
    database,
    `select v.type, v.from_status, v.on_date::text as on, v.account_id, v.details from event v
     join enrolment e on e.id = v.entity_id where e.volunteer_id = $1`,
    [fromGlobalId('Volunteer', volunteer)],
  );
const suggested = async () => {
  const { waitlist } = await coordinator.ask<{
    waitlist: { edges: { node: { suggestions: { volunteer: { id: string } }[] } }[] };
  }>(
    'query ($p: ID!) { waitlist(programme: $p) { edges { node { suggestions(first: 9) { volunteer { id } } } } } }',
    { p: programme },
  );
  return waitlist.edges[0]!.node.suggestions.map(({ volunteer }) => volunteer.id);
};

test('a pause ends by itself on the first day after it, and the volunteer is suggested again', async () => {
  const back = addDays(today(), 10);
  const volunteer = await pausing(back);
  expect(await endPauses(database.orm, organisation, noon(addDays(back, -1)))).toBe(0);
  expect(await suggested()).not.toContain(volunteer);
  expect(await endPauses(database.orm, organisation, noon(back))).toBe(1);
  expect(await stateOf(volunteer)).toEqual(['CERTIFIED', null]);
  expect(await suggested()).toContain(volunteer);
  expect(await eventsOf(volunteer)).toEqual([
    { type: 'CERTIFIED', from_status: 'PAUSED', on: back, account_id: null, details: { byItself: true } },
  ]);
});

test('the day begins at midnight in Amsterdam', async () => {
  const volunteer = await pausing('2026-07-01');
  expect(await endPauses(database.orm, organisation, new Date('2026-06-30T21:59:59Z'))).toBe(0);
  expect(await endPauses(database.orm, organisation, new Date('2026-06-30T22:00:00Z'))).toBe(1);
  expect(await stateOf(volunteer)).toEqual(['CERTIFIED', null]);
});

test('nobody else is touched: who pauses on, pauses without a day, was stopped or left, or lacks what is asked', async () => {
  const yesterday = addDays(today(), -1);
  const others: [string, unknown[]][] = [
    [await pausing(addDays(today(), 1)), ['PAUSED', addDays(today(), 1)]],
    [await pausing(null), ['PAUSED', null]],
    [await pausing(yesterday, `, vog_seen_on = null`), ['PAUSED', yesterday]],
    [await pausing(yesterday, `, trained_on = null`), ['PAUSED', yesterday]],
    [await pausing(yesterday, `, support_modes = '{}'`), ['PAUSED', yesterday]],
  ];
  for (const status of ['SUSPENDED', 'LEFT']) {
    const volunteer = await pausing(yesterday);
    await asOwner(
      database,
      `update enrolment set status = $2, until = case when $2 = 'LEFT' then current_date end where volunteer_id = $1`,
      [fromGlobalId('Volunteer', volunteer), status],
    );
    others.push([volunteer, [status, yesterday]]);
  }
  expect(await endPauses(database.orm, organisation, noon(today()))).toBe(0);
  for (const [volunteer, state] of others) expect(await stateOf(volunteer)).toEqual(state);
  const [other] = await asOwner<{ id: string }>(
    database,
    `select id from organisation where slug = 'heerlen'`,
  );
  const waitsOn = await pausing(yesterday);
  expect(await endPauses(database.orm, other!.id, noon(today()))).toBe(0);
  expect(await stateOf(waitsOn)).toEqual(['PAUSED', yesterday]);
  expect(await endPauses(database.orm, organisation, noon(today()))).toBe(1);
});

test('several at once end it once', async () => {
  const volunteers = [];
  for (let i = 0; i < 5; i++) volunteers.push(await pausing(today()));
  const ended = await Promise.all(
    Array.from({ length: 4 }, () => endPauses(database.orm, organisation, noon(today()))),
  );
  expect(ended.reduce((sum, each) => sum + each, 0)).toBe(volunteers.length);
  for (const volunteer of volunteers) expect(await eventsOf(volunteer)).toHaveLength(1);
});
