import type { Candidate, Seeker } from '../suitability/people.ts';
import { type Pair, suitability, type Terms } from '../suitability/suitability.ts';
import { mostOptions, type OnProgress, optionsOf, type PlannedProgramme, rowsOf } from './options.ts';
import { type Solution, solve } from './solution.ts';

/**
 * Of all ways to link the residents of some programmes with volunteers who suit them, one with the highest total
 * score: nobody twice, no volunteer above capacity, in a programme or in all. Who stays without one is left out of it.
 * Of equals who waits longest goes first.
 * @param most how many possible pairs are held in memory at a time.
 */
export const bestSolution = <S extends Seeker>(
  programmes: readonly PlannedProgramme<S>[],
  onProgress?: OnProgress,
  most: number = mostOptions,
): Solution<S> => solve(optionsOf(rowsOf(programmes), most, onProgress), onProgress);

/** The pairs of a solution, in the order of the residents. */
export function pairsOf<S extends Seeker>({ options, optionOf }: Solution<S>): Pair<S>[] {
  const { rows, columns, column } = options;
  return rows.flatMap(({ seeker, terms }, row) => {
    const candidate = columns[column[optionOf[row]!] ?? -1];
    if (!candidate) return [];
    const verdict = suitability(seeker, candidate, terms);
    return verdict.suits ? [{ seeker, candidate, verdict }] : [];
  });
}

/** The same for the residents of one programme. */
export const bestPlan = <S extends Seeker>(
  seekers: readonly S[],
  candidates: readonly Candidate[],
  terms: Terms,
): Pair<S>[] => pairsOf(bestSolution([{ seekers, candidates, terms }]));
