import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { roundedToFive, standings } from '../../../api/reports/municipal/small-cells.ts';
import type { Standing, Sum } from '../../../api/reports/municipal/small-cells-attack.ts';

const column = (total: string, ...parts: string[]): Sum => ({ total, parts });
const told = (counts: Record<string, number>, sums: Sum[], settled?: Record<string, Standing>) =>
  Object.fromEntries(
    standings({
      counts: new Map(Object.entries(counts)),
      sums,
      ...(settled && { settled: new Map(Object.entries(settled)) }),
    }),
  );

describe('what leaves the organisation', () => {
  test('is every count, when none is from 1 to 9', () => {
    expect(told({ a: 10, b: 0, all: 10 }, [column('all', 'a', 'b')])).toEqual({
      a: 'EXACT',
      b: 'EXACT',
      all: 'EXACT',
    });
  });

  test('is not the next smallest count, when the total would give a small one away', () => {
    expect(told({ a: 3, b: 40, c: 12, all: 55 }, [column('all', 'a', 'b', 'c')])).toEqual({
      a: 'FEW',
      b: 'EXACT',
      c: 'NOT_SHOWN',
      all: 'EXACT',
    });
  });

  test('is not the total, where it can only be if all parts are as many as can be', () => {
    expect(told({ a: 9, b: 9, all: 18 }, [column('all', 'a', 'b')])).toEqual({
      a: 'FEW',
      b: 'FEW',
      all: 'NOT_SHOWN',
    });
  });

  test('does not tell how many are in two small counts together', () => {
    expect(told({ a: 3, b: 2, c: 30, all: 35 }, [column('all', 'a', 'b', 'c')])).toEqual({
      a: 'FEW',
      b: 'FEW',
      c: 'NOT_SHOWN',
      all: 'EXACT',
    });
  });

  test('leaves a nought out only where it would give the one who came away, as both ends are known', () => {
    const sums = [column('year', 'start', 'came'), column('year', 'end', 'left')];
    const table = {
      counts: new Map([
        ['start', 20],
        ['came', 3],
        ['left', 0],
        ['end', 23],
        ['year', 23],
      ]),
      sums,
      unpublished: new Set(['year']),
    };
    const settled = new Map<string, Standing>([
      ['start', 'EXACT'],
      ['end', 'EXACT'],
    ]);
    expect(Object.fromEntries(standings({ ...table, settled }))).toMatchObject({
      came: 'FEW',
      left: 'NOT_SHOWN',
    });
    expect(Object.fromEntries(standings(table))).toMatchObject({
      came: 'FEW',
      left: 'EXACT',
      start: 'NOT_SHOWN',
    });
  });

  test('is rounded by 2 at most, and a nought stays a nought', () => {
    expect([0, 10, 12, 13, 17, 18].map(roundedToFive)).toEqual([0, 10, 10, 15, 15, 20]);
    fc.assert(
      fc.property(fc.nat(1e6), (count) => {
        expect(roundedToFive(count) % 5).toBe(0);
        expect(Math.abs(roundedToFive(count) - count)).toBeLessThanOrEqual(2);
      }),
    );
  });
});

/** A table of programmes: who was there, came, left and is there now, with the totals over all. */
const tableOf = (rows: { start: number; came: number; left: number }[]) => {
  const counts = new Map<string, number>();
  const figures = ['start', 'came', 'left', 'end', 'year'] as const;
  const names = [...rows.keys(), 'all'] as const;
  for (const figure of figures) counts.set(`${figure} all`, 0);
  rows.forEach(({ start, came, left: wanted }, at) => {
    const left = Math.min(wanted, start + came);
    const line = { start, came, left, end: start + came - left, year: start + came };
    for (const figure of figures) {
      counts.set(`${figure} ${at}`, line[figure]);
      counts.set(`${figure} all`, counts.get(`${figure} all`)! + line[figure]);
    }
  });
  const sums = [
    ...(['start', 'came', 'left', 'end'] as const).map((figure) =>
      column(`${figure} all`, ...rows.map((_, at) => `${figure} ${at}`)),
    ),
    ...names.flatMap((at) => [
      column(`year ${at}`, `start ${at}`, `came ${at}`),
      column(`year ${at}`, `end ${at}`, `left ${at}`),
    ]),
  ];
  return { counts, sums, unpublished: new Set(names.map((at) => `year ${at}`)) };
};

