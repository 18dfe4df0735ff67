import type { Mistake } from '../../messages/refuse.ts';
import type { TextKey } from '../../messages/texts.ts';
import { addDays, amsterdamDay, type Day } from '../../platform/days.ts';
import type { MatchStep } from '../codes.ts';
import type { MatchStatus } from '../lifecycle.ts';

/** So far ahead an introduction is planned, and a rest or a bridge is expected to last. In days. */
const longestAhead = 366;

/** In which states of a match each step can be taken, and what is said in any other. */
const steps: Readonly<Record<MatchStep, { from: readonly MatchStatus[]; otherwise: TextKey }>> = {
  PLAN_INTRODUCTION: { from: ['INTRODUCTION_PLANNED'], otherwise: 'notToIntroduce' },
  RECORD_INTRODUCTION: { from: ['INTRODUCTION_PLANNED'], otherwise: 'notToIntroduce' },
  START_TRIAL: { from: ['INTRODUCED'], otherwise: 'notIntroduced' },
  COMPLETE_TRIAL: { from: ['TRIAL'], otherwise: 'notOnTrial' },
  HOLD: { from: ['ACTIVE', 'ON_HOLD'], otherwise: 'notRunning' },
  RESUME: { from: ['ON_HOLD'], otherwise: 'matchNotResting' },
  BEGIN_CLOSING: { from: ['ACTIVE'], otherwise: 'notRunning' },
  BRIDGE: { from: ['ON_HOLD'], otherwise: 'matchNotResting' },
};

/** The steps that can be taken with a match as it is. */
export const stepsFrom = (match: { status: MatchStatus }): MatchStep[] =>
  (Object.keys(steps) as MatchStep[]).filter((step) => !stepObstacle(step, match));

/** Why a step cannot be taken; undefined when it can. */
export function stepObstacle(step: MatchStep, { status }: { status: MatchStatus }): TextKey | undefined {
  const { from, otherwise } = steps[step];
  if (from.includes(status)) return undefined;
  return status === 'PROPOSED' && otherwise === 'notToIntroduce' ? 'answersFirst' : otherwise;
}

/** What is wrong with the moment at which two are to meet. */
export function momentMistakes(at: Date, now: Date): Mistake[] {
  if (at <= now) return [{ field: 'at', key: 'momentPassed' }];
  return amsterdamDay(at) > addDays(amsterdamDay(now), longestAhead)
    ? [{ field: 'at', key: 'tooFarAhead' }]
    : [];
}

/**
 * What is wrong with the day on which a step was taken.
 * @param since the day before which it cannot have been, if there is one.
 */
export function stepDayMistakes(field: string, on: Day, since: Day | null, today: Day): Mistake[] {
  if (on > today) return [{ field, key: 'notInFuture' }];
  return since !== null && on < since ? [{ field, key: 'beforeStepBefore' }] : [];
}

/** What is wrong with the day until which something is to last: a day to come, and no more than a year away. */
export function untilMistakes(field: string, until: Day | null, today: Day): Mistake[] {
  if (until === null) return [];
  return until <= today || until > addDays(today, longestAhead) ? [{ field, key: 'untilWrong' }] : [];
}
