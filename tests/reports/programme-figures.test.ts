import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, addMonths, type Day } from '../../api/platform/days.ts';
import { percentile } from '../../api/reports/counting.ts';
import { programmeFigures, waitlistFigures } from '../../api/reports/programme/programme-figures.ts';
import type {
  EnrolmentRow,
  MatchRow,
  ProgrammeRows,
  SpellRow,
} from '../../api/reports/programme/programme-rows.ts';

const year2021 = { from: '2021-01-01', until: '2022-01-01' };

const nothing: ProgrammeRows = {
  matches: [],
  spells: [],
  enrolments: [],
  helped: 0,
  campaign: [],
  circumstances: [],
  hours: [],
  published: [],
};
const match = (linkedOn: Day, endedOn: Day | null = null, about: Partial<MatchRow> = {}): MatchRow => ({
  id: `match from ${linkedOn}`,
  linkedOn,
  endedOn,
  unlinkReason: endedOn ? 'GOAL_REACHED' : null,
  volunteer: `volunteer of ${linkedOn}`,
  volunteerBirth: null,
  requester: `requester of ${linkedOn}`,
  requesterBirth: null,
  ...about,
});
const enrolment = (person: string, about: Partial<EnrolmentRow> = {}): EnrolmentRow => ({
  id: `enrolment of ${person}`,
  person,
  status: 'CERTIFIED',
  since: '2020-01-01',
  until: null,
  trainedOn: null,
  deployable: true,
  partner: null,
  ...about,
});
const spell = (fromOn: Day, about: Partial<SpellRow> = {}): SpellRow => ({
  id: `wait from ${fromOn}`,
  fromOn,
  untilOn: null,
  previouslyMatched: false,
  ...about,
});
const figures = (rows: Partial<ProgrammeRows>, period = year2021) =>
  programmeFigures({ ...nothing, ...rows }, 'RELATION', period);

describe('the matches of a year', () => {
  test('that began and ended on its boundaries count where they should', () => {
    const matches = [
      match('2020-12-31'),
      match('2021-01-01'),
      match('2021-12-31'),
      match('2022-01-01'),
      match('2020-06-01', '2021-01-01'),
      match('2020-06-02', '2020-12-31'),
      match('2021-06-01', '2021-12-31'),
      match('2021-06-02', '2022-01-01'),
    ];
    expect(figures({ matches })).toMatchObject({
      runningAtStart: 2,
      inflow: 4,
      outflow: 2,
      runningAtEnd: 4,
      total: 6,
      unlinkReasons: [{ reason: 'GOAL_REACHED', count: 2 }],
    });
  });

  test('a match that ended on the day of its linking came in and went out, and ran on no day', () => {
    expect(figures({ matches: [match('2021-03-01', '2021-03-01')] })).toMatchObject({
      runningAtStart: 0,
      inflow: 1,
      outflow: 1,
      runningAtEnd: 0,
      total: 1,
    });
  });

  test('are matches, and the people in them are persons: a volunteer with three residents counts once', () => {
    const matches = ['2021-02-01', '2021-03-01', '2021-04-01'].map((day) =>
      match(day, null, { volunteer: 'Ingrid' }),
    );
    expect(figures({ matches })).toMatchObject({ total: 3, volunteersInvolved: 1, requestersInvolved: 3 });
  });

  test('reasons of ending are counted over what ended in the year, most frequent first', () => {
    const matches = [
      match('2021-02-01', '2021-05-01', { unlinkReason: 'NO_CLICK' }),
      match('2021-02-02', '2021-05-01', { unlinkReason: 'VOL_ILLNESS' }),
      match('2021-02-03', '2021-12-31', { unlinkReason: 'VOL_ILLNESS' }),
      match('2021-02-04', '2022-01-01', { unlinkReason: 'REQ_MOVED' }),
    ];
    expect(figures({ matches }).unlinkReasons).toEqual([
      { reason: 'VOL_ILLNESS', count: 2 },
      { reason: 'NO_CLICK', count: 1 },
    ]);
  });
});

