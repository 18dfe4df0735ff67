import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { endingFor, endingType } from '../../api/matching/endings.ts';
import type { Database } from '../../api/platform/database.ts';
import { addDays, addMonths, type Day, daysBetween, yearsBetween } from '../../api/platform/days.ts';
import { asOf } from '../../api/reports/known/as-known.ts';
import { calendarClock } from '../../api/reports/lasting/calendar-clock.ts';
import { matchCurve } from '../../api/reports/lasting/match-retention-figures.ts';
import { loadMatchRetention } from '../../api/reports/lasting/match-retention-report.ts';
import type { RetentionSplit } from '../../api/reports/lasting/match-retention-types.ts';
import { loadRetentionReport } from '../../api/reports/lasting/retention-report.ts';
import { asOwner, copyDatabase } from '../support/database.ts';
import { TestOrganisation } from './rows.ts';

const today = '2024-03-15';
const period = { from: '2022-01-01', until: '2023-07-01' };
const completeFrom = '2022-08-01';

/** A match as it was written, with all by which it can be told apart. */
interface Told {
  programme: 'complete' | 'imported';
  mode: string;
  reasons: string[];
  volunteerBirth: Day | null;
  requesterBirth: Day | null;
  linkedOn: Day;
  endedOn: Day | null;
  reason: 'GOAL_REACHED' | 'REQ_MOVED' | 'NO_CLICK' | 'NO_CONTACT';
  initiatedBy: 'REQUESTER' | 'VOLUNTEER' | null;
}

/** Always the same run of numbers, so that a failure can be looked at again. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor((state / 2147483648) * below);
  };
}

function someMatches(): Told[] {
  const next = numbers(42);
  const pick = <T>(...choice: T[]): T => choice[next(choice.length)]!;
  return Array.from({ length: 260 }, () => {
    const linkedOn = addDays('2021-01-01', next(1000));
    const endedOn = next(4) > 0 ? addDays(linkedOn, next(500)) : null;
    return {
      programme: pick('complete', 'imported'),
      mode: pick('INCIDENTAL', 'STRUCTURAL'),
      reasons: pick<string[]>([], ['LANGUAGE'], ['SHARED_HOBBY', 'LANGUAGE'], ['SHARED_HOBBY']),
      volunteerBirth: pick(null, addDays('1950-02-28', next(18000))),
      requesterBirth: pick(addDays('1940-02-29', next(18000)), addDays('1980-01-01', next(300))),
      linkedOn,
      endedOn,
      reason: pick('GOAL_REACHED', 'REQ_MOVED', 'NO_CLICK', 'NO_CONTACT'),
      initiatedBy: pick('REQUESTER', 'VOLUNTEER', null),
    };
  });
}

const all = someMatches();
const programmes = { complete: '', imported: '' };
const organisation = new TestOrganisation();
let database: Database;
let drop: () => Promise<void>;
afterAll(() => drop());

beforeAll(async () => {
  const copy = await copyDatabase('empty');
  database = copy.database;
  drop = copy.drop;
  programmes.complete = organisation.programme({ name: 'Complete', settings: { expectedMonths: 9 } });
  programmes.imported = organisation.programme({ name: 'Imported', settings: { completeFrom } });
  for (const told of all) {
    const programme = programmes[told.programme];
    const volunteer = organisation.volunteer(organisation.person({ birth_date: told.volunteerBirth }));
    const requester = organisation.requester(organisation.person({ birth_date: told.requesterBirth }));
    organisation.match({
      ...told,
      programme,
      volunteer,
      requester,
      enrolment: organisation.enrolment(programme, volunteer, '2020-01-01'),
      request: organisation.request(programme, requester, { support_mode: told.mode }),
      linkReasons: told.reasons,
    });
  }
  await organisation.write(database);
});

const retention = (splitBy: RetentionSplit | null, programme: keyof typeof programmes | null = null) =>
  organisation.read(database, (em) =>
    loadMatchRetention(
      em,
      { organisationId: organisation.id, programmeId: programme && programmes[programme] },
      period,
      { variant: 'NATURAL_COMPETING', split: splitBy },
      { today, knownAt: null },
    ),
  );

const linked = all.filter(({ linkedOn }) => linkedOn >= period.from && linkedOn < period.until);

/** The curve of some matches, from the rows one by one. */
const curve = (some: readonly Told[]) =>
  matchCurve(
    some.map(({ linkedOn, endedOn, reason, programme }) => {
      const over = endedOn !== null && endedOn <= today;
      const until = over ? endedOn : today;
      const late = programme === 'imported' && linkedOn < completeFrom;
      return {
        key: null,
        days: daysBetween(linkedOn, until),
        clock: calendarClock(linkedOn, until),
        seenAfterDays: late ? daysBetween(linkedOn, completeFrom) : 0,
        seenAfterClock: late ? calendarClock(linkedOn, completeFrom) : 0,
        reason: over ? reason : null,
        count: 1,
      };
    }),
    'NATURAL_COMPETING',
  );

