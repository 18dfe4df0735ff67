import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../../api/platform/database.ts';
import { toGlobalId } from '../../../api/platform/ids.ts';
import { transact } from '../../../api/platform/operation.ts';
import { settleComparisons } from '../../../api/reports/comparing/settling.ts';
import { type Caller, openApi } from '../../support/api.ts';
import { asOwner, copyDatabase, testDatabase } from '../../support/database.ts';
import { programmeId } from '../../support/stories.ts';
import { organisation, takePart } from './organisation.ts';

const on = (day: string) => new Date(`${day}T12:00:00Z`);

/** How the contacts of 2024 lie, as whoever works for an organisation finds them. */
const told = (database: Database, organisationId: string) =>
  transact(database.orm, { organisations: [organisationId] }, (em) =>
    em.execute(
      `select lower, median, upper, programmes, organisations, settling_day::text as "settlingDay" from comparison
       where kind = 'TASK' and year = 2024 and measure = 'CONTACT_IN_3_DAYS'`,
    ),
  );

const inTime = [4, 8, 10, 12, 16, 18];
const spread = { lower: 43, median: 55, upper: 75, programmes: 6, organisations: 6 };

describe('comparisons', () => {
  test('are settled from the first of March, and never change after that', async () => {
    const database = await testDatabase('empty');
    const [first] = await Promise.all(inTime.map((each) => organisation(database, each)));
    await settleComparisons(database.orm, on('2025-02-28'));
    expect(await told(database, first!.id)).toEqual([]);
    await settleComparisons(database.orm, on('2025-03-01'));
    expect(await told(database, first!.id)).toEqual([{ ...spread, settlingDay: '2025-03-01' }]);
    // Somebody who comes later would show what they have in the difference, and so would whoever goes.
    await organisation(database, 20);
    await asOwner(database, 'update organisation set compares_with_others = false where id <> $1', [
      first!.id,
    ]);
    for (const day of ['2025-03-02', '2025-06-01', '2026-03-01'])
      await settleComparisons(database.orm, on(day));
    expect(await told(database, first!.id)).toEqual([{ ...spread, settlingDay: '2025-03-01' }]);
  });

  test('wait for the next settling day when too few take part, not for the moment that one more does', async () => {
    const database = await testDatabase('empty');
    const [first] = await Promise.all(inTime.slice(1).map((each) => organisation(database, each)));
    await settleComparisons(database.orm, on('2025-03-01'));
    await organisation(database, inTime[0]!);
    expect(await settleComparisons(database.orm, on('2025-05-31'))).toBeNull();
    expect(await told(database, first!.id)).toEqual([]);
    await settleComparisons(database.orm, on('2025-06-03'));
    expect(await told(database, first!.id)).toEqual([{ ...spread, settlingDay: '2025-06-01' }]);
  });

  test('are settled once by processes that come to it at once', async () => {
    const database = await testDatabase('empty');
    await Promise.all(inTime.map((each) => organisation(database, each)));
    const both = await Promise.all([1, 2].map(() => settleComparisons(database.orm, on('2025-03-01'))));
    expect(both.toSorted()).toEqual([1, null]);
  });

  test('are made of who takes part alone, and nobody else sees them, nor a connection that works for nobody', async () => {
    const database = await testDatabase('empty');
    const [first] = await Promise.all(inTime.map((each) => organisation(database, each)));
    const outsider = await organisation(database, 20, { takesPart: false });
    await settleComparisons(database.orm, on('2025-03-01'));
    expect(await told(database, first!.id)).toEqual([{ ...spread, settlingDay: '2025-03-01' }]);
    expect(await told(database, outsider.id)).toEqual([]);
    expect(
      await transact(database.orm, { organisations: [] }, (em) => em.execute('select from comparison')),
    ).toEqual([]);
  });

  test('cannot be written over by the application, nor written for who does not take part', async () => {
    const database = await testDatabase('empty');
    const [first] = await Promise.all(inTime.map((each) => organisation(database, each)));
    const outsider = await organisation(database, 20, { takesPart: false });
    await settleComparisons(database.orm, on('2025-03-01'));
    const tried = (id: string, sql: string) =>
      transact(database.orm, { organisations: [id] }, (em) => em.execute(sql));
    await expect(tried(first!.id, 'update comparison set median = 1')).rejects.toThrow(/permission denied/);
    await expect(tried(first!.id, 'delete from comparison')).rejects.toThrow(/permission denied/);
    await expect(
      tried(outsider.id, `insert into comparison values ('PHONE', 2024, 'X', 1, 2, 3, 6, 6, '2025-03-01')`),
    ).rejects.toThrow(/row-level security/);
  });

  test('are nowhere kept for one organisation', async () => {
    const database = await testDatabase('empty');
    await Promise.all(inTime.map((each) => organisation(database, each)));
    await settleComparisons(database.orm, on('2025-03-01'));
    const columns = await asOwner<{ name: string }>(
      database,
      `select attname as name from pg_attribute where attrelid = 'comparison'::regclass and attnum > 0`,
    );
    expect(columns.map(({ name }) => name)).not.toContain('organisation_id');
    expect(columns.map(({ name }) => name)).not.toContain('programme_id');
    const few = `insert into comparison values ('TASK', 2020, 'X', 1, 2, 3, $1, $2, '2025-03-01')`;
    await expect(asOwner(database, few, [5, 5])).rejects.toThrow(/check constraint/);
    await expect(asOwner(database, few, [6, 3])).rejects.toThrow(/check constraint/);
  });
});

