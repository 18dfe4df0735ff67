import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openDatabase } from '../../../api/database.ts';
import type { Database } from '../../../api/platform/database.ts';
import { fromGlobalId } from '../../../api/platform/ids.ts';
import { seed } from '../../../seeds/seed.ts';
import { asOwner, bareDatabase, copyDatabase, plainOwner } from '../../support/database.ts';
import { brokenInvariants } from '../../support/invariants.ts';
import { aVolunteer } from '../../support/volunteers.ts';

const rule = 'candidates are what the tables say';
let database: Database;
let drop: () => Promise<void>;

beforeAll(async () => {
  ({ database, drop } = await copyDatabase('demo'));
});
afterAll(() => drop());

/** What the table of candidates has of a volunteer now. */
async function candidate(volunteer: string, columns: string): Promise<object | undefined> {
  const [row] = await asOwner(
    database,
    `select ${columns} from match_candidate where volunteer_id = '${volunteer}'`,
  );
  return row;
}

const somebody = async (): Promise<string> =>
  fromGlobalId('Volunteer', await aVolunteer(database, 'heemskerk', 'maatjes', { capacity: 3 }))!;
const change = (sql: string) => asOwner(database, `set app.correction = 'on'; ${sql}`);

describe('a candidate', () => {
  test('is there for every volunteer of the demo who has not left, and for nobody else', async () => {
    const [found] = await asOwner<{ rows: number }>(
      database,
      'select count(*)::int as rows from match_candidate',
    );
    expect(found!.rows).toBeGreaterThan(100);
    expect(await brokenInvariants(database, [rule])).toEqual([]);
  });

  test('goes with whoever leaves, is turned down, dies or is forgotten, and comes back with whoever comes back', async () => {
    const ways: [away: string, back: string | undefined][] = [
      [
        `update enrolment set status = 'LEFT' where volunteer_id = $`,
        `update enrolment set status = 'INTAKE' where volunteer_id = $`,
      ],
      [`update enrolment set status = 'REJECTED' where volunteer_id = $`, undefined],
      [
        `update person set deceased_on = '2024-01-01' where id = (select person_id from volunteer where id = $)`,
        `update person set deceased_on = null where id = (select person_id from volunteer where id = $)`,
      ],
      [`update volunteer set anonymised_at = now() where id = $`, undefined],
      [
        `update person set anonymised_at = now(), languages = '{}', postcode = '1962'
         where id = (select person_id from volunteer where id = $)`,
        undefined,
      ],
      [`delete from enrolment where volunteer_id = $`, undefined],
    ];
    for (const [away, back] of ways) {
      const volunteer = await somebody();
      expect(await candidate(volunteer, 'status'), away).toEqual({ status: 'CERTIFIED' });
      await change(away.replace('$', `'${volunteer}'`));
      expect(await candidate(volunteer, 'status'), away).toBeUndefined();
      if (back) await change(back.replace('$', `'${volunteer}'`));
      expect(Boolean(await candidate(volunteer, 'status')), away).toBe(Boolean(back));
    }
    expect(await brokenInvariants(database, [rule])).toEqual([]);
  });

  test('lives where the person lives, and where a corrected postcode lies', async () => {
    const volunteer = await somebody();
    const move = (postcode: string) =>
      change(
        `update person set postcode = ${postcode} where id = (select person_id from volunteer where id = '${volunteer}')`,
      );
    await move(`'1963AB'`);
    expect(await candidate(volunteer, 'postcode_area')).toEqual({ postcode_area: '1963' });
    await change(`update postcode set latitude = 52.25, longitude = 4.75 where area = '1963'`);
    expect(await candidate(volunteer, 'latitude, longitude')).toEqual({ latitude: 52.25, longitude: 4.75 });
    await move('null');
    expect(await candidate(volunteer, 'postcode_area, latitude, neighbourhood_id')).toEqual({
      postcode_area: null,
      latitude: null,
      neighbourhood_id: null,
    });
    expect(await brokenInvariants(database, [rule])).toEqual([]);
  });

  test('was last asked on the Amsterdam day of the last proposal, also when one is corrected or taken away', async () => {
    const volunteer = await somebody();
    const propose = (at: string) =>
      change(
        `insert into match (id, organisation_id, programme_id, request_id, requester_id, enrolment_id, volunteer_id, status, proposed_at)
         select gen_random_uuid(), r.organisation_id, r.programme_id, r.id, r.requester_id, e.id, e.volunteer_id, 'DECLINED', '${at}'
         from enrolment e join request r on r.programme_id = e.programme_id where e.volunteer_id = '${volunteer}' limit 1`,
      );
    const asked = () => candidate(volunteer, 'last_asked_on::text as day');
    expect(await asked()).toEqual({ day: null });
    await propose('2024-03-01T23:30:00Z');
    await propose('2024-02-01T12:00:00Z');
    expect(await asked()).toEqual({ day: '2024-03-02' });
    await change(
      `update match set proposed_at = '2024-01-01' where volunteer_id = '${volunteer}' and proposed_at > '2024-03-01'`,
    );
    expect(await asked()).toEqual({ day: '2024-02-01' });
    await change(`delete from match where volunteer_id = '${volunteer}' and proposed_at > '2024-02-01'`);
    expect(await asked()).toEqual({ day: '2024-01-01' });
  });

  test('is written by the database only: the role of Koppel can read it and no more', async () => {
    const app = new pg.Client({ connectionString: database.orm.config.get('clientUrl') as string });
    await app.connect();
    const { rows } = await app.query(
      `select has_table_privilege('match_candidate', 'select') as reads,
         has_table_privilege('match_candidate', 'insert, update, delete, truncate') as writes`,
    );
    expect(rows).toEqual([{ reads: true, writes: false }]);
    await expect(app.query('select rebuild_match_candidates()')).rejects.toThrow(/permission denied/);
    await app.end();
  });
});

