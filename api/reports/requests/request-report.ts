import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Organisation } from '../../organisations/organisation.ts';
import { clocksOf } from '../../organisations/reporting-basis.ts';
import type { AsOf } from '../known/as-known.ts';
import { knownSince, knownSinceWarning } from '../known/since.ts';
import { atEnd, type Period } from '../period.ts';
import { given, requestWarnings } from '../warnings.ts';
import { clockFigures } from './clock-figures.ts';
import { requestFigures } from './request-figures.ts';
import { requestRows } from './request-rows.ts';
import type { RequestReport } from './request-types.ts';

/** The report on the requests of an organisation: one statement, then arithmetic. */
export async function loadRequestReport(
  em: SqlEntityManager,
  organisation: Organisation,
  period: Period,
  as: AsOf,
): Promise<RequestReport> {
  const clocks = clocksOf(organisation.settings);
  const rows = await requestRows(em, organisation, period, clocks, as);
  const figures = requestFigures(rows, organisation.settings, period);
  return {
    ...figures,
    clocks: clockFigures(rows.clocks, clocks, atEnd(period)),
    warnings: [
      ...given([knownSinceWarning(as, await knownSince(em, organisation.id, as))]),
      ...requestWarnings(figures, rows.published, period, as.today),
    ],
  };
}
