import { type SqlEntityManager, sql } from '@mikro-orm/postgresql';
import type { Day } from '../../platform/days.ts';
import { type AsOf, rowsAsKnown } from '../known/as-known.ts';
import { freePlaces } from '../known/free-places.ts';
import type { CalendarClock } from '../lasting/calendar-clock.ts';
import type { Period } from '../period.ts';
import type { ProgrammeVolunteerFlow } from './volunteer-retention-types.ts';

/** So many that lasted so long, alike. */
export interface LengthRow {
  days: number;
  clock: CalendarClock;
  seenAfterDays: number;
  seenAfterClock: CalendarClock;
  count: number;
}

export interface SpellLengthRow extends LengthRow {
  left: boolean;
}

export interface FirstMatchRow extends Pick<LengthRow, 'days' | 'clock' | 'count'> {
  /** Null where it ended on a day that is not known. */
  what: 'LINKED' | 'LEFT' | 'WAITS' | null;
}

export interface VolunteerRetentionRows {
  programmes: ProgrammeVolunteerFlow[];
  spells: SpellLengthRow[];
  joinedOnUnknown: number;
  firstMatches: FirstMatchRow[];
  use: { matched: number; available: number; neverMatched: number; idle: number };
  promises: { due: number; kept: number; notYetDue: number; unknown: number };
}

/** The kinds of programme in which volunteers are linked. */
const makesMatches = () => sql`kind in ('RELATION', 'PHONE')`;

/** The times that a volunteer was in a programme of an organisation, while a volunteer of it. */
const membership = (organisationId: string) => sql`
    membership as (
      select e.programme_id, greatest(e.since, s.joined_on) as since, least(e.until, s.left_on) as until
      from enrolment e join volunteer_spell s on s.volunteer_id = e.volunteer_id
      where e.organisation_id = ${organisationId} and e.status not in ('CANDIDATE', 'REJECTED')
        and greatest(e.since, s.joined_on) < coalesce(least(e.until, s.left_on), 'infinity'))`;

/** Who joined and left each programme, from `membership`. */
const flowOf = ({ from, until }: Period) => sql`
        select p.id as "programmeId",
          (count(*) filter (where since < ${from}))::int as "activeAtStart",
          (count(*) filter (where since >= ${from}))::int as "joined",
          (count(*) filter (where until < ${until}))::int as "left",
          (count(*) filter (where until is null or until >= ${until}))::int as "activeAtEnd"
        from membership m join programme p on p.id = m.programme_id
        where since < ${until} and (until is null or until >= ${from})
        group by p.id order by p.name, p.id`;

/** Each programme of an organisation in which anybody was on a day of the period, by name; in one statement. */
export const programmeFlows = (
  em: SqlEntityManager,
  organisationId: string,
  period: Period,
  asOf: Pick<AsOf, 'knownAt'>,
): Promise<ProgrammeVolunteerFlow[]> =>
  rowsAsKnown<ProgrammeVolunteerFlow>(em, asOf, sql`${membership(organisationId)} ${flowOf(period)}`);

/** Whose figures on volunteers, of which period, and as of when: `day` is the last day of it that is past. */
export interface StayingQuestion {
  organisationId: string;
  /** From this day on all volunteers are known; null: always. */
  completeFrom: Day | null;
  period: Period;
  today: Day;
  day: Day;
}

/** Whether the last match of a person ended so long ago. */
export const isIdle = (day: Day, idleMonths: number) =>
  sql`last_ended <= (${day}::date - make_interval(months => ${idleMonths}::int))::date`;

