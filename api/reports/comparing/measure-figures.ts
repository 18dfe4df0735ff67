import type { ProgrammeKind } from '../../organisations/codes.ts';
import type { Day } from '../../platform/days.ts';
import { share, sum } from '../counting.ts';
import type { MatchRetentionReport } from '../lasting/match-retention-types.ts';
import { judgedOn, kpiFigure } from '../requests/request-figures.ts';
import type { ClockRow } from '../requests/request-rows.ts';
import type { ProgrammeVolunteerFlow } from '../volunteers/volunteer-retention-types.ts';
import type { RealisedWaits } from '../waiting/waiting-types.ts';
import type { ComparisonMeasure } from './comparing-types.ts';

/** What the reports say of a programme in a year, as far as it is compared. */
export interface Reported {
  matches: Pick<MatchRetentionReport, 'all' | 'premature' | 'closures'>;
  waits: RealisedWaits;
  /** Undefined where nobody was a volunteer of it. */
  flow: Pick<ProgrammeVolunteerFlow, 'activeAtStart' | 'joined' | 'left' | 'activeAtEnd'> | undefined;
  contacts: readonly ClockRow[];
}

export interface Measured {
  measure: ComparisonMeasure;
  /**
   * As in the report, a share as a percentage; null where the report tells none, Infinity where half is not reached
   * however long anybody was followed.
   */
  value: number | null;
  /** How many it was counted from. */
  cases: number;
}

const ofAnyKind: readonly ComparisonMeasure[] = ['VOLUNTEER_TURNOVER', 'CONTACT_IN_3_DAYS'];
const ofMatches: readonly ComparisonMeasure[] = [
  'MATCHES_LASTING',
  'MATCHES_PREMATURE',
  'MEDIAN_WAIT',
  'MATCHES_PER_100_VOLUNTEERS',
];

/** What programmes of a kind are compared by: only where volunteers are linked do matches and waits say something. */
const measuresOf = (kind: ProgrammeKind): readonly ComparisonMeasure[] =>
  kind === 'RELATION' || kind === 'PHONE' ? [...ofMatches, ...ofAnyKind] : ofAnyKind;

/** What a programme is compared by, in a year of which `lastDay` is the last: each figure is that of a report. */
export function measuredYear(reported: Reported, kind: ProgrammeKind, lastDay: Day): Measured[] {
  return measuresOf(kind).map((measure) => ({ measure, ...figureOf[measure](reported, lastDay) }));
}

const nobody = { activeAtStart: 0, joined: 0, left: 0, activeAtEnd: 0 };
const percent = (part: number | null): number | null => (part === null ? null : 100 * part);

const figureOf: Readonly<
  Record<ComparisonMeasure, (reported: Reported, lastDay: Day) => Omit<Measured, 'measure'>>
> = {
  MATCHES_LASTING: ({ matches: { all } }) => ({
    value: percent(all.afterMonths.find(({ months }) => months === 12)!.survival),
    cases: all.followed,
  }),
  MATCHES_PREMATURE: ({ matches: { premature } }) => ({
    value: percent(premature.adjustedRate),
    cases: premature.judged,
  }),
  MEDIAN_WAIT: ({ waits: { notMatched, began } }) => ({
    value: notMatched.median === 'NOT_REACHED' ? Number.POSITIVE_INFINITY : notMatched.medianDays,
    cases: began,
  }),
  // Running at end = the total − what ended.
  MATCHES_PER_100_VOLUNTEERS: ({ matches: { closures }, flow = nobody }) => ({
    value: percent(share(closures.served - closures.closed, flow.activeAtEnd)),
    cases: flow.activeAtEnd,
  }),
  // Source: who left, over the mean of start and end.
  VOLUNTEER_TURNOVER: ({ flow = nobody }) => ({
    value: percent(share(flow.left, (flow.activeAtStart + flow.activeAtEnd) / 2)),
    cases: flow.activeAtStart + flow.joined,
  }),
  CONTACT_IN_3_DAYS: ({ contacts }, lastDay) => ({
    value: kpiFigure(contacts, { workingDays: 3 }, lastDay).withinPct,
    cases: sum(judgedOn(contacts, lastDay).map(({ count }) => count)),
  }),
};