describe('the matches of an organisation', () => {
  test('have the curve of their rows, those of an older system followed from where it is complete', async () => {
    const { all: figures } = await retention(null);
    expect(figures).toEqual(curve(linked));
    expect(figures.enteredLate).toBeGreaterThan(0);
    expect(figures.notSeen).toBeGreaterThan(0);
    expect((await retention(null, 'imported')).all).toEqual(
      curve(linked.filter(({ programme }) => programme === 'imported')),
    );
  });

  const ageBand = ({ volunteerBirth, requesterBirth }: Told): string => {
    if (volunteerBirth === null || requesterBirth === null) return 'UNKNOWN';
    const [older, younger] = [volunteerBirth, requesterBirth].sort() as [Day, Day];
    const years = yearsBetween(older, younger);
    return years < 10 ? '0-10' : years < 25 ? '10-25' : years < 40 ? '25-40' : '40+';
  };
  const splits: [RetentionSplit, (told: Told) => string[]][] = [
    ['PROGRAMME', ({ programme }) => [programmes[programme]]],
    ['SUPPORT_MODE', ({ mode }) => [mode]],
    ['LINK_REASON', ({ reasons }) => (reasons.length > 0 ? reasons : ['UNKNOWN'])],
    ['AGE_DIFFERENCE', (told) => [ageBand(told)]],
    ['DISTANCE', () => ['UNKNOWN']],
    ['YEAR', ({ linkedOn }) => [linkedOn.slice(0, 4)]],
  ];

  test.each(splits)('are told apart by %s', async (splitBy, groupsOf) => {
    const { groups, groupsOverlap, all: together } = await retention(splitBy);
    const expected = new Map<string, Told[]>();
    for (const told of linked)
      for (const key of groupsOf(told)) expected.set(key, [...(expected.get(key) ?? []), told]);
    expect(groups.map(({ key }) => key).sort()).toEqual([...expected.keys()].sort());
    for (const { key, curve: figures } of groups) expect(figures, key).toEqual(curve(expected.get(key)!));
    const sum = groups.reduce((total, { curve: { followed } }) => total + followed, 0);
    expect(groupsOverlap ? sum >= together.followed : sum === together.followed).toBe(true);
  });

  test('come in the order of their bands, what is not known last, and programmes with their names', async () => {
    const keys = async (splitBy: RetentionSplit) => (await retention(splitBy)).groups.map(({ key }) => key);
    expect(await keys('AGE_DIFFERENCE')).toEqual(['0-10', '10-25', '25-40', '40+', 'UNKNOWN']);
    expect(await keys('YEAR')).toEqual(['2022', '2023']);
    expect((await retention('PROGRAMME')).groups.map(({ name }) => name)).toEqual(['Complete', 'Imported']);
  });

  test('lasted twelve months as counted one by one: of those linked in the same period a year earlier', async () => {
    const { cohort } = await retention(null);
    const meant = all.filter(
      ({ linkedOn, programme }) =>
        linkedOn >= '2021-01-01' &&
        linkedOn < '2022-07-01' &&
        (programme === 'complete' || linkedOn >= completeFrom),
    );
    const old = meant.filter(({ linkedOn }) => addMonths(linkedOn, 12) <= today);
    const lasted = old.filter(
      ({ linkedOn, endedOn }) => endedOn === null || endedOn >= addMonths(linkedOn, 12),
    );
    expect(cohort).toEqual({
      from: '2021-01-01',
      until: '2022-07-01',
      linked: old.length,
      lasted: lasted.length,
      rate: lasted.length / old.length,
      notYetKnown: meant.length - old.length,
    });
  });

  test('ended before their time as counted one by one', async () => {
    const { premature } = await retention(null);
    const known = linked.filter(
      ({ programme, linkedOn }) => programme === 'complete' || linkedOn >= completeFrom,
    );
    const meant = known.filter(({ programme }) => programme === 'complete');
    const over = ({ endedOn }: Told) => endedOn !== null && endedOn <= today;
    const judged = meant.filter((told) => over(told) || addMonths(told.linkedOn, 9) <= today);
    const early = meant.filter((told) => over(told) && told.endedOn! < addMonths(told.linkedOn, 9));
    const adjusted = early.filter(({ reason }) => endingType(reason) === 'PREMATURE').length;
    const gross = early.filter(({ reason }) => endingType(reason) !== 'PLANNED').length;
    expect(premature).toEqual({
      judged: judged.length,
      gross,
      adjusted,
      grossRate: gross / judged.length,
      adjustedRate: adjusted / judged.length,
      withoutExpectation: known.length - meant.length,
    });
  });

  test('that ended in the period add up, by side and kind', async () => {
    const { closures } = await retention(null);
    const closed = all.filter(
      ({ endedOn }) => endedOn !== null && endedOn >= period.from && endedOn < period.until,
    );
    const served = all.filter(
      ({ linkedOn, endedOn }) => linkedOn < period.until && (endedOn === null || endedOn >= period.from),
    );
    expect(closures).toMatchObject({
      served: served.length,
      closed: closed.length,
      closureRate: closed.length / served.length,
      averageDaysOfClosed: expect.closeTo(
        closed.reduce((total, { linkedOn, endedOn }) => total + daysBetween(linkedOn, endedOn!), 0) /
          closed.length,
        9,
      ),
    });
    const ending = (side: string | null, reason: Told['reason']) =>
      closures.endings.find((each) => each.side === side && each.reason === reason);
    const unreachable = closed.filter(
      ({ reason, initiatedBy }) => reason === 'NO_CONTACT' && initiatedBy === 'VOLUNTEER',
    );
    expect(ending('VOLUNTEER', 'NO_CONTACT')).toMatchObject({ type: 'PREMATURE', count: unreachable.length });
    expect(ending(endingFor('REQ_MOVED', undefined).side, 'REQ_MOVED')!.type).toBe('NATURAL');
    expect(closures.endings.reduce((total, { count }) => total + count, 0)).toBe(closed.length);
  });

  test('of one programme have the same shares by the older question', async () => {
    const older = await organisation.ofProgramme(database, programmes.imported, (em, programme) =>
      loadRetentionReport(em, programme, period, 'NATURAL_COMPETING', asOf(null, today)),
    );
    const { all: figures } = await retention(null, 'imported');
    expect(older.afterMonths).toEqual(figures.afterMonths);
    expect(older.points.slice(0, figures.points.length)).toEqual(figures.points);
  });
});

