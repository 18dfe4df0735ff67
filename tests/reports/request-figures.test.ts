import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../api/platform/days.ts';
import { isWorkingDay } from '../../api/platform/working-days.ts';
import { kpiFigure, requestFigures } from '../../api/reports/requests/request-figures.ts';
import type { ClockRow, RequestRows } from '../../api/reports/requests/request-rows.ts';

const year2021 = { from: '2021-01-01', until: '2022-01-01' };
const yearEnd = '2021-12-31';

const nothing: RequestRows = {
  clocks: [],
  received: 0,
  channels: [],
  outcomes: [],
  teams: [],
  contacts: [],
  outcomeDays: [],
  published: [],
};
const clock = (receivedOn: string, doneOn: string | null, count = 1): ClockRow => ({
  receivedOn,
  doneOn,
  count,
});

describe('what was in time', () => {
  test('counts working days, and neither the weekend nor the two days of Christmas', () => {
    const overChristmas = [clock('2023-12-22', '2023-12-28')];
    expect(kpiFigure(overChristmas, { workingDays: 2 }, '2023-12-31').withinPct).toBe(100);
    expect(kpiFigure(overChristmas, { workingDays: 1 }, '2023-12-31').withinPct).toBe(0);
  });

  test('starts on the next working day for what came in on a Saturday', () => {
    expect(kpiFigure([clock('2021-06-05', '2021-06-07')], { workingDays: 0 }, yearEnd).withinPct).toBe(100);
    expect(kpiFigure([clock('2021-06-05', '2021-06-06')], { workingDays: 0 }, yearEnd).withinPct).toBe(100);
  });

  test('takes in what was done after the period', () => {
    const rows = [clock('2021-12-31', '2022-01-03'), clock('2021-12-31', '2022-03-01')];
    expect(kpiFigure(rows, { workingDays: 3 }, yearEnd).withinPct).toBe(50);
  });

  test('leaves out what has not been done and is not older than 20 working days at end', () => {
    const done = clock('2021-06-01', '2021-06-02', 3);
    expect(kpiFigure([done, clock('2021-12-31', null)], { workingDays: 3 }, yearEnd).withinPct).toBe(100);
    const days = Array.from({ length: 60 }, (_, back) => addDays(yearEnd, -back));
    const judged = days.filter(
      (day) => kpiFigure([clock(day, null)], { workingDays: 3 }, yearEnd).withinPct !== null,
    );
    const workingDaysAfter = (day: string) =>
      days.filter((other) => other > day && isWorkingDay(other)).length;
    for (const day of days.filter(isWorkingDay))
      expect(judged.includes(day)).toBe(workingDaysAfter(day) > 20);
  });

  test('is not rounded, and meets its target when it is the target', () => {
    const rows = [clock('2021-06-01', '2021-06-02', 2), clock('2021-06-01', '2021-07-02')];
    const figure = kpiFigure(rows, { workingDays: 3, target: 66 }, yearEnd);
    expect(figure).toEqual({ workingDays: 3, withinPct: 200 / 3, target: 66, met: true });
    const four = [clock('2021-06-01', '2021-06-02', 4), clock('2021-06-01', '2021-07-02')];
    expect(kpiFigure(four, { workingDays: 3, target: 80 }, yearEnd).met).toBe(true);
    expect(kpiFigure(four, { workingDays: 3, target: 81 }, yearEnd).met).toBe(false);
    expect(kpiFigure(four, { workingDays: 3 }, yearEnd).met).toBeNull();
  });

  test('is unknown when there is nothing to judge', () => {
    expect(kpiFigure([], { workingDays: 3, target: 80 }, yearEnd)).toMatchObject({
      withinPct: null,
      met: null,
    });
  });

  test('is soon known for a period of all time', () => {
    expect(kpiFigure([clock('2021-06-01', null)], { workingDays: 3 }, '9999-12-30').withinPct).toBe(0);
  });

  test('never falls when more days are allowed', () => {
    const day = fc.nat(400).map((days) => addDays('2020-11-01', days));
    const rows = fc.array(
      fc
        .tuple(day, fc.option(fc.nat(60)), fc.integer({ min: 1, max: 5 }))
        .map(([received, wait, count]) =>
          clock(received, wait === null ? null : addDays(received, wait), count),
        ),
    );
    fc.assert(
      fc.property(rows, (rows) => {
        const shares = [0, 3, 10, 20, 60].map(
          (workingDays) => kpiFigure(rows, { workingDays }, yearEnd).withinPct,
        );
        if (shares[0] === null) return;
        expect(shares).toEqual(shares.toSorted((a, b) => a! - b!));
        expect(shares.every((share) => share! >= 0 && share! <= 100)).toBe(true);
      }),
    );
  });
});

test('the clocks are those of the organisation, and else 3 and 20, 10 and 30 working days', () => {
  const usual = requestFigures(nothing, {}, year2021);
  expect(usual.firstContact.map(({ workingDays, target }) => [workingDays, target])).toEqual([
    [3, 80],
    [20, null],
  ]);
  expect(usual.handled.map(({ workingDays, target }) => [workingDays, target])).toEqual([
    [10, null],
    [30, 80],
  ]);
  const clocks = [{ from: 'RECEIPT', until: 'FIRST_CONTACT', workingDays: 5, target: 90 } as const];
  const own = requestFigures(nothing, { clocks }, year2021);
  expect(own.firstContact.map(({ workingDays, target }) => [workingDays, target])).toEqual([[5, 90]]);
  expect(own.handled).toEqual([]);
});

test('what has no outcome yet is open, and the most frequent comes first', () => {
  const rows: RequestRows = {
    ...nothing,
    received: 9,
    outcomes: [
      { outcome: 'ACCEPTED', count: 2 },
      { outcome: null, count: 6 },
      { outcome: 'REJECTED', count: 1 },
    ],
    channels: [
      { channel: 'SIDE', count: 4 },
      { channel: 'CENTRAL', count: 5 },
    ],
  };
  expect(requestFigures(rows, {}, year2021)).toMatchObject({
    byOutcome: [
      { outcome: 'OPEN', count: 6 },
      { outcome: 'ACCEPTED', count: 2 },
      { outcome: 'REJECTED', count: 1 },
    ],
    byChannel: [
      { channel: 'CENTRAL', count: 5 },
      { channel: 'SIDE', count: 4 },
    ],
  });
});
