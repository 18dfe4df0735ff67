import type { Day } from '../../platform/days.ts';

/** A row behind a figure, whichever it is: what it is of, from when until when it was so, and what else is said of it. */
export interface SelectedRow {
  kind: 'MATCH' | 'WAIT' | 'ENROLMENT' | 'VOLUNTEERSHIP' | 'REQUEST' | 'EVALUATION';
  id: string;
  /** The programme that it is in; a volunteer is in none in particular. */
  programmeId: string | null;
  /** The thing by which it can be looked at, when that is not itself; null when that is nobody’s business. */
  about?: string | null;
  fromOn: Day;
  untilOn: Day | null;
  /** A code: why it ended, or where it stands. */
  code: string | null;
}

/** Rows come the earliest first. */
export const earliestFirst = (one: SelectedRow, other: SelectedRow): number =>
  `${one.fromOn}${one.id}` < `${other.fromOn}${other.id}` ? -1 : 1;
