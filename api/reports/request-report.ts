import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Organisation } from '../organisations/organisation.ts';
import { amsterdamDay, type Day } from '../platform/days.ts';
import type { Period } from './period.ts';
import { requestFigures } from './request-figures.ts';
import { requestRows } from './request-rows.ts';
import type { RequestReport } from './request-types.ts';
import { requestWarnings } from './warnings.ts';

/** The report on the requests of an organisation: one statement, then arithmetic. */
export async function loadRequestReport(
  em: SqlEntityManager,
  organisation: Organisation,
  period: Period,
  today: Day = amsterdamDay(new Date()),
): Promise<RequestReport> {
  const rows = await requestRows(em, organisation, period);
  const figures = requestFigures(rows, organisation.settings, period);
  return { ...figures, warnings: requestWarnings(figures, rows.published, period, today) };
}
