import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dueOn, isSignal } from '../../api/followup/signals.ts';
import { leaveReasonObstacle } from '../../api/people/rules.ts';
import type { Database } from '../../api/platform/database.ts';
import { addDays } from '../../api/platform/days.ts';
import { fromGlobalId, toGlobalId } from '../../api/platform/ids.ts';
import { type Caller, openApi } from '../support/api.ts';
import { asOwner, copyDatabase } from '../support/database.ts';
import { programmeId, type RefusedOr, refused } from '../support/stories.ts';
import { aVolunteer, today } from '../support/volunteers.ts';

test('why somebody left is asked at once, and no more when three months have passed', () => {
  expect(dueOn('END_REASON_MISSING', '2026-03-01')).toBe('2026-03-15');
  expect(isSignal('END_REASON_MISSING', '2026-03-01', '2026-03-01')).toBe(true);
  expect(isSignal('END_REASON_MISSING', '2026-03-01', '2026-05-29')).toBe(true);
  expect(isSignal('END_REASON_MISSING', '2026-03-01', '2026-05-30')).toBe(false);
});

test('a reason is written down afterwards of who left without one alone', () => {
  const left = { status: 'LEFT' } as const;
  expect(leaveReasonObstacle(left, { leftOn: '2026-03-01', leaveReason: null })).toBeUndefined();
  expect(leaveReasonObstacle(left, { leftOn: '2026-03-01', leaveReason: 'UNKNOWN' })).toBeUndefined();
  expect(leaveReasonObstacle(left, { leftOn: '2026-03-01', leaveReason: 'MOVED' })).toBe('leaveReasonKnown');
  expect(leaveReasonObstacle(left, { leftOn: null, leaveReason: null })).toBe('notLeft');
  expect(leaveReasonObstacle(left, undefined)).toBe('notLeft');
  expect(leaveReasonObstacle({ status: 'PAUSED' }, { leftOn: '2026-03-01', leaveReason: null })).toBe(
    'notLeft',
  );
});

