import { type SqlEntityManager, sql } from '@mikro-orm/postgresql';
import { keyArray } from '../platform/batch.ts';
import type { Day } from '../platform/days.ts';
import type { DossierKind } from './codes.ts';
import { closedApplications, closedRequests, type OpenMatters, type Period, usualMonths } from './rules.ts';

/** A dossier that need not be kept any more. Says not whose it is. */
export interface DueDossier {
  kind: DossierKind;
  id: string;
  /** The programme that decides; null where it is about the organisation as a whole. */
  programmeId: string | null;
  closedOn: Day;
  dueOn: Day;
}

const openMatch = (where: string) =>
  `exists (select from match m where ${where} and m.status not in ('ENDED', 'DECLINED'))`;
const amsterdam = (instant: string) => `(${instant} at time zone 'Europe/Amsterdam')::date`;
const codes = (list: readonly string[]) => list.map((code) => `'${code}'`).join(', ');

/** When each dossier was closed. A volunteer has a row for each programme and one for the organisation. */
const closed = `
  select 'REQUEST_DOSSIER' as kind, q.id, q.programme_id, greatest(${amsterdam('q.received_at')}, q.outcome_on,
      (select max(until_on) from waitlist_spell w where w.request_id = q.id),
      (select max(coalesce(m.ended_on, ${amsterdam('m.proposed_at')})) from match m where m.request_id = q.id)) as closed_on
  from request q join programme p on p.id = q.programme_id
  where q.organisation_id = ? and q.anonymised_at is null
    and (q.status in (${codes(closedRequests)}) or q.status = 'ACCEPTED' and p.kind in ('TASK', 'SURVEY'))
    and not ${openMatch('m.request_id = q.id')}
  union all
  select 'VOLUNTEER_DOSSIER', v.id, e.programme_id, greatest(e.until, left_on, ${amsterdam('pe.recorded_at')})
  from volunteer v join person pe on pe.id = v.person_id
  left join lateral (
    select programme_id, max(until) as until from enrolment where volunteer_id = v.id group by programme_id
    union all select null, null) e on true
  left join lateral (select max(left_on) as left_on from volunteer_spell where volunteer_id = v.id) s on true
  where v.organisation_id = ? and v.anonymised_at is null
    and not exists (select from volunteer_spell s where s.volunteer_id = v.id and s.left_on is null)
    and not exists (select from enrolment e where e.volunteer_id = v.id and e.status not in ('LEFT', 'REJECTED'))
    and not ${openMatch('m.volunteer_id = v.id')}
  union all
  select 'APPLICATION', a.id, a.programme_id, greatest(${amsterdam('a.submitted_at')},
      (select max(e.on_date) from event e where e.entity_id = a.id))
  from application a
  where a.organisation_id = ? and a.anonymised_at is null and a.status in (${codes(closedApplications)})
  union all
  select 'CAMPAIGN_VISIT', c.id, c.programme_id, greatest(c.invited_on, c.reached_on, c.visited_on)
  from campaign_visit c where c.organisation_id = ? and c.anonymised_at is null`;

/** What need not be kept any more on a day, and is not proposed yet: one flat statement. */
const due = `
  with closed as (${closed}),
  placed as (
    select c.*, (c.closed_on + make_interval(months => coalesce(own.months, whole.months, ${usualMonths})))::date as due_on
    from closed c
    left join retention_period own
      on own.organisation_id = ? and own.kind = c.kind and own.programme_id = c.programme_id
    left join retention_period whole
      on whole.organisation_id = ? and whole.kind = c.kind and whole.programme_id is null),
  due as (
    select kind, id, (array_agg(programme_id order by due_on desc, programme_id))[1] as programme_id,
      max(closed_on) as closed_on, max(due_on) as due_on
    from placed group by kind, id having max(due_on) <= ?::date)`;

const notProposed = `not exists (
  select from erasure_item i join erasure_batch b on b.id = i.batch_id
  where i.subject_id = due.id and b.status = 'PROPOSED')`;

