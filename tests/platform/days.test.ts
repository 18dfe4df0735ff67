import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  amsterdamDay,
  daysBetween,
  isDay,
  yearsBetween,
} from '../../api/platform/days.ts';
import { isWorkingDay, workingDayAfter, workingDaysBetween } from '../../api/platform/working-days.ts';

const at = (text: string) => new Date(text);

describe('the Amsterdam day of an instant', () => {
  test.each([
    ['2021-12-31T22:59:59Z', '2021-12-31'],
    ['2021-12-31T23:00:00Z', '2022-01-01'],
    ['2021-03-28T00:59:59Z', '2021-03-28'],
    ['2021-10-31T22:59:59Z', '2021-10-31'],
    ['2021-10-31T23:00:00Z', '2021-11-01'],
    ['2021-07-31T22:00:00Z', '2021-08-01'],
  ])('%s falls on %s', (instant, day) => expect(amsterdamDay(at(instant))).toBe(day));
});

describe('calendar days', () => {
  test.each([
    '2021-02-29',
    '2021-13-01',
    '2021-00-10',
    '2021-1-1',
    '20210101',
    '',
    '2021-04-31',
    '2021-01-01T00:00:00Z',
  ])('"%s" is none', (text) => expect(isDay(text)).toBe(false));
  test('29 February is one in a leap year', () => expect(isDay('2020-02-29')).toBe(true));
  test('the days between two days are the days one adds, over summer time and years', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -20_000, max: 20_000 }),
        fc.integer({ min: -9000, max: 9000 }),
        (from, days) => {
          const day = addDays('2000-01-01', from);
          expect(daysBetween(day, addDays(day, days))).toBe(days);
        },
      ),
    );
  });
  test.each([
    ['2021-01-31', 1, '2021-02-28'],
    ['2020-01-31', 1, '2020-02-29'],
    ['2020-02-29', 12, '2021-02-28'],
    ['2021-12-15', 1, '2022-01-15'],
    ['2021-03-31', -1, '2021-02-28'],
  ])('%s and %i months is %s', (day, months, result) => expect(addMonths(day, months)).toBe(result));
  test.each([
    ['2000-02-29', '2021-02-28', 20],
    ['2000-02-29', '2021-03-01', 21],
    ['1995-12-31', '2021-12-31', 26],
    ['1996-01-01', '2021-12-31', 25],
  ])('who was born on %s is on %s %i years old', (birth, on, age) =>
    expect(yearsBetween(birth, on)).toBe(age),
  );
});

describe('working days', () => {
  test('are Monday to Friday without the Dutch public holidays', () => {
    const free = [
      '2021-01-01',
      '2021-04-05',
      '2021-04-27',
      '2021-05-13',
      '2021-05-24',
      '2018-12-25',
      '2018-12-26',
      '2020-05-05',
      '2025-05-05',
      '2026-12-25',
    ];
    for (const day of free) expect(isWorkingDay(day), day).toBe(false);
    for (const day of ['2021-05-05', '2021-04-02', '2021-12-24', '2021-12-31', '2026-05-05'])
      expect(isWorkingDay(day), day).toBe(true);
    for (const day of ['2021-05-15', '2021-05-16']) expect(isWorkingDay(day), day).toBe(false);
  });
  test('King’s Day is a day early when it would be a Sunday', () => {
    expect(isWorkingDay('2014-04-25')).toBe(true);
    expect(isWorkingDay('2026-04-27')).toBe(false);
  });
  test.each([
    ['2021-03-01T09:00:00+01:00', '2021-03-01T17:00:00+01:00', 0],
    ['2021-03-01T09:00:00+01:00', '2021-03-02T00:05:00+01:00', 1],
    ['2021-03-05T16:00:00+01:00', '2021-03-08T09:00:00+01:00', 1],
    ['2021-03-06T16:00:00+01:00', '2021-03-08T09:00:00+01:00', 0],
    ['2021-03-06T16:00:00+01:00', '2021-03-06T17:00:00+01:00', 0],
    ['2021-04-02T16:00:00+02:00', '2021-04-06T09:00:00+02:00', 1],
    ['2021-12-24T12:00:00+01:00', '2022-01-03T12:00:00+01:00', 6],
  ])('from %s until %s are %i', (received, until, days) =>
    expect(workingDaysBetween(at(received), at(until))).toBe(days),
  );
  test('agree with counting them one by one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9000 }), fc.integer({ min: 0, max: 400 }), (start, length) => {
        const from = addDays('2005-01-01', start);
        let zero = from;
        while (!isWorkingDay(zero)) zero = addDays(zero, 1);
        let count = 0;
        for (let day = addDays(zero, 1); day <= addDays(from, length); day = addDays(day, 1))
          if (isWorkingDay(day)) count++;
        expect(workingDaysBetween(at(`${from}T12:00:00Z`), at(`${addDays(from, length)}T12:00:00Z`))).toBe(
          count,
        );
      }),
      { numRuns: 60 },
    );
  });
});

describe('the day by which we promised to get in touch', () => {
  test.each([
    ['on a Monday, it is Thursday', '2026-11-23T09:00:00Z', '2026-11-26'],
    ['on a Friday evening, it is Wednesday', '2026-11-20T21:00:00Z', '2026-11-25'],
    ['on a Saturday, counting begins after Monday', '2026-11-21T10:00:00Z', '2026-11-26'],
    ['before Christmas, holidays are left out', '2026-12-23T10:00:00Z', '2026-12-29'],
  ])('%s', (_, received, day) => expect(workingDayAfter(amsterdamDay(at(received)), 3)).toBe(day));
});
