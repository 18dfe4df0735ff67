import { type SqlEntityManager, sql } from '@mikro-orm/postgresql';
import type { MatchSide, UnlinkReason } from '../../matching/codes.ts';
import type { Day } from '../../platform/days.ts';
import { type AsOf, rowsAsKnown } from '../known/as-known.ts';
import { type Period, yearEarlier } from '../period.ts';
import type { Whose } from '../reported-whose.ts';
import type { CalendarClock } from './calendar-clock.ts';
import type { RetentionSplit } from './match-retention-types.ts';

/** So many matches that were linked in the period and followed alike. */
export interface FollowedMatchRow {
  /** Which group; null when they are not told apart. */
  key: string | null;
  days: number;
  clock: CalendarClock;
  seenAfterDays: number;
  seenAfterClock: CalendarClock;
  /** Why they ended; null for those that still ran. */
  reason: UnlinkReason | null;
  count: number;
}

/** So many matches of programmes with an expected length, linked in the period. */
export interface ExpectedRow {
  reason: UnlinkReason | null;
  /** They ended before the expected length; they are as old as that. */
  early: boolean;
  asOld: boolean;
  count: number;
}

/** So many matches that ended in the period; `days` is the length of all of them together. */
export interface ClosedRow {
  reason: UnlinkReason;
  initiatedBy: MatchSide | null;
  count: number;
  days: number;
}

export interface MatchRetentionRows {
  followed: FollowedMatchRow[];
  grouped: FollowedMatchRow[];
  programmes: { id: string; name: string }[];
  cohort: { linked: number; lasted: number; notYetKnown: number };
  expected: ExpectedRow[];
  withoutExpectation: number;
  served: number;
  closed: ClosedRow[];
}

/** The group of a match `m`, its request `q`, residents `rp`, volunteers `vp` and where they live `rc`, `vc`. */
const keyOf: Readonly<Record<RetentionSplit, () => ReturnType<typeof sql>>> = {
  PROGRAMME: () => sql`m.programme_id::text`,
  SUPPORT_MODE: () => sql`coalesce(q.support_mode, 'UNKNOWN')`,
  LINK_REASON: () =>
    sql`unnest(case when m.link_reasons = '{}' then array['UNKNOWN'] else m.link_reasons end)`,
  AGE_DIFFERENCE: () => sql`case
    when num_nulls(rp.birth_date, vp.birth_date) > 0 then 'UNKNOWN' else
    (array['0-10', '10-25', '25-40', '40+'])[1 + width_bucket(extract(year from
      age(greatest(rp.birth_date, vp.birth_date), least(rp.birth_date, vp.birth_date)))::int, array[10, 25, 40])] end`,
  DISTANCE: () => sql`coalesce((array['0-1', '1-3', '3-7', '7+'])[1 + width_bucket(
    distance_km(rc.latitude, rc.longitude, vc.latitude, vc.longitude), array[1, 3, 7]::float8[])], 'UNKNOWN')`,
  YEAR: () => sql`extract(year from m.linked_on)::int::text`,
};

/** The length of a match in the columns of a followed row. */
const lengths =
  () => sql`m.seen_until - m.linked_on as "days", calendar_clock(m.linked_on, m.seen_until) as "clock",
  greatest(m.complete_from - m.linked_on, 0) as "seenAfterDays",
  case when m.linked_on < m.complete_from then calendar_clock(m.linked_on, m.complete_from) else 0 end as "seenAfterClock",
  m.reason`;

/** The matches that count, each with how long it was seen and what the data of its programme knows. */
export const countedMatches = ({ organisationId, programmeId }: Whose, today: Day) => sql`
  counted as (
    select m.id, m.programme_id, m.request_id, m.requester_id, m.volunteer_id, m.link_reasons, m.linked_on, m.ended_on,
      m.unlink_reason, m.initiated_by, p.complete_from, p.expected,
      case when m.ended_on <= ${today} then m.unlink_reason end as reason,
      least(m.ended_on, ${today}::date) as seen_until
    from match m
    join (select id, (settings ->> 'completeFrom')::date as complete_from, (settings ->> 'expectedMonths')::int as expected
      from programme where organisation_id = ${organisationId}) p on p.id = m.programme_id
    where m.organisation_id = ${organisationId} ${programmeId ? sql`and m.programme_id = ${programmeId}` : sql``}
      and m.linked_on is not null and m.unlink_reason is distinct from 'REGISTRATION_ERROR')`;