/** Who joined, who began in a programme, and of what use each is: parts of a statement for `rowsAsKnown`. */
export const stayingParts = ({
  organisationId,
  completeFrom,
  period: { from, until },
  today,
  day,
}: StayingQuestion) => sql`
    ${freePlaces(organisationId)}, joined as (
      select id, volunteer_id, joined_on, promised_months, coalesce(left_on <= ${today}, false) as left, left_on,
        least(left_on, ${today}::date) as seen_until, ${completeFrom}::date as complete_from
      from volunteer_spell
      where organisation_id = ${organisationId} and joined_on_known
        and joined_on >= ${from} and joined_on < ${until} and joined_on <= ${today}
    ), start_unknown as (
      select id, volunteer_id, joined_on, left_on from volunteer_spell
      where organisation_id = ${organisationId} and not joined_on_known
        and joined_on < ${until} and (left_on is null or left_on >= ${from})
    ), began as (
      select e.id, e.programme_id, e.since, e.until, e.status, f.linked_on,
        least(e.until, (select min(s.left_on) from volunteer_spell s
          where s.volunteer_id = e.volunteer_id and s.left_on > e.since)) as over_on
      from enrolment e left join (
        select enrolment_id, min(linked_on) as linked_on from match
        where organisation_id = ${organisationId} and linked_on <= ${today}
          and unlink_reason is distinct from 'REGISTRATION_ERROR'
        group by 1) f on f.enrolment_id = e.id
      where e.organisation_id = ${organisationId} and e.since >= ${from} and e.since < ${until} and e.since <= ${today}
        and e.programme_id in (select id from programme where ${makesMatches()})
    ), seen as (
      select id, programme_id, since, until,
        case when linked_on is not null then 'LINKED' when over_on <= ${today} then 'LEFT'
          when status not in ('LEFT', 'REJECTED') then 'WAITS' end as what,
        greatest(since, least(linked_on, ${today}::date, case when linked_on is null then over_on end)) as seen_until
      from began
    ), helped as (
      select volunteer_id, bool_or(ended_on is null or ended_on > ${day}) as running, max(ended_on) as last_ended
      from match
      where organisation_id = ${organisationId} and linked_on <= ${day}
        and unlink_reason is distinct from 'REGISTRATION_ERROR'
      group by 1
    ), could as (
      select distinct volunteer_id as id from free_place
      where programme_id in (select id from programme where ${makesMatches()})
        and since <= ${day} and (until is null or until > ${day}) and places > 0
    ), active as (
      select id, volunteer_id, joined_on, left_on from volunteer_spell
      where organisation_id = ${organisationId} and joined_on <= ${day} and (left_on is null or left_on > ${day})
    ), person_use as (
      select v.person_id, coalesce(bool_or(h.running), false) as matched, max(h.last_ended) as last_ended,
        bool_or(h.volunteer_id is not null) as ever, bool_or(c.id is not null) as could
      from volunteer v left join helped h on h.volunteer_id = v.id left join could c on c.id = v.id
      where v.organisation_id = ${organisationId} and v.id in (select volunteer_id from active)
      group by v.person_id
    )`;

/** Everything that is told of how long volunteers stay, in one statement, in groups that are alike. */
export async function volunteerRetentionRows(
  em: SqlEntityManager,
  { organisationId, completeFrom }: { organisationId: string; completeFrom: Day | null },
  period: Period,
  { idleMonths, asOf, day }: { idleMonths: number; asOf: AsOf; day: Day },
): Promise<VolunteerRetentionRows> {
  const { today } = asOf;
  const [rows] = await rowsAsKnown<VolunteerRetentionRows>(
    em,
    asOf,
    sql`
    ${stayingParts({ organisationId, completeFrom, period, today, day })}, ${membership(organisationId)}, promised as (
      select left_on, (joined_on + make_interval(months => promised_months))::date as due_on from joined
    )
    select
      (select coalesce(json_agg(x), '[]') from (
        ${flowOf(period)}
      ) x) as "programmes",
      (select coalesce(json_agg(x), '[]') from (
        select seen_until - joined_on as "days", calendar_clock(joined_on, seen_until) as "clock",
          greatest(complete_from - joined_on, 0) as "seenAfterDays",
          case when joined_on < complete_from then calendar_clock(joined_on, complete_from) else 0 end as "seenAfterClock",
          "left", count(*)::int as "count"
        from joined group by 1, 2, 3, 4, 5
      ) x) as "spells",
      (select count(*)::int from start_unknown) as "joinedOnUnknown",
      (select coalesce(json_agg(x), '[]') from (
        select seen_until - since as "days", calendar_clock(since, seen_until) as "clock", what, count(*)::int as "count"
        from seen group by 1, 2, 3
      ) x) as "firstMatches",
      (select json_build_object('matched', count(*) filter (where matched),
        'available', count(*) filter (where could and not matched),
        'neverMatched', count(*) filter (where could and not matched and not ever),
        'idle', count(*) filter (where could and not matched and ${isIdle(day, idleMonths)})) from person_use) as "use",
      (select json_build_object('due', count(*) filter (where due_on <= ${today}),
        'kept', count(*) filter (where due_on <= ${today} and (left_on is null or left_on >= due_on)),
        'notYetDue', count(*) filter (where due_on > ${today}),
        'unknown', count(*) filter (where due_on is null)) from promised) as "promises"
  `,
  );
  return rows!;
}
