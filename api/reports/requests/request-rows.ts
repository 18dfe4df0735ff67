import { raw, type SqlEntityManager, sql } from '@mikro-orm/postgresql';
import type { ClockMoment } from '../../organisations/codes.ts';
import type { KpiClock, Organisation } from '../../organisations/organisation.ts';
import type { Day } from '../../platform/days.ts';
import type { RequestChannel, RequestOutcome } from '../../requests/codes.ts';
import { type AsOf, rowsAsKnown } from '../known/as-known.ts';
import type { Period } from '../period.ts';
import { type PublishedRow, publishedRows } from '../published.ts';
import type { TeamCount } from './request-types.ts';

/** So many requests that were received on one day, for which something was done on one day, or not yet. */
export interface ClockRow {
  receivedOn: Day;
  doneOn: Day | null;
  count: number;
}

/** So many requests of which a clock began on one day and stopped on another, or not yet. */
export interface ClockSpanRow {
  /** Which of the clocks, by its place. */
  clock: number;
  fromOn: Day;
  untilOn: Day | null;
  /** It has not stopped, and never will. */
  never: boolean;
  count: number;
}

/** Requests received in the period, in groups: a hundred thousand of them stay few rows. */
export interface RequestRows {
  received: number;
  channels: { channel: RequestChannel; count: number }[];
  outcomes: { outcome: RequestOutcome | null; count: number }[];
  teams: TeamCount[];
  contacts: ClockRow[];
  outcomeDays: ClockRow[];
  clocks: ClockSpanRow[];
  published: PublishedRow[];
}

/** The requests that were received in the period, each with the days of its moments: parts for `rowsAsKnown`. */
const startedParts = (id: string, { from, until }: Period) => sql`
    received as (
      select q.id, q.programme_id, q.status, q.channel, q.outcome, q.outcome_on, q.intake_on, q.requester_id,
        (q.received_at at time zone 'Europe/Amsterdam')::date as received_on,
        (q.first_contact_at at time zone 'Europe/Amsterdam')::date as contacted_on,
        (least(q.first_attempt_at, q.first_contact_at) at time zone 'Europe/Amsterdam')::date as attempted_on
      from request q
      where q.organisation_id = ${id}
        and q.received_at >= ${from}::date::timestamp at time zone 'Europe/Amsterdam'
        and q.received_at < ${until}::date::timestamp at time zone 'Europe/Amsterdam'
    ), linked as (
      select request_id, min(linked_on) as linked_on from match
      where request_id in (select id from received) and unlink_reason is distinct from 'REGISTRATION_ERROR' group by 1
    ), started as (
      select q.*, case when p.kind in ('RELATION', 'PHONE') then m.linked_on
        when q.outcome = 'ACCEPTED' then q.outcome_on end as started_on
      from received q join programme p on p.id = q.programme_id left join linked m on m.request_id = q.id
    )`;

/** Everything that the report on requests counts, in one statement. Instants become Amsterdam days. */
export async function requestRows(
  em: SqlEntityManager,
  { id }: Pick<Organisation, 'id'>,
  { from, until }: Period,
  clocks: readonly KpiClock[],
  asOf: Pick<AsOf, 'knownAt'>,
): Promise<RequestRows> {
  const [rows] = await rowsAsKnown<RequestRows>(
    em,
    asOf,
    sql`
    ${startedParts(id, { from, until })}
    select
      (select count(*)::int from received) as "received",
      (select coalesce(json_agg(x), '[]') from (
        select channel, count(*)::int as "count" from received group by channel
      ) x) as "channels",
      (select coalesce(json_agg(x), '[]') from (
        select outcome, count(*)::int as "count" from received group by outcome
      ) x) as "outcomes",
      (select coalesce(json_agg(x), '[]') from (
        select case when t.id is not null then json_build_object('id', t.id, 'name', t.name, 'phone', t.phone) end as "team",
          count(*)::int as "count"
        from received q
        join requester r on r.id = q.requester_id
        join person p on p.id = r.person_id
        left join postcode c on c.area = p.postcode_area
        left join neighbourhood n on n.id = c.neighbourhood_id
        left join team t on t.id = n.team_id
        group by t.id
        order by count(*) desc, t.name, t.id
      ) x) as "teams",
      (select coalesce(json_agg(x), '[]') from (
        select received_on as "receivedOn", contacted_on as "doneOn", count(*)::int as "count"
        from received group by received_on, contacted_on
      ) x) as "contacts",
      (select coalesce(json_agg(x), '[]') from (
        select received_on as "receivedOn", outcome_on as "doneOn", count(*)::int as "count"
        from received group by received_on, outcome_on
      ) x) as "outcomeDays",
      (select coalesce(json_agg(x), '[]') from (${spansOf(clocks)}) x) as "clocks",
      ${publishedRows('REQUESTS', { from, until }, id)} as "published"
  `,
  );
  return rows!;
}

