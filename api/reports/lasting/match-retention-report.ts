import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { AsOf } from '../known/as-known.ts';
import { durationWarnings } from '../known/before-use.ts';
import type { Period } from '../period.ts';
import type { Whose } from '../reported-whose.ts';
import { matchRetentionFigures } from './match-retention-figures.ts';
import { matchRetentionRows } from './match-retention-rows.ts';
import type { MatchRetentionReport, RetentionSplit } from './match-retention-types.ts';
import type { RetentionVariant } from './retention-types.ts';

/** How long the matches last that were linked in the period, followed to today: one statement, then arithmetic. */
export async function loadMatchRetention(
  em: SqlEntityManager,
  whose: Whose,
  period: Period,
  { variant, split }: { variant: RetentionVariant; split: RetentionSplit | null },
  asOf: AsOf,
): Promise<MatchRetentionReport> {
  const rows = await matchRetentionRows(em, whose, period, split, asOf);
  const warnings = await durationWarnings(em, whose.organisationId, period, asOf);
  return { ...matchRetentionFigures(rows, period, variant, split), warnings };
}