describe('a manager', () => {
  let database: Database;
  let drop: () => Promise<void>;
  let manager: Caller;
  let programme: string;
  let heemskerk: string;

  beforeAll(async () => {
    ({ database, drop } = await copyDatabase('demo'));
    const api = await openApi(database);
    manager = await api.visitor().signIn('manager@heemskerk.example');
    programme = await programmeId(manager, 'heemskerk', 'maatjes');
    const [row] = await asOwner<{ id: string }>(
      database,
      `select id from organisation where slug = 'heemskerk'`,
    );
    heemskerk = row!.id;
  });
  afterAll(() => drop());

  interface Compared {
    measure: string;
    own: number | null;
    ownCases: number;
    spread: {
      lower: number;
      median: number;
      upper: number;
      programmes: number;
      organisations: number;
    } | null;
    whyNone: string | null;
  }
  const question = `query ($programme: ID!, $year: Int!, $knownAt: DateTime) {
    programmeComparison(programme: $programme, year: $year, knownAt: $knownAt) {
      takesPart measures { measure own ownCases whyNone spread { lower median upper programmes organisations } } } }`;
  const compared = async (year: number, of = programme, who = manager) =>
    (
      await who.ask<{ programmeComparison: { takesPart: boolean; measures: Compared[] } | null }>(question, {
        programme: of,
        year,
      })
    ).programmeComparison;

  interface Reports {
    matchRetentionReport: {
      all: { followed: number; afterMonths: { months: number; survival: number | null }[] };
      premature: { judged: number; adjustedRate: number | null };
    };
    waitingReport: { realised: { began: number; notMatched: { medianDays: number | null } } };
    programmeReport: { runningAtEnd: number };
    volunteerRetention: {
      programmes: {
        programme: { id: string };
        activeAtStart: number;
        joined: number;
        left: number;
        activeAtEnd: number;
      }[];
    };
    municipalReport: {
      programmes: {
        programme: { id: string };
        figures: Record<'contactJudged' | 'contactWithin3Days', { count: number | null }>;
      }[];
    };
  }
  const reports = (year: number) =>
    manager.ask<Reports>(
      `query ($organisation: ID!, $programme: ID!, $period: PeriodInput!) {
        matchRetentionReport(organisation: $organisation, programme: $programme, period: $period) {
          all { followed afterMonths { months survival } } premature { judged adjustedRate } }
        waitingReport(organisation: $organisation, programme: $programme, period: $period) {
          realised { began notMatched { medianDays } } }
        programmeReport(programme: $programme, period: $period) { runningAtEnd }
        volunteerRetention(organisation: $organisation, period: $period) {
          programmes { programme { id } activeAtStart joined left activeAtEnd } }
        municipalReport(organisation: $organisation, period: $period) {
          programmes { programme { id } figures { contactJudged { count } contactWithin3Days { count } } } } }`,
      {
        organisation: toGlobalId('Organisation', heemskerk),
        programme,
        period: { from: `${year}-01-01`, until: `${year + 1}-01-01` },
      },
    );

  test.each([2019, 2020, 2021])('finds of their own programme in %i what its reports say', async (year) => {
    const said = await reports(year);
    const { all, premature } = said.matchRetentionReport;
    const { began, notMatched } = said.waitingReport.realised;
    const flow = said.volunteerRetention.programmes.find((each) => each.programme.id === programme)!;
    const { contactJudged, contactWithin3Days } = said.municipalReport.programmes.find(
      (each) => each.programme.id === programme,
    )!.figures;
    const lasting = all.afterMonths.find(({ months }) => months === 12)!.survival;
    const percent = (part: number | null) => part && 100 * part;
    const own = Object.fromEntries((await compared(year))!.measures.map((each) => [each.measure, each]));
    expect(own).toMatchObject({
      MATCHES_LASTING: { own: percent(lasting), ownCases: all.followed },
      MATCHES_PREMATURE: { own: percent(premature.adjustedRate), ownCases: premature.judged },
      MEDIAN_WAIT: { own: notMatched.medianDays, ownCases: began },
      MATCHES_PER_100_VOLUNTEERS: {
        own: 100 * (said.programmeReport.runningAtEnd / flow.activeAtEnd),
        ownCases: flow.activeAtEnd,
      },
      VOLUNTEER_TURNOVER: {
        own: 100 * (flow.left / ((flow.activeAtStart + flow.activeAtEnd) / 2)),
        ownCases: flow.activeAtStart + flow.joined,
      },
    });
    // The municipality is not told of few, nor of what a few could be worked out with.
    if (contactJudged.count !== null && contactWithin3Days.count !== null)
      expect(own.CONTACT_IN_3_DAYS).toMatchObject({
        own: contactJudged.count === 0 ? null : (100 * contactWithin3Days.count) / contactJudged.count,
        ownCases: contactJudged.count,
      });
  });

  test('sees how others lie once their organisation takes part, and not before', async () => {
    const year = new Date().getFullYear() - 1;
    const whyNone = async () => new Set((await compared(year))!.measures.map((each) => each.whyNone));
    expect(await whyNone()).toEqual(new Set(['NOT_TAKING_PART']));
    await takePart(database, heemskerk);
    expect(await whyNone()).toEqual(new Set(['NOT_YET']));
    await settleComparisons(database.orm, new Date());
    expect(await whyNone()).toEqual(new Set(['TOO_FEW']));
    await asOwner(
      database,
      `insert into comparison values ('RELATION', $1, 'CONTACT_IN_3_DAYS', 43, 55, 75, 6, 6, (select max(settling_day) from comparison_round))`,
      [year],
    );
    const contact = async () =>
      (await compared(year))!.measures.find((each) => each.measure === 'CONTACT_IN_3_DAYS');
    expect(await contact()).toMatchObject({ spread, whyNone: null });
    await asOwner(database, 'update organisation set compares_with_others = false where id = $1', [
      heemskerk,
    ]);
    expect(await contact()).toMatchObject({ spread: null, whyNone: 'NOT_TAKING_PART' });
  });

  test('sees both sides as they were known then, before a match was corrected and others were settled', async () => {
    await takePart(database, heemskerk);
    const [then] = await asOwner<{ at: Date }>(
      database,
      `update comparison_round set settled_at = clock_timestamp() + interval '1 millisecond'
       returning clock_timestamp() as at`,
    );
    await asOwner(
      database,
      `update match m set linked_on = '2019-06-01' from programme p
       where p.id = m.programme_id and p.slug = 'maatjes' and m.linked_on between '2020-01-01' and '2020-06-30'`,
    );
    const asked = async (year: number, knownAt: Date | null) =>
      (
        await manager.ask<{ programmeComparison: { measures: Compared[] } }>(question, {
          programme,
          year,
          knownAt,
        })
      ).programmeComparison.measures;
    const lasting = async (knownAt: Date | null) =>
      (await asked(2020, knownAt)).find(({ measure }) => measure === 'MATCHES_LASTING')!.ownCases;
    expect(await lasting(then!.at)).toBeGreaterThan(await lasting(null));
    const lastYear = new Date().getFullYear() - 1;
    const told = async (knownAt: Date | null) =>
      (await asked(lastYear, knownAt)).some(({ spread: of }) => of !== null);
    expect(await told(null)).toBe(true);
    expect(await told(then!.at)).toBe(false);
  });

  test('is compared by contacts and turnover alone where no volunteers are linked', async () => {
    const api = await openApi(database);
    const other = await api.visitor().signIn('manager@heerlen.example');
    const task = await programmeId(other, 'heerlen', 'klusmaatje');
    expect((await compared(2021, task, other))!.measures.map(({ measure }) => measure)).toEqual([
      'VOLUNTEER_TURNOVER',
      'CONTACT_IN_3_DAYS',
    ]);
  });

  test('asks for a whole year that is over, of a programme of their own; nobody else compares', async () => {
    const { errors } = await manager.send(question, { programme, year: new Date().getFullYear() });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'year' });
    expect(await compared(2021, await programmeId(manager, 'heerlen', 'ouderenmaatje'))).toBeNull();
    const api = await openApi(database);
    for (const who of ['coordinator', 'administrator']) {
      const other = await api.visitor().signIn(`${who}@heemskerk.example`);
      const answer = await other.send(question, { programme, year: 2021 });
      expect(answer.data?.programmeComparison ?? null, who).toBeNull();
    }
  });
});

