import { type SqlEntityManager, sql } from '@mikro-orm/postgresql';
import type { Programme } from '../organisations/programme.ts';
import type { Day } from '../platform/days.ts';
import type { Period } from './period.ts';
import { type FollowedRow, retentionFigures } from './retention-figures.ts';
import type { RetentionReport, RetentionVariant } from './retention-types.ts';

/** How long the matches last that were linked in the period, followed to today: one statement, then arithmetic. */
export async function loadRetentionReport(
  em: SqlEntityManager,
  programme: Programme,
  period: Period,
  variant: RetentionVariant,
  today: Day,
): Promise<RetentionReport> {
  return retentionFigures(await followedRows(em, programme, period, today), variant);
}

/** Matches by how long they were followed and why they ended. An end that is yet to come has not happened. */
async function followedRows(
  em: SqlEntityManager,
  { id }: Pick<Programme, 'id'>,
  { from, until }: Period,
  today: Day,
): Promise<FollowedRow[]> {
  return em.execute<FollowedRow[]>(sql`
    select least(ended_on, ${today}::date) - linked_on as "days",
      case when ended_on <= ${today} then unlink_reason end as "reason",
      count(*)::int as "count"
    from match
    where programme_id = ${id} and linked_on >= ${from} and linked_on < ${until} and linked_on <= ${today}
      and unlink_reason is distinct from 'REGISTRATION_ERROR'
    group by 1, 2
  `);
}
