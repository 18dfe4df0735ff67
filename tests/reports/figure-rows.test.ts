import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../../api/platform/database.ts';
import { amsterdamDay } from '../../api/platform/days.ts';
import { toGlobalId } from '../../api/platform/ids.ts';
import { type Caller, openApi } from '../support/api.ts';
import { asOwner, copyDatabase } from '../support/database.ts';

let database: Database;
let close: () => Promise<void>;
let visitor: () => Caller;
let programme: string;

beforeAll(async () => {
  const copy = await copyDatabase('demo');
  database = copy.database;
  const api = await openApi(database);
  visitor = api.visitor;
  close = async () => {
    await api.app.close();
    await copy.drop();
  };
  const [row] = await asOwner<{ id: string }>(
    database,
    `select p.id from organisation o join programme p on p.organisation_id = o.id
     where o.slug = 'heemskerk' and p.slug = 'maatjes'`,
  );
  programme = toGlobalId('Programme', row!.id);
});
afterAll(() => close());

const as = (role: string, slug = 'heemskerk') => visitor().signIn(`${role}@${slug}.example`);

const period = { from: '2021-01-01', until: '2022-01-01' };
const rowsQuery = `query ($programme: ID!, $period: PeriodInput!, $figure: ProgrammeFigure!, $knownAt: DateTime, $first: Int, $after: String) {
  figureRows(programme: $programme, period: $period, figure: $figure, knownAt: $knownAt, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    edges { node { kind fromOn untilOn code match { id } wait { id } enrolment { id } } }
  }
}`;
interface Rows {
  figureRows: {
    totalCount: number;
    pageInfo: { hasNextPage: boolean; endCursor: string };
    edges: { node: { fromOn: string; code: string | null; match: { id: string } | null } }[];
  } | null;
}
const ask = async (caller: Caller, figure: string, about: object = {}) =>
  (await caller.ask<Rows>(rowsQuery, { programme, period, figure, ...about })).figureRows;

test('each printed figure of Maatjes opens as many rows as it says', async () => {
  const coordinator = await as('coordinator');
  const counts: Record<string, number | undefined> = {};
  for (const figure of [
    'TOTAL',
    'RUNNING_AT_END',
    'INFLOW',
    'OUTFLOW',
    'WAITING',
    'WAITING_LONGER_THAN_YEAR',
  ])
    counts[figure] = (await ask(coordinator, figure, { first: 1 }))?.totalCount;
  expect(counts).toEqual({
    TOTAL: 40,
    RUNNING_AT_END: 23,
    INFLOW: 15,
    OUTFLOW: 17,
    WAITING: 17,
    WAITING_LONGER_THAN_YEAR: 12,
  });
});

test('rows come in pages, the earliest first, and none twice', async () => {
  const coordinator = await as('coordinator');
  const seen: string[] = [];
  let after: string | undefined;
  for (let page = 0; page < 10; page++) {
    const rows = (await ask(coordinator, 'TOTAL', { first: 15, after }))!;
    seen.push(...rows.edges.map(({ node }) => `${node.fromOn} ${node.match!.id}`));
    if (!rows.pageInfo.hasNextPage) break;
    after = rows.pageInfo.endCursor;
  }
  expect(new Set(seen).size).toBe(40);
  expect(seen.map((row) => row.slice(0, 10))).toEqual(seen.map((row) => row.slice(0, 10)).sort());
});

test('a coordinator sees who it is about; a manager sees days, and no reason of one person', async () => {
  const [theirs] = (await ask(await as('coordinator'), 'OUTFLOW'))!.edges;
  expect(theirs!.node).toMatchObject({ code: expect.any(String), match: { id: expect.any(String) } });
  const rows = (await ask(await as('manager'), 'OUTFLOW'))!.edges;
  expect(rows).toHaveLength(17);
  expect(rows.every(({ node }) => node.code === null && node.match === null)).toBe(true);
});

test('rows of another organisation are not there', async () => {
  expect(await ask(await as('coordinator', 'heerlen'), 'TOTAL')).toBeNull();
});