describe('taking part', () => {
  const decide = `mutation ($organisation: ID!, $takesPart: Boolean!) {
    setComparesWithOthers(organisation: $organisation, takesPart: $takesPart) {
      __typename ... on Organisation { comparesWithOthers viewerCanDecideComparing } } }`;

  test('is for an administrator to decide, is off until then, and is written down once', async () => {
    const database = await testDatabase('demo');
    const api = await openApi(database);
    const [row] = await asOwner<{ id: string; on: boolean }>(
      database,
      `select id, compares_with_others as on from organisation where slug = 'heusden'`,
    );
    expect(row!.on).toBe(false);
    const organisation = toGlobalId('Organisation', row!.id);
    const administrator = await api.visitor().signIn('administrator@heusden.example');
    for (let times = 0; times < 2; times++)
      expect(await administrator.ask(decide, { organisation, takesPart: true })).toEqual({
        setComparesWithOthers: {
          __typename: 'Organisation',
          comparesWithOthers: true,
          viewerCanDecideComparing: true,
        },
      });
    await administrator.ask(decide, { organisation, takesPart: false });
    const events = await asOwner<{ type: string }>(
      database,
      `select type from event where entity_id = $1 and type like 'COMPARING%' order by recorded_at`,
      [row!.id],
    );
    expect(events.map(({ type }) => type)).toEqual(['COMPARING_BEGUN', 'COMPARING_ENDED']);
    for (const who of ['manager@heusden.example', 'administrator@heerlen.example']) {
      const other = await api.visitor().signIn(who);
      const answer = await other.send<{ setComparesWithOthers: { __typename: string } }>(decide, {
        organisation,
        takesPart: true,
      });
      expect(answer.data?.setComparesWithOthers?.__typename ?? 'nothing', who).not.toBe('Organisation');
    }
  });
});
