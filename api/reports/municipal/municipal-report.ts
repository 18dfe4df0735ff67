import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Organisation } from '../../organisations/organisation.ts';
import type { Day } from '../../platform/days.ts';
import { programmeLines } from '../flow-rows.ts';
import { asOf } from '../known/as-known.ts';
import type { Period } from '../period.ts';
import { loadVolunteerReport } from '../volunteer-report.ts';
import { municipalReport } from './municipal-figures.ts';
import { municipalRows } from './municipal-rows.ts';
import type { MunicipalReport } from './municipal-types.ts';

/** What an organisation tells the municipality of a fixed period: three statements, then arithmetic. */
export async function loadMunicipalReport(
  em: SqlEntityManager,
  organisation: Organisation,
  period: Period,
  today: Day,
): Promise<MunicipalReport> {
  const lines = await programmeLines(em, organisation.id, period);
  const rows = await municipalRows(em, organisation.id, period);
  const volunteers = await loadVolunteerReport(em, organisation, period, [], asOf(null, today));
  return municipalReport(lines, rows, volunteers, period);
}
