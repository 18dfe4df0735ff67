import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Organisation } from '../organisations/organisation.ts';
import type { AsOf } from './known/as-known.ts';
import { durationWarnings } from './known/before-use.ts';
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
  asOf: AsOf,
): Promise<VolunteerRetentionReport> {
  const day = atEnd(period) < asOf.today ? atEnd(period) : asOf.today;
  const whose = { organisationId: id, completeFrom: settings.volunteersCompleteFrom ?? null };
  const rows = await volunteerRetentionRows(em, whose, period, { idleMonths, asOf, day });
  const warnings = await durationWarnings(em, id, period, asOf);
  return { ...volunteerRetentionFigures(rows, idleMonths), warnings };
}
