import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bridgeMistakes, isStandingIn, standInBlockers } from '../../api/matching/bridging/rules.ts';
import { whyTheseTwo } from '../../api/matching/disclosure.ts';
import type { Database } from '../../api/platform/database.ts';
import { addDays } from '../../api/platform/days.ts';
import { fromGlobalId, toGlobalId } from '../../api/platform/ids.ts';
import { type Caller, openApi } from '../support/api.ts';
import { asOwner, copyDatabase } from '../support/database.ts';
import { candidate, today as then } from '../support/matching.ts';
import { asResident, asVolunteer } from '../support/sessions.ts';
import {
  linkDocument,
  programmeId,
  type RefusedOr,
  refused,
  unlinkDocument,
  waits,
} from '../support/stories.ts';
import { aVolunteer, today } from '../support/volunteers.ts';

describe('who can stand in', () => {
  const helped = { personId: 'r', unsafeWith: [] };
  const blockers = (c: Partial<typeof candidate>, h: Partial<typeof helped> = {}, settings = {}) =>
    standInBlockers({ ...helped, ...h }, { ...candidate, ...c }, settings, then);

  test('is whoever is ready, also when they have as many matches as agreed', () => {
    expect(blockers({})).toEqual([]);
    expect(blockers({ openMatches: 1, capacity: 1 })).toEqual([]);
  });

  test('is nobody who was stopped, rests, left, was not screened, or with whom it was not safe', () => {
    expect(blockers({ status: 'SUSPENDED' })).toEqual(['SUSPENDED']);
    expect(blockers({ status: 'PAUSED' })).toEqual(['PAUSED']);
    expect(blockers({ until: then })).toEqual(['NOT_ENROLLED']);
    expect(blockers({ status: 'TRAINING' })).toEqual(['NOT_SCREENED']);
    expect(blockers({ vogSeenOn: '2020-01-01' }, {}, { screening: ['VOG'], vogValidMonths: 36 })).toEqual([
      'SCREENING_EXPIRED',
    ]);
    expect(standInBlockers({ personId: 'v', unsafeWith: ['v1'] }, candidate, {}, then)).toEqual([
      'SAME_PERSON',
      'UNSAFE_PAIR',
    ]);
  });

  test('is not the own volunteer, and not for longer than a year', () => {
    const bridge = { volunteerId: 'v2', lastOn: '2026-03-09' };
    expect(bridgeMistakes(bridge, { volunteerId: 'v1' }, '2026-03-02')).toEqual([]);
    expect(
      bridgeMistakes({ volunteerId: 'v1', lastOn: '2026-03-02' }, { volunteerId: 'v1' }, '2026-03-02'),
    ).toEqual([
      { field: 'volunteer', key: 'standInIsOwn' },
      { field: 'lastOn', key: 'untilWrong' },
    ]);
  });

  test('does so until the last day, or until it ended sooner', () => {
    const bridge = { fromOn: '2026-03-02', lastOn: '2026-03-09', endedOn: null };
    expect(isStandingIn(bridge, '2026-03-01')).toBe(false);
    expect(isStandingIn(bridge, '2026-03-02')).toBe(true);
    expect(isStandingIn(bridge, '2026-03-09')).toBe(true);
    expect(isStandingIn(bridge, '2026-03-10')).toBe(false);
    expect(isStandingIn({ ...bridge, endedOn: '2026-03-05' }, '2026-03-05')).toBe(false);
    expect(isStandingIn({ ...bridge, endedOn: '2026-03-05' }, '2026-03-04')).toBe(true);
  });
});

