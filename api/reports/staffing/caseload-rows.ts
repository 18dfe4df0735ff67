import { type SqlEntityManager, sql } from '@mikro-orm/postgresql';
import { type AsOf, rowsAsKnown } from '../known/as-known.ts';
import type { Whose } from '../reported-whose.ts';
import type { CaseloadFigure } from '../rows/counted-figure.ts';
import type { SelectedRow } from '../rows/selected-row.ts';
import { matchRuns } from './running.ts';

/** How much of each kind somebody has in hand. */
export interface CaseloadRow {
  ownerId: string | null;
  coordinates: boolean;
  requests: number;
  waiting: number;
  matches: number;
  volunteers: number;
}

/** Parts of a statement for `rowsAsKnown`: `held` has a row for each request, match and enrolment that is in hand. */
const heldParts = ({ organisationId, programmeId }: Whose, { today }: Pick<AsOf, 'today'>) => sql`
    held as (
      select * from (
        select 'REQUEST' as kind, r.id, r.organisation_id, r.programme_id, r.owner_id,
          (r.received_at at time zone 'Europe/Amsterdam')::date as from_on, r.outcome_on as until_on, r.outcome as code,
          r.status
        from request r
        where r.status not in ('REJECTED', 'REDIRECTED', 'HANDLED_NO_TRAJECT', 'ADDED_TO_EXISTING', 'WITHDRAWN', 'REMOVED',
          'ENDED') and not exists (
            select from match m where m.request_id = r.id and ${matchRuns(today)})
        union all
        select 'MATCH', m.id, m.organisation_id, m.programme_id, r.owner_id, m.linked_on, m.ended_on, m.unlink_reason, m.status
        from match m join request r on r.id = m.request_id
        where ${matchRuns(today)}
        union all
        select 'ENROLMENT', e.id, e.organisation_id, e.programme_id, e.owner_id, e.since, e.until, e.status, e.status
        from enrolment e
        where e.since <= ${today} and (e.until is null or e.until > ${today}) and e.status not in ('LEFT', 'REJECTED')
      ) each
      where organisation_id = ${organisationId} and (${programmeId}::uuid is null or programme_id = ${programmeId}::uuid))`;

/**
 * What each coordinator has in hand, by name, in one statement; who has nothing is there too, and nobody comes last. Who
 * coordinates is told of today: roles have no earlier versions.
 */
export const caseloadRows = (
  em: SqlEntityManager,
  { organisationId, programmeId }: Whose,
  asOf: AsOf,
): Promise<CaseloadRow[]> =>
  rowsAsKnown<CaseloadRow>(
    em,
    asOf,
    sql`
    ${heldParts({ organisationId, programmeId }, asOf)},
    coordinator as (
      select g.account_id as id, g.programme_id from role_grant g join account a on a.id = g.account_id
      where g.organisation_id = ${organisationId} and g.role = 'COORDINATOR' and a.disabled_at is null),
    kept as (
      select h.*, exists (
        select from coordinator c where c.id = h.owner_id and (c.programme_id is null or c.programme_id = h.programme_id)
      ) as coordinated from held h),
    owner as (
      select owner_id as id from held
      union select id from coordinator
        where programme_id is null or ${programmeId}::uuid is null or programme_id = ${programmeId}::uuid
      union select null)
    select o.id as "ownerId", o.id is not null and bool_and(coalesce(k.coordinated, true)) as coordinates,
      (count(*) filter (where k.kind = 'REQUEST'))::int as requests,
      (count(*) filter (where k.kind = 'REQUEST' and k.status = 'WAITLISTED'))::int as waiting,
      (count(*) filter (where k.kind = 'MATCH'))::int as matches,
      (count(*) filter (where k.kind = 'ENROLMENT'))::int as volunteers
    from owner o left join kept k on k.owner_id is not distinct from o.id left join account a on a.id = o.id
    group by o.id, a.display_name
    order by o.id is null, a.display_name, o.id
  `,
  );

const held: Readonly<Record<CaseloadFigure, { kind: SelectedRow['kind']; status?: string }>> = {
  CASELOAD_REQUESTS: { kind: 'REQUEST' },
  CASELOAD_WAITING: { kind: 'REQUEST', status: 'WAITLISTED' },
  CASELOAD_MATCHES: { kind: 'MATCH' },
  CASELOAD_VOLUNTEERS: { kind: 'ENROLMENT' },
};

/** The rows that somebody has in hand, the earliest first; of nobody for null. */
export const heldRows = (
  em: SqlEntityManager,
  whose: Whose,
  { figure, ownerId }: { figure: CaseloadFigure; ownerId: string | null },
  asOf: AsOf,
): Promise<SelectedRow[]> => {
  const { kind, status = null } = held[figure];
  return rowsAsKnown<SelectedRow>(
    em,
    asOf,
    sql`
    ${heldParts(whose, asOf)}
    select kind, id, programme_id as "programmeId", from_on::text as "fromOn", until_on::text as "untilOn", code
    from held
    where kind = ${kind} and (${status}::text is null or status = ${status}) and owner_id is not distinct from ${ownerId}::uuid
    order by "fromOn", id
  `,
  );
};
