import pg from 'pg';
import { describe, expect, test } from 'vitest';
import type { Database } from '../../api/platform/database.ts';
import { fromGlobalId, toGlobalId } from '../../api/platform/ids.ts';
import { requestLifecycle } from '../../api/requests/lifecycle.ts';
import { type Caller, openApi } from '../support/api.ts';
import { asOwner, testDatabase } from '../support/database.ts';
import { brokenInvariants } from '../support/invariants.ts';
import {
  asks,
  linkDocument,
  programmeId,
  type RefusedOr,
  refused,
  unlinkDocument,
  waits,
} from '../support/stories.ts';
import { aVolunteer, today } from '../support/volunteers.ts';

const callers = 16;

/** Runs a number of rounds with 16 callers at once, each going on with the next round as soon as it is done. */
async function together(
  rounds: number,
  round: (caller: number, round: number) => Promise<void>,
): Promise<void> {
  let next = 0;
  await Promise.all(
    Array.from({ length: callers }, async (_, caller) => {
      for (let mine = next++; mine < rounds; mine = next++) await round(caller, mine);
    }),
  );
}

/** A fixed sequence that looks like chance, so that a failure can be repeated. */
function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const letters = 'abcdefghijklmnopqrstuvwxyz';

describe('16 coordinators at once, through the API', () => {
  test('never break a rule, and always get an answer', { timeout: 180_000 }, async () => {
    const database = await testDatabase('empty');
    const api = await openApi(database);
    const visitor = api.visitor();
    const coordinators: Caller[] = [];
    for (let i = 0; i < callers; i++)
      coordinators.push(await api.visitor().signIn('coordinator@heemskerk.example'));
    const programme = await programmeId(visitor, 'heemskerk', 'maatjes');
    const volunteers = await Promise.all(
      Array.from({ length: 6 }, (_, i) =>
        aVolunteer(database, 'heemskerk', 'maatjes', { capacity: 1 + (i % 2) }),
      ),
    );
    const enrolments = await Promise.all(volunteers.map((volunteer) => enrolmentOf(database, volunteer)));
    const requests: string[] = [];
    for (let i = 0; i < 12; i++)
      requests.push(
        await waits(visitor, coordinators[0]!, programme, {
          lastName: `Wachter${letters[i]}`,
          birthDate: '1945-05-05',
        }),
      );

    const answers = new Map<string, number>();
    const pick = chance(7);
    await together(2000, async (caller) => {
      const coordinator = coordinators[caller]!;
      const request = requests[pick(requests.length)]!;
      const at = pick(volunteers.length);
      const volunteer = volunteers[at]!;
      const what = pick(13);
      const answer = await (what < 4
        ? link(coordinator, request, volunteer)
        : what < 8
          ? unlink(coordinator, request)
          : what < 9
            ? propose(coordinator, request, volunteer)
            : what < 10
              ? decline(coordinator, request)
              : move(coordinator, enrolments[at]!, what < 11 ? 'SUSPENDED' : 'CERTIFIED'));
      answers.set(answer, (answers.get(answer) ?? 0) + 1);
    });

    console.log('Answers to 2,000 rounds by 16 callers:', Object.fromEntries([...answers].sort()));
    expect(await brokenInvariants(database)).toEqual([]);
    expect(await linkedWhileStopped(database)).toEqual([]);
    expect(await deadlocks(database), 'nobody waits for who waits for them').toBe(0);
    expect(answers.get('move: Enrolment')).toBeGreaterThan(50);
    expect(answers.get('link: Match')).toBeGreaterThan(50);
    expect(answers.get('unlink: Match')).toBeGreaterThan(50);
    expect([...answers.keys()].filter((answer) => answer.includes('CONFLICT')).length).toBeGreaterThan(0);
  });
});

/** The enrolment of a volunteer who has one, as clients name it. */
async function enrolmentOf(database: Database, volunteer: string): Promise<string> {
  const [row] = await asOwner<{ id: string }>(database, 'select id from enrolment where volunteer_id = $1', [
    fromGlobalId('Volunteer', volunteer),
  ]);
  return toGlobalId('Enrolment', row!.id);
}

/** Matches with somebody who was stopped at that moment: the log of acts has the order in which they became so. */
const linkedWhileStopped = (database: Database): Promise<object[]> =>
  asOwner(
    database,
    `select m.id from access_log a join match m on m.id = a.entity_id
     where a.entity = 'Match' and a.action = 'PROPOSED' and 'SUSPENDED' = (
       select b.action from access_log b where b.entity = 'Enrolment' and b.entity_id = m.enrolment_id and b.seq < a.seq
       order by b.seq desc limit 1)`,
  );

