import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type Day } from '../../api/platform/days.ts';
import { enoughWaits, forecastWindow, waitForecast } from '../../api/reports/waiting/wait-figures.ts';
import type { WaitRow } from '../../api/reports/waiting/wait-rows.ts';
import type { WaitlistRemoval } from '../../api/requests/codes.ts';

const today = '2026-06-30';

/** So many who began to wait on a day and were matched, or left, so many days later. */
const ended = (fromOn: Day, days: number, count = 1, reason: WaitlistRemoval = 'MATCHED'): WaitRow => ({
  programmeId: 'p',
  districtId: 'centre',
  fromOn,
  untilOn: addDays(fromOn, days),
  reason,
  count,
});
const waiting = (fromOn: Day, count = 1): WaitRow => ({
  ...ended(fromOn, 0, count),
  untilOn: null,
  reason: null,
});
const inDistrict = (districtId: string | null, rows: WaitRow[]): WaitRow[] =>
  rows.map((row) => ({ ...row, districtId }));

/** Ten are matched after 10 days, ten after 20 … ten after 100. */
const tens = Array.from({ length: 10 }, (_, i) => ended('2026-01-01', 10 * (i + 1), 10));

describe('a forecast', () => {
  test('is the days within which half, and nine of ten, had a buddy', () => {
    expect(waitForecast(tens, today)).toEqual({
      p50Days: 50,
      p90Days: 90,
      longerThanDays: null,
      basis: 'PROGRAMME',
      basedOn: 100,
    });
  });

  test('counts who waits still as not having a buddy yet, for as long as they wait', () => {
    const rows = [ended('2026-01-01', 30, 20), waiting('2026-01-01', 20)];
    expect(waitForecast(rows, today)).toMatchObject({ p50Days: 30, p90Days: null, basedOn: 40 });
    expect(waitForecast([...rows, waiting('2026-01-01')], today)).toMatchObject({ p50Days: null });
  });

  test('says of what is not reached until when that is known: as long as a handful was followed', () => {
    const rows = [ended('2026-01-01', 30, 20), waiting('2026-03-22', 20), waiting('2026-01-01', 4)];
    expect(waitForecast(rows, today)).toMatchObject({ p50Days: null, p90Days: null, longerThanDays: 100 });
    expect(waitForecast([...rows, waiting('2026-01-01')], today)).toMatchObject({ longerThanDays: 180 });
  });

  test('takes who leaves for reasons of their own as one who would have waited like the others', () => {
    const rows = [ended('2026-01-01', 5, 300, 'MOVED'), ...tens];
    expect(waitForecast(rows, today)).toMatchObject({ p50Days: 50, p90Days: 90 });
  });

  test('takes who was taken off because there was nobody as one who never gets a buddy', () => {
    const rows = [ended('2026-01-01', 5, 25, 'EXPIRED_NO_SUITABLE_VOLUNTEER'), ...tens];
    expect(waitForecast(rows, today)).toMatchObject({ p50Days: 70, p90Days: null, longerThanDays: 100 });
  });

  test('leaves out who stood on the list twice', () => {
    expect(waitForecast([...tens, ended('2026-01-01', 170, 50, 'DUPLICATE')], today)).toEqual(
      waitForecast(tens, today),
    );
  });

  test('knows nothing of what happened after its day', () => {
    const rows = [ended('2026-01-01', 30, 20), ended('2026-01-01', 60, 20), waiting('2026-04-01', 100)];
    const then = '2026-02-15';
    expect(waitForecast(rows, then)).toEqual(
      waitForecast([ended('2026-01-01', 30, 20), waiting('2026-01-01', 20)], then),
    );
  });

  test('knows what happened on its day', () => {
    expect(waitForecast([ended('2026-01-01', 30, 20)], '2026-01-31')).toMatchObject({ p50Days: 30 });
    expect(waitForecast([ended('2026-01-01', 30, 20)], '2026-01-30')).toMatchObject({ basis: 'NONE' });
  });
});

describe('a forecast looks back two years', () => {
  const longAgo = addDays(today, -forecastWindow - 200);

  test('and forgets what was over by then', () => {
    expect(waitForecast([...tens, ended(longAgo, 200, 500)], today)).toEqual(waitForecast(tens, today));
  });

  test('and counts who waited already from the day on which it begins to look', () => {
    // Ten who waited 200 days by then were matched after 210: they say nothing of the first 200 days.
    const rows = [...tens.slice(0, 9), waiting('2026-01-01', 10), ended(longAgo, 210, 10)];
    expect(waitForecast(rows, today)).toMatchObject({ p50Days: 50, p90Days: 90, basedOn: 110 });
  });

  test('so a change shows, although many waited long before', () => {
    const slow = Array.from({ length: 36 }, (_, i) => ended(addDays('2022-01-01', i * 25), 300, 4));
    const fast = Array.from({ length: 40 }, (_, i) => ended(addDays('2025-06-01', i * 8), 30, 2));
    expect(waitForecast([...slow, ...fast], today).p50Days).toBe(30);
  });
});