export const linkedMatches = ({ from, until }: Period, today: Day) => sql`
  linked as (
    select * from counted where linked_on >= ${from} and linked_on < ${until} and linked_on <= ${today})`;

/** The matches that were linked in the period, alone. */
export const followedMatches = (
  em: SqlEntityManager,
  whose: Whose,
  period: Period,
  asOf: AsOf,
): Promise<FollowedMatchRow[]> =>
  rowsAsKnown<FollowedMatchRow>(
    em,
    asOf,
    sql`
    ${countedMatches(whose, asOf.today)}, ${linkedMatches(period, asOf.today)}
    select null as "key", ${lengths()}, count(*)::int as "count" from linked m group by 2, 3, 4, 5, 6
  `,
  );

/** Everything that is told of how long matches last, in one statement, in groups that are alike. */
export async function matchRetentionRows(
  em: SqlEntityManager,
  whose: Whose,
  { from, until }: Period,
  split: RetentionSplit | null,
  asOf: AsOf,
): Promise<MatchRetentionRows> {
  const { today } = asOf;
  const cohort = yearEarlier({ from, until });
  const [rows] = await rowsAsKnown<MatchRetentionRows>(
    em,
    asOf,
    sql`
    ${countedMatches(whose, today)}, ${linkedMatches({ from, until }, today)},
    known as (select * from linked where complete_from is null or linked_on >= complete_from)
    select
      (select coalesce(json_agg(x), '[]') from (
        select null as "key", ${lengths()}, count(*)::int as "count" from linked m group by 2, 3, 4, 5, 6
      ) x) as "followed",
      ${split ? groupedRows(split) : sql`'[]'::json`} as "grouped",
      (select coalesce(json_agg(x), '[]') from (
        select id, name from programme where organisation_id = ${whose.organisationId}
      ) x) as "programmes",
      (select json_build_object('linked', count(*) filter (where due),
        'lasted', count(*) filter (where due and (ended_on is null or ended_on >= birthday)),
        'notYetKnown', count(*) filter (where not due))
        from (select ended_on, birthday, birthday <= ${today} as due
          from (select ended_on, (linked_on + interval '12 months')::date as birthday from counted
            where linked_on >= ${cohort.from} and linked_on < ${cohort.until} and linked_on <= ${today}
              and (complete_from is null or linked_on >= complete_from)) c) c) as "cohort",
      (select coalesce(json_agg(x), '[]') from (
        select reason, coalesce(seen_until < expected_on, false) as "early", expected_on <= ${today} as "asOld",
          count(*)::int as "count"
        from (select reason, seen_until, (linked_on + make_interval(months => expected))::date as expected_on
          from known where expected is not null) k
        group by 1, 2, 3
      ) x) as "expected",
      (select count(*)::int from known where expected is null) as "withoutExpectation",
      (select count(*)::int from counted
        where linked_on < ${until} and (ended_on is null or ended_on >= ${from})) as "served",
      (select coalesce(json_agg(x), '[]') from (
        select unlink_reason as "reason", initiated_by as "initiatedBy", count(*)::int as "count",
          sum(ended_on - linked_on)::int as "days"
        from counted where ended_on >= ${from} and ended_on < ${until} and linked_on < ${until} group by 1, 2
      ) x) as "closed"
  `,
  );
  return rows!;
}

const groupedRows = (split: RetentionSplit) => sql`
  (select coalesce(json_agg(x), '[]') from (
    select "key", "days", "clock", "seenAfterDays", "seenAfterClock", reason, count(*)::int as "count"
    from (
      select ${keyOf[split]()} as "key", ${lengths()}
      from linked m
      join request q on q.id = m.request_id
      join requester r on r.id = m.requester_id join person rp on rp.id = r.person_id
      join volunteer v on v.id = m.volunteer_id join person vp on vp.id = v.person_id
      left join postcode rc on rc.area = rp.postcode_area
      left join postcode vc on vc.area = vp.postcode_area
    ) m
    group by 1, 2, 3, 4, 5, 6
  ) x)`;