/** How often two waited for each other, and the database had to stop one of them. */
async function deadlocks(database: Database): Promise<number> {
  const [row] = await asOwner<{ deadlocks: string }>(
    database,
    'select deadlocks from pg_stat_database where datname = current_database()',
  );
  return Number(row!.deadlocks);
}

async function link(coordinator: Caller, request: string, volunteer: string): Promise<string> {
  const { linkMatch } = await coordinator.ask<{ linkMatch: RefusedOr }>(linkDocument, {
    request,
    volunteer,
    linkedOn: today(),
    reasons: ['LANGUAGE'],
  });
  return `link: ${linkMatch.reason ?? linkMatch.__typename}`;
}

async function openMatch(coordinator: Caller, request: string): Promise<string | undefined> {
  const found = await coordinator.ask<{ request: { openMatch: { id: string } | null } }>(
    'query ($id: ID!) { request(id: $id) { openMatch { id } } }',
    { id: request },
  );
  return found.request.openMatch?.id;
}

async function unlink(coordinator: Caller, request: string): Promise<string> {
  const match = await openMatch(coordinator, request);
  if (!match) return 'unlink: nothing to do';
  const { unlinkMatch } = await coordinator.ask<{ unlinkMatch: RefusedOr }>(unlinkDocument, {
    match,
    endedOn: today(),
    reason: 'PROGRAMME_STOPPED',
  });
  return `unlink: ${unlinkMatch.reason ?? unlinkMatch.__typename}`;
}

async function propose(coordinator: Caller, request: string, volunteer: string): Promise<string> {
  const { proposeMatch } = await coordinator.ask<{ proposeMatch: RefusedOr }>(
    `mutation ($request: ID!, $volunteer: ID!) {
       proposeMatch(request: $request, volunteer: $volunteer) { __typename ... on Match { id } ${refused} }
     }`,
    { request, volunteer },
  );
  return `propose: ${proposeMatch.reason ?? proposeMatch.__typename}`;
}

async function move(coordinator: Caller, enrolment: string, to: string): Promise<string> {
  const { moveEnrolment } = await coordinator.ask<{ moveEnrolment: RefusedOr }>(
    `mutation ($enrolment: ID!, $to: EnrolmentStatus!) {
       moveEnrolment(enrolment: $enrolment, to: $to) { __typename ... on Enrolment { id } ${refused} }
     }`,
    { enrolment, to },
  );
  return `move: ${moveEnrolment.reason ?? moveEnrolment.__typename}`;
}

async function decline(coordinator: Caller, request: string): Promise<string> {
  const match = await openMatch(coordinator, request);
  if (!match) return 'decline: nothing to do';
  const { declineMatch } = await coordinator.ask<{ declineMatch: RefusedOr }>(
    `mutation ($match: ID!) { declineMatch(match: $match, by: REQUESTER) { __typename ... on Match { id } ${refused} } }`,
    { match },
  );
  return `decline: ${declineMatch.reason ?? declineMatch.__typename}`;
}

