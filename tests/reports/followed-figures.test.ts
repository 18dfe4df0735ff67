import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, addMonths, type Day, daysBetween } from '../../api/platform/days.ts';
import { calendarClock, onClock } from '../../api/reports/lasting/calendar-clock.ts';
import {
  afterMonths,
  curveOf,
  estimatorFor,
  type Followed,
  outcomesAfterMonths,
} from '../../api/reports/lasting/followed-figures.ts';

type What = Followed['what'];

/** Something that began on a day and was seen until another, of which nobody would know had it ended by a third. */
interface History {
  from: Day;
  until: Day;
  completeFrom: Day | null;
  what: What;
}

const followed = ({ from, until, completeFrom, what }: History): Followed => {
  const late = completeFrom !== null && completeFrom > from;
  return {
    days: daysBetween(from, until),
    clock: calendarClock(from, until),
    seenAfterDays: late ? daysBetween(from, completeFrom) : 0,
    seenAfterClock: late ? calendarClock(from, completeFrom) : 0,
    what,
    count: 1,
  };
};

const lasted = (from: Day, until: Day, what: What = 'EVENT'): History => ({
  from,
  until,
  completeFrom: null,
  what,
});
const sharesAt = (histories: readonly History[], months = [3, 6, 12]) =>
  afterMonths(histories.map(followed), estimatorFor(false), months);

describe('months by the calendar', () => {
  test('are over on the same day of the month, or on the last day of a shorter one', () => {
    expect(calendarClock('2021-01-15', '2021-04-14')).toBe(onClock(2) + 30);
    expect(calendarClock('2021-01-15', '2021-04-15')).toBe(onClock(3));
    expect(calendarClock('2023-11-30', '2024-02-28')).toBe(onClock(2) + 29);
    expect(calendarClock('2023-11-30', '2024-02-29')).toBe(onClock(3));
    expect(calendarClock('2024-02-29', '2025-02-28')).toBe(onClock(12));
    expect(calendarClock('2024-02-29', '2025-02-27')).toBe(onClock(11) + 29);
    expect(calendarClock('2021-12-31', '2022-01-01')).toBe(1);
    expect(calendarClock('2021-03-28', '2021-03-28')).toBe(0);
  });

  const day = fc.integer({ min: 0, max: 4000 }).map((days) => addDays('2016-01-01', days));

  test('run on from day to day, and tell apart whether any number of months is over', () => {
    fc.assert(
      fc.property(day, fc.nat(800), fc.nat(24), (from, days, months) => {
        const until = addDays(from, days);
        expect(calendarClock(from, addDays(until, 1))).toBeGreaterThan(calendarClock(from, until));
        expect(calendarClock(from, until) >= onClock(months)).toBe(until >= addMonths(from, months));
      }),
      { numRuns: 3000 },
    );
  });
});

describe('the share after three months', () => {
  const others = Array.from({ length: 9 }, () => lasted('2021-01-15', '2022-06-01', 'CENSORED'));

  test('has what ended on that very day among what lasted, and what ended a day before not', () => {
    expect(sharesAt([...others, lasted('2021-01-15', '2021-04-15')])[0]).toMatchObject({
      survival: 1,
      atRisk: 10,
    });
    expect(sharesAt([...others, lasted('2021-01-15', '2021-04-14')])[0]).toMatchObject({
      survival: 0.9,
      atRisk: 9,
    });
  });

  test('is about as many months for who began in February as for who began in July', () => {
    const inFebruary = lasted('2021-02-01', '2021-05-01');
    const inJuly = lasted('2021-07-01', '2021-09-30');
    expect([daysBetween(inFebruary.from, inFebruary.until), daysBetween(inJuly.from, inJuly.until)]).toEqual([
      89, 91,
    ]);
    expect(sharesAt([...others, inFebruary])[0]!.survival).toBe(1);
    expect(sharesAt([...others, inJuly])[0]!.survival).toBe(0.9);
  });

  test('is left out where fewer than five were followed so long', () => {
    const five = others.slice(0, 5);
    expect(sharesAt(five).map(({ suppressed, survival }) => [suppressed, survival])).toEqual([
      [false, 1],
      [false, 1],
      [false, 1],
    ]);
    expect(
      sharesAt(five.slice(0, 4)).every(({ suppressed, survival }) => suppressed && survival === null),
    ).toBe(true);
    const some = [...five, ...five.map(() => lasted('2021-01-15', '2021-08-01', 'CENSORED'))];
    const ended = [...some, lasted('2021-01-15', '2021-09-01')];
    expect(sharesAt(ended).map(({ atRisk, suppressed }) => [atRisk, suppressed])).toEqual([
      [11, false],
      [11, false],
      [5, false],
    ]);
  });
});

