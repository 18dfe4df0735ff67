import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bestPlan, bestSolution, pairsOf } from '../../../api/matching/plan/plan.ts';
import { termsOf } from '../../../api/matching/suitability/suitability.ts';
import { candidate, seeker, today } from '../../support/matching.ts';
import { anyProgrammes, highestTotal, type Waiting } from '../../support/plans.ts';

const terms = termsOf({}, today);
const waiting = (spellId: string, more: Partial<Waiting> = {}): Waiting => ({
  ...seeker,
  spellId,
  personId: spellId,
  ...more,
});
const volunteer = (volunteerId: string, more: Partial<typeof candidate> = {}) => ({
  ...candidate,
  volunteerId,
  personId: volunteerId,
  enrolmentId: `in ${volunteerId}`,
  ...more,
});
/** Who gets whom, in words. */
const said = (pairs: ReturnType<typeof pairsOf<Waiting>>) =>
  pairs.map((pair) => `${pair.seeker.spellId} – ${pair.candidate.volunteerId}`).sort();

describe('the best plan of a programme', () => {
  test('gives a volunteer as many as agreed and no more, and nobody who does not suit', () => {
    const seekers = ['STRUCTURAL', 'STRUCTURAL', 'STRUCTURAL', 'INCIDENTAL'].map((supportMode, i) =>
      waiting(`r${i}`, { supportMode: supportMode as 'STRUCTURAL', waitedDays: 10 * i }),
    );
    const plan = bestPlan(seekers, [volunteer('v', { capacity: 3, openMatches: 1 })], terms);
    expect(said(plan)).toEqual(['r1 – v', 'r2 – v']);
  });

  test('gives the only one who suits somebody to them, though another would like that one best', () => {
    const seekers = [
      waiting('likes both', { interests: ['schaken'] }),
      waiting('speaks Turkish', { languages: ['tr'] }),
    ];
    const volunteers = [
      volunteer('chess and Turkish', { interests: ['schaken'], languages: ['nl', 'tr'] }),
      volunteer('neither'),
    ];
    expect(said(bestPlan(seekers, volunteers, terms))).toEqual([
      'likes both – neither',
      'speaks Turkish – chess and Turkish',
    ]);
  });

  test('lets who waits longest go first where it makes no difference to the total', () => {
    // A place ten days farther counts as much as ten days of waiting.
    const settings = termsOf({ weights: { DISTANCE: 0, LAST_ASKED: 0, PRIORITY: 1, WAITING: 0.1 } }, today);
    const seekers = [
      waiting('priority', { priority: true, waitedDays: 10 }),
      waiting('longest', { waitedDays: 20 }),
    ];
    for (const order of [seekers, seekers.toReversed()])
      expect(said(bestPlan(order, [volunteer('v')], settings))).toEqual(['longest – v']);
  });

  test('links two of whom nothing speaks for the other either, rather than nobody', () => {
    const settings = termsOf({ weights: { DISTANCE: 0, LAST_ASKED: 0 } }, today);
    const plan = bestPlan([waiting('r')], [volunteer('v')], settings);
    expect(plan.map((pair) => pair.verdict.tenths)).toEqual([0]);
  });

  test('is empty when nobody waits or nobody volunteers', () => {
    expect(bestPlan([], [volunteer('v')], terms)).toEqual([]);
    expect(bestPlan([waiting('r')], [], terms)).toEqual([]);
  });
});

describe('the best plan of programmes that share volunteers', () => {
  const shared = { capacity: 2, capacityInAll: 1 };
  const both = (
    [first, second]: [Waiting[], Waiting[]],
    [one, other]: [ReturnType<typeof volunteer>[], ReturnType<typeof volunteer>[]],
  ) =>
    pairsOf(
      bestSolution([
        { seekers: first, candidates: one, terms },
        { seekers: second, candidates: other, terms },
      ]),
    );

  test('gives a volunteer no more in all than agreed, to whom it brings most', () => {
    const plan = both(
      [[waiting('buddy', { waitedDays: 5 })], [waiting('taal', { waitedDays: 50 })]],
      [[volunteer('v', shared)], [volunteer('v', shared)]],
    );
    expect(said(plan)).toEqual(['taal – v']);
  });

  test('counts matches that are open already, in whichever programme', () => {
    const limit = { capacity: 3, capacityInAll: 3, openMatchesInAll: 1 };
    const three = (name: string) => [1, 2, 3].map((i) => waiting(`${name}${i}`, { waitedDays: i }));
    const plan = both(
      [three('a'), three('b')],
      [[volunteer('v', { ...limit, openMatches: 1 })], [volunteer('v', limit)]],
    );
    expect(said(plan)).toEqual(['a3 – v', 'b3 – v']);
  });

  test('gives the one with a choice to the other programme', () => {
    const plan = both(
      [[waiting('buddy')], [waiting('taal')]],
      [[volunteer('v', shared), volunteer('w')], [volunteer('v', shared)]],
    );
    expect(said(plan)).toEqual(['buddy – w', 'taal – v']);
  });

  test('lets a resident who waits in two have a volunteer in each', () => {
    const plan = both(
      [[waiting('a')], [waiting('b', { personId: 'a' })]],
      [[volunteer('v')], [volunteer('w')]],
    );
    expect(said(plan)).toEqual(['a – v', 'b – w']);
  });

  test('lets who waits longest go first where it makes no difference, also across programmes', () => {
    const settings = termsOf({ weights: { DISTANCE: 0, LAST_ASKED: 0, PRIORITY: 1, WAITING: 0.1 } }, today);
    const one = {
      seekers: [waiting('priority', { priority: true, waitedDays: 10 })],
      candidates: [volunteer('v', shared)],
      terms: settings,
    };
    const other = { ...one, seekers: [waiting('longest', { waitedDays: 20 })] };
    for (const programmes of [
      [one, other],
      [other, one],
    ])
      expect(said(pairsOf(bestSolution(programmes)))).toEqual(['longest – v']);
  });
});

describe('of any programmes', () => {
  test('the plan has the highest total that any way has, and gives nobody more than agreed', () => {
    let pairs = 0;
    fc.assert(
      fc.property(anyProgrammes, (programmes) => {
        const solution = bestSolution(programmes);
        const found = pairsOf(solution);
        expect(found.reduce((sum, { verdict }) => sum + verdict.tenths, 0)).toBe(highestTotal(programmes));
        expect(new Set(found.map((pair) => pair.seeker)).size).toBe(found.length);
        expect(found).toHaveLength(solution.optionOf.filter((option) => option >= 0).length);
        pairs += found.length;
      }),
      { numRuns: 1000 },
    );
    expect(pairs).toBeGreaterThan(1000);
  });

  test('the total is as high when hardly any possible pair fits in memory', () => {
    fc.assert(
      fc.property(anyProgrammes, (programmes) => {
        const { leftOut, ...solution } = bestSolution(programmes, undefined, 1);
        const total = pairsOf({ ...solution, leftOut }).reduce((sum, { verdict }) => sum + verdict.tenths, 0);
        expect(leftOut).toBe(0);
        expect(total).toBe(highestTotal(programmes));
      }),
      { numRuns: 1000 },
    );
  });
});
