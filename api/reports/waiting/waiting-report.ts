import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { Neighbourhood } from '../../places/place.ts';
import type { AsOf } from '../known/as-known.ts';
import { durationWarnings } from '../known/before-use.ts';
import { atEnd, type Period } from '../period.ts';
import type { Whose } from '../reported-whose.ts';
import { waitingFigures } from './waiting-figures.ts';
import { waitingRows } from './waiting-rows.ts';
import type { WaitingReport } from './waiting-types.ts';

/** The waitlist at end and how long people waited in fact: one statement, then arithmetic. */
export async function loadWaiting(
  em: SqlEntityManager,
  whose: Whose,
  period: Period,
  asOf: AsOf,
): Promise<WaitingReport> {
  const rows = await waitingRows(em, whose, period, asOf);
  const { byNeighbourhood, ...figures } = waitingFigures(rows, atEnd(period));
  const known = new Map(
    rows.neighbourhoods.map((where) => [where.id, Object.assign(new Neighbourhood(), where)]),
  );
  const neighbourhoods = byNeighbourhood.map(({ neighbourhoodId, ...row }) => ({
    ...row,
    neighbourhood: neighbourhoodId === null ? null : known.get(neighbourhoodId)!,
  }));
  const warnings = await durationWarnings(em, whose.organisationId, period, asOf);
  return { ...figures, neighbourhoods, warnings };
}
