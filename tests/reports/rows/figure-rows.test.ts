import { describe, expect, test } from 'vitest';
import { toGlobalId } from '../../../api/platform/ids.ts';
import { organisationId, programmeId } from '../../../seeds/organisations.ts';
import { asOwner } from '../../support/database.ts';
import {
  ask,
  countOf,
  openDemo,
  organisation,
  period,
  programme,
  rowsDocument,
  variablesOf,
} from './asking.ts';

const demo = openDemo();

describe('the figures of a programme', () => {
  test('each open as many rows as the printed figures of Maatjes say', async () => {
    const coordinator = await demo.as('coordinator');
    const printed = {
      TOTAL: 40,
      RUNNING_AT_END: 23,
      INFLOW: 15,
      OUTFLOW: 17,
      WAITING: 17,
      WAITING_LONGER_THAN_YEAR: 12,
    };
    for (const [name, count] of Object.entries(printed))
      expect(await countOf(coordinator, { name, programme }), name).toBe(count);
  });

  test('come in pages, the earliest first, and none twice', async () => {
    const coordinator = await demo.as('coordinator');
    const seen: string[] = [];
    let after: string | undefined;
    for (let page = 0; page < 10; page++) {
      const rows = (await ask(coordinator, { name: 'TOTAL', programme }, { first: 15, after }))!;
      seen.push(...rows.edges.map(({ node }) => `${node.fromOn} ${node.match!.id}`));
      if (!rows.pageInfo.hasNextPage) break;
      after = rows.pageInfo.endCursor;
    }
    expect(new Set(seen).size).toBe(40);
    expect(seen.map((row) => row.slice(0, 10))).toEqual(seen.map((row) => row.slice(0, 10)).sort());
  });

  test('show a coordinator whom they are about, and a manager days and no reason of one person', async () => {
    const outflow = { name: 'OUTFLOW', programme };
    const [theirs] = (await ask(await demo.as('coordinator'), outflow))!.edges;
    expect(theirs!.node).toMatchObject({ code: expect.any(String), match: { id: expect.any(String) } });
    const rows = (await ask(await demo.as('manager'), outflow))!.edges;
    expect(rows).toHaveLength(17);
    expect(rows.every(({ node }) => node.code === null && node.match === null)).toBe(true);
  });

  test('of another organisation are not there', async () => {
    const stranger = await demo.as('coordinator', 'heerlen');
    expect(await ask(stranger, { name: 'TOTAL', programme })).toBeNull();
    const theirs = await asOwner<{ id: string }>(
      demo.database,
      `select id from organisation where slug = 'heerlen'`,
    );
    const mixed = { name: 'TOTAL', programme, organisation: toGlobalId('Organisation', theirs[0]!.id) };
    expect(await ask(stranger, mixed)).toBeNull();
  });
});

test('the figures of the whole organisation open as many rows as they say', async () => {
  const coordinator = await demo.as('coordinator');
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
  const counts = {
    VOLUNTEERS_AT_START: v.activeAtStart,
    VOLUNTEERS_JOINED: v.joined,
    VOLUNTEERS_LEFT: v.left,
    VOLUNTEERS_AT_END: v.activeAtEnd,
    REQUESTS_RECEIVED: r.received,
  };
  for (const [name, count] of Object.entries(counts))
    expect(await countOf(coordinator, { name }), name).toBe(count);
  const left = { name: 'VOLUNTEERS_LEFT' };
  expect((await ask(coordinator, left))!.edges[0]!.node).toMatchObject({
    volunteer: { displayName: expect.any(String) },
  });
  const forManager = await ask(await demo.as('manager'), left);
  expect(forManager!.edges.every(({ node }) => node.volunteer === null)).toBe(true);
  expect(await ask(await demo.as('coordinator', 'heerlen'), left)).toBeNull();
});

test('each step from request to buddy opens the requests that took it, and those that stood before it', async () => {
  const manager = await demo.as('manager');
  const { requestFunnel } = await manager.ask<{
    requestFunnel: { step: string; count: number; notYet: number }[];
  }>(
    'query ($programme: ID!, $period: PeriodInput!) { requestFunnel(programme: $programme, period: $period) { step count notYet } }',
    { programme, period },
  );
  expect(requestFunnel[0]!.count).toBeGreaterThan(5);
  for (const { step, count, notYet } of requestFunnel) {
    expect(await countOf(manager, { name: 'STEP_TAKEN', programme, step }), step).toBe(count);
    expect(await countOf(manager, { name: 'STEP_NOT_TAKEN', programme, step }), step).toBe(notYet);
  }
});

