import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  greedyTenths,
  longestWaitLeft,
  passedOverBy,
  passedOverIn,
} from '../../../api/matching/plan/fairness.ts';
import { bestSolution, pairsOf } from '../../../api/matching/plan/plan.ts';
import { suitability, termsOf } from '../../../api/matching/suitability/suitability.ts';
import { candidate, seeker, today } from '../../support/matching.ts';
import { anyProgrammes, type Waiting } from '../../support/plans.ts';

const terms = termsOf({}, today);
const waiting = (spellId: string, more: Partial<Waiting> = {}): Waiting => ({
  ...seeker,
  spellId,
  personId: spellId,
  ...more,
});
const solutionOf = (...seekers: Waiting[]) => bestSolution([{ seekers, candidates: [candidate], terms }]);

describe('whoever a plan passes over', () => {
  test('is told for whom, by how many days, and in what the other has more points', () => {
    const { passedOver, inAll } = passedOverIn(
      solutionOf(
        waiting('long', { waitedDays: 30 }),
        waiting('urgent', { waitedDays: 10, urgency: 'URGENT', priority: true }),
      ),
      Number.POSITIVE_INFINITY,
    );
    expect(inAll).toBe(1);
    expect(passedOver).toMatchObject([
      {
        seeker: { spellId: 'long' },
        candidate: { volunteerId: 'v1' },
        insteadOf: { spellId: 'urgent' },
        byDays: 20,
        reasons: [
          { code: 'PRIORITY', tenths: 0, tenthsOfOther: 200 },
          { code: 'URGENCY', tenths: 0, tenthsOfOther: 400 },
        ],
        because: null,
        unexplained: false,
      },
    ]);
  });

  test('has waited longer: whoever has waited shorter is not passed over, nor is who has somebody else', () => {
    const solution = solutionOf(waiting('long', { waitedDays: 30 }), waiting('short', { waitedDays: 10 }));
    expect(passedOverIn(solution, 9)).toEqual({ passedOver: [], inAll: 0 });
    expect(longestWaitLeft(solution)).toBe(10);
    const two = bestSolution([
      {
        seekers: [waiting('long', { waitedDays: 30 }), waiting('short', { waitedDays: 10 })],
        candidates: [candidate, { ...candidate, volunteerId: 'v2' }],
        terms,
      },
    ]);
    expect(passedOverIn(two, 9).inAll).toBe(0);
    expect(longestWaitLeft(two)).toBeNull();
  });

  test('is always told a reason, and never without cause, in any plan of any programmes', () => {
    let found = 0;
    fc.assert(
      fc.property(anyProgrammes, (programmes) => {
        const solution = bestSolution(programmes);
        const { passedOver, inAll } = passedOverIn(solution, Number.POSITIVE_INFINITY);
        expect(passedOver).toHaveLength(inAll);
        const matched = new Set(pairsOf(solution).map((pair) => pair.seeker.spellId));
        for (const each of passedOver) {
          expect(matched.has(each.seeker.spellId)).toBe(false);
          expect(matched.has(each.insteadOf.spellId)).toBe(true);
          expect(each.byDays).toBeGreaterThan(0);
          expect(each.unexplained).toBe(false);
          expect(each.reasons.length).toBeGreaterThan(0);
          for (const { tenths, tenthsOfOther } of each.reasons) expect(tenthsOfOther).toBeGreaterThan(tenths);
        }
        found += inAll;
      }),
      { numRuns: 2000 },
    );
    expect(found).toBeGreaterThan(100);
  });

  test('is found in whichever plan: of every resident without, each volunteer who suits and went to a shorter wait', () => {
    fc.assert(
      fc.property(anyProgrammes, (programmes) => {
        const alone = programmes.slice(0, 1);
        const solution = bestSolution(alone);
        const pairs = pairsOf(solution);
        const { seekers, candidates, terms: asked } = alone[0]!;
        const expected = seekers
          .filter((s) => !pairs.some((pair) => pair.seeker === s))
          .flatMap((s) =>
            candidates
              .filter((c) => suitability(s, c, asked).suits)
              .flatMap((c) =>
                pairs
                  .filter((pair) => pair.candidate === c && pair.seeker.waitedDays < s.waitedDays)
                  .map((pair) => `${s.spellId} ${c.volunteerId} ${pair.seeker.spellId}`),
              ),
          );
        const found = passedOverIn(solution, Number.POSITIVE_INFINITY).passedOver.map(
          (each) => `${each.seeker.spellId} ${each.candidate.volunteerId} ${each.insteadOf.spellId}`,
        );
        expect(found.sort()).toEqual(expected.sort());
      }),
      { numRuns: 500 },
    );
  });
});

describe('a coordinator who gives a volunteer to another than the plan', () => {
  const others = [waiting('long', { waitedDays: 30 }), waiting('new', { waitedDays: 1 })];
  const given = { seeker: waiting('chosen', { waitedDays: 10 }), candidate, because: null };

  test('is asked why, when somebody whom the volunteer suits as well waits longer', () => {
    expect(passedOverBy(given, others, terms)).toMatchObject([
      { seeker: { spellId: 'long' }, byDays: 20, reasons: [], unexplained: true },
    ]);
  });

  test('has said why, when words are given', () => {
    expect(passedOverBy({ ...given, because: 'Zij kennen elkaar.' }, others, terms)).toMatchObject([
      { because: 'Zij kennen elkaar.', unexplained: false },
    ]);
  });

  test('need not say why, when the points say it', () => {
    const urgent = { ...given, seeker: { ...given.seeker, urgency: 'URGENT' as const } };
    expect(passedOverBy(urgent, others, terms)).toMatchObject([
      { reasons: [{ code: 'URGENCY' }], unexplained: false },
    ]);
  });
});

test('who waits longest first, each with the best that is left, never brings more than the plan', () => {
  fc.assert(
    fc.property(anyProgrammes, (programmes) => {
      const solution = bestSolution(programmes);
      const total = pairsOf(solution).reduce((sum, { verdict }) => sum + verdict.tenths, 0);
      expect(greedyTenths(solution)).toBeLessThanOrEqual(total);
    }),
  );
});