test('an instant that is yet to come is refused by name', async () => {
  const coordinator = await as('coordinator');
  const { errors } = await coordinator.send(rowsQuery, {
    programme,
    period,
    figure: 'TOTAL',
    knownAt: '2999-01-01T00:00:00Z',
  });
  expect(errors?.[0]).toMatchObject({
    message: 'knownAt must not be in the future.',
    extensions: { code: 'BAD_USER_INPUT', field: 'knownAt' },
  });
});

test('a match that is ended today is found as why the figure differs from this morning', async () => {
  const coordinator = await as('coordinator');
  const now = new Date();
  const thisYear = {
    from: `${amsterdamDay(now).slice(0, 4)}-01-01`,
    until: `${Number(amsterdamDay(now).slice(0, 4)) + 1}-01-01`,
  };
  const running = await ask(coordinator, 'RUNNING_AT_END', { period: thisYear, first: 1 });
  const match = running!.edges[0]!.node.match!.id;
  const [earlier] = await asOwner<{ now: string }>(database, 'select clock_timestamp() as now');
  await coordinator.ask(
    `mutation ($match: ID!, $endedOn: Date!) {
      unlinkMatch(match: $match, endedOn: $endedOn, reason: NO_CLICK, initiatedBy: BOTH) { ... on Match { id } }
    }`,
    { match, endedOn: amsterdamDay(now) },
  );
  const changes = await coordinator.ask<{ figureChanges: object[] }>(
    `query ($programme: ID!, $period: PeriodInput!, $earlier: DateTime!) {
      figureChanges(programme: $programme, period: $period, figure: RUNNING_AT_END, earlier: $earlier) {
        change changedAt columns by { displayName } row { kind match { id } }
      }
    }`,
    { programme, period: thisYear, earlier: new Date(earlier!.now).toISOString() },
  );
  expect(changes.figureChanges).toEqual([
    {
      change: 'LEFT',
      changedAt: expect.any(String),
      columns: expect.arrayContaining(['ended_on', 'status', 'unlink_reason']),
      by: { displayName: expect.any(String) },
      row: { kind: 'MATCH', match: { id: match } },
    },
  ]);
});

test('the figures of the whole organisation open as many rows as they say', async () => {
  const [row] = await asOwner<{ id: string }>(
    database,
    `select id from organisation where slug = 'heemskerk'`,
  );
  const organisation = toGlobalId('Organisation', row!.id);
  const coordinator = await as('coordinator');
  const { volunteerReport: v, requestReport: r } = await coordinator.ask<{
    volunteerReport: Record<string, number>;
    requestReport: { received: number };
  }>(
    `query ($organisation: ID!, $period: PeriodInput!) {
      volunteerReport(organisation: $organisation, period: $period) { activeAtStart joined left activeAtEnd }
      requestReport(organisation: $organisation, period: $period) { received }
    }`,
    { organisation, period },
  );
  const opened = async (caller: Caller, figure: string) =>
    (
      await caller.ask<{ organisationFigureRows: Rows['figureRows'] }>(
        `query ($organisation: ID!, $period: PeriodInput!, $figure: OrganisationFigure!) {
          organisationFigureRows(organisation: $organisation, period: $period, figure: $figure, first: 500) {
            totalCount pageInfo { hasNextPage endCursor }
            edges { node { fromOn code match { id } volunteer { displayName } request { id } } }
          }
        }`,
        { organisation, period, figure },
      )
    ).organisationFigureRows;
  const counts = {
    VOLUNTEERS_AT_START: v.activeAtStart,
    VOLUNTEERS_JOINED: v.joined,
    VOLUNTEERS_LEFT: v.left,
    VOLUNTEERS_AT_END: v.activeAtEnd,
    REQUESTS_RECEIVED: r.received,
  };
  for (const [figure, count] of Object.entries(counts))
    expect((await opened(coordinator, figure))?.totalCount, figure).toBe(count);
  expect((await opened(coordinator, 'VOLUNTEERS_LEFT'))!.edges[0]!.node).toMatchObject({
    volunteer: { displayName: expect.any(String) },
  });
  const forManager = await opened(await as('manager'), 'VOLUNTEERS_LEFT');
  expect(forManager!.edges.every(({ node }) => (node as { volunteer?: object }).volunteer === null)).toBe(
    true,
  );
  expect(await opened(await as('coordinator', 'heerlen'), 'VOLUNTEERS_LEFT')).toBeNull();
});