test('each figure of a quarter, and of a year beside others, opens as many rows as it says', async () => {
  const manager = await demo.as('manager');
  const { programmeTrend, programmeYears } = await manager.ask<{
    programmeTrend: Record<
      'from' | 'received' | 'inflow' | 'outflow' | 'runningAtEnd' | 'waitingAtEnd',
      never
    >[];
    programmeYears: {
      programme: { id: string };
      year: number;
      inflow: number;
      outflow: number;
      runningAtEnd: number;
    }[];
  }>(
    `query ($organisation: ID!, $programme: ID!) {
       programmeTrend(programme: $programme, period: { from: "2021-01-01", until: "2099-01-01" }) {
         from received inflow outflow runningAtEnd waitingAtEnd }
       programmeYears(organisation: $organisation, fromYear: 2019, years: 4) {
         programme { id } year inflow outflow runningAtEnd } }`,
    { organisation, programme },
  );
  const opened = async (name: string, from: string, until: string) =>
    countOf(
      manager,
      { name, programme, ...(name === 'STEP_TAKEN' && { step: 'RECEIVED' }) },
      { period: { from, until } },
    );
  // The first four, and the last, which is not over.
  for (const quarter of [...programmeTrend.slice(-4), programmeTrend[0]!]) {
    const from: string = quarter.from;
    const month = Number(from.slice(5, 7)) + 3;
    const until =
      month > 12
        ? `${Number(from.slice(0, 4)) + 1}-01-01`
        : `${from.slice(0, 5)}${String(month).padStart(2, '0')}-01`;
    const found = {
      received: await opened('STEP_TAKEN', from, until),
      inflow: await opened('INFLOW', from, until),
      outflow: await opened('OUTFLOW', from, until),
      runningAtEnd: await opened('RUNNING_AT_END', from, until),
      waitingAtEnd: await opened('WAITING', from, until),
    };
    expect({ from, ...found }).toEqual(quarter);
  }
  for (const { year, programme: of, ...said } of programmeYears.filter(
    (each) => each.programme.id === programme,
  )) {
    const [from, until] = [`${year}-01-01`, `${year + 1}-01-01`];
    const found = {
      inflow: await opened('INFLOW', from, until),
      outflow: await opened('OUTFLOW', from, until),
      runningAtEnd: await opened('RUNNING_AT_END', from, until),
    };
    expect(found, `${year} of ${of.id}`).toEqual(said);
  }
});

test('who waits, who has places free and which matches run are opened by neighbourhood, now and as known then', async () => {
  const coordinator = await demo.as('coordinator');
  for (const knownAt of [null, new Date().toISOString()])
    for (const of of [undefined, programme]) {
      const { supplyAndDemand } = await coordinator.ask<{
        supplyAndDemand: {
          neighbourhood: { id: string } | null;
          waiting: number;
          freePlaces: number;
          running: number;
        }[];
      }>(
        `query ($organisation: ID!, $programme: ID, $knownAt: DateTime) {
           supplyAndDemand(organisation: $organisation, programme: $programme, knownAt: $knownAt) {
             neighbourhood { id } waiting freePlaces running } }`,
        { organisation, programme: of, knownAt },
      );
      const places = supplyAndDemand.filter(
        ({ waiting, freePlaces, running }) => waiting + freePlaces + running > 0,
      );
      expect(places.length).toBeGreaterThan(2);
      for (const { neighbourhood, waiting, freePlaces, running } of places) {
        const rows = (name: string) =>
          countOf(
            coordinator,
            { name, programme: of, neighbourhood: neighbourhood?.id },
            { period: null, knownAt },
          );
        expect(await rows('NEIGHBOURHOOD_WAITING')).toBe(waiting);
        expect(await rows('NEIGHBOURHOOD_MATCHES')).toBe(running);
        // A volunteer can have more than one place free.
        const volunteers = (await rows('NEIGHBOURHOOD_PLACES'))!;
        expect(volunteers).toBeLessThanOrEqual(freePlaces);
        expect(volunteers > 0).toBe(freePlaces > 0);
      }
    }
});