describe('why two are proposed', () => {
  const reasons = [
    { code: 'LIVED_EXPERIENCE', tenths: 90 },
    { code: 'EXPERTISE', tenths: 80 },
    { code: 'LIFE_PHILOSOPHY', tenths: 70 },
    { code: 'GENDER_WISH', tenths: 60 },
    { code: 'AGE_WISH', tenths: 60 },
    { code: 'PROFESSION', tenths: 60 },
    { code: 'WAITING', tenths: 60 },
    { code: 'PRIORITY', tenths: 60 },
    { code: 'URGENCY', tenths: 60 },
    { code: 'LAST_ASKED', tenths: 60 },
    { code: 'DISTANCE', tenths: 20 },
    { code: 'INTERESTS', tenths: 50 },
    { code: 'WORK_WISH', tenths: 30 },
    { code: 'LANGUAGES', tenths: 0 },
    { code: 'AVAILABILITY', tenths: 10 },
  ] as const;

  test('is told to the two as far as it says nothing of health, money, belief, age, gender or waiting', () => {
    expect(whyTheseTwo(reasons, 'VOLUNTEER')).toEqual(['INTERESTS', 'WORK_WISH', 'DISTANCE', 'AVAILABILITY']);
    // What the volunteer likes to do is theirs.
    expect(whyTheseTwo(reasons, 'REQUESTER')).toEqual(['INTERESTS', 'DISTANCE', 'AVAILABILITY']);
  });
});

