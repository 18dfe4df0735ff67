import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Day } from '../../platform/days.ts';
import type { RetentionVariant } from '../retention-types.ts';
import { matchCounts } from './folding.ts';
import { programmeYears, type YearFigures } from './years-figures.ts';

/** The matches of every programme of an organisation in each year, by what was counted as they were written. */
export async function loadProgrammeYears(
  em: SqlEntityManager,
  organisationId: string,
  years: { from: number; until: number },
  variant: RetentionVariant,
  today: Day,
): Promise<YearFigures[]> {
  return programmeYears(await matchCounts(em, organisationId, today), years, variant, today);
}
