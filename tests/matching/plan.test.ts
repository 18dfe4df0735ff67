import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assign, bestPlan } from '../../api/matching/plan.ts';
import { termsOf } from '../../api/matching/suitability.ts';
import { candidate, seeker, today } from '../support/matching.ts';

describe('the best plan', () => {
  test('has the highest total that any way of assigning has', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 5, maxLength: 5 }), {
          minLength: 1,
          maxLength: 5,
        }),
        (gains) => {
          const best = (row: number, used: number): number => {
            if (row === gains.length) return 0;
            let most = 0;
            for (let column = 0; column < 5; column++)
              if (!(used & (1 << column)))
                most = Math.max(most, gains[row]![column]! + best(row + 1, used | (1 << column)));
            return most;
          };
          const columns = assign(gains.length, 5, (row, column) => gains[row]![column]!);
          expect(new Set(columns).size).toBe(gains.length);
          expect(columns.reduce((sum, column, row) => sum + gains[row]![column]!, 0)).toBe(best(0, 0));
        },
      ),
      { numRuns: 500 },
    );
  });

  test('gives a volunteer as many as agreed and no more, and nobody who does not suit', () => {
    const seekers = ['STRUCTURAL', 'STRUCTURAL', 'STRUCTURAL', 'INCIDENTAL'].map((supportMode, i) => ({
      ...seeker,
      personId: `r${i}`,
      supportMode: supportMode as 'STRUCTURAL',
      waitedDays: 10 * i,
    }));
    const plan = bestPlan(seekers, [{ ...candidate, capacity: 3, openMatches: 1 }], termsOf({}, today));
    expect(plan.map((pair) => pair.seeker.personId).sort()).toEqual(['r1', 'r2']);
  });
});