test('the database counts months by the calendar as we do, over leap days and ends of months', async () => {
  const rows = await asOwner<{ from: string; until: string; clock: number }>(
    database,
    `select a::date::text as "from", b::date::text as "until", calendar_clock(a::date, b::date) as clock
     from generate_series(date '2023-12-28', date '2024-03-02', '1 day') a,
       generate_series(date '2023-12-28', date '2025-04-02', '1 day') b where a <= b`,
  );
  expect(rows.length).toBeGreaterThan(20_000);
  expect(rows.filter(({ from, until, clock }) => calendarClock(from, until) !== clock)).toEqual([]);
});

test('what was corrected since is not in the figures as they were known before', async () => {
  const corrected = new TestOrganisation();
  const programme = corrected.programme();
  const matches = Array.from({ length: 6 }, () => {
    const volunteer = corrected.volunteer();
    const enrolment = corrected.enrolment(programme, volunteer, '2020-01-01');
    return corrected.match({
      programme,
      requester: corrected.requester(),
      enrolment,
      volunteer,
      linkedOn: '2022-03-01',
    });
  });
  await corrected.write(database);
  const [then] = await asOwner<{ now: Date }>(database, 'select clock_timestamp() as now');
  await asOwner(
    database,
    `update match set status = 'CLOSING' where id = '${matches[0]}';
     update match set status = 'ENDED', ended_on = '2022-04-01', unlink_reason = 'NO_CLICK' where id = '${matches[0]}'`,
  );
  const followed = (knownAt: Date | null) =>
    corrected.read(database, (em) =>
      loadMatchRetention(
        em,
        { organisationId: corrected.id, programmeId: programme },
        period,
        { variant: 'ALL_ENDINGS', split: 'SUPPORT_MODE' },
        { today: '2026-01-01', knownAt },
      ),
    );
  expect((await followed(null)).all).toMatchObject({ followed: 6, ended: 1 });
  const before = await followed(new Date(then!.now));
  expect(before.all).toMatchObject({ followed: 6, ended: 0 });
  expect(before.groups).toMatchObject([{ key: 'STRUCTURAL', curve: { followed: 6, ended: 0 } }]);
});
