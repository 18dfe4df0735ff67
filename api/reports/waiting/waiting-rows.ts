import { type SqlEntityManager, sql } from '@mikro-orm/postgresql';
import type { Day } from '../../platform/days.ts';
import type { WaitlistRemoval } from '../../requests/codes.ts';
import { type AsOf, rowsAsKnown } from '../known/as-known.ts';
import type { CalendarClock } from '../lasting/calendar-clock.ts';
import { atEnd, type Period } from '../period.ts';
import type { Whose } from '../reported-whose.ts';

/** So many who wait at end, alike. */
export interface WaitingRow {
  /** Where they live; null when that is not known. */
  neighbourhoodId: string | null;
  fromOn: Day;
  /** When they first waited. */
  since: Day;
  previouslyMatched: boolean;
  count: number;
}

/** So many waits that began in the period, alike. */
export interface RealisedRow {
  days: number;
  clock: CalendarClock;
  seenAfterDays: number;
  seenAfterClock: CalendarClock;
  /** Why they ended; null for those that go on. */
  reason: WaitlistRemoval | null;
  count: number;
}

export interface Where {
  id: string;
  name: string;
  latitude: number;
  longitude: number;
}

export interface WaitingRows {
  waiting: WaitingRow[];
  realised: RealisedRow[];
  neighbourhoods: Where[];
}

/** Who waits at end, and the waits that began in the period: parts of a statement for `rowsAsKnown`. */
export const waitParts = ({ organisationId, programmeId }: Whose, { from, until }: Period, today: Day) => {
  const ofProgramme = () => (programmeId ? sql`and w.programme_id = ${programmeId}` : sql``);
  return sql`
    waits as (
      select w.id, w.programme_id, w.requester_id, w.from_on, w.waiting_since, w.until_on, w.removal_reason
      from waitlist_spell w
      where w.organisation_id = ${organisationId} ${ofProgramme()}
        and w.from_on <= ${atEnd({ from, until })} and (w.until_on is null or w.until_on > ${atEnd({ from, until })})
    ), had as (
      select requester_id, min(ended_on) as first_ended_on from match
      where organisation_id = ${organisationId} and requester_id in (select requester_id from waits)
        and unlink_reason <> 'REGISTRATION_ERROR'
      group by 1
    ), at_end as (
      select w.*, c.neighbourhood_id, coalesce(h.first_ended_on <= w.from_on, false) as matched_before
      from waits w
      left join had h on h.requester_id = w.requester_id
      join requester r on r.id = w.requester_id
      join person p on p.id = r.person_id
      left join postcode c on c.area = p.postcode_area
    ), began as (
      select w.id, w.programme_id, w.from_on, w.until_on, (g.settings ->> 'completeFrom')::date as complete_from,
        case when w.until_on <= ${today} then w.removal_reason end as reason,
        least(w.until_on, ${today}::date) as seen_until
      from waitlist_spell w join programme g on g.id = w.programme_id
      where w.organisation_id = ${organisationId} ${ofProgramme()}
        and w.from_on >= ${from} and w.from_on < ${until} and w.from_on <= ${today}
        and w.removal_reason is distinct from 'DUPLICATE'
    )`;
};

/** Everything that is told of waiting, in one statement, in groups that are alike. */
export async function waitingRows(
  em: SqlEntityManager,
  whose: Whose,
  period: Period,
  asOf: AsOf,
): Promise<WaitingRows> {
  const [rows] = await rowsAsKnown<WaitingRows>(
    em,
    asOf,
    sql`
    ${waitParts(whose, period, asOf.today)}
    select
      (select coalesce(json_agg(x), '[]') from (
        select neighbourhood_id as "neighbourhoodId", from_on as "fromOn", waiting_since as "since",
          matched_before as "previouslyMatched", count(*)::int as "count"
        from at_end group by 1, 2, 3, 4
      ) x) as "waiting",
      (select coalesce(json_agg(x), '[]') from (
        select seen_until - from_on as "days", calendar_clock(from_on, seen_until) as "clock",
          greatest(complete_from - from_on, 0) as "seenAfterDays",
          case when from_on < complete_from then calendar_clock(from_on, complete_from) else 0 end as "seenAfterClock",
          reason, count(*)::int as "count"
        from began group by 1, 2, 3, 4, 5
      ) x) as "realised",
      (select coalesce(json_agg(x), '[]') from (
        select id, name, latitude, longitude from neighbourhood
        where id in (select neighbourhood_id from at_end)
      ) x) as "neighbourhoods"
  `,
  );
  return rows!;
}
