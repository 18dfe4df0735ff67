import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type MatchStatus, matchLifecycle } from '../../api/matching/lifecycle.ts';
import {
  momentMistakes,
  stepDayMistakes,
  stepObstacle,
  stepsFrom,
  untilMistakes,
} from '../../api/matching/stepping/rules.ts';
import type { Database } from '../../api/platform/database.ts';
import { addDays } from '../../api/platform/days.ts';
import { fromGlobalId } from '../../api/platform/ids.ts';
import { type Caller, openApi } from '../support/api.ts';
import { asOwner, copyDatabase } from '../support/database.ts';
import { brokenInvariants } from '../support/invariants.ts';
import { asResident, asVolunteer } from '../support/sessions.ts';
import { programmeId, type RefusedOr, refused, unlinkDocument, waits } from '../support/stories.ts';
import { aVolunteer, today } from '../support/volunteers.ts';

const now = new Date('2026-03-02T10:00:00Z');

describe('the steps of a match', () => {
  test('follow one another, and what is over has none', () => {
    const steps = Object.fromEntries(
      (Object.keys(matchLifecycle) as MatchStatus[]).map((status) => [status, stepsFrom({ status })]),
    );
    expect(steps).toEqual({
      PROPOSED: [],
      INTRODUCTION_PLANNED: ['PLAN_INTRODUCTION', 'RECORD_INTRODUCTION'],
      INTRODUCED: ['START_TRIAL'],
      TRIAL: ['COMPLETE_TRIAL'],
      ACTIVE: ['HOLD', 'BEGIN_CLOSING'],
      ON_HOLD: ['HOLD', 'RESUME', 'BRIDGE'],
      CLOSING: [],
      ENDED: [],
      DECLINED: [],
    });
  });

  test('that cannot be taken say what has to come first', () => {
    expect(stepObstacle('PLAN_INTRODUCTION', { status: 'PROPOSED' })).toBe('answersFirst');
    expect(stepObstacle('PLAN_INTRODUCTION', { status: 'INTRODUCED' })).toBe('notToIntroduce');
    expect(stepObstacle('START_TRIAL', { status: 'INTRODUCTION_PLANNED' })).toBe('notIntroduced');
    expect(stepObstacle('HOLD', { status: 'TRIAL' })).toBe('notRunning');
    expect(stepObstacle('BRIDGE', { status: 'ACTIVE' })).toBe('matchNotResting');
  });

  test('two meet at a moment to come, within a year', () => {
    expect(momentMistakes(new Date('2026-03-02T10:00:01Z'), now)).toEqual([]);
    expect(momentMistakes(now, now)).toEqual([{ field: 'at', key: 'momentPassed' }]);
    expect(momentMistakes(new Date('2027-03-03T22:59:59Z'), now)).toEqual([]);
    // A minute before midnight in UTC it is the next day in Amsterdam.
    expect(momentMistakes(new Date('2027-03-03T23:30:00Z'), now)).toEqual([
      { field: 'at', key: 'tooFarAhead' },
    ]);
  });

  test('a step is not taken before the step before it, nor tomorrow', () => {
    expect(stepDayMistakes('on', '2026-03-02', '2026-03-02', '2026-03-02')).toEqual([]);
    expect(stepDayMistakes('on', '2026-03-03', null, '2026-03-02')).toEqual([
      { field: 'on', key: 'notInFuture' },
    ]);
    expect(stepDayMistakes('on', '2026-03-01', '2026-03-02', '2026-03-02')).toEqual([
      { field: 'on', key: 'beforeStepBefore' },
    ]);
  });

  test('a rest lasts until a day to come, within a year, or nobody knows', () => {
    expect(untilMistakes('until', null, '2026-03-02')).toEqual([]);
    expect(untilMistakes('until', '2026-03-03', '2026-03-02')).toEqual([]);
    expect(untilMistakes('until', '2027-03-03', '2026-03-02')).toEqual([]);
    for (const until of ['2026-03-02', '2027-03-04'])
      expect(untilMistakes('until', until, '2026-03-02')).toEqual([{ field: 'until', key: 'untilWrong' }]);
  });
});