/** A request that was received in the period. */
export interface ReceivedRow {
  id: string;
  programmeId: string;
  receivedOn: Day;
  outcomeOn: Day | null;
  outcome: RequestOutcome | null;
}

/** The requests that the report counts, those received first in front, in one statement. */
export const receivedRows = (
  em: SqlEntityManager,
  { id }: Pick<Organisation, 'id'>,
  { from, until }: Period,
  asOf: Pick<AsOf, 'knownAt'>,
): Promise<ReceivedRow[]> =>
  rowsAsKnown<ReceivedRow>(
    em,
    asOf,
    sql`
    received as (
      select * from request q
      where q.organisation_id = ${id}
        and q.received_at >= ${from}::date::timestamp at time zone 'Europe/Amsterdam'
        and q.received_at < ${until}::date::timestamp at time zone 'Europe/Amsterdam'
    )
    select id, programme_id as "programmeId", (received_at at time zone 'Europe/Amsterdam')::date::text as "receivedOn",
      outcome_on::text as "outcomeOn", outcome
    from received order by "receivedOn", id
  `,
  );

/** The column of `started` in which the day of a moment stands. */
const dayOf: Readonly<Record<ClockMoment, string>> = {
  RECEIPT: 'received_on',
  FIRST_ATTEMPT: 'attempted_on',
  FIRST_CONTACT: 'contacted_on',
  INTAKE: 'intake_on',
  OUTCOME: 'outcome_on',
  START: 'started_on',
};

/** When a moment that has not come can no longer come; who was never reached keeps counting. */
const neverComes: Readonly<Record<ClockMoment, string>> = {
  RECEIPT: 'false',
  FIRST_ATTEMPT: 'false',
  FIRST_CONTACT: 'false',
  INTAKE: 'outcome is not null',
  OUTCOME: 'false',
  START: `coalesce(outcome <> 'ACCEPTED', false) or status in ('REMOVED', 'WITHDRAWN')`,
};

/** A request of which a clock began. */
export interface ClockedRow {
  id: string;
  programmeId: string;
  fromOn: Day;
  untilOn: Day | null;
  never: boolean;
}

/** The requests of which a clock began, one by one. */
export const clockedRows = (
  em: SqlEntityManager,
  id: string,
  period: Period,
  { from, until }: KpiClock,
  asOf: Pick<AsOf, 'knownAt'>,
): Promise<ClockedRow[]> =>
  rowsAsKnown<ClockedRow>(
    em,
    asOf,
    sql`
    ${startedParts(id, period)}
    select id, programme_id as "programmeId", ${raw(dayOf[from])}::text as "fromOn", ${raw(dayOf[until])}::text as "untilOn",
      ${raw(dayOf[until])} is null and (${raw(neverComes[until])}) as "never"
    from started where ${raw(dayOf[from])} is not null`,
  );

/** How many requests there are for each first and last day of each clock. */
const spansOf = (clocks: readonly KpiClock[]) =>
  raw(
    clocks
      .map(({ from, until }, at) => {
        const [begins, stops] = [dayOf[from], dayOf[until]];
        return `select ${at} as "clock", ${begins} as "fromOn", ${stops} as "untilOn",
          ${stops} is null and (${neverComes[until]}) as "never", count(*)::int as "count"
          from started where ${begins} is not null group by 2, 3, 4`;
      })
      .join(' union all ') || 'select where false',
  );
