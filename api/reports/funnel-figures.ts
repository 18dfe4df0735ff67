import { codesOf } from '../platform/codes.ts';
import { type Day, daysBetween } from '../platform/days.ts';
import { percentile } from './counting.ts';
import type { FunnelRow } from './flow-rows.ts';
import { type FunnelFigure, FunnelStep } from './flow-types.ts';

const dayOf: Readonly<Record<FunnelStep, (row: FunnelRow) => Day | null>> = {
  RECEIVED: (row) => row.receivedOn,
  CONTACTED: (row) => row.contactedOn,
  INTAKE: (row) => row.intakeOn,
  ACCEPTED: (row) => row.acceptedOn,
  WAITING: (row) => row.waitingOn,
  PROPOSED: (row) => row.proposedOn,
  LINKED: (row) => row.linkedOn,
};

/**
 * How many requests took each step, in their order. Whoever took a later step took this one too, also where nobody wrote
 * down when; so the counts never rise.
 */
export function funnelFigures(rows: readonly FunnelRow[]): FunnelFigure[] {
  const steps = codesOf(FunnelStep);
  const furthest = rows.map((row) => steps.findLastIndex((step) => dayOf[step](row) !== null));
  const counts = steps.map((_, at) => furthest.filter((reached) => reached >= at).length);
  return steps.map((step, at) => {
    const before = steps[at - 1];
    const count = counts[at]!;
    return {
      step,
      count,
      notYet: at === 0 ? 0 : counts[at - 1]! - count,
      share: rows.length === 0 ? null : count / rows.length,
      medianDays: before ? percentile(daysFrom(rows, dayOf[before], dayOf[step]), 0.5) : null,
    };
  });
}

/** The days between two steps; where the second was written down before the first, that says nothing. */
const daysFrom = (
  rows: readonly FunnelRow[],
  first: (row: FunnelRow) => Day | null,
  second: (row: FunnelRow) => Day | null,
): number[] =>
  rows.flatMap((row) => {
    const [from, to] = [first(row), second(row)];
    return from !== null && to !== null && to >= from ? [daysBetween(from, to)] : [];
  });