const dueParams = (organisationId: string, today: Day) => [...Array(6).fill(organisationId), today];

/** What is due, the longest due first; only of one kind, one programme, or these ids, where that is asked. */
export async function dueDossiers(
  em: SqlEntityManager,
  organisationId: string,
  today: Day,
  only: { kind?: DossierKind; programmeId?: string | null; ids?: readonly string[]; first: number },
): Promise<DueDossier[]> {
  const where = [only.ids ? 'id = any (?::uuid[])' : notProposed];
  const params: unknown[] = only.ids ? [keyArray(only.ids)] : [];
  if (only.kind) where.push('kind = ?') && params.push(only.kind);
  if (only.programmeId) where.push('programme_id = ?') && params.push(only.programmeId);
  return em.execute<DueDossier[]>(
    `${due} select kind, id, programme_id as "programmeId", closed_on::text as "closedOn", due_on::text as "dueOn"
     from due where ${where.join(' and ')} order by due_on, id limit ?`,
    [...dueParams(organisationId, today), ...params, only.first],
  );
}

/** So many dossiers of a kind and a programme are due. */
export interface DueCountRow {
  kind: DossierKind;
  programmeId: string | null;
  count: number;
  closedFirst: Day;
  closedLast: Day;
}

export const dueCounts = (em: SqlEntityManager, organisationId: string, today: Day): Promise<DueCountRow[]> =>
  em.execute<DueCountRow[]>(
    `${due} select kind, programme_id as "programmeId", count(*)::int as count,
       min(closed_on)::text as "closedFirst", max(closed_on)::text as "closedLast"
     from due where ${notProposed} group by kind, programme_id order by kind, programme_id`,
    dueParams(organisationId, today),
  );

/** The times that were set in an organisation. */
export const periodsOf = (em: SqlEntityManager, organisationId: string): Promise<Period[]> =>
  em.execute<Period[]>(sql`
    select kind, programme_id as "programmeId", months from retention_period where organisation_id = ${organisationId}`);

/** What is not closed of people who are to be forgotten, by person. */
export async function openMatters(
  em: SqlEntityManager,
  people: readonly string[],
): Promise<Map<string, OpenMatters>> {
  const rows = await em.execute<(OpenMatters & { id: string })[]>(
    `select p.id, p.anonymised_at is not null as anonymised,
       (select count(*)::int from request q join requester r on r.id = q.requester_id join programme g on g.id = q.programme_id
        where r.person_id = p.id and q.status not in (${codes(closedRequests)})
          and not (q.status = 'ACCEPTED' and g.kind in ('TASK', 'SURVEY'))) as "openRequests",
       (select count(*)::int from match m where m.status not in ('ENDED', 'DECLINED') and (
          m.requester_id in (select id from requester where person_id = p.id)
          or m.volunteer_id in (select id from volunteer where person_id = p.id))) as "openMatches",
       (select count(*)::int from enrolment e join volunteer v on v.id = e.volunteer_id
        where v.person_id = p.id and e.status not in ('LEFT', 'REJECTED')) as "openEnrolments",
       (select count(*)::int from volunteer_spell s join volunteer v on v.id = s.volunteer_id
        where v.person_id = p.id and s.left_on is null) as "openSpells"
     from person p where p.id = any (?::uuid[])`,
    [keyArray(people)],
  );
  return new Map(rows.map(({ id, ...matters }) => [id, matters]));
}

/** How many dossiers each batch proposed and erased. */
export async function batchCounts(
  em: SqlEntityManager,
  ids: readonly string[],
): Promise<Map<string, { proposed: number; erased: number }>> {
  const rows = await em.execute<{ id: string; proposed: number; erased: number }[]>(
    `select batch_id as id, count(*)::int as proposed, (count(*) filter (where outcome = 'ERASED'))::int as erased
     from erasure_item where batch_id = any (?::uuid[]) group by batch_id`,
    [keyArray(ids)],
  );
  return new Map(rows.map((row) => [row.id, row]));
}