describe('ages', () => {
  test('are completed years on the last day of the period', () => {
    const matches = [
      match('2021-02-01', null, { volunteerBirth: '2001-12-31', requesterBirth: '1928-01-01' }),
      match('2021-02-02', null, { volunteerBirth: '1935-06-01', requesterBirth: '1995-12-31' }),
    ];
    expect(figures({ matches })).toMatchObject({
      youngestVolunteer: 20,
      oldestVolunteer: 86,
      youngestRequester: 26,
      oldestRequester: 93,
    });
  });

  test('of somebody born on 29 February go up on 1 March in a year without that day', () => {
    const matches = [match('2021-02-01', null, { volunteerBirth: '2000-02-29' })];
    expect(figures({ matches }, { from: '2021-01-01', until: '2021-03-01' }).youngestVolunteer).toBe(20);
    expect(figures({ matches }, { from: '2021-01-01', until: '2021-03-02' }).youngestVolunteer).toBe(21);
  });

  test('leave out whose date of birth is not known, and are unknown when nobody’s is', () => {
    const matches = [match('2021-02-01', null, { volunteerBirth: '1990-01-01' }), match('2021-02-02')];
    expect(figures({ matches })).toMatchObject({
      youngestVolunteer: 31,
      oldestVolunteer: 31,
      youngestRequester: null,
    });
  });
});

describe('the waitlist at end', () => {
  test('has those who came on the last day, and not those who left it on that day', () => {
    const spells = [
      spell('2021-12-31'),
      spell('2022-01-01'),
      spell('2021-01-01', { untilOn: '2021-12-31' }),
      spell('2021-01-01', { untilOn: '2022-01-01' }),
    ];
    expect(figures({ spells }).waitlist.length).toBe(2);
  });

  test('counts as longer than a year who came on or before the same calendar day a year earlier', () => {
    const spells = [spell('2020-12-30'), spell('2020-12-31'), spell('2021-01-01')];
    expect(
      waitlistFigures(spells, { from: '2021-01-01', until: addDays('2021-12-31', 1) }).longerThanYear,
    ).toBe(2);
  });

  test('takes 28 February as a year before 29 February', () => {
    expect(
      waitlistFigures([spell('2023-02-28'), spell('2023-03-01')], {
        from: '2021-01-01',
        until: addDays('2024-02-29', 1),
      }).longerThanYear,
    ).toBe(1);
  });

  test('tells the middle and the ninetieth percentile of the days waited, and neither when nobody waits', () => {
    const spells = [0, 10, 20, 31].map((days) => spell(addDays('2021-12-31', -days)));
    expect(waitlistFigures(spells, { from: '2021-01-01', until: addDays('2021-12-31', 1) })).toMatchObject({
      medianDays: 15,
      p90Days: expect.closeTo(27.7),
    });
    expect(waitlistFigures([], { from: '2021-01-01', until: addDays('2021-12-31', 1) })).toMatchObject({
      length: 0,
      medianDays: null,
      p90Days: null,
    });
  });
});

describe('the volunteers of a programme', () => {
  test('are the enrolled at end; the deployable are trained, and candidates stand apart', () => {
    const enrolments = [
      enrolment('trained and deployable', { trainedOn: '2021-12-31' }),
      enrolment('trained elsewhere', { trainedOn: '2020-05-01', deployable: false }),
      enrolment('trained after the end', { trainedOn: '2022-01-01' }),
      enrolment('candidate', { status: 'CANDIDATE', since: '2021-12-31' }),
      enrolment('rejected', { status: 'REJECTED' }),
      enrolment('left on the last day', { until: '2021-12-31' }),
      enrolment('of a partner', { partner: 'KBO' }),
    ];
    expect(figures({ enrolments }).volunteers).toEqual({
      enrolled: 4,
      trained: 2,
      deployable: 1,
      candidates: 1,
      fromPartners: 1,
    });
  });
});

test('a programme of tasks without matches counts the enrolled and the helped instead', () => {
  const enrolments = [
    enrolment('a'),
    enrolment('b', { until: '2021-02-01' }),
    enrolment('c', { status: 'CANDIDATE' }),
    enrolment('a', { since: '2021-07-01' }),
  ];
  const rows = { ...nothing, enrolments, helped: 537 };
  expect(programmeFigures(rows, 'TASK', year2021)).toMatchObject({
    volunteersInvolved: 2,
    requestersInvolved: 537,
  });
  expect(programmeFigures(rows, 'RELATION', year2021)).toMatchObject({
    volunteersInvolved: 0,
    requestersInvolved: 0,
  });
});