describe('a volunteer who is stopped between looking and linking', () => {
  /** Somebody changes the volunteer and has not committed yet; meanwhile a coordinator links. */
  const linkDuring = async (change: string): Promise<string> => {
    const database = await testDatabase('empty');
    const api = await openApi(database);
    const coordinator = await api.visitor().signIn('coordinator@heemskerk.example');
    const programme = await programmeId(coordinator, 'heemskerk', 'maatjes');
    const volunteer = await aVolunteer(database, 'heemskerk', 'maatjes');
    const request = await waits(api.visitor(), coordinator, programme);
    const other = new pg.Client({ connectionString: database.ownerUrl });
    await other.connect();
    await other.query(`begin; ${change}`);
    const linking = link(coordinator, request, volunteer);
    for (let waiting = 0; waiting === 0; ) {
      const { rows } = await other.query<{ waiting: number }>(
        `select count(*)::int as waiting from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
      );
      waiting = rows[0]!.waiting;
    }
    await other.query('commit');
    await other.end();
    const answer = await linking;
    expect(await brokenInvariants(database)).toEqual([]);
    return answer;
  };

  test.each([
    ['is not linked', `update enrolment set status = 'SUSPENDED'`, 'link: WRONG_STATE'],
    ['is not linked, neither one who rests', `update enrolment set status = 'PAUSED'`, 'link: WRONG_STATE'],
    ['is not linked, neither one who agreed to less', `update enrolment set capacity = 0`, 'link: CONFLICT'],
    [
      'is linked after all when only a wish has changed',
      `update enrolment set deployable = false`,
      'link: Match',
    ],
  ])('%s', async (_, change, answer) => expect(await linkDuring(change)).toBe(answer));
});

describe('16 careless programs at once, straight at the database', () => {
  const watched = [
    'one open match for a requester in a programme',
    'never above capacity',
    'no overlapping spells on the waitlist',
    'one open spell for a requester in a programme',
    'nobody waits without a support mode',
    'no row points into another organisation',
    'no transition that the lifecycle does not have',
    'candidates are what the tables say',
  ];

  test('cannot break a rule', { timeout: 120_000 }, async () => {
    const database = await testDatabase('empty');
    const outcome = await carelessly(database, 4000);
    console.log('4,000 careless rounds by 16 callers:', outcome);
    expect(await brokenInvariants(database, watched)).toEqual([]);
    expect(outcome.written).toBeGreaterThan(100);
    expect(outcome.refused).toBeGreaterThan(10);
  });

  test('do break every one of them once the rules are taken out of the database (the control)', {
    timeout: 120_000,
  }, async () => {
    const database = await testDatabase('empty');
    await asOwner(
      database,
      `drop index one_open_match; drop index one_open_waitlist_spell; drop index one_waitlist_spell_from_a_day;
       alter table enrolment drop constraint never_above_capacity;
       alter table waitlist_spell drop constraint waitlist_spells_never_overlap;
       alter table waitlist_spell drop constraint nobody_waitlisted_without_support_mode;
       alter table match drop constraint match_organisation_id_enrolment_id_programme_id_volunteer__fkey;
       drop trigger follow_lifecycle on request;
       drop trigger match_candidates_follow_match_insert on match;`,
    );
    // What is broken may be mended again by chance, so we look often; how soon each breaks depends on the machine.
    const broken = new Set<string>();
    const rounds = await carelessly(database, 40_000, 200, async () => {
      for (const rule of await brokenInvariants(database, watched)) broken.add(rule);
      return broken.size === watched.length;
    });
    console.log('The same without the rules:', rounds);
    expect([...broken].sort()).toEqual([...watched].sort());
  });
});

/**
 * Looks whether there is room, and then writes without a lock: what code does that forgets that others write too.
 * After each `look` rounds it asks whether enough has been seen.
 */
async function carelessly(
  database: Database,
  rounds: number,
  look = rounds,
  seenEnough: () => Promise<boolean> = async () => false,
): Promise<{ rounds: number; written: number; refused: number; noRoom: number }> {
  const api = await openApi(database);
  const coordinator = await api.visitor().signIn('coordinator@heemskerk.example');
  const programme = await programmeId(coordinator, 'heemskerk', 'maatjes');
  const volunteers: string[] = [];
  for (let i = 0; i < 4; i++)
    volunteers.push(
      fromGlobalId('Volunteer', await aVolunteer(database, 'heemskerk', 'maatjes', { capacity: 2 }))!,
    );
  const requests: string[] = [];
  for (let i = 0; i < 8; i++)
    requests.push(
      fromGlobalId(
        'Request',
        await waits(api.visitor(), coordinator, programme, { lastName: `Wachter${letters[i]}` }),
      )!,
    );
  const everybody = {
    requests,
    volunteers,
    undecided: fromGlobalId(
      'Request',
      await asks(api.visitor(), coordinator, programme, { supportMode: null }),
    )!,
    foreigner: fromGlobalId(
      'Volunteer',
      await aVolunteer(database, 'heusden', 'zorgsaam', { capacity: 100 }),
    )!,
  };
  // The waits that the stories began would be in the way of the careless spells.
  await asOwner(database, `update waitlist_spell set until_on = from_on, removal_reason = 'DUPLICATE'`);

  const pool = new pg.Pool({
    connectionString: database.ownerUrl,
    max: callers,
    // Careless writers run into each other head-on; a second's wait for each would only make the test slow.
    options: '-c deadlock_timeout=20ms',
  });
  const counts = { rounds: 0, written: 0, refused: 0, noRoom: 0 };
  const pick = chance(11);
  while (counts.rounds < rounds && !(counts.rounds > 0 && (await seenEnough()))) {
    await together(look, async () => {
      const step = carelessSteps[pick(carelessSteps.length)]!;
      try {
        counts[(await step(pool, everybody, pick)) ? 'written' : 'noRoom']++;
      } catch (error) {
        const { code } = error as { code: string };
        if (!['23503', '23505', '23514', '23P01', '40P01'].includes(code)) throw error;
        counts.refused++;
      }
    });
    counts.rounds += look;
  }
  await pool.end();
  return counts;
}

interface Everybody {
  requests: string[];
  volunteers: string[];
  /** A request of which nobody knows yet for how long help is meant. */
  undecided: string;
  /** A volunteer of another organisation. */
  foreigner: string;
}
type Pick = (below: number) => number;
type CarelessStep = (pool: pg.Pool, everybody: Everybody, pick: Pick) => Promise<boolean>;

const carelessSteps: CarelessStep[] = [
  (pool, { requests, volunteers }, pick) =>
    carelessMatch(pool, requests[pick(requests.length)]!, volunteers[pick(volunteers.length)]!),
  (pool, { requests }, pick) => endMatch(pool, requests[pick(requests.length)]!),
  (pool, { requests }, pick) => carelessSpell(pool, requests[pick(requests.length)]!),
  (pool, { requests }, pick) => endSpell(pool, requests[pick(requests.length)]!),
  (pool, { undecided }) => carelessSpell(pool, undecided),
  (pool, { requests, foreigner }, pick) => foreignMatch(pool, requests[pick(requests.length)]!, foreigner),
  (pool, { requests }, pick) => carelessStatus(pool, requests[pick(requests.length)]!, pick),
];

async function carelessMatch(pool: pg.Pool, request: string, volunteer: string): Promise<boolean> {
  const { rows } = await pool.query(
    `select (select count(*) from match m join request r on r.requester_id = m.requester_id and r.id = $1
             where m.status not in ('ENDED', 'DECLINED')) = 0
       and (select count(*) from match where volunteer_id = $2 and status not in ('ENDED', 'DECLINED')) < 2 as room`,
    [request, volunteer],
  );
  if (!rows[0].room) return false;
  await pool.query(
    `insert into match (id, organisation_id, programme_id, request_id, requester_id, enrolment_id, volunteer_id, status, proposed_at, linked_on)
     select gen_random_uuid(), r.organisation_id, r.programme_id, r.id, r.requester_id, e.id, e.volunteer_id, 'ACTIVE', now(), current_date
     from request r join enrolment e on e.volunteer_id = $2 and e.programme_id = r.programme_id where r.id = $1`,
    [request, volunteer],
  );
  return true;
}

async function endMatch(pool: pg.Pool, request: string): Promise<boolean> {
  const { rowCount } = await pool.query(
    `with correction as (select set_config('app.correction', 'on', true))
     update match set status = 'ENDED', ended_on = current_date, unlink_reason = 'NO_CLICK'
     from correction where id = (select id from match where request_id = $1 and status = 'ACTIVE' limit 1)`,
    [request],
  );
  return rowCount === 1;
}

async function carelessSpell(pool: pg.Pool, request: string): Promise<boolean> {
  const { rows } = await pool.query(
    'select count(*) = 0 as room from waitlist_spell where request_id = $1 and until_on is null',
    [request],
  );
  if (!rows[0].room) return false;
  await pool.query(
    `insert into waitlist_spell (id, organisation_id, programme_id, request_id, requester_id, support_mode, from_on, waiting_since)
     select gen_random_uuid(), organisation_id, programme_id, id, requester_id, coalesce(support_mode, 'STRUCTURAL'), day, day
     from request, lateral (select current_date + (random() * 10000)::int as day) as somewhen where id = $1`,
    [request],
  );
  return true;
}

async function endSpell(pool: pg.Pool, request: string): Promise<boolean> {
  const { rowCount } = await pool.query(
    `delete from waitlist_spell where id = (select id from waitlist_spell where request_id = $1 and until_on is null limit 1)`,
    [request],
  );
  return rowCount === 1;
}

/** Links a request with a volunteer of another organisation. */
async function foreignMatch(pool: pg.Pool, request: string, volunteer: string): Promise<boolean> {
  await pool.query(
    `insert into match (id, organisation_id, programme_id, request_id, requester_id, enrolment_id, volunteer_id, status, proposed_at)
     select gen_random_uuid(), r.organisation_id, r.programme_id, r.id, r.requester_id, e.id, e.volunteer_id, 'DECLINED', now()
     from request r, enrolment e where r.id = $1 and e.volunteer_id = $2`,
    [request, volunteer],
  );
  return true;
}

/** Sets a request to any state, and writes down that it did. */
async function carelessStatus(pool: pg.Pool, request: string, pick: Pick): Promise<boolean> {
  const states = Object.keys(requestLifecycle);
  const { rowCount } = await pool.query(
    // What it was is locked as it is now: "returning old" may still show what another has changed meanwhile.
    `with before as (select id, status as was from request where id = $1 for no key update), changed as (
       update request r set status = $2 from before b where r.id = b.id and b.was <> $2
       returning r.id, r.organisation_id, r.programme_id, b.was, r.status as is_now)
     insert into event (id, organisation_id, programme_id, entity, entity_id, type, from_status, to_status, on_date)
     select gen_random_uuid(), organisation_id, programme_id, 'REQUEST', id, is_now, was, is_now, current_date from changed`,
    [request, states[pick(states.length)]],
  );
  return rowCount === 1;
}