describe('what listeners are told', () => {
  test('is which candidates changed, after the commit; of more than 200, only in which programme', async () => {
    const heard: string[] = [];
    const listener = new pg.Client({ connectionString: database.ownerUrl });
    await listener.connect();
    listener.on('notification', ({ payload }) => heard.push(payload!));
    await listener.query('listen koppel_candidates');
    const volunteer = await somebody();
    await listener.query('select 1');
    const [there] = await asOwner<{ words: string }>(
      database,
      `select organisation_id || ' ' || programme_id || ' ' || enrolment_id as words from match_candidate where volunteer_id = $1`,
      [volunteer],
    );
    expect(heard.splice(0)).toEqual([there!.words]);

    await change(`begin; update volunteer set capacity = 5 where id = '${volunteer}'; rollback`);
    await change(`update volunteer set hours_per_week = 3 where id = '${volunteer}'`);
    await listener.query('select 1');
    expect(heard).toEqual([]);

    const others = (some: number) =>
      change(
        `with v as (
         insert into volunteer (id, organisation_id, person_id)
         select gen_random_uuid(), organisation_id, person_id from volunteer, generate_series(1, ${some}) where id = '${volunteer}'
         returning id, organisation_id)
       insert into enrolment (id, organisation_id, volunteer_id, programme_id, status, since, capacity)
       select gen_random_uuid(), v.organisation_id, v.id, c.programme_id, 'INTAKE', '2024-01-01', 1
       from v, match_candidate c where c.volunteer_id = '${volunteer}'`,
      );
    for (const some of [200, 201]) await others(some);
    await listener.query('select 1');
    expect(heard.map((words) => words.split(' ').length)).toEqual([202, 2]);
    expect(heard[1]).toBe(there!.words.split(' ').slice(0, 2).join(' '));
    await listener.end();
  });
});

