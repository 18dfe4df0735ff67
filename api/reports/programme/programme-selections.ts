import { addMonths } from '../../platform/days.ts';
import { atEnd, atStart, happenedIn, type Period, runsOn, touches } from '../period.ts';
import type { ProgrammeFigure } from '../rows/counted-figure.ts';
import { earliestFirst, type SelectedRow } from '../rows/selected-row.ts';
import type { EnrolmentRow, MatchRow, ProgrammeRows, SpellRow } from './programme-rows.ts';

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
} as const satisfies Readonly<Record<string, Selection<SpellRow>>>;

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

/** The rows that a figure of a programme counts, the earliest first. */
export function selectedRows(
  rows: Pick<ProgrammeRows, 'matches' | 'enrolments'>,
  figure: ProgrammeFigure,
  period: Period,
  programmeId: string,
): SelectedRow[] {
  const selected = isOfMatches(figure)
    ? matchSelections[figure](rows.matches, period).map(
        (row): SelectedRow => ({
          kind: 'MATCH',
          id: row.id,
          programmeId,
          fromOn: row.linkedOn,
          untilOn: row.endedOn,
          code: row.unlinkReason,
        }),
      )
    : enrolmentSelections[figure](rows.enrolments, period).map(
        (row): SelectedRow => ({
          kind: 'ENROLMENT',
          id: row.id,
          programmeId,
          fromOn: row.since,
          untilOn: row.until,
          code: row.status,
        }),
      );
  return selected.sort(earliestFirst);
}

const isOfMatches = (figure: ProgrammeFigure): figure is keyof typeof matchSelections =>
  Object.hasOwn(matchSelections, figure);
