import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { KpiClock, Organisation } from '../organisations/organisation.ts';
import { codes } from '../platform/codes.ts';
import { clockJudge } from './clock-figures.ts';
import type { AsOf } from './known/as-known.ts';
import { atEnd, type Period } from './period.ts';
import type { SelectedRow } from './programme-selections.ts';
import { clockedRows, receivedRows } from './request-rows.ts';
import { countedSpells, volunteerSelections } from './volunteer-figures.ts';
import { volunteerRows } from './volunteer-rows.ts';

export const OrganisationFigure = codes(
  'OrganisationFigure',
  'A figure of an organisation that counts rows, which can be looked at. Its definition and unit stand in the report.',
  {
    VOLUNTEERS_AT_START: 'Times as a volunteer of the persons who were active at start.',
    VOLUNTEERS_JOINED: 'Times as a volunteer that began in the period.',
    VOLUNTEERS_LEFT: 'Times as a volunteer that ended in the period.',
    VOLUNTEERS_AT_END: 'Times as a volunteer of the persons who were active at end.',
    REQUESTS_RECEIVED: 'Requests that were received in the period.',
  },
);
export type OrganisationFigure = keyof typeof OrganisationFigure;

/** A row behind a figure, and the programme that it is in; a volunteer is in none in particular. */
export type OrganisationRow = SelectedRow & { programmeId: string | null };

/** The rows that a figure counts, the earliest first, out of the statement by which the report counts them. */
export async function organisationRows(
  em: SqlEntityManager,
  organisation: Pick<Organisation, 'id'>,
  figure: OrganisationFigure,
  period: Period,
  as: AsOf,
): Promise<OrganisationRow[]> {
  if (figure === 'REQUESTS_RECEIVED')
    return (await receivedRows(em, organisation, period, as)).map((row) => ({
      kind: 'REQUEST',
      id: row.id,
      programmeId: row.programmeId,
      fromOn: row.receivedOn,
      untilOn: row.outcomeOn,
      code: row.outcome,
    }));
  const spells = countedSpells(await volunteerRows(em, organisation, period, as), period, []);
  return volunteerSelections[figure](spells, period)
    .map(
      (row): OrganisationRow => ({
        kind: 'VOLUNTEERSHIP',
        id: row.id,
        about: row.volunteer,
        programmeId: null,
        fromOn: row.joinedOn,
        untilOn: row.leftOn,
        code: null,
      }),
    )
    .sort((one, other) => (`${one.fromOn}${one.id}` < `${other.fromOn}${other.id}` ? -1 : 1));
}

/** The requests by which a clock is judged, the earliest first; only those in time or only the others, if so asked. */
export async function judgedRows(
  em: SqlEntityManager,
  organisationId: string,
  { period, clock, within }: { period: Period; clock: KpiClock; within: boolean | null },
  as: AsOf,
): Promise<OrganisationRow[]> {
  const { isJudged, isWithin } = clockJudge(clock, atEnd(period));
  return (await clockedRows(em, organisationId, period, clock, as))
    .filter((row) => isJudged(row) && (within ?? isWithin(row)) === isWithin(row))
    .map(({ never: _, ...row }): OrganisationRow => ({ kind: 'REQUEST', ...row, code: null }))
    .sort((one, other) => (`${one.fromOn}${one.id}` < `${other.fromOn}${other.id}` ? -1 : 1));
}