const count = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 9 }), fc.integer({ min: 10, max: 40 }));
const anyTable = fc
  .array(fc.record({ start: count, came: count, left: count }), { minLength: 1, maxLength: 4 })
  .map(tableOf);

type Bounds = Map<string, readonly [number, number]>;

/**
 * A slow reader: of each count from 1 to 9, tries every other number that would have been published in the same way,
 * and looks for numbers for all the rest with which the sums still hold. The names of those for which there are none.
 */
function workedOut(
  { counts, sums }: { counts: Map<string, number>; sums: Sum[] },
  found: Map<string, Standing>,
): string[] {
  const most = 10 + Math.max(...counts.values());
  const known: Bounds = new Map(
    [...counts].map(([name, each]) => {
      const standing = found.get(name);
      return [name, standing === 'EXACT' ? [each, each] : standing === 'FEW' ? [1, 9] : [0, most]];
    }),
  );
  const narrowed = (bounds: Bounds): Bounds | null => {
    const next = new Map(bounds);
    const within = (name: string, lower: number, upper: number) => {
      const [from, to] = next.get(name)!;
      next.set(name, [Math.max(from, lower), Math.min(to, upper)]);
    };
    for (let before = ''; before !== JSON.stringify([...next]); ) {
      before = JSON.stringify([...next]);
      for (const { total, parts } of sums) {
        const all = (end: 0 | 1) => parts.reduce((sum, part) => sum + next.get(part)![end], 0);
        within(total, all(0), all(1));
        for (const part of parts)
          within(
            part,
            next.get(total)![0] - (all(1) - next.get(part)![1]),
            next.get(total)![1] - (all(0) - next.get(part)![0]),
          );
        if ([total, ...parts].some((name) => next.get(name)![0] > next.get(name)![1])) return null;
      }
    }
    return next;
  };
  const hasSolution = (bounds: Bounds): boolean => {
    const within = narrowed(bounds);
    if (!within) return false;
    const open = [...within].filter(([, [lower, upper]]) => lower < upper);
    const [least] = open.toSorted(([, a], [, b]) => a[1] - a[0] - (b[1] - b[0]));
    return (
      !least || numbers(least[1]).some((value) => hasSolution(new Map(within).set(least[0], [value, value])))
    );
  };
  const numbers = ([lower, upper]: readonly [number, number]) =>
    Array.from({ length: upper - lower + 1 }, (_, at) => lower + at);
  return [...counts.keys()].filter((name) => {
    const count = counts.get(name)!;
    if (count < 1 || count > 9) return false;
    const others = numbers(known.get(name)!)
      .filter((value) => value !== count)
      .toSorted((a, b) => Math.abs(a - count) - Math.abs(b - count));
    return !others.some((value) => hasSolution(new Map(known).set(name, [value, value])));
  });
}

describe('of any programmes and their totals', () => {
  test('no count from 1 to 9 is published, and none can be worked out', () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        const found = standings(table);
        for (const [name, each] of table.counts)
          if (each >= 1 && each <= 9) expect(found.get(name), name).not.toBe('EXACT');
        expect(workedOut(table, found)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('what is shown at both ends stays shown when the reports before and after show it too', () => {
    fc.assert(
      fc.property(anyTable, ({ counts, sums, unpublished }) => {
        const settled = new Map<string, Standing>();
        for (const figure of ['start', 'end']) {
          const own = new Map([...counts].filter(([name]) => name.startsWith(figure)));
          const ofFigure = sums.filter(({ total }) => total.startsWith(figure));
          for (const [name, standing] of standings({ counts: own, sums: ofFigure }))
            settled.set(name, standing);
        }
        const found = standings({ counts, sums, unpublished, settled });
        for (const [name, standing] of settled) expect(found.get(name)).toBe(standing);
        expect(workedOut({ counts, sums }, found)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('how many are in what is left out of a total is never from 1 to 9', () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        const found = standings(table);
        for (const { total, parts } of table.sums) {
          if (found.get(total) !== 'EXACT') continue;
          const rest = parts.filter((part) => found.get(part) !== 'EXACT');
          const together = rest.reduce((all, part) => all + table.counts.get(part)!, 0);
          expect(together === 0 || together >= 10).toBe(true);
        }
      }),
    );
  });
});
