import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Organisation } from '../../organisations/organisation.ts';
import type { AsOf } from '../known/as-known.ts';
import { durationWarnings } from '../known/before-use.ts';
import { atEnd, badField, type Period } from '../period.ts';
import { volunteerRetentionFigures } from './volunteer-retention-figures.ts';
import { volunteerRetentionRows } from './volunteer-retention-rows.ts';
import type { VolunteerRetentionReport } from './volunteer-retention-types.ts';

/**
 * After how many months without a match a volunteer counts as idle; 6 when nothing is asked.
 * @throws GraphQLError with code BAD_USER_INPUT when it is no number from 1 to 120, naming the field.
 */
export function checkedIdleMonths(idleMonths: number | null): number {
  const months = idleMonths ?? 6;
  if (months < 1 || months > 120) throw badField('idleMonths', 'must be from 1 to 120');
  return months;
}

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
