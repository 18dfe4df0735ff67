import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Programme } from '../organisations/programme.ts';
import { keyArray } from '../platform/batch.ts';
import type { PageArgs } from '../platform/connection.ts';
import type { Day } from '../platform/days.ts';
import type { SignalCode, Whose } from './codes.ts';
import { clockRows, urgentSignals, validMonths, workingDayRows } from './signals.ts';

/** Something that asks for attention, with the keys of what it is about. */
export interface SignalRow {
  code: SignalCode;
  /** The key of what it is about; with the code it is one signal. */
  key: string;
  /** When its clock began, and when it is due. */
  since: Day;
  due: Day;
  ownerId: string | null;
  requestId: string | null;
  matchId: string | null;
  enrolmentId: string | null;
  applicationId: string | null;
}

export interface SignalQuestion {
  programme: Programme;
  today: Day;
  /** Whoever asks, and those from whom they take over. */
  mine: readonly string[];
  whose: readonly Whose[];
  /** Only these; all when left out. */
  codes: readonly SignalCode[] | null;
  /** The spells of those who wait while no volunteer suits: the candidates in memory know. */
  nobodySuits: readonly string[];
}

/** A page of what asks for attention in a programme, what is urgent and then what was due longest ago first, and how many there are of each kind. */
export async function signalRows(
  em: SqlEntityManager,
  { programme, today, mine, whose, codes, nobodySuits }: SignalQuestion,
  { first, after }: PageArgs,
): Promise<{ rows: SignalRow[]; counts: Partial<Record<SignalCode, number>> }> {
  const { vog, training } = validMonths(programme.settings);
  const [due, code, key] = after ?? [null, null, null];
  const [found] = await em.execute<
    { rows: SignalRow[] | null; counts: Partial<Record<SignalCode, number>> | null }[]
  >(signalSql, [
    programme.id,
    JSON.stringify(clockRows(programme.settings)),
    JSON.stringify(workingDayRows(today)),
    keyArray(urgentSignals),
    vog,
    training,
    keyArray(nobodySuits),
    today,
    keyArray(whose),
    keyArray(mine),
    keyArray(mine),
    codes && keyArray(codes),
    due,
    // Whether something is urgent hangs on its kind alone: the cursor need not say it.
    !urgentSignals.includes(code as SignalCode),
    due,
    code,
    key,
    first + 1,
  ]);
  return { rows: found?.rows ?? [], counts: found?.counts ?? {} };
}

const amsterdam = (column: string): string => `(${column} at time zone 'Europe/Amsterdam')::date`;

/** The day on which something came to the state in which it is. */
const cameTo = (alias: string, otherwise: string): string =>
  `coalesce((select max(e.on_date) from event e where e.entity_id = ${alias}.id and e.to_status = ${alias}.status), ${otherwise})`;

interface Fact {
  code: SignalCode;
  since: string;
  from: string;
  /** Of the request, the match and the volunteer that it is about, what there is: the alias of its table. */
  request?: 'r';
  match?: 'm';
  enrolment?: 'e';
  application?: 'p';
  key: string;
}

const reports = `resident_report x join asked a on a.id = x.programme_id join request r on r.id = x.request_id`;
const report = { request: 'r', key: 'x.id' } as const;
const request = { request: 'r', key: 'r.id' } as const;
const pair = { request: 'r', match: 'm', key: 'm.id' } as const;
const matches = `match m join asked a on a.id = m.programme_id join request r on r.id = m.request_id`;
const requests = `request r join asked a on a.id = r.programme_id`;
const volunteers = `enrolment e join asked a on a.id = e.programme_id`;
const waits = `waitlist_spell s join asked a on a.id = s.programme_id join request r on r.id = s.request_id`;

/** Which kind of thing that a resident let us know each is about. */
const reported = { PROBLEM_REPORTED: 'PROBLEM', STOP_ASKED: 'WANTS_TO_STOP', STOPPED: 'STOPS' } as const;

/** When the clock of each begins: one row for each that runs. */
const facts: readonly Fact[] = [
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
];

const factSql = ({ code, since, from, key, request, match, enrolment, application }: Fact): string => {
  const id = (alias: string | undefined) => (alias ? `${alias}.id` : 'null::uuid');
  const owned = request ?? application;
  return `select '${code}' as code, ${key} as key, ${since} as since, ${owned ? `${owned}.owner_id` : 'null::uuid'} as owner_id,
    ${id(request)} as request_id, ${id(match)} as match_id, ${id(enrolment)} as enrolment_id,
    ${id(application)} as application_id
  from ${from}`;
};

// A null day is a clock that does not run. A signal is about one thing: the row of it is its key.
const signalSql = `
with given as (
  select ?::uuid as programme, ?::json as clocks, ?::json as working, ?::text[] as urgent, ?::int as vog, ?::int as training,
    ?::uuid[] as unsuited, ?::date as today, ?::text[] as whose),
asked as (
  select p.id, p.status, p.licence_until, g.vog, g.training from given g join programme p on p.id = g.programme),
unsuited as (select unnest(g.unsuited) as id from given g),
keeps as (
  select exists (select from visit v join match m on m.id = v.match_id join asked a on a.id = m.programme_id
    where v.minutes > 0) as logs),
clock as (
  select c.code, c."workingDays", coalesce(c.days, 0) as days, coalesce(c.months, 0) as months,
    coalesce(c."leadDays", 0) as lead
  from given g, json_to_recordset(g.clocks) as c (code text, "workingDays" int, days int, months int, "leadDays" int)),
working as (
  select w.* from given g, json_to_recordset(g.working) as w ("workingDays" int, since date, due date)),
fact as (${facts.map(factSql).join('\n  union all ')}),
signal as (
  select f.*, d.due, f.code <> all (g.urgent) as can_wait
  from given g, fact f join clock c on c.code = f.code
    left join working w on w."workingDays" = c."workingDays" and w.since = f.since,
    lateral (select coalesce(w.due,
      (f.since + make_interval(months => c.months, days => c.days + coalesce(c."workingDays", 0)))::date) as due) d
  where d.due - c.lead <= g.today
    and ('NOBODYS' = any (g.whose) and f.owner_id is null
      or 'MINE' = any (g.whose) and f.owner_id = any (?::uuid[])
      or 'OTHERS' = any (g.whose) and f.owner_id <> all (?::uuid[])))
select (select json_object_agg(n.code, n.count) from (select code, count(*)::int as count from signal group by 1) n) as counts,
  (select json_agg(json_build_object('code', p.code, 'key', p.key, 'since', p.since, 'due', p.due, 'ownerId', p.owner_id,
     'requestId', p.request_id, 'matchId', p.match_id, 'enrolmentId', p.enrolment_id, 'applicationId', p.application_id) order by p.can_wait, p.due, p.code, p.key)
   from (
     select s.* from signal s, (select ?::text[] as codes) asked_for
     where (asked_for.codes is null or s.code = any (asked_for.codes))
       and (?::date is null or (s.can_wait, s.due, s.code, s.key) > (?::boolean, ?::date, ?::text, ?::uuid))
     order by s.can_wait, s.due, s.code, s.key limit ?) p) as rows`;
