import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Programme } from '../../organisations/programme.ts';
import type { AsOf } from '../known/as-known.ts';
import { knownSince, knownSinceWarning } from '../known/since.ts';
import type { Period } from '../period.ts';
import { given } from '../warnings.ts';
import { programmeFigures } from './programme-figures.ts';
import { programmeRows } from './programme-rows.ts';
import type { ProgrammeReport } from './programme-types.ts';
import { programmeWarnings } from './programme-warnings.ts';

/** The report of a programme: one statement, then arithmetic. */
export async function loadProgrammeReport(
  em: SqlEntityManager,
  programme: Programme,
  period: Period,
  asOf: AsOf,
): Promise<ProgrammeReport> {
  const rows = await programmeRows(em, programme, period, asOf);
  const figures = programmeFigures(rows, programme.kind, period);
  return {
    programme,
    ...figures,
    warnings: [
      ...given([knownSinceWarning(asOf, await knownSince(em, programme.organisationId, asOf))]),
      ...programmeWarnings(figures, rows, programme, period, asOf.today),
    ],
  };
}
