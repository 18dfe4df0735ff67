import { codesOf } from '../../platform/codes.ts';
import { type Day, daysBetween } from '../../platform/days.ts';
import { percentile } from '../counting.ts';
import type { StepDays } from './flow-rows.ts';
import { type FunnelFigure, FunnelStep } from './flow-types.ts';

const dayOf: Readonly<Record<FunnelStep, (row: StepDays) => Day | null>> = {
  RECEIVED: (row) => row.receivedOn,
  CONTACTED: (row) => row.contactedOn,
  INTAKE: (row) => row.intakeOn,
  ACCEPTED: (row) => row.acceptedOn,
  WAITING: (row) => row.waitingOn,
  PROPOSED: (row) => row.proposedOn,
  LINKED: (row) => row.linkedOn,
};

const steps = codesOf(FunnelStep);

/** How many steps a request took. Whoever took a later step took those before it too, also where nobody wrote down when. */
const stepsTaken = (row: StepDays): number => steps.findLastIndex((step) => dayOf[step](row) !== null) + 1;

/** The requests that took a step. */
export const thoseWhoTook = <Row extends StepDays>(rows: readonly Row[], step: FunnelStep): Row[] =>
  rows.filter((row) => stepsTaken(row) > steps.indexOf(step));

/** The requests that took the step before this one, and stood there; nobody comes in before the first. */
export const thoseWhoDidNot = <Row extends StepDays>(rows: readonly Row[], step: FunnelStep): Row[] =>
  rows.filter((row) => stepsTaken(row) === steps.indexOf(step));

/** How many requests took each step, in their order; the counts never rise. */
export function funnelFigures(rows: readonly StepDays[]): FunnelFigure[] {
  const taken = rows.map(stepsTaken);
  return steps.map((step, at) => {
    const before = steps[at - 1];
    const count = taken.filter((number) => number > at).length;
    return {
      step,
      count,
      notYet: taken.filter((number) => number === at).length,
      share: rows.length === 0 ? null : count / rows.length,
      medianDays: before ? percentile(daysFrom(rows, dayOf[before], dayOf[step]), 0.5) : null,
    };
  });
}

/** The days between two steps; where the second was written down before the first, that says nothing. */
const daysFrom = (
  rows: readonly StepDays[],
  first: (row: StepDays) => Day | null,
  second: (row: StepDays) => Day | null,
): number[] =>
  rows.flatMap((row) => {
    const [from, to] = [first(row), second(row)];
    return from !== null && to !== null && to >= from ? [daysBetween(from, to)] : [];
  });
