import { type SqlEntityManager, sql } from '@mikro-orm/postgresql';
import type { EndingType, UnlinkReason } from '../../matching/codes.ts';
import { endingType } from '../../matching/endings.ts';
import type { Day } from '../../platform/days.ts';
import type { RetentionVariant } from '../retention-types.ts';
import { matchCounts } from './folding.ts';
import { type LateCohort, programmeYears, type YearFigures } from './years-figures.ts';

/**
 * The matches of every programme of an organisation in each year, by what was counted as they were written. Only
 * matches linked before the data of their programme was complete are looked at one by one.
 */
export async function loadProgrammeYears(
  em: SqlEntityManager,
  organisationId: string,
  years: { from: number; until: number },
  variant: RetentionVariant,
  today: Day,
): Promise<YearFigures[]> {
  const late = await lateCohorts(em, organisationId, today);
  return programmeYears(await matchCounts(em, organisationId, today), late, years, variant, today);
}

type LateRow = Omit<LateCohort, 'ending'> & { reason: UnlinkReason | null };

/** Matches linked in a year in which the data of their programme was not complete yet, by how they were followed. */
async function lateCohorts(em: SqlEntityManager, organisationId: string, today: Day): Promise<LateCohort[]> {
  const rows = await em.execute<LateRow[]>(sql`
    select m.programme_id as "programmeId", extract(year from m.linked_on)::int as year,
      least(m.ended_on, ${today}::date) - m.linked_on as days, greatest(p.complete_from - m.linked_on, 0) as "seenAfter",
      case when m.ended_on <= ${today} then m.unlink_reason end as reason, count(*)::int as count
    from (select id, (settings ->> 'completeFrom')::date as complete_from from programme
      where organisation_id = ${organisationId} and settings ->> 'completeFrom' is not null) p
    join match m on m.programme_id = p.id
    where m.linked_on <= ${today} and m.unlink_reason is distinct from 'REGISTRATION_ERROR'
      and m.linked_on < date_trunc('year', p.complete_from) + interval '1 year'
    group by 1, 2, 3, 4, 5
  `);
  return rows.map(({ reason, seenAfter, ...row }) => {
    const ending: EndingType | null = reason && endingType(reason);
    return seenAfter! > 0 ? { ...row, ending, seenAfter: seenAfter! } : { ...row, ending };
  });
}