describe('the curve', () => {
  test('stops where fewer than five are left, and says so', () => {
    const rows = [10, 20, 30, 40, 50, 60, 70].map((days) =>
      followed(lasted('2021-01-01', addDays('2021-01-01', days))),
    );
    const curve = curveOf(rows, estimatorFor(false), [1]);
    expect(curve.points.map(({ days, atRisk }) => [days, atRisk])).toEqual([
      [10, 7],
      [20, 6],
      [30, 5],
    ]);
    expect(curve).toMatchObject({
      followed: 7,
      ended: 7,
      shownUntilDays: 40,
      medianDays: null,
      median: 'TOO_FEW',
    });
  });

  test('says after how many days half had ended, or that this is not reached', () => {
    const rows = (ended: number) =>
      Array.from({ length: 10 }, (_, at) =>
        followed(lasted('2021-01-01', '2021-02-01', at < ended ? 'EVENT' : 'CENSORED')),
      );
    expect(curveOf(rows(5), estimatorFor(false), [])).toMatchObject({ medianDays: 31, median: 'REACHED' });
    expect(curveOf(rows(4), estimatorFor(false), [])).toMatchObject({
      medianDays: null,
      median: 'NOT_REACHED',
    });
  });

  test('is left out altogether for fewer than five', () => {
    const rows = [1, 2, 3, 4].map((days) => followed(lasted('2021-01-01', addDays('2021-01-01', days))));
    expect(curveOf(rows, estimatorFor(false), [3])).toMatchObject({
      suppressed: true,
      points: [],
      median: 'TOO_FEW',
    });
  });

  test('follows from where the data is complete, and leaves out what had ended by then', () => {
    const since = (from: Day, until: Day): History => ({
      ...lasted(from, until),
      completeFrom: '2021-06-01',
    });
    const rows = [
      since('2020-01-01', '2021-06-01'),
      ...Array.from({ length: 6 }, () => since('2020-01-01', '2021-07-01')),
      ...Array.from({ length: 6 }, () => since('2021-06-01', '2021-07-01')),
    ].map(followed);
    expect(curveOf(rows, estimatorFor(false), [])).toMatchObject({
      followed: 12,
      enteredLate: 6,
      notSeen: 1,
    });
    // Those who came in late are no witnesses of the first month.
    expect(curveOf(rows, estimatorFor(false), []).points[0]).toMatchObject({
      days: 30,
      atRisk: 6,
      survival: 0,
    });
  });
});

/** How long by the calendar, counted off month by month and then day by day. */
function countedOff(from: Day, until: Day): [months: number, days: number] {
  let months = 0;
  while (addMonths(from, months + 1) <= until) months++;
  let days = 0;
  while (addDays(addMonths(from, months), days) < until) days++;
  return [months, days];
}
const before = ([months, days]: readonly number[], [otherMonths, otherDays]: readonly number[]) =>
  months! < otherMonths! || (months === otherMonths && days! < otherDays!);
const same = (one: readonly number[], other: readonly number[]) => !before(one, other) && !before(other, one);

