import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Organisation } from '../organisations/organisation.ts';
import type { Day } from '../platform/days.ts';
import { atEnd, type Period } from './period.ts';
import { volunteerRetentionFigures } from './volunteer-retention-figures.ts';
import { volunteerRetentionRows } from './volunteer-retention-rows.ts';
import type { VolunteerRetentionReport } from './volunteer-retention-types.ts';

/** How long the volunteers of an organisation stay: one statement, then arithmetic. */
export async function loadVolunteerRetention(
  em: SqlEntityManager,
  { id, settings }: Pick<Organisation, 'id' | 'settings'>,
  period: Period,
  idleMonths: number,
  today: Day,
): Promise<VolunteerRetentionReport> {
  const day = atEnd(period) < today ? atEnd(period) : today;
  const whose = { organisationId: id, completeFrom: settings.volunteersCompleteFrom ?? null };
  const rows = await volunteerRetentionRows(em, whose, period, { idleMonths, today, day });
  return volunteerRetentionFigures(rows, idleMonths);
}
