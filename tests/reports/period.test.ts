import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../api/platform/days.ts';
import { atEnd, atStart, checkedPeriod, happenedIn, runsOn, touches } from '../../api/reports/period.ts';

const year2021 = { from: '2021-01-01', until: '2022-01-01' };

describe('a period', () => {
  test('has its start at the close of the day before, and its end at the close of its last day', () => {
    expect(atStart(year2021)).toBe('2020-12-31');
    expect(atEnd(year2021)).toBe('2021-12-31');
    expect(atEnd({ from: '2024-02-01', until: '2024-03-01' })).toBe('2024-02-29');
  });

  test('has its first day in it and not the day after its last', () => {
    expect(happenedIn(year2021, '2020-12-31')).toBe(false);
    expect(happenedIn(year2021, '2021-01-01')).toBe(true);
    expect(happenedIn(year2021, '2021-12-31')).toBe(true);
    expect(happenedIn(year2021, '2022-01-01')).toBe(false);
    expect(happenedIn(year2021, null)).toBe(false);
  });

  test.each([
    [{ from: '2021-01-01', until: '2021-01-01' }, 'period.until'],
    [{ from: '2021-01-02', until: '2021-01-01' }, 'period.until'],
    [{ from: '0000-05-01', until: '2021-01-01' }, 'period.from'],
  ])('without a day is a mistake that names the field: %o', (period, field) => {
    expect(() => checkedPeriod(period)).toThrow(
      expect.objectContaining({ extensions: { code: 'BAD_USER_INPUT', field } }),
    );
  });

  test('of all time is a period', () => {
    const allTime = { from: '0001-01-01', until: '9999-12-31' };
    expect(checkedPeriod(allTime)).toEqual(allTime);
  });
});

test('what starts on a day runs on it; what ends on a day no longer runs on it', () => {
  expect(runsOn('2021-05-01', '2021-05-01', null)).toBe(true);
  expect(runsOn('2021-04-30', '2021-05-01', null)).toBe(false);
  expect(runsOn('2021-05-01', '2021-04-01', '2021-05-01')).toBe(false);
  expect(runsOn('2021-04-30', '2021-04-01', '2021-05-01')).toBe(true);
});

test('what touches a period ran at its start or came in, and ran at its end or went out', () => {
  const day = fc.integer({ min: -40, max: 40 }).map((days) => addDays('2021-01-15', days));
  const spell = fc.tuple(day, fc.option(fc.nat(60))).map(([from, length]) => ({
    from,
    until: length === null ? null : addDays(from, length),
  }));
  const period = fc.tuple(day, fc.integer({ min: 1, max: 40 })).map(([from, length]) => ({
    from,
    until: addDays(from, length),
  }));
  fc.assert(
    fc.property(spell, period, ({ from, until }, period) => {
      const atStartOrIn = Number(runsOn(atStart(period), from, until)) + Number(happenedIn(period, from));
      const atEndOrOut = Number(runsOn(atEnd(period), from, until)) + Number(happenedIn(period, until));
      expect(atStartOrIn).toBe(Number(touches(period, from, until)));
      expect(atEndOrOut).toBe(Number(touches(period, from, until)));
    }),
    { numRuns: 2_000 },
  );
});
