import { type SqlEntityManager, sql } from '@mikro-orm/postgresql';
import type { EndingType, UnlinkReason } from '../../matching/codes.ts';
import { endingType } from '../../matching/endings.ts';
import { type AsOf, rowsAsKnown } from '../known/as-known.ts';
import type { RetentionVariant } from '../lasting/retention-types.ts';
import { matchCounts } from './folding.ts';
import { type MatchChange, type MatchCounts, withChanges } from './match-counts.ts';
import { type LateCohort, programmeYears, type YearFigures } from './years-figures.ts';

/**
 * The matches of every programme of an organisation in each year, by what was counted as they were written. Only
 * matches linked before the data of their programme was complete are looked at one by one; as known at an earlier
 * instant all of them are, as what is counted while writing is counted of now.
 */
export async function loadProgrammeYears(
  em: SqlEntityManager,
  organisationId: string,
  years: { from: number; until: number },
  variant: RetentionVariant,
  asOf: AsOf,
): Promise<YearFigures[]> {
  const { today, knownAt } = asOf;
  const late = await lateCohorts(em, organisationId, asOf);
  const counts = knownAt
    ? await countsAsKnown(em, organisationId, asOf)
    : await matchCounts(em, organisationId, today);
  return programmeYears(counts, late, years, variant, today);
}

/** The counts that the matches of an earlier instant give. */
async function countsAsKnown(
  em: SqlEntityManager,
  organisationId: string,
  asOf: AsOf,
): Promise<MatchCounts[]> {
  const matches = await rowsAsKnown<MatchChange>(
    em,
    asOf,
    sql`
    counted as (
      select programme_id, linked_on, ended_on, unlink_reason from match
      where organisation_id = ${organisationId} and linked_on is not null
        and unlink_reason is distinct from 'REGISTRATION_ERROR')
    select programme_id as "programmeId", linked_on::text as "linkedOn", ended_on::text as "endedOn",
      unlink_reason as "unlinkReason", count(*)::int as change
    from counted group by 1, 2, 3, 4
  `,
  );
  return withChanges([], matches, asOf.today);
}

type LateRow = Omit<LateCohort, 'ending'> & { reason: UnlinkReason | null };

/** Matches linked in a year in which the data of their programme was not complete yet, by how they were followed. */
async function lateCohorts(em: SqlEntityManager, organisationId: string, asOf: AsOf): Promise<LateCohort[]> {
  const { today } = asOf;
  const rows = await rowsAsKnown<LateRow>(
    em,
    asOf,
    sql`
    p as (
      select id, (settings ->> 'completeFrom')::date as complete_from from programme
      where organisation_id = ${organisationId} and settings ->> 'completeFrom' is not null)
    select m.programme_id as "programmeId", extract(year from m.linked_on)::int as year,
      least(m.ended_on, ${today}::date) - m.linked_on as days, greatest(p.complete_from - m.linked_on, 0) as "seenAfter",
      case when m.ended_on <= ${today} then m.unlink_reason end as reason, count(*)::int as count
    from p
    join match m on m.programme_id = p.id
    where m.linked_on <= ${today} and m.unlink_reason is distinct from 'REGISTRATION_ERROR'
      and m.linked_on < date_trunc('year', p.complete_from) + interval '1 year'
    group by 1, 2, 3, 4, 5
  `,
  );
  return rows.map(({ reason, seenAfter, ...row }) => {
    const ending: EndingType | null = reason && endingType(reason);
    return seenAfter! > 0 ? { ...row, ending, seenAfter: seenAfter! } : { ...row, ending };
  });
}
