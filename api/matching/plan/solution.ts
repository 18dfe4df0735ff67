import { solveAssignment } from '../assignment/assignment.ts';
import type { AssignmentProblem } from '../assignment/problem.ts';
import type { Seeker } from '../suitability/people.ts';
import type { OnProgress, Options } from './options.ts';
import { type Capacities, capacitiesOf } from './places.ts';
import { settleTies } from './ties.ts';
import { wantedOptions, withMore } from './wanted.ts';

/** Who gets whom. */
export interface Solution<S extends Seeker = Seeker> {
  options: Options<S>;
  capacities: Capacities;
  /** The option that each resident gets; -1 for none. */
  optionOf: Int32Array;
  /** How many options were left out although one of them might have made the total higher; 0 when it is the highest. */
  leftOut: number;
}

/** How often options that turn out to be wanted are added, before we leave it at what there is. */
const mostRounds = 6;

/** Of all ways to give each resident one of their options, and no volunteer too many, one with the highest total. */
export function solve<S extends Seeker>(first: Options<S>, onProgress?: OnProgress): Solution<S> {
  const capacities = capacitiesOf(first.columns);
  const seniority = Int32Array.from(first.rows, ({ seeker }) => seeker.waitedDays);
  let options = first;
  for (let round = 1; ; round++) {
    const { start: rowStart, column, tenths: gain } = options;
    const problem: AssignmentProblem = { rowStart, column, gain, seniority, ...capacities };
    const solved = solveAssignment(problem, (done, of) => onProgress?.('CHOOSING', done, of));
    const wanted = wantedOptions(options, capacities, solved, onProgress);
    if (wanted.count === 0 || round === mostRounds) {
      const optionOf = solved.edgeOf;
      settleTies(options, capacities, optionOf);
      return { options, capacities, optionOf, leftOut: wanted.count };
    }
    options = withMore(options, wanted);
  }
}