/** What became of them before so many months, person by person, at each moment at which something happened. */
function slowly(histories: readonly History[], month: number) {
  const people = histories
    .filter(
      ({ from, until, completeFrom }) =>
        completeFrom === null || completeFrom <= from || until > completeFrom,
    )
    .map((each) => ({
      ...each,
      length: countedOff(each.from, each.until),
      entry:
        each.completeFrom !== null && each.completeFrom > each.from
          ? countedOff(each.from, each.completeFrom)
          : null,
    }));
  const mark = [month, 0];
  const moments: [number, number][] = [];
  for (const { length, what } of people)
    if (what !== 'CENSORED' && before(length, mark) && !moments.some((moment) => same(moment, length)))
      moments.push(length);
  moments.sort((one, other) => (before(one, other) ? -1 : 1));
  let [goesOn, ended, otherwise, alone, fewest] = [1, 0, 0, 1, Number.POSITIVE_INFINITY];
  let fewestEvents = Number.POSITIVE_INFINITY;
  for (const moment of moments) {
    let [there, went, wentOtherwise] = [0, 0, 0];
    for (const { length, entry, what } of people) {
      if (!before(length, moment) && (entry === null || before(entry, moment))) there++;
      if (same(length, moment) && what === 'EVENT') went++;
      if (same(length, moment) && what === 'COMPETING') wentOtherwise++;
    }
    ended += (goesOn * went) / there;
    otherwise += (goesOn * wentOtherwise) / there;
    goesOn *= 1 - (went + wentOtherwise) / there;
    alone *= 1 - went / there;
    fewest = Math.min(fewest, there);
    if (went > 0) fewestEvents = Math.min(fewestEvents, there);
  }
  const left = people.filter(
    ({ length, entry }) => !before(length, mark) && (entry === null || before(entry, mark)),
  ).length;
  return { goesOn, ended, otherwise, alone, fewest, fewestEvents, left };
}

const history = fc
  .record({
    from: fc.integer({ min: 0, max: 500 }),
    days: fc.integer({ min: 0, max: 500 }),
    what: fc.constantFrom<What>('EVENT', 'EVENT', 'COMPETING', 'CENSORED'),
  })
  .map(
    ({ from, days, what }): History =>
      lasted(addDays('2023-02-01', from), addDays('2023-02-01', from + days), what),
  );
const histories = fc
  .tuple(fc.array(history, { minLength: 1, maxLength: 40 }), fc.option(fc.integer({ min: 0, max: 500 })))
  .map(([all, complete]) =>
    all.map((each) => ({
      ...each,
      completeFrom: complete === null ? null : addDays('2023-02-01', complete),
    })),
  );

test('thousands of histories give the same shares as counting off by the calendar, person by person', () => {
  let compared = 0;
  fc.assert(
    fc.property(histories, fc.constantFrom(1, 3, 6, 12), (all, month) => {
      const rows = all.map(followed);
      const expected = slowly(all, month);
      const [outcome] = outcomesAfterMonths(rows, [month]);
      expect(outcome!.atRisk).toBe(expected.left);
      expect(outcome!.suppressed).toBe(expected.left < 5 || expected.fewest < 5);
      const [alone] = afterMonths(rows, estimatorFor(false), [month]);
      expect(alone!.suppressed).toBe(expected.left < 5 || expected.fewestEvents < 5);
      const [competing] = afterMonths(rows, estimatorFor(true), [month]);
      if (!alone!.suppressed) expect(Math.abs(alone!.survival! - expected.alone)).toBeLessThan(1e-9);
      if (!competing!.suppressed)
        expect(Math.abs(competing!.survival! - (1 - expected.ended))).toBeLessThan(1e-9);
      if (outcome!.suppressed) return;
      compared++;
      expect(Math.abs(outcome!.happened! - expected.ended)).toBeLessThan(1e-9);
      expect(Math.abs(outcome!.otherwise! - expected.otherwise)).toBeLessThan(1e-9);
      expect(Math.abs(outcome!.goesOn! - expected.goesOn)).toBeLessThan(1e-9);
    }),
    { numRuns: 3000 },
  );
  expect(compared).toBeGreaterThan(300);
});
