import { type SqlEntityManager, sql } from '@mikro-orm/postgresql';
import type { Day } from '../../platform/days.ts';
import { type AsOf, rowsAsKnown } from '../known/as-known.ts';
import type { Period } from '../period.ts';
import type { ClockRow } from '../requests/request-rows.ts';

/** So many who wait at end since the same day. */
export interface WaitingSinceRow {
  programmeId: string;
  fromOn: Day;
  count: number;
}

export interface MunicipalRows {
  waiting: WaitingSinceRow[];
  contacts: (ClockRow & { programmeId: string })[];
}

/** Who waits at end since when, and how soon requests of the period had a first contact; in one statement. */
export async function municipalRows(
  em: SqlEntityManager,
  organisationId: string,
  { from, until }: Period,
  asOf: Pick<AsOf, 'knownAt'>,
): Promise<MunicipalRows> {
  const [rows] = await rowsAsKnown<MunicipalRows>(
    em,
    asOf,
    sql`
    at_end as (
      select programme_id, from_on from waitlist_spell
      where organisation_id = ${organisationId} and from_on < ${until} and (until_on is null or until_on >= ${until}))
    select
      (select coalesce(json_agg(x), '[]') from (
        select programme_id as "programmeId", from_on as "fromOn", count(*)::int as "count" from at_end group by 1, 2
      ) x) as "waiting",
      (select coalesce(json_agg(x), '[]') from (
        select programme_id as "programmeId", (received_at at time zone 'Europe/Amsterdam')::date as "receivedOn",
          (first_contact_at at time zone 'Europe/Amsterdam')::date as "doneOn", count(*)::int as "count"
        from request
        where organisation_id = ${organisationId}
          and received_at >= ${from}::date::timestamp at time zone 'Europe/Amsterdam'
          and received_at < ${until}::date::timestamp at time zone 'Europe/Amsterdam'
        group by 1, 2, 3
      ) x) as "contacts"
  `,
  );
  return rows!;
}
