import { amsterdam, type Fact, matches, pair, request, requests, waits } from './fact.ts';
import { qualityFacts } from './quality-facts.ts';

/** The day on which something came to the state in which it is. */
const cameTo = (alias: string, otherwise: string): string =>
  `coalesce((select max(e.on_date) from event e where e.entity_id = ${alias}.id and e.to_status = ${alias}.status), ${otherwise})`;

const reports = `resident_report x join asked a on a.id = x.programme_id join request r on r.id = x.request_id`;
const report = { request: 'r', key: 'x.id' } as const;
const volunteers = `enrolment e join asked a on a.id = e.programme_id`;

/** Which kind of thing that a resident let us know each is about. */
const reported = { PROBLEM_REPORTED: 'PROBLEM', STOP_ASKED: 'WANTS_TO_STOP', STOPPED: 'STOPS' } as const;

/** When the clock of each begins: one row for each that runs. */
export const facts: readonly Fact[] = [
  ...(Object.keys(reported) as (keyof typeof reported)[]).map((code) => ({
    code,
    ...report,
    since: amsterdam('x.written_at'),
    from: `${reports} where x.settled_at is null and x.kind = '${reported[code]}'`,
  })),
  {
    code: 'APPLICATION_WAITS',
    application: 'p',
    key: 'p.id',
    since: amsterdam('p.submitted_at'),
    from: `application p join asked a on a.id = p.programme_id where p.status = 'SUBMITTED'`,
  },
  {
    code: 'FIRST_CONTACT_DUE',
    ...request,
    since: amsterdam('r.received_at'),
    from: `${requests} where r.status = 'RECEIVED'`,
  },
  {
    code: 'INTAKE_DUE',
    ...request,
    since: cameTo('r', amsterdam('r.first_contact_at')),
    from: `${requests} where r.status in ('FIRST_CONTACT', 'INTAKE_PLANNED')`,
  },
  {
    code: 'ON_HOLD',
    ...request,
    match: 'm',
    since: cameTo('r', amsterdam('r.received_at')),
    from: `${requests} left join match m on m.request_id = r.id and m.status = 'ON_HOLD'
      where r.status = 'ON_HOLD' and m.hold_until is null`,
  },
  {
    code: 'PROPOSAL_UNANSWERED',
    ...pair,
    since: amsterdam('m.proposed_at'),
    from: `${matches} where m.status = 'PROPOSED'`,
  },
  {
    code: 'INTRODUCTION_TO_PLAN',
    ...pair,
    since: cameTo('m', amsterdam('m.proposed_at')),
    from: `${matches} where m.status = 'INTRODUCTION_PLANNED' and m.introduction_at is null`,
  },
  {
    code: 'INTRODUCTION_PASSED',
    ...pair,
    since: amsterdam('m.introduction_at'),
    from: `${matches} where m.status = 'INTRODUCTION_PLANNED'`,
  },
  {
    code: 'INTRODUCTION_TO_HEAR',
    ...pair,
    since: cameTo('m', amsterdam('m.proposed_at')),
    from: `${matches} where m.status = 'INTRODUCED'`,
  },
  {
    code: 'HOLD_OVER',
    ...pair,
    since: 'm.hold_until',
    from: `${matches} where m.status = 'ON_HOLD'`,
  },
  { code: 'TRIAL_TO_EVALUATE', ...pair, since: 'm.linked_on', from: `${matches} where m.status = 'TRIAL'` },
  {
    code: 'EVALUATION_DUE',
    ...pair,
    since: 'd.due_on',
    from: `(
      select o.match_id, min(o.due_on) as due_on from survey_occasion o join asked a on a.id = o.programme_id, given g
      where o.due_on <= g.today and o.last_on >= g.today and not exists (
        select from survey_response v where v.survey_id = o.survey_id and v.match_id = o.match_id
          and v.months = o.months and v.answered_on is not null)
      group by o.match_id) d
      join match m on m.id = d.match_id join request r on r.id = m.request_id`,
  },
  {
    code: 'NO_VISIT',
    ...pair,
    since: `greatest(m.linked_on, (select max(v.on_date) from visit v where v.match_id = m.id and v.minutes > 0))`,
    from: `${matches} where m.status in ('TRIAL', 'ACTIVE') and (select logs from keeps)`,
  },
  {
    code: 'WAITS_LONG',
    ...request,
    since: 's.waiting_since',
    from: `${waits} where s.until_on is null and r.status = 'WAITLISTED'`,
  },
  {
    code: 'NOBODY_SUITS',
    ...request,
    since: 's.from_on',
    from: `${waits} where s.until_on is null and r.status = 'WAITLISTED' and s.id in (select id from unsuited)`,
  },
  {
    code: 'SCREENING_EXPIRES',
    enrolment: 'e',
    key: 'e.id',
    since: `least((e.vog_seen_on + make_interval(months => a.vog))::date, (e.trained_on + make_interval(months => a.training))::date)`,
    from: `${volunteers} where e.status = 'CERTIFIED' and e.until is null`,
  },
  {
    code: 'PAUSE_ENDS',
    enrolment: 'e',
    key: 'e.id',
    since: 'e.paused_until',
    from: `${volunteers} where e.status = 'PAUSED' and e.until is null`,
  },
  {
    code: 'LICENCE_ENDS',
    key: 'a.id',
    since: 'a.licence_until',
    from: `asked a where a.status <> 'CLOSED'`,
  },
  ...qualityFacts,
];
