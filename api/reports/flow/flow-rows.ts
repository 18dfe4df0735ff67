import { type SqlEntityManager, sql } from '@mikro-orm/postgresql';
import type { Day } from '../../platform/days.ts';
import type { RequestOutcome } from '../../requests/codes.ts';
import { type AsOf, rowsAsKnown } from '../known/as-known.ts';
import type { Period } from '../period.ts';
import type { ProgrammeLine, QuarterFigures } from './flow-types.ts';

/** The day on which a request took each step, in Amsterdam; null where it did not, or that is not known. */
export interface StepDays {
  receivedOn: Day;
  contactedOn: Day | null;
  intakeOn: Day | null;
  acceptedOn: Day | null;
  waitingOn: Day | null;
  proposedOn: Day | null;
  linkedOn: Day | null;
}

export interface FunnelRow extends StepDays {
  id: string;
  outcome: RequestOutcome | null;
  outcomeOn: Day | null;
}

const inAmsterdam = (day: Day) => sql`${day}::date::timestamp at time zone 'Europe/Amsterdam'`;

/** The requests of a programme that were received in a period, with their steps; in one statement. */
export async function funnelRows(
  em: SqlEntityManager,
  programmeId: string,
  { from, until }: Period,
  asOf: AsOf,
): Promise<FunnelRow[]> {
  return rowsAsKnown<FunnelRow>(
    em,
    asOf,
    sql`
    received as (
      select * from request where programme_id = ${programmeId}
        and received_at >= ${inAmsterdam(from)} and received_at < ${inAmsterdam(until)})
    select q.id, q.outcome, q.outcome_on::text as "outcomeOn",
      (q.received_at at time zone 'Europe/Amsterdam')::date::text as "receivedOn",
      (q.first_contact_at at time zone 'Europe/Amsterdam')::date::text as "contactedOn",
      q.intake_on::text as "intakeOn",
      case when q.outcome = 'ACCEPTED' then q.outcome_on end::text as "acceptedOn",
      s.waiting_on::text as "waitingOn", m.proposed_on::text as "proposedOn", m.linked_on::text as "linkedOn"
    from received q
    left join (
      select request_id, min(from_on) as waiting_on from waitlist_spell
      where request_id in (select id from received) group by 1) s on s.request_id = q.id
    left join (
      select request_id, min((proposed_at at time zone 'Europe/Amsterdam')::date) as proposed_on,
        min(linked_on) as linked_on
      from match where request_id in (select id from received) and unlink_reason is distinct from 'REGISTRATION_ERROR'
      group by 1) m on m.request_id = q.id
  `,
  );
}

/** The most quarters that are told of: ten years. */
const mostQuarters = 40;

/** A programme in the quarters that begin in a period and have begun, the last ones when there are many. */
export async function quarterRows(
  em: SqlEntityManager,
  programmeId: string,
  { from, until }: Period,
  asOf: AsOf,
): Promise<QuarterFigures[]> {
  const { today } = asOf;
  return rowsAsKnown<QuarterFigures>(
    em,
    asOf,
    sql`
    quarter as (
      select q::date as from_on, (q + interval '3 months')::date as until_on,
        least((q + interval '3 months')::date, ${today}::date + 1) as seen_until
      from generate_series(
        greatest(date_trunc('quarter', ${from}::date + interval '3 months' - interval '1 day'),
          date_trunc('quarter', least(${until}::date, ${today}::date)) - ${`${3 * mostQuarters} months`}::interval),
        least(${until}::date - 1, ${today}::date), interval '3 months') q
      where q >= ${from}::date
    ), counted as (
      select linked_on, ended_on from match
      where programme_id = ${programmeId} and linked_on is not null
        and unlink_reason is distinct from 'REGISTRATION_ERROR'
    )
    select q.from_on::text as "from",
      (select count(*)::int from request r where r.programme_id = ${programmeId}
        and r.received_at >= q.from_on::timestamp at time zone 'Europe/Amsterdam'
        and r.received_at < q.until_on::timestamp at time zone 'Europe/Amsterdam') as "received",
      (select count(*)::int from counted m where m.linked_on >= q.from_on and m.linked_on < q.until_on) as "inflow",
      (select count(*)::int from counted m where m.ended_on >= q.from_on and m.ended_on < q.until_on) as "outflow",
      (select count(*)::int from counted m where m.linked_on < q.seen_until
        and (m.ended_on is null or m.ended_on >= q.seen_until)) as "runningAtEnd",
      (select count(*)::int from waitlist_spell w where w.programme_id = ${programmeId} and w.from_on < q.seen_until
        and (w.until_on is null or w.until_on >= q.seen_until)) as "waitingAtEnd"
    from quarter q order by q.from_on desc limit ${mostQuarters}
  `,
  );
}

/** Each programme of an organisation in a period, by name; in one statement. */
export async function programmeLines(
  em: SqlEntityManager,
  organisationId: string,
  { from, until }: Period,
  asOf: Pick<AsOf, 'knownAt'>,
): Promise<ProgrammeLine[]> {
  return rowsAsKnown<ProgrammeLine>(
    em,
    asOf,
    sql`
    listed as (select id, name from programme where organisation_id = ${organisationId}),
    received as (
      select programme_id, count(*)::int as number from request
      where organisation_id = ${organisationId}
        and received_at >= ${inAmsterdam(from)} and received_at < ${inAmsterdam(until)} group by 1),
    waiting as (
      select programme_id, count(*)::int as number from waitlist_spell
      where programme_id in (select id from listed) and from_on < ${until}
        and (until_on is null or until_on >= ${until}) group by 1),
    helping as (
      select e.programme_id, count(distinct v.person_id)::int as number
      from enrolment e join volunteer v on v.id = e.volunteer_id
      where e.programme_id in (select id from listed) and e.since < ${until}
        and (e.until is null or e.until >= ${until}) and e.status not in ('CANDIDATE', 'REJECTED') group by 1),
    ran as (
      select programme_id, (count(*) filter (where linked_on < ${from}))::int as at_start,
        (count(*) filter (where linked_on >= ${from}))::int as linked,
        (count(*) filter (where ended_on < ${until}))::int as ended,
        (count(*) filter (where ended_on is null or ended_on >= ${until}))::int as at_end
      from match
      where programme_id in (select id from listed) and linked_on < ${until}
        and (ended_on is null or ended_on >= ${from}) and unlink_reason is distinct from 'REGISTRATION_ERROR'
      group by 1)
    select p.id as "programmeId", coalesce(q.number, 0) as "received", coalesce(m.at_start, 0) as "runningAtStart",
      coalesce(m.linked, 0) as "inflow", coalesce(m.ended, 0) as "outflow", coalesce(m.at_end, 0) as "runningAtEnd",
      coalesce(w.number, 0) as "waitingAtEnd", coalesce(h.number, 0) as "volunteersAtEnd"
    from listed p
    left join received q on q.programme_id = p.id
    left join ran m on m.programme_id = p.id
    left join waiting w on w.programme_id = p.id
    left join helping h on h.programme_id = p.id
    order by p.name, p.id
  `,
  );
}
