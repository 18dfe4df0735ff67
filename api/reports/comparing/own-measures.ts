import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Programme } from '../../organisations/programme.ts';
import type { AsOf } from '../known/as-known.ts';
import { matchRetentionFigures } from '../lasting/match-retention-figures.ts';
import { matchRetentionRows } from '../lasting/match-retention-rows.ts';
import { municipalRows } from '../municipal/municipal-rows.ts';
import { atEnd } from '../period.ts';
import { programmeFlows } from '../volunteers/volunteer-retention-rows.ts';
import { waitingFigures } from '../waiting/waiting-figures.ts';
import { waitingRows } from '../waiting/waiting-rows.ts';
import { type Measured, measuredYear } from './measure-figures.ts';
import { wholeYear } from './settling-days.ts';

/**
 * What a programme is compared by, in a year of the calendar: the figures that its reports print, with matches and
 * waits followed to the day as of which they are told. Four statements, then arithmetic.
 */
export async function ownMeasures(
  em: SqlEntityManager,
  { id, organisationId, kind }: Pick<Programme, 'id' | 'organisationId' | 'kind'>,
  year: number,
  as: AsOf,
): Promise<Measured[]> {
  const period = wholeYear(year);
  const whose = { organisationId, programmeId: id };
  const matches = await matchRetentionRows(em, whose, period, null, as);
  const waits = await waitingRows(em, whose, period, as);
  const flows = await programmeFlows(em, organisationId, period, as);
  const { contacts } = await municipalRows(em, organisationId, period, as);
  return measuredYear(
    {
      matches: matchRetentionFigures(matches, period, 'ALL_ENDINGS', null),
      waits: waitingFigures(waits, atEnd(period)).realised,
      flow: flows.find(({ programmeId }) => programmeId === id),
      contacts: contacts.filter(({ programmeId }) => programmeId === id),
    },
    kind,
    atEnd(period),
  );
}
