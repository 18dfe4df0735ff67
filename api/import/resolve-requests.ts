import { endings } from '../matching/endings.ts';
import { differs, mergedColumns, mergedValue, type Stored } from './merge.ts';
import { personStored, type Scope } from './resolve-people.ts';
import type { Header } from './rows.ts';
import { keepingFiner, requestStatus } from './statuses.ts';

export const requestStored: Stored = {
  wanted_volunteer_gender: 'q.wanted_volunteer_gender',
  gender_wish_hard: 'q.gender_wish_hard',
  support_mode: 'q.support_mode',
  availability: 'q.availability',
  channel: 'q.channel',
  referrer_kind: 'q.referrer_kind',
  received_at: 'q.received_at',
  first_attempt_at: 'q.first_attempt_at',
  first_contact_at: 'q.first_contact_at',
  intake_on: 'q.intake_on',
  outcome: 'q.outcome',
  outcome_on: 'q.outcome_on',
  outcome_reason: 'q.outcome_reason',
};
const spellStored: Stored = { until: 'w.until_on', reason: 'w.removal_reason' };
export const matchStored: Stored = {
  linked_on: 'm.linked_on',
  link_reasons: 'm.link_reasons',
  ended_on: 'm.ended_on',
  unlink_reason: 'm.unlink_reason',
  initiated_by: 'm.initiated_by',
};

const dayReceived = (row: string): string => `(${row}.received_at at time zone 'Europe/Amsterdam')::date`;

/** Finds for each row of requests.csv what it is about, and lays out how all requests will be after the import. */
export const resolveRequests = ({ organisation }: Scope, header: Header): string => `
create temp table in_requests on commit drop as
  select r.line, r.broken, r."key", r.programme as programme_id, r.requester as requester_key,
    coalesce(q.id, r.id) as id, q.id is null as is_new,
    coalesce(h.id, first_value(r.holder_id) over same_requester) as holder_id, h.id is null as holder_is_new,
    coalesce(h.person_id, first_value(r.person_id) over same_requester) as person_id,
    row_number() over (partition by r.requester order by r.line desc) = 1 as is_last,
    q.programme_id as programme_before, q.requester_id as requester_before,
    case
      when row_number() over (partition by r.reference order by r.line) > 1
        or exists (select from request o where o.organisation_id = ${organisation} and o.reference = r.reference)
      then r.reference || '-' || r.line else r.reference end as reference,
    ${mergedColumns('requests', header, { ...personStored, ...requestStored })},
    ${differs('requests', header, requestStored)}
      or row(r.programme, h.id) is distinct from row(q.programme_id, q.requester_id) as differs,
    ${differs('requests', header, personStored)} as holder_differs
  from raw_requests r
  left join request q on q.organisation_id = ${organisation} and q.key = r."key"
  left join requester h on h.organisation_id = ${organisation} and h.key = r.requester
  left join person p on p.id = h.person_id
  window same_requester as (partition by r.requester order by r.line);
create index on in_requests (id);
analyze in_requests;

create temp table after_requests on commit drop as
  select distinct on ("key") id, "key", programme_id, holder_id as requester_id, support_mode,
    ${dayReceived('i')} as received_on, first_contact_at, intake_on, outcome, line, broken
  from in_requests i where "key" is not null order by "key", line
;
insert into after_requests
  select id, key, programme_id, requester_id, support_mode, ${dayReceived('q')}, first_contact_at, intake_on, outcome,
    null, '{}'
  from request q where organisation_id = ${organisation} and not exists (select from in_requests i where i.id = q.id);
create index on after_requests ("key");
create index on after_requests (id);
analyze after_requests;`;

/** The same for waitlist.csv. */
export const resolveWaitlist = ({ organisation }: Scope, header: Header): string => `
create temp table in_waitlist on commit drop as
  select r.line, r.broken, r.request as request_key, r."from" as from_on,
    coalesce(w.id, r.id) as id, w.id is null as is_new,
    q.id as request_id, q.programme_id, q.requester_id, q.support_mode,
    ${mergedColumns('waitlist', header, spellStored)},
    ${differs('waitlist', header, spellStored)} as differs
  from raw_waitlist r
  left join after_requests q on q."key" = r.request
  left join waitlist_spell w on w.request_id = q.id and w.from_on = r."from";
create index on in_waitlist (id);
analyze in_waitlist;

create temp table after_waitlist on commit drop as
  select i.id, i.request_id, i.programme_id, i.requester_id, i.from_on, i.until as until_on, i.reason as removal_reason,
    w.waiting_since, i.line, i.broken
  from in_waitlist i left join waitlist_spell w on w.id = i.id
  union all
  select id, request_id, programme_id, requester_id, from_on, until_on, removal_reason, waiting_since, null, '{}'
  from waitlist_spell w
  where organisation_id = ${organisation} and not exists (select from in_waitlist i where i.id = w.id);
create index on after_waitlist (requester_id, programme_id);
create index on after_waitlist (request_id);
analyze after_waitlist;`;

/**
 * The same for matches.csv. A match belongs to the enrolment that runs on the day of linking, or to the nearest one:
 * in old lists the two dates often differ a little.
 */
