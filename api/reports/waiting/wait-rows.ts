import { type SqlEntityManager, sql } from '@mikro-orm/postgresql';
import { grouped, keyArray } from '../../platform/batch.ts';
import type { Day } from '../../platform/days.ts';
import type { WaitlistRemoval } from '../../requests/codes.ts';
import { type AsOf, rowsAsKnown } from '../known/as-known.ts';

/** So many who waited in a programme from one day until another, alike. Names nobody. */
export interface WaitRow {
  programmeId: string;
  /** Where they live; null when that is not known. */
  districtId: string | null;
  fromOn: Day;
  /** Null for those who wait still. */
  untilOn: Day | null;
  reason: WaitlistRemoval | null;
  count: number;
}

/**
 * Who waited in these programmes after a day: one statement, also for a visitor, who sees no row of the waitlist
 * itself (`wait_history` in the database). Not those who go before others: with an earlier date, or with priority.
 */
export async function waitRows(
  em: SqlEntityManager,
  programmeIds: readonly string[],
  since: Day | '-infinity',
): Promise<Map<string, WaitRow[]>> {
  const rows = await em.execute<WaitRow[]>(
    `select programme_id as "programmeId", district_id as "districtId", from_on as "fromOn", until_on as "untilOn",
       removal_reason as "reason", waits as "count"
     from wait_history(?::uuid[], ?::date)`,
    [keyArray(programmeIds), since],
  );
  return grouped(programmeIds, rows, (row) => row.programmeId);
}

/** All waits of a programme as they were known, alike; of now they are those of `wait_history`, which a test holds. */
export const waitRowsAsKnown = (
  em: SqlEntityManager,
  programmeId: string,
  asOf: Pick<AsOf, 'knownAt'>,
): Promise<WaitRow[]> =>
  rowsAsKnown<WaitRow>(
    em,
    asOf,
    sql`waits as (
      select s.programme_id, s.from_on, s.until_on, s.removal_reason, r.person_id
      from waitlist_spell s join requester r on r.id = s.requester_id
      where s.programme_id = ${programmeId} and s.waiting_since = s.from_on and not s.priority)
    select w.programme_id as "programmeId", n.district_id as "districtId", w.from_on::text as "fromOn",
      w.until_on::text as "untilOn", w.removal_reason as "reason", count(*)::int as "count"
    from waits w
    join person p on p.id = w.person_id
    left join postcode c on c.area = p.postcode_area
    left join neighbourhood n on n.id = c.neighbourhood_id
    group by 1, 2, 3, 4, 5`,
  );