test('an owner who stands before the wall corrects where postcodes lie, for every organisation', {
  timeout: 120_000,
}, async () => {
  const ownerUrl = await bareDatabase({ owner: await plainOwner() });
  const own = await openDatabase(ownerUrl, () => undefined);
  await seed(own, { demo: true, say: () => undefined });
  await own.close();
  const everything = new URL(inject('clusterUrl'));
  everything.pathname = new URL(ownerUrl).pathname;
  const at = () =>
    asOwner<{ latitude: number; organisations: number }>(
      { ownerUrl: everything.toString() },
      `select latitude, count(distinct organisation_id)::int as organisations from match_candidate
       where latitude is not null group by 1 order by 2 desc limit 1`,
    );
  expect((await at())[0]!.organisations).toBe(1);
  await asOwner({ ownerUrl }, 'update postcode set latitude = 50');
  expect(await at()).toEqual([{ latitude: 50, organisations: 3 }]);
  await asOwner({ ownerUrl }, 'select rebuild_match_candidates()');
  expect(await at()).toEqual([{ latitude: 50, organisations: 3 }]);
  expect(await asOwner({ ownerUrl }, 'select from match_candidate'), 'the wall stands').toEqual([]);
});

test('sixteen at once, who change everything that it is made of, leave it as the tables say', {
  timeout: 120_000,
}, async () => {
  const { database: crowded, drop: dropCrowded } = await copyDatabase('demo');
  const pool = new pg.Pool({
    connectionString: crowded.ownerUrl,
    max: 16,
    options: '-c deadlock_timeout=20ms -c app.correction=on',
  });
  // Few, so that they meet.
  const { rows: crowd } = await pool.query<{ person: string; volunteer: string }>(
    `select person_id as person, volunteer_id as volunteer from match_candidate order by enrolment_id limit 6`,
  );
  const tally = { done: 0, refused: 0 };
  await Promise.all(
    Array.from({ length: 16 }, async (_, writer) => {
      for (let round = 0; round < 30; round++) {
        const { person, volunteer } = crowd[(round * 7 + writer) % crowd.length]!;
        const steps = [1, 2].map((step) => stepsOf(person, volunteer)[(round * step + writer * 5) % 12]!);
        try {
          await pool.query(`begin; ${steps.join('; ')}; commit`);
          tally.done++;
        } catch (error) {
          const { code } = error as { code: string };
          if (!['23505', '23514', '23P01', '40P01'].includes(code)) throw error;
          tally.refused++;
        }
      }
    }),
  );
  await pool.end();
  console.log('480 rounds by 16 writers:', tally);
  expect(await brokenInvariants(crowded, [rule, 'open matches are counted rightly'])).toEqual([]);
  expect(tally.done).toBeGreaterThan(150);
  await dropCrowded();
});

/** Everything that makes, changes or takes away a candidate. */
const stepsOf = (person: string, volunteer: string): string[] => [
  `update person set languages = array[substr(md5(random()::text), 1, 2)] where id = '${person}'`,
  `update person set postcode = (select area from postcode order by random() limit 1) where id = '${person}'`,
  `update person set deceased_on = '2024-01-01' where id = '${person}'`,
  `update person set deceased_on = null where id = '${person}'`,
  `update volunteer set capacity = 20 + (random() * 9)::int where id = '${volunteer}'`,
  `update enrolment set status = 'LEFT' where volunteer_id = '${volunteer}'`,
  `update enrolment set status = 'CERTIFIED' where volunteer_id = '${volunteer}' and cardinality(support_modes) > 0`,
  `update enrolment set capacity = 20 + (random() * 9)::int where volunteer_id = '${volunteer}'`,
  `update postcode set latitude = 52 + random() where area = (select left(postcode, 4) from person where id = '${person}')`,
  `insert into enrolment (id, organisation_id, volunteer_id, programme_id, status, since, until, capacity)
   select gen_random_uuid(), v.organisation_id, v.id, p.id, 'CANDIDATE', day, day, 1
   from volunteer v join programme p on p.organisation_id = v.organisation_id, (select date '1990-01-01' + (random() * 9999)::int as day) d
   where v.id = '${volunteer}'`,
  `insert into match (id, organisation_id, programme_id, request_id, requester_id, enrolment_id, volunteer_id, status, proposed_at)
   select gen_random_uuid(), r.organisation_id, r.programme_id, r.id, r.requester_id, e.id, e.volunteer_id, 'DECLINED', now() - random() * interval '900 days'
   from enrolment e join request r on r.programme_id = e.programme_id where e.volunteer_id = '${volunteer}' limit 1`,
  `update match set proposed_at = now() - random() * interval '900 days' where volunteer_id = '${volunteer}'`,
];
