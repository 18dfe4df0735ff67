import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { KpiClock, Organisation } from '../../organisations/organisation.ts';
import type { AsOf } from '../known/as-known.ts';
import { atEnd, type Period } from '../period.ts';
import { clockJudge } from '../requests/clock-figures.ts';
import { clockedRows, type ReceivedRow, receivedRows } from '../requests/request-rows.ts';
import { countedSpells, volunteerSelections } from '../volunteers/volunteer-figures.ts';
import { volunteerRows } from '../volunteers/volunteer-rows.ts';
import type { ClockFigure, OrganisationFigure } from './counted-figure.ts';
import { earliestFirst, type SelectedRow } from './selected-row.ts';

/** The rows that a figure counts, the earliest first, out of the statement by which the report counts them. */
export async function organisationRows(
  em: SqlEntityManager,
  organisation: Pick<Organisation, 'id'>,
  figure: OrganisationFigure,
  period: Period,
  as: AsOf,
): Promise<SelectedRow[]> {
  if (figure === 'REQUESTS_RECEIVED')
    return (await receivedRows(em, organisation, period, as)).map((row) => requestRow(row, row.programmeId));
  const spells = countedSpells(await volunteerRows(em, organisation, period, as), period, []);
  return volunteerSelections[figure](spells, period)
    .map(
      (row): SelectedRow => ({
        kind: 'VOLUNTEERSHIP',
        id: row.id,
        about: row.volunteer,
        programmeId: null,
        fromOn: row.joinedOn,
        untilOn: row.leftOn,
        code: null,
      }),
    )
    .sort(earliestFirst);
}

/** A request, from the day on which it was received until that of its outcome. */
export const requestRow = (
  { id, receivedOn, outcomeOn, outcome }: Omit<ReceivedRow, 'programmeId'>,
  programmeId: string,
): SelectedRow => ({
  kind: 'REQUEST',
  id,
  programmeId,
  fromOn: receivedOn,
  untilOn: outcomeOn,
  code: outcome,
});

/** The requests by which a clock is judged, the earliest first; or only those in time, or only the others. */
export async function judgedRows(
  em: SqlEntityManager,
  organisationId: string,
  { figure, period, clock }: { figure: ClockFigure; period: Period; clock: KpiClock },
  as: AsOf,
): Promise<SelectedRow[]> {
  const { isJudged, isWithin } = clockJudge(clock, atEnd(period));
  return (await clockedRows(em, organisationId, period, clock, as))
    .filter(
      (row) => isJudged(row) && (figure === 'CLOCK_JUDGED' || isWithin(row) === (figure === 'CLOCK_WITHIN')),
    )
    .map(({ never: _, ...row }): SelectedRow => ({ kind: 'REQUEST', ...row, code: null }))
    .sort(earliestFirst);
}
