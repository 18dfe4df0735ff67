import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { endingType } from '../../matching/endings.ts';
import type { Programme } from '../../organisations/programme.ts';
import type { AsOf } from '../known/as-known.ts';
import type { Period } from '../period.ts';
import { matchCurve } from './match-retention-figures.ts';
import { type FollowedMatchRow, followedMatches } from './match-retention-rows.ts';
import { type FollowedRow, retentionFigures } from './retention-figures.ts';
import type { RetentionReport, RetentionVariant } from './retention-types.ts';

/** How long the matches last that were linked in the period, followed to today: one statement, then arithmetic. */
export async function loadRetentionReport(
  em: SqlEntityManager,
  { id, organisationId }: Pick<Programme, 'id' | 'organisationId'>,
  period: Period,
  variant: RetentionVariant,
  asOf: AsOf,
): Promise<RetentionReport> {
  const rows = await followedMatches(em, { organisationId, programmeId: id }, period, asOf);
  const { afterMonths } = matchCurve(rows, variant);
  return { ...retentionFigures(rows.map(onDays), variant), afterMonths };
}

const onDays = ({ days, seenAfterDays, reason, count }: FollowedMatchRow): FollowedRow => {
  const row = { days, ending: reason && endingType(reason), count };
  return seenAfterDays > 0 ? { ...row, seenAfter: seenAfterDays } : row;
};
