import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../../api/platform/database.ts';
import { toGlobalId } from '../../api/platform/ids.ts';
import { DurationFigure } from '../../api/reports/duration-rows.ts';
import { organisationId, programmeId } from '../../seeds/organisations.ts';
import { type Caller, openApi } from '../support/api.ts';
import { asOwner, copyDatabase } from '../support/database.ts';

let database: Database;
let close: () => Promise<void>;
let visitor: () => Caller;
beforeAll(async () => {
  const copy = await copyDatabase('demo');
  database = copy.database;
  const api = await openApi(database);
  visitor = api.visitor;
  close = async () => {
    await api.app.close();
    await copy.drop();
  };
});
afterAll(() => close());

const organisation = toGlobalId('Organisation', organisationId('heemskerk'));
const maatjes = toGlobalId('Programme', programmeId('heemskerk', 'maatjes'));
const period = { from: '2021-01-01', until: '2022-01-01' };
const as = (role: string, slug = 'heemskerk') => visitor().signIn(`${role}@${slug}.example`);

interface Rows {
  totalCount: number;
  edges: {
    node: {
      kind: string;
      fromOn: string;
      untilOn: string | null;
      match: { id: string } | null;
      code: string | null;
    };
  }[];
}
const page = `totalCount edges { node { kind fromOn untilOn code match { id } } }`;
const rows = async (caller: Caller, figure: string, about: object = {}) =>
  (
    await caller.ask<{ durationFigureRows: Rows | null }>(
      `query ($organisation: ID!, $programme: ID, $figure: DurationFigure!, $period: PeriodInput!, $knownAt: DateTime, $first: Int) {
         durationFigureRows(organisation: $organisation, programme: $programme, figure: $figure, period: $period, knownAt: $knownAt, first: $first) { ${page} } }`,
      { organisation, figure, period, first: 500, ...about },
    )
  ).durationFigureRows;

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
  const manager = await as('manager');
  for (const knownAt of [null, new Date().toISOString()]) {
    const said = countsOf(await reported(manager, null, knownAt));
    const found: Record<string, number> = {};
    for (const figure of Object.keys(DurationFigure))
      found[figure] = (await rows(manager, figure, { knownAt, first: 1 }))!.totalCount;
    expect(found).toEqual(said);
  }
});

test('of one programme only its matches and waits are opened', async () => {
  const manager = await as('manager');
  const said = countsOf(await reported(manager, maatjes, null));
  expect((await rows(manager, 'MATCHES_CLOSED', { programme: maatjes }))!.totalCount).toBe(17);
  for (const figure of ['MATCHES_FOLLOWED', 'WAITING', 'WAITS_MATCHED'] as const)
    expect((await rows(manager, figure, { programme: maatjes }))!.totalCount, figure).toBe(said[figure]);
  const { errors } = await manager.send(
    `query ($organisation: ID!, $programme: ID, $period: PeriodInput!) {
       durationFigureRows(organisation: $organisation, programme: $programme, figure: VOLUNTEERS_MATCHED, period: $period) { totalCount } }`,
    { organisation, programme: maatjes, period },
  );
  expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
});

test('a manager sees days and no names, a coordinator the matches, a colleague elsewhere nothing', async () => {
  const [first] = (await rows(await as('manager'), 'MATCHES_CLOSED'))!.edges;
  expect(first!.node).toMatchObject({ kind: 'MATCH', match: null, code: null });
  const [same] = (await rows(await as('coordinator'), 'MATCHES_CLOSED'))!.edges;
  expect(same!.node.match).not.toBeNull();
  expect(same!.node.code).toMatch(/^[A-Z_]+$/);
  for (const role of ['coordinator', 'manager'])
    expect(await rows(await as(role, 'heusden'), 'MATCHES_CLOSED'), role).toBeNull();
});

test('each clock opens the requests by which it is judged, and those that were in time', async () => {
  const manager = await as('manager');
  const { requestReport } = await manager.ask<{
    requestReport: { clocks: { judged: number; within: number }[] };
  }>(
    'query ($organisation: ID!, $period: PeriodInput!) { requestReport(organisation: $organisation, period: $period) { clocks { judged within } } }',
    { organisation, period },
  );
  expect(requestReport.clocks.length).toBeGreaterThan(2);
  const opened = (clock: number, within: boolean | null) =>
    manager.ask<{ clockRows: { totalCount: number } | null }>(
      'query ($organisation: ID!, $clock: Int!, $period: PeriodInput!, $within: Boolean) { clockRows(organisation: $organisation, clock: $clock, period: $period, within: $within) { totalCount } }',
      { organisation, clock, period, within },
    );
  for (const [at, { judged, within }] of requestReport.clocks.entries()) {
    expect((await opened(at, null)).clockRows!.totalCount, `clock ${at}`).toBe(judged);
    expect((await opened(at, true)).clockRows!.totalCount, `clock ${at}`).toBe(within);
    expect((await opened(at, false)).clockRows!.totalCount, `clock ${at}`).toBe(judged - within);
  }
  for (const clock of [-1, 99]) expect((await opened(clock, null)).clockRows).toBeNull();
});

test('who looked at the rows is written down', async () => {
  const [before] = await asOwner<{ looks: number }>(database, looks);
  await rows(await as('manager'), 'WAITING');
  const [after] = await asOwner<{ looks: number }>(database, looks);
  expect(after!.looks).toBe(before!.looks + 1);
});
const looks = `select count(*)::int as looks from access_log where action = 'report.rows'`;
