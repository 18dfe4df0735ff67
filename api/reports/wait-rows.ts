import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { grouped, keyArray } from '../platform/batch.ts';
import type { Day } from '../platform/days.ts';
import type { WaitlistRemoval } from '../requests/codes.ts';

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