test('each survey opens the moments at which those of a match were asked, and what was answered', async () => {
  const [coordinator, manager] = [
    await demo.as('coordinator', 'heusden'),
    await demo.as('manager', 'heusden'),
  ];
  const heusden = toGlobalId('Organisation', organisationId('heusden'));
  const belmaatje = toGlobalId('Programme', programmeId('heusden', 'belmaatje'));
  const years = { from: '2018-01-01', until: '2027-01-01' };
  const now = new Date().toISOString();
  let [asked, answered] = [0, 0];
  for (const [of, knownAt] of [
    [undefined, null],
    [undefined, now],
    [belmaatje, null],
  ] as const) {
    const { evaluationReport } = await manager.ask<{
      evaluationReport: {
        surveys: { survey: string; moment: string; sent: number | null; answered: number }[];
      };
    }>(
      `query ($organisation: ID!, $programme: ID, $period: PeriodInput!, $knownAt: DateTime) {
         evaluationReport(organisation: $organisation, programme: $programme, period: $period, knownAt: $knownAt) {
           surveys { survey moment sent answered } } }`,
      { organisation: heusden, programme: of, period: years, knownAt },
    );
    for (const each of evaluationReport.surveys) {
      const rows = (name: string) =>
        countOf(
          manager,
          { name, survey: each.survey, organisation: heusden, programme: of },
          { period: years, knownAt },
        );
      expect(await rows('SURVEY_ANSWERED')).toBe(each.answered);
      // A survey that is sent round has a number sent, and nobody that it was sent to.
      expect(await rows('SURVEY_ASKED')).toBe(each.moment === 'CAMPAIGN' ? 0 : each.sent);
      asked += each.moment === 'CAMPAIGN' ? 0 : each.sent!;
      answered += each.answered;
    }
    const ofMatch = evaluationReport.surveys.find(({ moment }) => moment === 'START')!;
    const figure = { name: 'SURVEY_ANSWERED', survey: ofMatch.survey, organisation: heusden, programme: of };
    const [theirs] = (await ask(coordinator, figure, { period: years, knownAt }))!.edges;
    expect(theirs!.node).toMatchObject({ kind: 'EVALUATION', match: { id: expect.any(String) } });
    const forManager = (await ask(manager, figure, { period: years, knownAt }))!.edges;
    expect(forManager.every(({ node }) => node.match === null)).toBe(true);
  }
  expect(asked).toBeGreaterThan(answered / 2);
  expect(answered).toBeGreaterThan(20);
});

describe('a figure that is asked for in a way that cannot be', () => {
  test.each([
    [
      'an instant that is yet to come',
      { name: 'TOTAL', programme },
      { knownAt: '2999-01-01T00:00:00Z' },
      'knownAt',
      'knownAt must not be in the future.',
    ],
    ['a programme that is not named', { name: 'TOTAL' }, {}, 'programme', 'programme is needed for TOTAL.'],
    [
      'volunteers of one programme',
      { name: 'VOLUNTEERS_MATCHED', programme },
      {},
      'programme',
      'programme does not go with VOLUNTEERS_MATCHED.',
    ],
    [
      'a report without a period',
      { name: 'INFLOW', programme },
      { period: null },
      'period',
      'period is needed for INFLOW.',
    ],
    [
      'neighbourhoods in a period',
      { name: 'NEIGHBOURHOOD_WAITING' },
      {},
      'period',
      'period does not go with NEIGHBOURHOOD_WAITING.',
    ],
    [
      'something asked before a match that is not said',
      { name: 'SCREENING_EXPIRED', programme },
      { period: null },
      'figure.screening',
      'figure.screening is needed for SCREENING_EXPIRED.',
    ],
    [
      'a clock that is not said',
      { name: 'CLOCK_JUDGED' },
      {},
      'figure.clock',
      'figure.clock is needed for CLOCK_JUDGED.',
    ],
    [
      'a clock for matches',
      { name: 'MATCHES_CLOSED', clock: 0 },
      {},
      'figure.clock',
      'figure.clock does not go with MATCHES_CLOSED.',
    ],
    [
      'no step',
      { name: 'STEP_TAKEN', programme },
      {},
      'figure.step',
      'figure.step is needed for STEP_TAKEN.',
    ],
    [
      'idle for ever',
      { name: 'VOLUNTEERS_IDLE', idleMonths: 1000 },
      {},
      'idleMonths',
      'idleMonths must be from 1 to 120.',
    ],
  ])('is refused by name: %s', async (_, figure, rest, field, message) => {
    const coordinator = await demo.as('coordinator');
    const { errors } = await coordinator.send(rowsDocument, variablesOf(figure, rest));
    expect(errors?.[0]).toMatchObject({ message, extensions: { code: 'BAD_USER_INPUT', field } });
  });
});

test('who looked at the rows is written down, at the programme or the organisation that they are of', async () => {
  const looks = () =>
    asOwner<{ entity: string; looks: number }>(
      demo.database,
      `select entity, count(*)::int as looks from access_log where action = 'report.rows' group by 1 order by 1`,
    );
  const manager = await demo.as('manager');
  const before = await looks();
  await ask(manager, { name: 'WAITING' });
  await ask(manager, { name: 'WAITING', programme });
  expect(await looks()).toEqual(before.map(({ entity, looks }) => ({ entity, looks: looks + 1 })));
});
