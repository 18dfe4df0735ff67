import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { AsOf } from '../known/as-known.ts';
import { knownSinceWarning, staffingKnownSince } from '../known/since.ts';
import type { Whose } from '../reported-whose.ts';
import { given } from '../warnings.ts';
import { caseloadRows } from './caseload-rows.ts';
import { screeningFigures } from './screening-figures.ts';
import { screenedProgrammes } from './screening-rows.ts';
import type { StaffingReport } from './staffing-types.ts';

/** What coordinators have in hand, and how far volunteers are with what is asked: two statements, then arithmetic. */
export async function loadStaffingReport(
  em: SqlEntityManager,
  whose: Whose,
  asOf: AsOf,
): Promise<StaffingReport> {
  return {
    caseload: await caseloadRows(em, whose, asOf),
    screening: screeningFigures(await screenedProgrammes(em, whose, asOf), asOf.today),
    warnings: given([knownSinceWarning(asOf, await staffingKnownSince(em, whose.organisationId, asOf))]),
  };
}