describe('step by step', () => {
  let database: Database;
  let drop: () => Promise<void>;
  let api: Awaited<ReturnType<typeof openApi>>;
  let coordinator: Caller;
  let programme: string;
  let request: string;
  let volunteerId: string;
  let match: string;
  let volunteer: Caller;

  beforeAll(async () => {
    ({ database, drop } = await copyDatabase('empty'));
    api = await openApi(database);
    coordinator = await api.visitor().signIn('coordinator@heemskerk.example');
    programme = await programmeId(coordinator, 'heemskerk', 'maatjes');
    volunteerId = await aVolunteer(database, 'heemskerk', 'maatjes');
    volunteer = await asVolunteer(api.visitor(), database, volunteerId);
    request = await waits(api.visitor(), coordinator, programme, { firstName: 'Stap' });
    const { proposeMatch } = await coordinator.ask<{ proposeMatch: { id: string } }>(
      'mutation ($request: ID!, $volunteer: ID!) { proposeMatch(request: $request, volunteer: $volunteer) { ... on Match { id } } }',
      { request, volunteer: volunteerId },
    );
    match = proposeMatch.id;
  });
  afterAll(async () => {
    await api.app.close();
    await drop();
  });

  interface Step extends RefusedOr {
    viewerCanStep: string[];
    undoableStep: string | null;
    request: { status: string };
    history: { type: string }[];
  }
  /** Takes a step, with arguments as they stand in a document. */
  const step = async (name: string, args = '', caller = coordinator): Promise<Step> => {
    const data = await caller.ask<Record<string, Step>>(
      `mutation ($match: ID!) { ${name}(match: $match ${args}) {
         __typename ... on Match { id status viewerCanStep undoableStep request { status } history { type } } ${refused} } }`,
      { match },
    );
    return data[name]!;
  };
  const fieldsOf = ({ fields }: RefusedOr) => fields?.map(({ path }) => path);
  const inDays = (days: number) => addDays(today(), days);
  const signals = async (): Promise<string[]> =>
    (
      await coordinator.ask<{ signals: { edges: { node: { code: string } }[] } }>(
        'query ($programme: ID!) { signals(programme: $programme, first: 50) { edges { node { code } } } }',
        { programme },
      )
    ).signals.edges.map(({ node }) => node.code);
  const pairing = async (caller: Caller) =>
    (
      await caller.ask<{ myPairings: Record<string, unknown>[] }>(
        '{ myPairings { status introductionAt introductionPlace restsUntil why firstName } }',
      )
    ).myPairings[0]!;

  test('a day to meet is set once both said yes, both see it, and it can be moved', async () => {
    const at = `${inDays(3)}T13:30:00Z`;
    const plan = (moment: string, place: string) =>
      step('planIntroduction', `, at: "${moment}", place: "${place}"`);
    expect((await plan(at, 'Buurthuis')).message).toBe('Nog niet allebei zeiden ja. Vraag eerst de ander.');
    for (const side of ['REQUESTER', 'VOLUNTEER'])
      await coordinator.ask(
        `mutation ($match: ID!) { answerProposal(match: $match, side: ${side}, yes: true) { __typename } }`,
        { match },
      );
    expect(await signals()).toContain('INTRODUCTION_TO_PLAN');
    expect(fieldsOf(await plan('2020-01-01T10:00:00Z', ' '))).toEqual(['at', 'place']);
    expect(fieldsOf(await plan(at, 'x'.repeat(201)))).toEqual(['place']);
    const planned = await plan(at, 'Buurthuis De Jansheeren, bij de koffie');
    expect(planned.viewerCanStep).toEqual(['PLAN_INTRODUCTION', 'RECORD_INTRODUCTION']);
    expect(await signals()).not.toContain('INTRODUCTION_TO_PLAN');

    const seen = {
      status: 'INTRODUCTION_PLANNED',
      introductionAt: `${inDays(3)}T13:30:00.000Z`,
      introductionPlace: 'Buurthuis De Jansheeren, bij de koffie',
    };
    const resident = await asResident(api.visitor(), database, request);
    expect(await pairing(volunteer)).toMatchObject({ ...seen, firstName: 'Stap' });
    expect(await pairing(resident)).toMatchObject({ ...seen, firstName: 'Vera' });

    const moved = await plan(`${inDays(4)}T09:00:00Z`, 'Thuis');
    // Sent twice, it is moved once.
    await plan(`${inDays(4)}T09:00:00Z`, 'Thuis');
    expect(moved.history.map(({ type }) => type).slice(-2)).toEqual([
      'INTRODUCTION_SET',
      'INTRODUCTION_MOVED',
    ]);
  });

  test('a day to meet that has passed asks for attention until somebody writes down that they met', async () => {
    await asOwner(database, `update match set introduction_at = now() - interval '2 days' where id = $1`, [
      fromGlobalId('Match', match),
    ]);
    expect(await signals()).toContain('INTRODUCTION_PASSED');
    expect(fieldsOf(await step('recordIntroduction', `, on: "${inDays(1)}"`))).toEqual(['on']);
    const met = await step('recordIntroduction', `, on: "${today()}"`);
    expect(met).toMatchObject({ status: 'INTRODUCED', undoableStep: 'INTRODUCED' });
    const seen = await signals();
    expect(seen).not.toContain('INTRODUCTION_PASSED');
    expect(seen).toContain('INTRODUCTION_TO_HEAR');
  });

  test('that they met by mistake is taken back, with both in the history', async () => {
    const undone = await step('undoMatchStep');
    expect(undone.status).toBe('INTRODUCTION_PLANNED');
    expect(undone.history.slice(-2).map(({ type }) => type)).toEqual(['INTRODUCED', 'UNDONE']);
    await step('recordIntroduction', `, on: "${today()}"`);
  });

  test('a trial needs a day and a reason, and ends the wait; then it goes on', async () => {
    expect(fieldsOf(await step('startTrial', `, linkedOn: "${inDays(1)}", reasons: []`))).toEqual([
      'linkedOn',
      'reasons',
    ]);
    expect(await step('startTrial', `, linkedOn: "${today()}", reasons: [PERSONALITY_KLIK]`)).toMatchObject({
      status: 'TRIAL',
      request: { status: 'LINKED_TRIAL' },
    });
    expect(
      await asOwner(
        database,
        'select removal_reason, until_on::text from waitlist_spell where request_id = $1',
        [fromGlobalId('Request', request)],
      ),
    ).toEqual([{ removal_reason: 'MATCHED', until_on: today() }]);
    expect(fieldsOf(await step('completeTrial', `, on: "${inDays(-1)}"`))).toEqual(['on']);
    expect(await step('completeTrial', `, on: "${today()}"`)).toMatchObject({
      status: 'ACTIVE',
      request: { status: 'RUNNING' },
      viewerCanStep: ['HOLD', 'BEGIN_CLOSING'],
    });
  });

  test('a rest says why and until when; that can be said anew, and it asks for attention when it lasts longer', async () => {
    const back = async () =>
      (
        await coordinator.ask<{ returnToWaitlist: RefusedOr }>(
          `mutation ($request: ID!) { returnToWaitlist(request: $request) { __typename ${refused} } }`,
          { request },
        )
      ).returnToWaitlist;
    const hold = (reason: string, until: string | null) =>
      step('holdMatch', `, reason: ${reason}${until ? `, until: "${until}"` : ''}`);
    expect(fieldsOf(await hold('VOL_AWAY', today()))).toEqual(['until']);
    expect(await hold('VOL_AWAY', inDays(20))).toMatchObject({
      status: 'ON_HOLD',
      request: { status: 'ON_HOLD' },
      viewerCanStep: ['HOLD', 'RESUME', 'BRIDGE'],
    });
    // While it rests, the resident has a buddy still, and waits for nobody.
    expect((await back()).reason).toBe('WRONG_STATE');
    expect((await hold('VOL_TIME', inDays(30))).history.at(-1)!.type).toBe('HOLD_CHANGED');
    expect(await pairing(volunteer)).toMatchObject({ restsUntil: inDays(30), why: [] });
    expect(await signals()).not.toContain('HOLD_OVER');
    await asOwner(database, 'update match set hold_until = $1 where id = $2', [
      today(),
      fromGlobalId('Match', match),
    ]);
    expect(await signals()).toContain('HOLD_OVER');
    expect(await step('resumeMatch')).toMatchObject({ status: 'ACTIVE', request: { status: 'RUNNING' } });
    expect(
      await asOwner(database, 'select hold_reason, hold_until from match where id = $1', [
        fromGlobalId('Match', match),
      ]),
    ).toEqual([{ hold_reason: null, hold_until: null }]);
    expect((await step('resumeMatch')).message).toBe('Deze koppeling rust nu niet.');
  });

  test('rounding off begins, can be taken back, and ends with unlinking', async () => {
    expect(await step('beginClosing')).toMatchObject({ status: 'CLOSING', undoableStep: 'CLOSING' });
    expect(await step('undoMatchStep')).toMatchObject({ status: 'ACTIVE', request: { status: 'RUNNING' } });
    await step('beginClosing');
    const { unlinkMatch } = await coordinator.ask<{ unlinkMatch: RefusedOr }>(unlinkDocument, {
      match,
      endedOn: today(),
      reason: 'VOL_TIME',
    });
    expect(unlinkMatch.status, JSON.stringify(unlinkMatch)).toBe('ENDED');
    expect(await brokenInvariants(database)).toEqual([]);
  });

  test('who says no after the introduction has met, and who says no before has not', async () => {
    const second = await aVolunteer(database, 'heemskerk', 'maatjes', { lastName: 'Tweede' });
    const proposeAgain = async () => {
      const { proposeMatch } = await coordinator.ask<{ proposeMatch: { id: string } }>(
        'mutation ($request: ID!, $volunteer: ID!) { proposeMatch(request: $request, volunteer: $volunteer) { ... on Match { id } } }',
        { request, volunteer: second },
      );
      match = proposeMatch.id;
      for (const side of ['REQUESTER', 'VOLUNTEER'])
        await coordinator.ask(
          `mutation ($match: ID!) { answerProposal(match: $match, side: ${side}, yes: true) { __typename } }`,
          { match },
        );
    };
    await proposeAgain();
    expect((await step('declineMatch', ', by: VOLUNTEER')).history.map(({ type }) => type)).toEqual([
      'PROPOSED',
      'AGREED',
      'AGREED',
      'INTRODUCTION_PLANNED',
      'DECLINED',
    ]);
    await proposeAgain();
    await step('recordIntroduction', `, on: "${today()}"`);
    const declined = await step('declineMatch', ', by: REQUESTER, reason: "Toch liever niet"');
    expect(declined).toMatchObject({ status: 'DECLINED', request: { status: 'WAITLISTED' } });
    expect(await brokenInvariants(database)).toEqual([]);
  });
});
