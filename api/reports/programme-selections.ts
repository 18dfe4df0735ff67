import { codes } from '../platform/codes.ts';
import { addMonths } from '../platform/days.ts';
import { atEnd, atStart, happenedIn, type Period, runsOn, touches } from './period.ts';
import type { EnrolmentRow, MatchRow, ProgrammeRows, SpellRow } from './programme-rows.ts';

export const ProgrammeFigure = codes(
  'ProgrammeFigure',
  'A figure of a programme that counts rows, which can be looked at. Its definition and unit stand in the report.',
  {
    RUNNING_AT_START: 'Matches that ran at start.',
    INFLOW: 'Matches that were linked in the period.',
    OUTFLOW: 'Matches that ended in the period.',
    RUNNING_AT_END: 'Matches that ran at end.',
    TOTAL: 'Matches of the period.',
    WAITING: 'Waits of those on the waitlist at end.',
    WAITING_LONGER_THAN_YEAR: 'Of these, the waits that began a year or longer before.',
    WAITING_PREVIOUSLY_MATCHED: 'Of these, the waits of who had a match before.',
    ENROLLED: 'Enrolments of who was enrolled at end.',
    TRAINED: 'Of these, the enrolments of who was trained.',
    DEPLOYABLE: 'Of these, the enrolments of who can be deployed.',
    CANDIDATES: 'Enrolments of who was a candidate at end.',
    FROM_PARTNERS: 'Enrolments of who works for a partner organisation.',
  },
);
export type ProgrammeFigure = keyof typeof ProgrammeFigure;

type Selection<Row> = (rows: readonly Row[], period: Period) => Row[];

/** Which matches each figure counts. */
export const matchSelections = {
  RUNNING_AT_START: (matches, period) =>
    matches.filter((match) => runsOn(atStart(period), match.linkedOn, match.endedOn)),
  INFLOW: (matches, period) => matches.filter((match) => happenedIn(period, match.linkedOn)),
  OUTFLOW: (matches, period) => matches.filter((match) => happenedIn(period, match.endedOn)),
  RUNNING_AT_END: (matches, period) =>
    matches.filter((match) => runsOn(atEnd(period), match.linkedOn, match.endedOn)),
  TOTAL: (matches, period) => matches.filter((match) => touches(period, match.linkedOn, match.endedOn)),
} as const satisfies { [F in ProgrammeFigure]?: Selection<MatchRow> };

const waiting: Selection<SpellRow> = (spells, period) =>
  spells.filter((spell) => runsOn(atEnd(period), spell.fromOn, spell.untilOn));

/** Which waits each figure counts. The last two overlap: they are no parts. */
export const spellSelections = {
  WAITING: waiting,
  WAITING_LONGER_THAN_YEAR: (spells, period) =>
    waiting(spells, period).filter((spell) => spell.fromOn <= addMonths(atEnd(period), -12)),
  WAITING_PREVIOUSLY_MATCHED: (spells, period) =>
    waiting(spells, period).filter((spell) => spell.previouslyMatched),
} as const satisfies { [F in ProgrammeFigure]?: Selection<SpellRow> };

/** Candidates are not there yet, and who was rejected never was. */
export const isAccepted = (enrolment: Pick<EnrolmentRow, 'status'>): boolean =>
  enrolment.status !== 'CANDIDATE' && enrolment.status !== 'REJECTED';

const runningAtEnd: Selection<EnrolmentRow> = (enrolments, period) =>
  enrolments.filter((enrolment) => runsOn(atEnd(period), enrolment.since, enrolment.until));

const enrolled: Selection<EnrolmentRow> = (enrolments, period) =>
  runningAtEnd(enrolments, period).filter(isAccepted);

const trained: Selection<EnrolmentRow> = (enrolments, period) =>
  enrolled(enrolments, period).filter(({ trainedOn }) => trainedOn !== null && trainedOn <= atEnd(period));

/** Which enrolments each figure goes by; the figures themselves count persons. */
export const enrolmentSelections = {
  ENROLLED: enrolled,
  TRAINED: trained,
  DEPLOYABLE: (enrolments, period) => trained(enrolments, period).filter((enrolment) => enrolment.deployable),
  CANDIDATES: (enrolments, period) =>
    runningAtEnd(enrolments, period).filter((enrolment) => enrolment.status === 'CANDIDATE'),
  FROM_PARTNERS: (enrolments, period) =>
    enrolled(enrolments, period).filter((enrolment) => enrolment.partner !== null),
} as const satisfies { [F in ProgrammeFigure]?: Selection<EnrolmentRow> };

/** A row behind a figure, whichever it is: what it is of, from when until when it was so, and what else is said of it. */
export interface SelectedRow {
  kind: 'MATCH' | 'WAIT' | 'ENROLMENT' | 'VOLUNTEERSHIP' | 'REQUEST';
  id: string;
  /** The thing by which it can be looked at, when that is not itself. */
  about?: string;
  fromOn: string;
  untilOn: string | null;
  /** A code: why it ended, or where it stands. */
  code: string | null;
}

/** The rows that a figure counts, the earliest first. */
export function selectedRows(rows: ProgrammeRows, figure: ProgrammeFigure, period: Period): SelectedRow[] {
  return unsorted(rows, figure, period).sort((one, other) =>
    `${one.fromOn}${one.id}` < `${other.fromOn}${other.id}` ? -1 : 1,
  );
}

const isKeyOf = <Of extends object>(of: Of, key: PropertyKey): key is keyof Of => Object.hasOwn(of, key);

function unsorted(rows: ProgrammeRows, figure: ProgrammeFigure, period: Period): SelectedRow[] {
  if (isKeyOf(matchSelections, figure))
    return matchSelections[figure](rows.matches, period).map((row) => ({
      kind: 'MATCH',
      id: row.id,
      fromOn: row.linkedOn,
      untilOn: row.endedOn,
      code: row.unlinkReason,
    }));
  if (isKeyOf(spellSelections, figure))
    return spellSelections[figure](rows.spells, period).map((row) => ({
      kind: 'WAIT',
      id: row.id,
      fromOn: row.fromOn,
      untilOn: row.untilOn,
      code: null,
    }));
  return enrolmentSelections[figure](rows.enrolments, period).map((row) => ({
    kind: 'ENROLMENT',
    id: row.id,
    fromOn: row.since,
    untilOn: row.until,
    code: row.status,
  }));
}