test('a campaign counts each step in the period in which it was taken, and persons once', () => {
  const campaign = [
    { person: 'a', invitedOn: '2020-12-20', reachedOn: '2021-01-05', visitedOn: '2022-01-01' },
    { person: 'b', invitedOn: '2021-02-01', reachedOn: null, visitedOn: null },
    { person: 'b', invitedOn: '2021-05-01', reachedOn: '2021-05-02', visitedOn: '2021-05-03' },
  ];
  expect(figures({ campaign }).campaign).toEqual({ invited: 1, reached: 2, visited: 1 });
  expect(figures({ campaign }, { from: '2019-01-01', until: '2020-01-01' }).campaign).toBeNull();
});

test('circumstances are counted over the requests where they were asked', () => {
  const circumstances = [
    { circumstances: ['MIGRATION_BACKGROUND' as const, 'SINGLE_PARENT' as const], count: 6 },
    { circumstances: ['MIGRATION_BACKGROUND' as const], count: 2 },
    { circumstances: [], count: 2 },
    { circumstances: null, count: 5 },
  ];
  expect(figures({ circumstances }).circumstances).toEqual([
    { circumstance: 'MIGRATION_BACKGROUND', count: 8, known: 10 },
    { circumstance: 'DOMESTIC_VIOLENCE', count: 0, known: 10 },
    { circumstance: 'SINGLE_PARENT', count: 6, known: 10 },
  ]);
  expect(figures({ circumstances: [{ circumstances: null, count: 5 }] }).circumstances).toEqual([]);
});

test('hours are added up', () => {
  const hours = [
    { month: '2021-01-01', planned: 500, worked: 520.5 },
    { month: '2021-02-01', planned: 555, worked: 600.5 },
  ];
  expect(figures({ hours }).hours).toEqual({ planned: 1055, worked: 1121 });
});

describe('any history', () => {
  const day = fc.nat(1_500).map((days) => addDays('2018-06-01', days));
  const matches = fc.array(
    fc
      .record({ linkedOn: day, length: fc.option(fc.nat(900)), person: fc.nat(8) })
      .map(({ linkedOn, length, person }) =>
        match(linkedOn, length === null ? null : addDays(linkedOn, length), {
          volunteer: `v${person}`,
          requester: `r${person % 5}`,
        }),
      ),
    { maxLength: 60 },
  );

  test('has a total of running at start + inflow, and of running at end + outflow', () => {
    fc.assert(
      fc.property(matches, day, fc.integer({ min: 1, max: 800 }), (matches, from, length) => {
        const report = figures({ matches }, { from, until: addDays(from, length) });
        expect(report.total).toBe(report.runningAtStart + report.inflow);
        expect(report.total).toBe(report.runningAtEnd + report.outflow);
        expect(report.outflow).toBe(report.unlinkReasons.reduce((sum, { count }) => sum + count, 0));
        expect(report.volunteersInvolved).toBeLessThanOrEqual(report.total);
      }),
    );
  });

  test('hangs together over the years: what ran at the end of one runs at the start of the next', () => {
    fc.assert(
      fc.property(matches, (matches) => {
        const years = [2018, 2019, 2020, 2021, 2022, 2023].map((year) =>
          figures({ matches }, { from: `${year}-01-01`, until: addMonths(`${year}-01-01`, 12) }),
        );
        for (const [at, year] of years.entries()) {
          const before = years[at - 1];
          if (!before) continue;
          expect(year.runningAtStart).toBe(before.runningAtEnd);
          expect(year.total).toBe(before.total - before.outflow + year.inflow);
        }
      }),
    );
  });
});

test('a percentile lies between the smallest and the largest, and grows with its share', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(1_000), { minLength: 1 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (numbers, share) => {
        const value = percentile(numbers, share)!;
        expect(value).toBeGreaterThanOrEqual(percentile(numbers, 0)! - 1e-9);
        expect(value).toBeLessThanOrEqual(percentile(numbers, 1)! + 1e-9);
        expect(percentile(numbers, share / 2)!).toBeLessThanOrEqual(value + 1e-9);
      },
    ),
  );
});
