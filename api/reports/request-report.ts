import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Organisation } from '../organisations/organisation.ts';
import { amsterdamDay, type Day } from '../platform/days.ts';
import { clockFigures, clocksOf } from './clock-figures.ts';
import { atEnd, type Period } from './period.ts';
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
  const clocks = clocksOf(organisation.settings);
  const rows = await requestRows(em, organisation, period, clocks);
  const figures = requestFigures(rows, organisation.settings, period);
  return {
    ...figures,
    clocks: clockFigures(rows.clocks, clocks, atEnd(period)),
    warnings: requestWarnings(figures, rows.published, period, today),
  };
}
