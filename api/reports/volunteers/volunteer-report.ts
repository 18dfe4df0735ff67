import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Organisation } from '../../organisations/organisation.ts';
import type { AsOf } from '../known/as-known.ts';
import { knownSince, knownSinceWarning } from '../known/since.ts';
import type { Period } from '../period.ts';
import { given, volunteerWarnings } from '../warnings.ts';
import { volunteerFigures } from './volunteer-figures.ts';
import { volunteerRows } from './volunteer-rows.ts';
import type { VolunteerReport } from './volunteer-types.ts';

/**
 * The report on the volunteers of an organisation: one statement, then arithmetic. `leavingOut` are keys of
 * programmes: persons of whom every running enrolment is in these do not count.
 */
export async function loadVolunteerReport(
  em: SqlEntityManager,
  organisation: Organisation,
  period: Period,
  leavingOut: readonly string[],
  as: AsOf,
): Promise<VolunteerReport> {
  const rows = await volunteerRows(em, organisation, period, as);
  const figures = volunteerFigures(rows, period, leavingOut);
  return {
    ...figures,
    warnings: [
      ...given([knownSinceWarning(as, await knownSince(em, organisation.id, as))]),
      ...volunteerWarnings(figures, rows.published, period, as.today),
    ],
  };
}