describe('a volunteer who left without a reason', () => {
  let database: Database;
  let drop: () => Promise<void>;
  let api: Awaited<ReturnType<typeof openApi>>;
  let coordinator: Caller;
  let programmes: { maatjes: string; fat: string };

  beforeAll(async () => {
    ({ database, drop } = await copyDatabase('empty'));
    api = await openApi(database);
    coordinator = await api.visitor().signIn('coordinator@heemskerk.example');
    programmes = {
      maatjes: await programmeId(coordinator, 'heemskerk', 'maatjes'),
      fat: await programmeId(coordinator, 'heemskerk', 'fat'),
    };
  });
  afterAll(async () => {
    await api.app.close();
    await drop();
  });

  const owner = (sql: string, values: unknown[] = []) => asOwner<{ id: string }>(database, sql, values);
  /** The names of who is asked about in a programme. */
  const asked = async (programme: keyof typeof programmes = 'maatjes'): Promise<string[]> => {
    const { signals } = await coordinator.ask<{
      signals: { edges: { node: { enrolment: { volunteer: { displayName: string } } } }[] };
    }>(
      `query ($programme: ID!) { signals(programme: $programme, code: [END_REASON_MISSING]) {
         edges { node { enrolment { volunteer { displayName } } } } } }`,
      { programme: programmes[programme] },
    );
    return signals.edges
      .map(({ node }) => node.enrolment.volunteer.displayName.replace('Vera ', ''))
      .toSorted();
  };
  /** A volunteer with an enrolment; gives the keys of both. */
  const joins = async (lastName: string) => {
    const volunteer = fromGlobalId(
      'Volunteer',
      await aVolunteer(database, 'heemskerk', 'maatjes', { lastName }),
    )!;
    const [row] = await owner(`select id from enrolment where volunteer_id = $1`, [volunteer]);
    return { volunteer, enrolment: toGlobalId('Enrolment', row!.id) };
  };
  /** As a list from elsewhere says that somebody left so many days ago: without a reason. */
  const isGone = async (lastName: string, days: number) => {
    const one = await joins(lastName);
    await owner(
      `update enrolment set status = 'LEFT', until = current_date - $2::int where volunteer_id = $1`,
      [one.volunteer, days],
    );
    await owner(`update volunteer_spell set left_on = current_date - $2::int where volunteer_id = $1`, [
      one.volunteer,
      days,
    ]);
    return one;
  };
  const alsoDid = (volunteer: string, slug: string, daysAgo: number) =>
    owner(
      `insert into enrolment (id, organisation_id, volunteer_id, programme_id, status, since, until, capacity)
       select gen_random_uuid(), g.organisation_id, $1, g.id, 'LEFT', '2020-01-01', current_date - $3::int, 1
       from programme g join organisation o on o.id = g.organisation_id where g.slug = $2 and o.slug = 'heemskerk' returning id`,
      [volunteer, slug, daysAgo],
    );
  const write = async (enrolment: string, reason: string, caller = coordinator) =>
    (
      await caller.ask<{ writeLeaveReason: RefusedOr & { viewerCanWriteLeaveReason?: boolean } }>(
        `mutation ($enrolment: ID!, $reason: LeaveReason!) { writeLeaveReason(enrolment: $enrolment, reason: $reason) {
           __typename ... on Enrolment { viewerCanWriteLeaveReason } ${refused} } }`,
        { enrolment, reason },
      )
    ).writeLeaveReason;

  test('asks for attention, until the reason is written down; the figures tell it, and as known before they did not', async () => {
    const { enrolment } = await joins('Weg');
    const { moveEnrolment } = await coordinator.ask<{ moveEnrolment: RefusedOr }>(
      `mutation ($id: ID!) { moveEnrolment(enrolment: $id, to: LEFT) { __typename ${refused} } }`,
      { id: enrolment },
    );
    expect(moveEnrolment.__typename).toBe('Enrolment');
    expect(await asked()).toEqual(['Weg']);
    const [organisation] = await owner(`select id from organisation where slug = 'heemskerk'`);
    const reasons = async (knownAt: string | null) => {
      const { volunteerReport } = await coordinator.ask<{
        volunteerReport: { left: number; leaveReasons: { reason: string; count: number }[] };
      }>(
        `query ($organisation: ID!, $period: PeriodInput!, $knownAt: DateTime) {
           volunteerReport(organisation: $organisation, period: $period, knownAt: $knownAt) { left leaveReasons { reason count } } }`,
        {
          organisation: toGlobalId('Organisation', organisation!.id),
          period: { from: addDays(today(), -1), until: addDays(today(), 1) },
          knownAt,
        },
      );
      return volunteerReport;
    };
    expect(await reasons(null)).toEqual({ left: 1, leaveReasons: [{ reason: 'UNKNOWN', count: 1 }] });
    await new Promise((done) => setTimeout(done, 20));
    const before = new Date().toISOString();
    await new Promise((done) => setTimeout(done, 20));
    expect(await write(enrolment, 'MOVED')).toEqual({
      __typename: 'Enrolment',
      viewerCanWriteLeaveReason: false,
    });
    expect(await asked()).toEqual([]);
    expect(await reasons(null)).toEqual({ left: 1, leaveReasons: [{ reason: 'MOVED', count: 1 }] });
    expect(await reasons(before)).toEqual({ left: 1, leaveReasons: [{ reason: 'UNKNOWN', count: 1 }] });
  });

  test('is asked about for three months, and not while the leaving is still to come', async () => {
    await isGone('Gisteren', 1);
    await isGone('Lang Geleden', 89);
    await isGone('Te Lang', 90);
    await isGone('Morgen', -1);
    expect(await asked()).toEqual(['Gisteren', 'Lang Geleden']);
    await owner(`update volunteer_spell set leave_reason = 'AGE' where left_on is not null`);
    expect(await asked()).toEqual([]);
  });

  test('is asked about in the programme that was left last, or in each of those left together', async () => {
    const both = await isGone('Beide', 5);
    await alsoDid(both.volunteer, 'fat', 5);
    const earlier = await isGone('Eerder', 5);
    await alsoDid(earlier.volunteer, 'fat', 400);
    expect(await asked('maatjes')).toEqual(['Beide', 'Eerder']);
    expect(await asked('fat')).toEqual(['Beide']);
    await write(both.enrolment, 'PAID_WORK');
    expect(await asked('maatjes')).toEqual(['Eerder']);
    expect(await asked('fat')).toEqual([]);
    await write(earlier.enrolment, 'PAID_WORK');
  });

  test('is asked about where a list said no day for the programme itself', async () => {
    const { volunteer, enrolment } = await isGone('Zonder Dag', 3);
    await owner(`update enrolment set until = null where volunteer_id = $1`, [volunteer]);
    await alsoDid(volunteer, 'fat', 400);
    expect(await asked('maatjes')).toEqual(['Zonder Dag']);
    expect(await asked('fat')).toEqual([]);
    await write(enrolment, 'OTHER');
  });

  test('is not asked about any more once they came back, or were forgotten', async () => {
    const back = await isGone('Terug', 10);
    const forgotten = await isGone('Vergeten', 10);
    expect(await asked()).toEqual(['Terug', 'Vergeten']);
    await owner(
      `insert into volunteer_spell (id, organisation_id, volunteer_id, joined_on)
       select gen_random_uuid(), organisation_id, id, current_date - 2 from volunteer where id = $1 returning id`,
      [back.volunteer],
    );
    await owner(`update volunteer set anonymised_at = now() where id = $1`, [forgotten.volunteer]);
    expect(await asked()).toEqual([]);
    expect(await write(back.enrolment, 'MOVED')).toMatchObject({ reason: 'WRONG_STATE' });
  });

  test('has a reason written down once, by a coordinator of the programme, and never “unknown”', async () => {
    const { enrolment } = await isGone('Eenmaal', 2);
    expect(await write(enrolment, 'UNKNOWN')).toMatchObject({
      reason: 'INVALID',
      fields: [{ path: 'reason' }],
    });
    for (const email of ['coordinator@heerlen.example', 'manager@heemskerk.example']) {
      const caller = await api.visitor().signIn(email);
      expect(await write(enrolment, 'MOVED', caller)).toMatchObject({ reason: 'NOT_FOUND' });
    }
    expect((await write(enrolment, 'MOVED', api.visitor())).reason).toBe('NOT_SIGNED_IN');
    expect(await asked()).toEqual(['Eenmaal']);
    expect((await write(enrolment, 'HEALTH')).__typename).toBe('Enrolment');
    expect(await write(enrolment, 'MOVED')).toMatchObject({ reason: 'WRONG_STATE' });
    const { enrolment: still } = await joins('Doet Mee');
    expect(await write(still, 'MOVED')).toMatchObject({ reason: 'WRONG_STATE' });
    // What somebody said of their health is counted, and told in no history.
    const events = await asOwner<{ details: unknown }>(
      database,
      `select details from event where type = 'LEAVE_REASON_WRITTEN' and entity_id = $1`,
      [fromGlobalId('Enrolment', enrolment)],
    );
    expect(events).toEqual([{ details: null }]);
  });
});
