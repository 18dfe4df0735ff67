import { type SqlEntityManager, sql } from '@mikro-orm/postgresql';
import type { Day } from '../platform/days.ts';
import type { ProgrammeLine, QuarterFigures } from './flow-types.ts';
import type { Period } from './period.ts';

/** The day on which a request took each step, in Amsterdam; null where it did not, or that is not known. */
export interface FunnelRow {
  receivedOn: Day;
  contactedOn: Day | null;
  intakeOn: Day | null;
  acceptedOn: Day | null;
  waitingOn: Day | null;
  proposedOn: Day | null;
  linkedOn: Day | null;
}

const inAmsterdam = (day: Day) => sql`${day}::date::timestamp at time zone 'Europe/Amsterdam'`;

/** The requests of a programme that were received in a period, with their steps; in one statement. */
export async function funnelRows(
  em: SqlEntityManager,
  programmeId: string,
  { from, until }: Period,
): Promise<FunnelRow[]> {
  return em.execute<FunnelRow[]>(sql`
    select (q.received_at at time zone 'Europe/Amsterdam')::date::text as "receivedOn",
      (q.first_contact_at at time zone 'Europe/Amsterdam')::date::text as "contactedOn",
      q.intake_on::text as "intakeOn",
      case when q.outcome = 'ACCEPTED' then q.outcome_on end::text as "acceptedOn",
      (select min(s.from_on) from waitlist_spell s where s.request_id = q.id)::text as "waitingOn",
      m.proposed_on::text as "proposedOn", m.linked_on::text as "linkedOn"
    from request q
    cross join lateral (
      select min((m.proposed_at at time zone 'Europe/Amsterdam')::date) as proposed_on, min(m.linked_on) as linked_on
      from match m where m.request_id = q.id and m.unlink_reason is distinct from 'REGISTRATION_ERROR') m
    where q.programme_id = ${programmeId}
      and q.received_at >= ${inAmsterdam(from)} and q.received_at < ${inAmsterdam(until)}
  `);
}

/** The most quarters that are told of: ten years. */
const mostQuarters = 40;

/** A programme in the quarters that begin in a period and have begun, the last ones when there are many. */
export async function quarterRows(
  em: SqlEntityManager,
  programmeId: string,
  { from, until }: Period,
  today: Day,
): Promise<QuarterFigures[]> {
  return em.execute<QuarterFigures[]>(sql`
    with quarter as (
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
  `);
}

/** Each programme of an organisation in a period, by name; in one statement. */
export async function programmeLines(
  em: SqlEntityManager,
  organisationId: string,
  { from, until }: Period,
): Promise<ProgrammeLine[]> {
  return em.execute<ProgrammeLine[]>(sql`
    select p.id as "programmeId",
      (select count(*)::int from request r where r.programme_id = p.id
        and r.received_at >= ${inAmsterdam(from)} and r.received_at < ${inAmsterdam(until)}) as "received",
      m."runningAtStart", m."inflow", m."outflow", m."runningAtEnd",
      (select count(*)::int from waitlist_spell w where w.programme_id = p.id and w.from_on < ${until}
        and (w.until_on is null or w.until_on >= ${until})) as "waitingAtEnd",
      (select count(distinct v.person_id)::int from enrolment e join volunteer v on v.id = e.volunteer_id
        where e.programme_id = p.id and e.since < ${until} and (e.until is null or e.until >= ${until})
          and e.status not in ('CANDIDATE', 'REJECTED')) as "volunteersAtEnd"
    from programme p
    cross join lateral (
      select (count(*) filter (where linked_on < ${from}))::int as "runningAtStart",
        (count(*) filter (where linked_on >= ${from}))::int as "inflow",
        (count(*) filter (where ended_on < ${until}))::int as "outflow",
        (count(*) filter (where ended_on is null or ended_on >= ${until}))::int as "runningAtEnd"
      from match
      where programme_id = p.id and linked_on < ${until} and (ended_on is null or ended_on >= ${from})
        and unlink_reason is distinct from 'REGISTRATION_ERROR') m
    where p.organisation_id = ${organisationId}
    order by p.name, p.id
  `);
}
