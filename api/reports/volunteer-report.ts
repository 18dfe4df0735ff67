import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Organisation } from '../organisations/organisation.ts';
import { amsterdamDay, type Day } from '../platform/days.ts';
import type { Period } from './period.ts';
import { volunteerFigures } from './volunteer-figures.ts';
import { volunteerRows } from './volunteer-rows.ts';
import type { VolunteerReport } from './volunteer-types.ts';
import { volunteerWarnings } from './warnings.ts';

/**
 * The report on the volunteers of an organisation: one statement, then arithmetic. `leavingOut` are keys of
 * programmes: persons of whom every running enrolment is in these do not count.
 */
export async function loadVolunteerReport(
  em: SqlEntityManager,
  organisation: Organisation,
  period: Period,
  leavingOut: readonly string[],
  today: Day = amsterdamDay(new Date()),
): Promise<VolunteerReport> {
  const rows = await volunteerRows(em, organisation, period);
  const figures = volunteerFigures(rows, period, leavingOut);
  return { ...figures, warnings: volunteerWarnings(figures, rows.published, period, today) };
}
