import { type MatchStatus, matchLifecycle } from '../matching/lifecycle.ts';
import { type RequestStatus, requestLifecycle } from '../requests/lifecycle.ts';
import { amsterdam, type Fact, matches, pair, request, requests, waits } from './fact.ts';

// What is written down and cannot be so, of what still runs: what has ended nobody can mend, and the reports say it. Only
// why somebody left can be asked for a while.

const closedRequests: readonly RequestStatus[] = [
  'WITHDRAWN',
  'REJECTED',
  'REDIRECTED',
  'HANDLED_NO_TRAJECT',
  'ADDED_TO_EXISTING',
  'REMOVED',
  'ENDED',
];
const closedMatches: readonly MatchStatus[] = ['ENDED', 'DECLINED'];

/** Every state but some, as a list in SQL: what is named is found by index. */
const allBut = <Status extends string>(
  all: Readonly<Record<Status, unknown>>,
  closed: readonly Status[],
): string =>
  `(${(Object.keys(all) as Status[])
    .filter((status) => !closed.includes(status))
    .map((status) => `'${status}'`)
    .join(', ')})`;
const isAsked = `r.status in ${allBut(requestLifecycle, closedRequests)}`;
const isOpen = `m.status in ${allBut(matchLifecycle, closedMatches)}`;

const bothPeople = `join requester q on q.id = r.requester_id join person pr on pr.id = q.person_id
  join volunteer v on v.id = m.volunteer_id join person pv on pv.id = v.person_id`;

/**
 * The open requests of a programme with what tells whether two are of one person; the last nine digits of a number are
 * the same with and without the country.
 */
export const asking = `(
  select r.*, lower(x.last_name) as name, x.birth_date,
    substring(regexp_replace(x.phone, '\\D', '', 'g') from '.{9}$') as digits
  from request r join asked a on a.id = r.programme_id join requester q on q.id = r.requester_id
    join person x on x.id = q.person_id
  where ${isAsked})`;
const isEarlier = '(early.received_at, early.id) < (late.received_at, late.id)';

/** When the clock begins of what is written down and cannot be so, is missing, or has not been looked at for long. */
export const qualityFacts: readonly Fact[] = [
  {
    code: 'MATCH_OF_DECEASED',
    ...pair,
    since: 'least(pr.deceased_on, pv.deceased_on)',
    from: `${matches} ${bothPeople} where ${isOpen}`,
  },
  {
    code: 'IMPOSSIBLE_DAYS',
    ...pair,
    since: amsterdam('m.recorded_at'),
    from: `${matches} ${bothPeople} where ${isOpen}
      and m.linked_on < greatest(${amsterdam('r.received_at')}, pr.birth_date, pv.birth_date)`,
  },
  {
    code: 'IMPOSSIBLE_DAYS',
    ...request,
    since: amsterdam('r.recorded_at'),
    from: `${requests} where ${isAsked} and r.outcome_on < ${amsterdam('r.received_at')}`,
  },
  {
    // Who share a number and not a birth date are a couple or a family.
    code: 'POSSIBLE_DUPLICATE',
    ...request,
    since: amsterdam('r.received_at'),
    from: `asking r where r.id in (
        select late.id from asking late join asking early on early.name = late.name and early.birth_date = late.birth_date
        where ${isEarlier}
        union select late.id from asking late join asking early on early.digits = late.digits
        where ${isEarlier} and (early.birth_date = late.birth_date) is not false)`,
  },
  {
    code: 'FIGURES_WRONG',
    key: 'c.programme_id',
    since: 'c.found_on',
    from: `figure_check c join asked a on a.id = c.programme_id where c.findings <> '{}'`,
  },
  {
    code: 'WAITLIST_STALE',
    ...request,
    since: `greatest(s.from_on, (
      select max(${amsterdam('n.recorded_at')}) from event n where n.entity_id in (
        select r.id union all select s.id union all select m.id from match m where m.request_id = r.id)))`,
    from: `${waits} where s.until_on is null and r.status = 'WAITLISTED'`,
  },
  {
    // Asked in the programme that was left last, or in each of those left on that day; not of who came back, or is
    // forgotten. Without a day of its own a programme was left when the organisation was.
    code: 'END_REASON_MISSING',
    enrolment: 'e',
    key: 'e.id',
    since: 's.left_on',
    from: `enrolment e join asked a on a.id = e.programme_id join volunteer v on v.id = e.volunteer_id
        join volunteer_spell s on s.volunteer_id = v.id, given g
      where e.status = 'LEFT' and v.anonymised_at is null and s.left_on <= g.today
        and (s.leave_reason is null or s.leave_reason = 'UNKNOWN')
        and not exists (select from volunteer_spell l where l.volunteer_id = v.id and l.joined_on > s.joined_on)
        and not exists (select from enrolment l where l.volunteer_id = v.id and l.status = 'LEFT'
          and coalesce(l.until, s.left_on) > coalesce(e.until, s.left_on))`,
  },
];
