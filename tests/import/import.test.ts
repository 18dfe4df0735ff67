import { expect, test } from 'vitest';
import { asOwner, testDatabase } from '../support/database.ts';
import { everything, importInto, rightFiles } from './support.ts';

test('an organisation comes over with its history, and everything follows from the facts', async () => {
  const database = await testDatabase('empty');
  const result = await importInto(database, rightFiles);
  expect(result.mistakes).toEqual([]);
  expect(result.counts).toEqual({
    volunteers: { rows: 3, new: 3, changed: 0 },
    enrolments: { rows: 2, new: 2, changed: 0 },
    requests: { rows: 3, new: 3, changed: 0 },
    waitlist: { rows: 2, new: 2, changed: 0 },
    matches: { rows: 2, new: 2, changed: 0 },
  });
  expect(
    await asOwner(
      database,
      `select v.key, e.status, e.capacity, e.open_matches, e.support_modes, e.since::text from enrolment e
       join volunteer v on v.id = e.volunteer_id order by v.key`,
    ),
  ).toEqual([
    {
      key: 'V1',
      status: 'CERTIFIED',
      capacity: 2,
      open_matches: 0,
      support_modes: ['STRUCTURAL', 'INCIDENTAL'],
      since: '2019-03-01',
    },
    {
      key: 'V2',
      status: 'TRAINING',
      capacity: 2,
      open_matches: 1,
      support_modes: ['STRUCTURAL'],
      since: '2020-06-15',
    },
  ]);
  expect(
    await asOwner(
      database,
      `select q.key, q.status, q.outcome_reason, q.received_at, p.first_name, p.last_name from request q
       join requester r on r.id = q.requester_id join person p on p.id = r.person_id order by q.key`,
    ),
  ).toEqual([
    {
      key: 'R1',
      status: 'WAITLISTED',
      outcome_reason: null,
      received_at: new Date('2019-01-10T08:30:00Z'),
      first_name: 'Fatima',
      last_name: 'Al Hashimi',
    },
    {
      key: 'R2',
      status: 'RUNNING',
      outcome_reason: null,
      received_at: new Date('2020-04-30T22:15:00Z'),
      first_name: 'Jan',
      last_name: 'Bakker',
    },
    {
      key: 'R3',
      status: 'REJECTED',
      outcome_reason: 'OUT_OF_AREA',
      received_at: new Date('2021-05-01T10:00:00Z'),
      first_name: 'Fatima',
      last_name: 'Al Hashimi',
    },
  ]);
  expect(
    await asOwner(
      database,
      'select from_on::text, waiting_since::text, support_mode from waitlist_spell order by from_on',
    ),
  ).toEqual([
    { from_on: '2019-02-01', waiting_since: '2019-02-01', support_mode: 'STRUCTURAL' },
    { from_on: '2021-11-01', waiting_since: '2019-02-01', support_mode: 'STRUCTURAL' },
  ]);
  expect(
    await asOwner(database, 'select key, status, proposed_at, link_reasons from match order by key'),
  ).toEqual([
    {
      key: 'M1',
      status: 'ENDED',
      proposed_at: new Date('2019-04-01T10:00:00Z'),
      link_reasons: ['SHARED_HOBBY', 'GENDER_WISH'],
    },
    { key: 'M2', status: 'ACTIVE', proposed_at: new Date('2020-07-01T10:00:00Z'), link_reasons: [] },
  ]);
  expect(
    await asOwner(database, 'select postcode, gender, languages from person order by first_name'),
  ).toEqual([
    { postcode: '1962', gender: 'F', languages: ['nl', 'ar'] },
    { postcode: null, gender: null, languages: [] },
    { postcode: '1961AB', gender: 'F', languages: ['nl', 'en'] },
    { postcode: null, gender: 'X', languages: ['ar'] },
  ]);
  expect(await asOwner(database, `select entity, type, details from event`)).toEqual([
    { entity: 'IMPORT', type: 'IMPORTED', details: result.counts },
  ]);
});

test('importing the same files again changes nothing', async () => {
  const database = await testDatabase('empty');
  await importInto(database, rightFiles);
  const before = await everything(database);
  const again = await importInto(database, rightFiles);
  expect(again.mistakes).toEqual([]);
  expect(again.counts.requests).toEqual({ rows: 3, new: 0, changed: 0 });
  expect(again.counts.enrolments).toEqual({ rows: 2, new: 0, changed: 0 });
  expect(await everything(database)).toEqual(before);
});

test('a dry run says what would happen and writes nothing', async () => {
  const database = await testDatabase('empty');
  const before = await everything(database);
  const result = await importInto(database, rightFiles, { dryRun: true });
  expect(result.counts.matches).toEqual({ rows: 2, new: 2, changed: 0 });
  expect(await everything(database)).toEqual(before);
});