describe('a bridge', () => {
  let database: Database;
  let drop: () => Promise<void>;
  let api: Awaited<ReturnType<typeof openApi>>;
  let coordinator: Caller;
  let resident: Caller;
  let standIn: Caller;
  let programme: string;
  let match: string;
  let own: string;
  let other: string;
  let another: string;

  beforeAll(async () => {
    ({ database, drop } = await copyDatabase('empty'));
    api = await openApi(database);
    coordinator = await api.visitor().signIn('coordinator@heemskerk.example');
    programme = await programmeId(coordinator, 'heemskerk', 'maatjes');
    own = await aVolunteer(database, 'heemskerk', 'maatjes', { lastName: 'Eigen' });
    const request = await waits(api.visitor(), coordinator, programme, {
      firstName: 'Rust',
      lastName: 'Wachtgraag',
    });
    const { linkMatch } = await coordinator.ask<{ linkMatch: { id: string } }>(linkDocument, {
      request,
      volunteer: own,
      linkedOn: today(),
      reasons: ['LANGUAGE'],
    });
    match = linkMatch.id;
    other = await aVolunteer(database, 'heemskerk', 'maatjes', { lastName: 'Invalster' });
    another = await aVolunteer(database, 'heemskerk', 'maatjes', { lastName: 'Nogeen' });
    resident = await asResident(api.visitor(), database, request);
    standIn = await asVolunteer(api.visitor(), database, other);
  });
  afterAll(async () => {
    await api.app.close();
    await drop();
  });

  interface Bridged extends RefusedOr {
    bridge: { lastOn: string; volunteer: { id: string } } | null;
    history: { type: string }[];
  }
  const act = async (name: string, args = ''): Promise<Bridged> => {
    const data = await coordinator.ask<Record<string, Bridged>>(
      `mutation ($match: ID!) { ${name}(match: $match ${args}) {
         __typename ... on Match { id status bridge { id lastOn volunteer { id } } history { type } } ${refused} } }`,
      { match },
    );
    return data[name]!;
  };
  const inDays = (days: number) => addDays(today(), days);
  const bridge = (volunteer: string, days: number) =>
    act('bridgeMatch', `, volunteer: "${volunteer}", lastOn: "${inDays(days)}"`);
  const seenBy = async (caller: Caller) =>
    (
      await caller.ask<{ myBridges: Record<string, unknown>[] }>(
        '{ myBridges { side firstName lastOn summary languages district } }',
      )
    ).myBridges;

  test('is for a match that rests, and for another volunteer', async () => {
    expect((await bridge(other, 7)).reason).toBe('WRONG_STATE');
    await act('holdMatch', ', reason: VOL_HEALTH');
    expect((await bridge(own, 7)).fields).toEqual([
      { path: 'volunteer', message: 'Dit is het eigen maatje. Kies een andere vrijwilliger.' },
    ]);
    expect((await bridge(other, 0)).fields?.map(({ path }) => path)).toEqual(['lastOn']);
    expect((await bridge(toGlobalId('Volunteer', fromGlobalId('Match', match)!), 7)).reason).toBe(
      'NOT_FOUND',
    );
  });

  test('is seen by the two of it, by first name, and by nobody else', async () => {
    const bridged = await bridge(other, 7);
    expect(bridged.bridge).toMatchObject({ lastOn: inDays(7), volunteer: { id: other } });
    expect(await seenBy(resident)).toMatchObject([
      { side: 'REQUESTER', firstName: 'Vera', lastOn: inDays(7), summary: null },
    ]);
    expect(await seenBy(standIn)).toMatchObject([
      { side: 'VOLUNTEER', firstName: 'Rust', lastOn: inDays(7) },
    ]);
    const everything = JSON.stringify([await seenBy(resident), await seenBy(standIn)]);
    expect(everything).not.toContain('Wachtgraag');
    expect(everything).not.toContain('Invalster');
    expect(await seenBy(api.visitor())).toEqual([]);
  });

  test('is there once at a time: said twice it is one, somebody else takes over, and the database keeps it', async () => {
    const rows = () =>
      asOwner<{ ended: boolean; last: string }>(
        database,
        'select ended_on is not null as ended, last_on::text as last from bridge order by recorded_at',
      );
    await bridge(other, 7);
    expect(await rows()).toEqual([{ ended: false, last: inDays(7) }]);
    await bridge(other, 9);
    expect(await rows()).toEqual([{ ended: false, last: inDays(9) }]);
    await bridge(another, 5);
    expect(await rows()).toEqual([
      { ended: true, last: inDays(9) },
      { ended: false, last: inDays(5) },
    ]);
    expect(await seenBy(standIn)).toEqual([]);
    await expect(
      asOwner(
        database,
        `insert into bridge select gen_random_uuid(), organisation_id, programme_id, match_id, enrolment_id, volunteer_id,
           from_on, last_on, null, now() from bridge where ended_on is null`,
      ),
    ).rejects.toMatchObject({ constraint: 'one_bridge_at_a_time' });
  });

  test('takes no place, and no figure counts it', async () => {
    const [row] = await asOwner<{ open: number }>(
      database,
      'select open_matches as open from enrolment where volunteer_id = $1',
      [fromGlobalId('Volunteer', another)],
    );
    expect(row!.open).toBe(0);
  });

  test('is over for who was stopped, and after its last day', async () => {
    await bridge(other, 7);
    await asOwner(database, `update enrolment set status = 'SUSPENDED' where volunteer_id = $1`, [
      fromGlobalId('Volunteer', other),
    ]);
    expect(await seenBy(standIn)).toEqual([]);
    expect(await seenBy(resident)).toEqual([]);
    expect((await bridge(other, 8)).message).toContain('stopgezet');
    await asOwner(database, `update enrolment set status = 'CERTIFIED' where volunteer_id = $1`, [
      fromGlobalId('Volunteer', other),
    ]);
    expect(await seenBy(standIn)).toHaveLength(1);
    await asOwner(
      database,
      'update bridge set from_on = from_on - 9, last_on = from_on - 1 where ended_on is null',
    );
    expect(await seenBy(standIn)).toEqual([]);
    expect((await act('endBridge')).reason).toBe('WRONG_STATE');
  });

  test('ends when the match goes on, and when it ends', async () => {
    await bridge(another, 7);
    const resumed = await act('resumeMatch');
    expect(resumed).toMatchObject({ status: 'ACTIVE', bridge: null });
    expect(resumed.history.slice(-2).map(({ type }) => type)).toEqual(['BRIDGE_ENDED', 'ACTIVE']);
    await act('holdMatch', ', reason: VOL_HEALTH');
    await bridge(another, 7);
    const { unlinkMatch } = await coordinator.ask<{ unlinkMatch: { history: { type: string }[] } }>(
      unlinkDocument,
      { match, endedOn: today(), reason: 'VOL_ILLNESS' },
    );
    expect(unlinkMatch.history.map(({ type }) => type)).toContain('BRIDGE_ENDED');
    expect(
      await asOwner(database, 'select 1 from bridge where ended_on is null and last_on >= $1', [today()]),
    ).toEqual([]);
  });
});