export const resolveMatches = ({ organisation }: Scope, header: Header): string => {
  const linked = mergedValue('matches', header, matchStored, 'linked_on');
  const status = `case when ${mergedValue('matches', header, matchStored, 'ended_on')} is null then 'ACTIVE' else 'ENDED' end`;
  return `
create temp table in_matches on commit drop as
  select r.line, r.broken, r."key", r.request as request_key, r.volunteer as volunteer_key,
    coalesce(m.id, r.id) as id, m.id is null as is_new,
    q.id as request_id, q.programme_id, q.requester_id, q.received_on, v.id as volunteer_id, e.id as enrolment_id,
    ${keepingFiner('MATCH', status, 'm.status')} as status,
    ${mergedColumns('matches', header, matchStored)},
    ${differs('matches', header, matchStored)}
      or row(q.id, e.id) is distinct from row(m.request_id, m.enrolment_id) as differs
  from raw_matches r
  left join match m on m.organisation_id = ${organisation} and m.key = r."key"
  left join after_requests q on q."key" = r.request
  left join after_volunteers v on v."key" = r.volunteer
  left join lateral (
    select e.id from after_enrolments e
    where e.volunteer_id = v.id and e.programme_id = q.programme_id
    order by greatest(e.since - ${linked}, ${linked} - e.until + 1, 0), e.since
    limit 1
  ) e on true;
create index on in_matches (id);
analyze in_matches;

create temp table after_matches on commit drop as
  select id, request_id, programme_id, requester_id, enrolment_id, linked_on, ended_on, unlink_reason,
    ended_on is null and not broken && '{ended_on}' as is_open, line
  from in_matches
  union all
  select id, request_id, programme_id, requester_id, enrolment_id, linked_on, ended_on, unlink_reason,
    status not in ('ENDED', 'DECLINED'), null
  from match m where organisation_id = ${organisation} and not exists (select from in_matches i where i.id = m.id);
create index on after_matches (requester_id, programme_id);
create index on after_matches (enrolment_id);
create index on after_matches (request_id);
analyze after_matches;`;
};

const reasonsThat = (next: string): string =>
  Object.entries(endings)
    .filter(([, ending]) => ending.requester === next)
    .map(([reason]) => `'${reason}'`)
    .join(', ');

/**
 * What follows from everything together: the capacity of enrolments, the state of requests, and since when somebody
 * waits: who comes back because of the volunteer waits since the earlier spell.
 */
export const resolveConsequences = (): string => `
create temp table capacity_after on commit drop as
  select e.id, e.line, e.capacity_stated,
    coalesce(e.capacity_stated, greatest(e.capacity_otherwise, count(m.id))::int) as capacity
  from after_enrolments e left join after_matches m on m.enrolment_id = e.id and m.is_open
  where e.line is not null
  group by e.id, e.line, e.capacity_stated, e.capacity_otherwise;
create index on capacity_after (id);

create temp table status_after on commit drop as
  select q.id, ${keepingFiner('REQUEST', requestStatus, 'before.status')} as status
  from after_requests q
  left join request before on before.id = q.id
  left join (
    select request_id, bool_or(is_open and linked_on is not null) as is_open,
      max(ended_on) filter (where unlink_reason <> 'REGISTRATION_ERROR') as last_ended
    from after_matches group by request_id
  ) m on m.request_id = q.id
  left join (
    select request_id, bool_or(until_on is null) as is_open, max(until_on) as last_until
    from after_waitlist group by request_id
  ) w on w.request_id = q.id
  where q.line is not null
    or exists (select from in_waitlist i where i.request_id = q.id)
    or exists (select from in_matches i where i.request_id = q.id);
create index on status_after (id);

create temp table waiting_after on commit drop as
  with spells as (
    select w.id, w.requester_id, w.programme_id, w.from_on, w.waiting_since,
      exists (
        select from after_matches m
        where m.requester_id = w.requester_id and m.programme_id = w.programme_id and m.ended_on = w.from_on
          and m.unlink_reason in (${reasonsThat('WAITLIST_ORIGINAL_DATE')})) as goes_on,
      exists (
        select from after_matches m
        where m.requester_id = w.requester_id and m.programme_id = w.programme_id and m.ended_on = w.from_on
          and m.unlink_reason in (${reasonsThat('WAITLIST_PRIORITY')})) as priority
    from after_waitlist w
    where exists (select from in_waitlist i where i.requester_id = w.requester_id and i.programme_id = w.programme_id)
      or exists (select from in_matches i where i.requester_id = w.requester_id and i.programme_id = w.programme_id)
  ), waits as (
    select *, count(*) filter (where not goes_on) over (partition by requester_id, programme_id order by from_on) as wait
    from spells
  )
  select id, priority, goes_on and wait > 0 as goes_on,
    first_value(case when goes_on then from_on else coalesce(waiting_since, from_on) end)
      over (partition by requester_id, programme_id, wait order by from_on) as waiting_since
  from waits;
create index on waiting_after (id);
analyze capacity_after; analyze status_after; analyze waiting_after;`;
