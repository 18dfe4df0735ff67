import { expect, test } from 'vitest';
import type { Caller } from '../../support/api.ts';
import { ask, countOf, openDemo, organisation, period, programme } from './asking.ts';

const demo = openDemo();

interface Report {
  matchRetentionReport: {
    all: { followed: number };
    cohort: { linked: number };
    closures: { closed: number };
  };
  waitingReport: {
    length: number;
    longerThanYear: number;
    previouslyMatched: number;
    both: number;
    realised: { began: number; matched: number; removed: number };
  };
  volunteerRetention: {
    curve: { followed: number };
    joinedOnUnknown: number;
    firstMatch: { began: number; matched: number; left: number };
    use: { matched: number; available: number; neverMatched: number; idle: number };
  };
}
const reported = (caller: Caller, programme: string | null, knownAt: string | null) =>
  caller.ask<Report>(
    `query ($organisation: ID!, $programme: ID, $period: PeriodInput!, $knownAt: DateTime) {
       matchRetentionReport(organisation: $organisation, programme: $programme, period: $period, knownAt: $knownAt) {
         all { followed } cohort { linked } closures { closed } }
       waitingReport(organisation: $organisation, programme: $programme, period: $period, knownAt: $knownAt) {
         length longerThanYear previouslyMatched both realised { began matched removed } }
       volunteerRetention(organisation: $organisation, period: $period, knownAt: $knownAt) {
         curve { followed } joinedOnUnknown firstMatch { began matched left } use { matched available neverMatched idle } } }`,
    { organisation, programme, period, knownAt },
  );
/** How many rows each figure says that it counts. */
const countsOf = ({ matchRetentionReport: m, waitingReport: w, volunteerRetention: v }: Report) => ({
  MATCHES_FOLLOWED: m.all.followed,
  MATCHES_OF_COHORT: m.cohort.linked,
  MATCHES_CLOSED: m.closures.closed,
  WAITING: w.length,
  WAITING_LONGER_THAN_YEAR: w.longerThanYear,
  WAITING_PREVIOUSLY_MATCHED: w.previouslyMatched,
  WAITING_BOTH: w.both,
  WAITS_BEGUN: w.realised.began,
  WAITS_MATCHED: w.realised.matched,
  WAITS_REMOVED: w.realised.removed,
  VOLUNTEERS_FOLLOWED: v.curve.followed,
  VOLUNTEERS_START_UNKNOWN: v.joinedOnUnknown,
  FIRST_MATCH_AWAITED: v.firstMatch.began,
  FIRST_MATCH_MADE: v.firstMatch.matched,
  FIRST_MATCH_MISSED: v.firstMatch.left,
  VOLUNTEERS_MATCHED: v.use.matched,
  VOLUNTEERS_AVAILABLE: v.use.available,
  VOLUNTEERS_NEVER_MATCHED: v.use.neverMatched,
  VOLUNTEERS_IDLE: v.use.idle,
});

test('each figure on how long things last opens as many rows as it says, now and as known then', async () => {
  const manager = await demo.as('manager');
  for (const knownAt of [null, new Date().toISOString()]) {
    const said = countsOf(await reported(manager, null, knownAt));
    const found: Record<string, number | undefined> = {};
    for (const name of Object.keys(said)) found[name] = await countOf(manager, { name }, { knownAt });
    expect(found).toEqual(said);
  }
});

test('of one programme only its matches and waits are opened', async () => {
  const manager = await demo.as('manager');
  const said = countsOf(await reported(manager, programme, null));
  expect(said.MATCHES_CLOSED).toBe(17);
  for (const name of ['MATCHES_CLOSED', 'MATCHES_FOLLOWED', 'WAITING', 'WAITS_MATCHED'] as const)
    expect(await countOf(manager, { name, programme }), name).toBe(said[name]);
});

test('a manager sees days and no names, a coordinator the matches, a colleague elsewhere nothing', async () => {
  const closed = { name: 'MATCHES_CLOSED' };
  const [first] = (await ask(await demo.as('manager'), closed))!.edges;
  expect(first!.node).toMatchObject({ kind: 'MATCH', match: null, code: null });
  const [same] = (await ask(await demo.as('coordinator'), closed))!.edges;
  expect(same!.node.match).not.toBeNull();
  expect(same!.node.code).toMatch(/^[A-Z_]+$/);
  for (const role of ['coordinator', 'manager'])
    expect(await ask(await demo.as(role, 'heusden'), closed), role).toBeNull();
});

test('each clock opens the requests by which it is judged, those that were in time, and the others', async () => {
  const manager = await demo.as('manager');
  const { requestReport } = await manager.ask<{
    requestReport: { clocks: { judged: number; within: number }[] };
  }>(
    'query ($organisation: ID!, $period: PeriodInput!) { requestReport(organisation: $organisation, period: $period) { clocks { judged within } } }',
    { organisation, period },
  );
  expect(requestReport.clocks.length).toBeGreaterThan(2);
  for (const [clock, { judged, within }] of requestReport.clocks.entries()) {
    expect(await countOf(manager, { name: 'CLOCK_JUDGED', clock }), `clock ${clock}`).toBe(judged);
    expect(await countOf(manager, { name: 'CLOCK_WITHIN', clock }), `clock ${clock}`).toBe(within);
    expect(await countOf(manager, { name: 'CLOCK_LATE', clock }), `clock ${clock}`).toBe(judged - within);
  }
  for (const clock of [-1, 99]) expect(await ask(manager, { name: 'CLOCK_JUDGED', clock })).toBeNull();
});
