import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type Day } from '../../api/platform/days.ts';
import { hoursBand, tenureBand, volunteerFigures } from '../../api/reports/volunteers/volunteer-figures.ts';
import type {
  VolunteerEnrolmentRow,
  VolunteerSpellRow,
} from '../../api/reports/volunteers/volunteer-rows.ts';

const year2021 = { from: '2021-01-01', until: '2022-01-01' };

const spell = (
  person: string,
  joinedOn: Day,
  leftOn: Day | null = null,
  about: Partial<VolunteerSpellRow> = {},
) => ({
  id: `${person} from ${joinedOn}`,
  volunteer: person,
  person,
  joinedOn,
  joinedOnKnown: true,
  leftOn,
  leaveReason: null,
  hoursPerWeek: null,
  channel: null,
  ...about,
});
const enrolment = (
  person: string,
  programmeId: string,
  about: Partial<VolunteerEnrolmentRow> = {},
): VolunteerEnrolmentRow => ({
  person,
  programmeId,
  status: 'CERTIFIED',
  since: '2020-01-01',
  until: null,
  ...about,
});

const figures = (
  spells: VolunteerSpellRow[],
  enrolments: VolunteerEnrolmentRow[] = [],
  { period = year2021, leavingOut = [] as string[] } = {},
) => volunteerFigures({ spells, enrolments }, period, leavingOut);

describe('who is active', () => {
  test('joined on the day, and no longer is on the day of leaving', () => {
    const spells = [
      spell('a', '2020-12-31'),
      spell('b', '2021-01-01'),
      spell('c', '2021-12-31'),
      spell('d', '2020-01-01', '2021-01-01'),
      spell('e', '2020-01-01', '2021-12-31'),
      spell('f', '2020-01-01', '2022-01-01'),
    ];
    expect(figures(spells)).toMatchObject({ activeAtStart: 4, joined: 2, left: 2, activeAtEnd: 4 });
  });

  test('a volunteer who left and came back joined again, and counts once', () => {
    const spells = [spell('Noor', '2019-01-01', '2021-03-01'), spell('Noor', '2021-09-01')];
    expect(figures(spells)).toMatchObject({ activeAtStart: 1, joined: 1, left: 1, activeAtEnd: 1 });
  });

  test('a person who stands in the list twice counts once', () => {
    const spells = [spell('Noor', '2019-01-01'), spell('Noor', '2020-01-01')];
    expect(figures(spells)).toMatchObject({ activeAtStart: 1, activeAtEnd: 1 });
  });
});

describe('the rates', () => {
  test('of Heemskerk in 2021 are those of its annual report', () => {
    const many = (count: number, name: string, joinedOn: Day, leftOn: Day | null = null) =>
      Array.from({ length: count }, (_, at) => spell(`${name} ${at}`, joinedOn, leftOn));
    const report = figures([
      ...many(412, 'stayed', '2018-01-01'),
      ...many(102, 'left', '2018-01-01', '2021-06-01'),
      ...many(69, 'new', '2021-04-01'),
    ]);
    expect(report).toMatchObject({ activeAtStart: 514, joined: 69, left: 102, activeAtEnd: 481 });
    expect(report.retentionRate).toBeCloseTo(0.8016, 4);
    expect(report.turnoverRate).toBeCloseTo(0.205, 3);
  });

  test('are not there when nobody was', () => {
    expect(figures([])).toMatchObject({ retentionRate: null, turnoverRate: null });
    expect(figures([spell('a', '2021-05-01')])).toMatchObject({ retentionRate: null, turnoverRate: 0 });
  });

  test('retention is not there when so many came and went within the year that it would be negative', () => {
    const spells = [spell('a', '2020-01-01', '2021-02-01'), spell('b', '2021-03-01', '2021-04-01')];
    expect(figures(spells).retentionRate).toBeNull();
  });

  test('retention is between 0 and 1 in any history, and who is active adds up', () => {
    const day = fc.nat(1_000).map((days) => addDays('2019-06-01', days));
    const spells = fc
      .array(fc.tuple(fc.array(fc.nat(200), { minLength: 1, maxLength: 6 }), day), { maxLength: 40 })
      .map((people) =>
        people.flatMap(([lengths, from], at) => comingAndGoing(`person ${at}`, from, lengths)),
      );
    fc.assert(
      fc.property(spells, day, fc.integer({ min: 1, max: 700 }), (spells, from, length) => {
        const report = figures(spells, [], { period: { from, until: addDays(from, length) } });
        expect(report.activeAtEnd).toBe(report.activeAtStart + report.joined - report.left);
        expect(report.retentionRate ?? 0).toBeGreaterThanOrEqual(0);
        expect(report.retentionRate ?? 0).toBeLessThanOrEqual(1);
        for (const counts of [report.tenure, report.hoursPerWeek, report.channels])
          expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(report.activeAtEnd);
        expect(report.leaveReasons.reduce((sum, { count }) => sum + count, 0)).toBe(report.left);
      }),
    );
  });
});

/** Active for so many days, away for so many, active again; still active when the number of lengths is odd. */
function comingAndGoing(person: string, from: Day, lengths: readonly number[]): VolunteerSpellRow[] {
  const spells: VolunteerSpellRow[] = [];
  let day = from;
  for (const [at, length] of lengths.entries()) {
    const next = addDays(day, length + 1);
    if (at % 2 === 0) spells.push(spell(person, day, at === lengths.length - 1 ? null : next));
    day = next;
  }
  return spells;
}