describe('who it is about', () => {
  const here = inDistrict('here', [ended('2026-01-01', 10, enoughWaits)]);
  const there = inDistrict('there', [ended('2026-01-01', 40, 3 * enoughWaits)]);

  test('is the district, where enough people waited', () => {
    expect(waitForecast([...here, ...there], today, { district: 'here' })).toMatchObject({
      p50Days: 10,
      basis: 'DISTRICT',
      basedOn: enoughWaits,
    });
  });

  test('is the whole programme, where one too few had a buddy in the district', () => {
    const few = inDistrict('here', [ended('2026-01-01', 10, enoughWaits - 1), waiting('2026-01-01', 50)]);
    expect(waitForecast([...few, ...there], today, { district: 'here' })).toMatchObject({
      basis: 'PROGRAMME',
      basedOn: 4 * enoughWaits + 49,
    });
  });

  test('is the whole programme for who lives where nobody waited, or we do not know where', () => {
    for (const district of ['elsewhere', null])
      expect(waitForecast([...here, ...there], today, { district })).toMatchObject({ basis: 'PROGRAMME' });
  });

  test('is nobody, when too few had a buddy: then there is no number at all', () => {
    const none = { p50Days: null, p90Days: null, longerThanDays: null, basis: 'NONE', basedOn: 0 };
    expect(waitForecast([], today)).toEqual(none);
    const rows = [ended('2026-01-01', 10, enoughWaits - 1), waiting('2026-01-01', 500)];
    expect(waitForecast(rows, today, { district: 'centre' })).toEqual(none);
  });

  test('is nobody, when nearly all were seen from later on: of the first days too little is known', () => {
    const old = addDays(today, -forecastWindow - 100);
    const rows = [ended('2026-01-01', 1), ended(old, 400, 200)];
    expect(waitForecast(rows, today)).toMatchObject({ basis: 'NONE' });
  });
});

describe('for who has waited already', () => {
  test('is about the days that are left, from those who waited as long', () => {
    expect(waitForecast(tens, today, { waited: 20 })).toMatchObject({
      p50Days: 40,
      p90Days: 80,
      basedOn: 80,
    });
  });

  test('is unknown when hardly anybody waited so long', () => {
    expect(waitForecast(tens, today, { waited: 80 })).toMatchObject({ p50Days: 10, basedOn: 20 });
    expect(waitForecast(tens, today, { waited: 90 })).toMatchObject({ basis: 'NONE', p50Days: null });
  });
});

describe('whatever happened', () => {
  const day = fc.integer({ min: 0, max: 1200 }).map((back) => addDays(today, -back));
  const waits = fc.array(
    fc.record({
      fromOn: day,
      days: fc.option(fc.nat(900), { nil: null }),
      reason: fc.constantFrom<WaitlistRemoval>('MATCHED', 'MATCHED', 'MOVED', 'PROGRAMME_CLOSED'),
      count: fc.integer({ min: 1, max: 20 }),
    }),
    { minLength: 10, maxLength: 60 },
  );
  const rowsOf = (list: { fromOn: Day; days: number | null; reason: WaitlistRemoval; count: number }[]) =>
    list.map(({ fromOn, days, reason, count }) =>
      days === null ? waiting(fromOn, count) : ended(fromOn, days, count, reason),
    );
  const late = (days: number | null) => days ?? Number.POSITIVE_INFINITY;

  test('half is there no later than nine of ten, and both within what was seen', () => {
    let said = 0;
    fc.assert(
      fc.property(waits, fc.nat(60), (list, waited) => {
        const { p50Days, p90Days, longerThanDays, basis } = waitForecast(rowsOf(list), today, { waited });
        if (basis !== 'NONE') said++;
        expect(late(p50Days)).toBeLessThanOrEqual(late(p90Days));
        expect(longerThanDays === null).toBe(p90Days !== null || basis === 'NONE');
        if (longerThanDays !== null) expect(longerThanDays).toBeGreaterThanOrEqual(p50Days ?? 0);
        for (const days of [p50Days, p90Days]) if (days !== null) expect(days).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 300 },
    );
    expect(said).toBeGreaterThan(100);
  });

  test('one more who waits still, and longer than anybody, never makes it shorter', () => {
    let said = 0;
    fc.assert(
      fc.property(waits, fc.integer({ min: 1, max: 5 }), (list, count) => {
        const rows = rowsOf(list);
        const before = waitForecast(rows, today);
        if (before.basis === 'NONE') return;
        said++;
        const oldest = rows.reduce((first, { fromOn }) => (fromOn < first ? fromOn : first), today);
        const after = waitForecast([...rows, waiting(addDays(oldest, -1), count)], today);
        expect(late(after.p50Days)).toBeGreaterThanOrEqual(late(before.p50Days));
        expect(late(after.p90Days)).toBeGreaterThanOrEqual(late(before.p90Days));
      }),
      { numRuns: 300 },
    );
    expect(said).toBeGreaterThan(100);
  });

  test('it is the same however the waits are grouped and ordered', () => {
    fc.assert(
      fc.property(waits, (list) => {
        const rows = rowsOf(list);
        const apart = rows.flatMap((row) => Array.from({ length: row.count }, () => ({ ...row, count: 1 })));
        expect(waitForecast(apart.toReversed(), today)).toEqual(waitForecast(rows, today));
      }),
      { numRuns: 100 },
    );
  });
});
