import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Organisation } from '../../organisations/organisation.ts';
import { programmeLines } from '../flow/flow-rows.ts';
import type { AsOf } from '../known/as-known.ts';
import type { Period } from '../period.ts';
import { loadVolunteerReport } from '../volunteers/volunteer-report.ts';
import { municipalReport } from './municipal-figures.ts';
import { municipalRows } from './municipal-rows.ts';
import type { MunicipalReport } from './municipal-types.ts';

/** What an organisation tells the municipality of a fixed period: three statements, then arithmetic. */
export async function loadMunicipalReport(
  em: SqlEntityManager,
  organisation: Organisation,
  period: Period,
  asOf: AsOf,
): Promise<MunicipalReport> {
  const lines = await programmeLines(em, organisation.id, period, asOf);
  const rows = await municipalRows(em, organisation.id, period, asOf);
  const volunteers = await loadVolunteerReport(em, organisation, period, [], asOf);
  return municipalReport(lines, rows, volunteers, period);
}