describe('by programme', () => {
  const spells = ['a', 'b', 'c', 'd'].map((person) => spell(person, '2020-01-01'));

  test('who takes part in two counts in both; candidates and who is not active count in none', () => {
    const enrolments = [
      enrolment('a', 'maatjes'),
      enrolment('a', 'fat'),
      enrolment('b', 'maatjes'),
      enrolment('c', 'fat', { status: 'CANDIDATE' }),
      enrolment('d', 'fat', { until: '2021-12-31' }),
      enrolment('never joined', 'fat'),
    ];
    expect(figures(spells, enrolments).byProgramme).toEqual([
      { programmeId: 'maatjes', activeAtEnd: 2 },
      { programmeId: 'fat', activeAtEnd: 1 },
    ]);
  });

  test('who is only in programmes that are left out does not count; who does more, or nothing yet, does', () => {
    const enrolments = [
      enrolment('a', 'fat'),
      enrolment('b', 'fat'),
      enrolment('b', 'maatjes'),
      enrolment('c', 'home-start'),
    ];
    expect(figures(spells, enrolments, { leavingOut: ['fat', 'home-start'] })).toMatchObject({
      activeAtStart: 2,
      activeAtEnd: 2,
      byProgramme: [
        { programmeId: 'fat', activeAtEnd: 1 },
        { programmeId: 'maatjes', activeAtEnd: 1 },
      ],
    });
  });

  test('who goes from a programme that is left out to another is judged once, so that the figures add up', () => {
    const enrolments = [
      enrolment('a', 'fat', { until: '2021-06-01' }),
      enrolment('a', 'maatjes', { since: '2021-06-01' }),
    ];
    const report = figures([spell('a', '2020-01-01')], enrolments, { leavingOut: ['fat'] });
    expect(report).toMatchObject({ activeAtStart: 1, joined: 0, left: 0, activeAtEnd: 1 });
  });

  test('who left is judged by the last day before', () => {
    const enrolments = [enrolment('a', 'fat', { until: '2021-06-01' })];
    const report = figures([spell('a', '2020-01-01', '2021-06-01')], enrolments, { leavingOut: ['fat'] });
    expect(report).toMatchObject({ activeAtStart: 0, left: 0 });
  });
});

describe('bands', () => {
  test('of tenure change on the same calendar day, two, six and eleven years on', () => {
    const joined = (joinedOn: Day, joinedOnKnown = true) =>
      tenureBand({ joinedOn, joinedOnKnown }, '2021-12-31');
    expect(joined('2020-01-01')).toBe('UNDER_2_YEARS');
    expect(joined('2019-12-31')).toBe('FROM_2_TO_6_YEARS');
    expect(joined('2016-01-01')).toBe('FROM_2_TO_6_YEARS');
    expect(joined('2015-12-31')).toBe('FROM_6_TO_11_YEARS');
    expect(joined('2010-12-31')).toBe('FROM_11_YEARS');
    expect(joined('2010-12-31', false)).toBe('UNKNOWN');
    expect(tenureBand({ joinedOn: '2020-02-29', joinedOnKnown: true }, '2022-02-28')).toBe(
      'FROM_2_TO_6_YEARS',
    );
  });

  test.each([
    [null, 'UNKNOWN'],
    [0, 'ON_CALL'],
    [0.5, 'UNDER_1'],
    [1, 'FROM_1_TO_2'],
    [2, 'FROM_2_TO_5'],
    [4.99, 'FROM_2_TO_5'],
    [5, 'FROM_5_TO_10'],
    [10, 'FROM_10_TO_20'],
    [20, 'FROM_20'],
    [26, 'FROM_20'],
  ])('of %s hours a week is %s', (hours, band) => {
    expect(hoursBand(hours)).toBe(band);
  });
});

test('mean hours leave out who is on call and whose hours are not known', () => {
  const spells = [0, null, 2, 6].map((hoursPerWeek, at) =>
    spell(`${at}`, '2020-01-01', null, { hoursPerWeek }),
  );
  expect(figures(spells).meanHoursPerWeek).toBe(4);
  expect(figures(spells.slice(0, 2)).meanHoursPerWeek).toBeNull();
});

test('channels are of who is active at end and reasons of who left; what was not written down is unknown', () => {
  const spells = [
    spell('a', '2020-01-01', null, { channel: 'WORD_OF_MOUTH' }),
    spell('b', '2020-01-01', null, { channel: 'WORD_OF_MOUTH' }),
    spell('c', '2020-01-01'),
    spell('d', '2020-01-01', '2021-05-01', { channel: 'EVENT', leaveReason: 'AGE' }),
    spell('e', '2020-01-01', '2021-05-01', { channel: 'EVENT' }),
    spell('f', '2020-01-01', '2022-05-01', { leaveReason: 'MOVED' }),
  ];
  expect(figures(spells).channels).toEqual([
    { channel: 'UNKNOWN', count: 2 },
    { channel: 'WORD_OF_MOUTH', count: 2 },
  ]);
  expect(figures(spells).leaveReasons).toEqual([
    { reason: 'AGE', count: 1 },
    { reason: 'UNKNOWN', count: 1 },
  ]);
});
