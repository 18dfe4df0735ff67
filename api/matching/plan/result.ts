import type { Day } from '../../platform/days.ts';
import { blockersIn } from '../candidates/blockers.ts';
import type { SuggestionReasonCode } from '../codes.ts';
import type { Seeker } from '../suitability/people.ts';
import { type WhyNone, whyHeldBack } from '../suitability/why-none.ts';
import { greedyTenths, longestWaitLeft, type PassedOver, passedOverIn } from './fairness.ts';
import type { OnProgress, PlannedProgramme, PlanRow } from './options.ts';
import { bestSolution, pairsOf } from './plan.ts';
import type { Solution } from './solution.ts';

/** A resident who waits, by what is written down of the wait. */
export type WaitingSeeker = Seeker & { spellId: string };

/** Two in a plan: ids, and tenths of points. Words are made when it is read. */
export interface ResultPair {
  spell: string;
  enrolment: string;
  volunteer: string;
  tenths: number;
  reasons: [code: SuggestionReasonCode, tenths: number][];
}

export interface ResultPassedOver {
  spell: string;
  volunteer: string;
  /** The spell of whoever goes before. */
  insteadOf: string;
  byDays: number;
  reasons: [code: SuggestionReasonCode, tenths: number, ofOther: number][];
  unexplained: boolean;
}

/** A plan as it is kept: of the day on which it was made, and with nothing in it by which somebody is known. */
export interface PlanResult {
  on: Day;
  pairs: ResultPair[];
  unmatched: { spell: string; whyNone: WhyNone[] }[];
  tenths: number;
  /** What the total would be if who waits longest always chose first. */
  greedyTenths: number;
  longestWaitLeft: number | null;
  passedOver: ResultPassedOver[];
  passedOverInAll: number;
  /** How many possible pairs were left out that could have made the total higher; 0 when it is the highest there is. */
  leftOut: number;
}

/** For each resident without a volunteer so many cases are kept in which another went before; all are counted. */
const keptEach = 3;

/** Makes the best plan of some programmes on a day. */
export function planResult(
  programmes: readonly PlannedProgramme<WaitingSeeker>[],
  on: Day,
  onProgress?: OnProgress,
): PlanResult {
  const solution = bestSolution(programmes, onProgress);
  const pairs = pairsOf(solution);
  const { passedOver, inAll } = passedOverIn(solution, keptEach, onProgress);
  return {
    on,
    pairs: pairs.map(({ seeker, candidate, verdict }) => ({
      spell: seeker.spellId,
      enrolment: candidate.enrolmentId,
      volunteer: candidate.volunteerId,
      tenths: verdict.tenths,
      reasons: verdict.reasons.map(({ code, tenths }) => [code, tenths]),
    })),
    unmatched: unmatchedOf(solution, onProgress),
    tenths: pairs.reduce((sum, { verdict }) => sum + verdict.tenths, 0),
    greedyTenths: greedyTenths(solution),
    longestWaitLeft: longestWaitLeft(solution),
    passedOver: passedOver.map(kept),
    passedOverInAll: inAll,
    leftOut: solution.leftOut,
  };
}

const kept = (passed: PassedOver<WaitingSeeker>): ResultPassedOver => ({
  spell: passed.seeker.spellId,
  volunteer: passed.candidate.volunteerId,
  insteadOf: passed.insteadOf.spellId,
  byDays: passed.byDays,
  reasons: passed.reasons.map(({ code, tenths, tenthsOfOther }) => [code, tenths, tenthsOfOther]),
  unexplained: passed.unexplained,
});

const unmatchedOf = (
  { options: { rows, suiting }, optionOf }: Solution<WaitingSeeker>,
  onProgress?: OnProgress,
): PlanResult['unmatched'] =>
  rows.flatMap((row, at) => {
    if (optionOf[at] !== -1) return [];
    onProgress?.('CHECKING', at, rows.length);
    return [{ spell: row.seeker.spellId, whyNone: suiting[at]! > 0 ? [] : whyNobody(row) }];
  });

/** `whyNone` of a resident whom nobody suits, without looking at each volunteer in words. */
function whyNobody({ seeker, lineup }: PlanRow): WhyNone[] {
  const counts = new Map<number, number>();
  lineup.lookAt(seeker);
  lineup.eachHeldBack((blockers) => counts.set(blockers, (counts.get(blockers) ?? 0) + 1));
  return whyHeldBack([...counts].map(([blockers, count]) => [blockersIn(blockers), count]));
}
