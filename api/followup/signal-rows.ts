import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Programme } from '../organisations/programme.ts';
import { keyArray } from '../platform/batch.ts';
import type { PageArgs } from '../platform/connection.ts';
import type { Day } from '../platform/days.ts';
import type { SignalCode, Whose } from './codes.ts';
import type { Fact } from './fact.ts';
import { asking } from './quality-facts.ts';
import { facts } from './signal-facts.ts';
import { clockRows, turnOf, validMonths, workingDayRows } from './signals.ts';

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

/** A page of what asks for attention in a programme, what is urgent first, then what was due longest ago, what is only to be tidied last, and how many there are of each kind. */
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
    vog,
    training,
    keyArray(nobodySuits),
    today,
    keyArray(whose),
    keyArray(mine),
    keyArray(mine),
    codes && keyArray(codes),
    due,
    // In which turn something comes hangs on its kind alone: the cursor need not say it.
    code && turnOf(code as SignalCode),
    due,
    code,
    key,
    first + 1,
  ]);
  return { rows: found?.rows ?? [], counts: found?.counts ?? {} };
}

const factSql = ({ code, since, from, key, request, match, enrolment, application }: Fact): string => {
  const id = (alias: string | undefined) => (alias ? `${alias}.id` : 'null::uuid');
  // Whoever takes care of what it is about; what is about the programme as a whole is of who is responsible for that.
  const owned = request ?? application ?? enrolment ?? 'a';
  return `select '${code}' as code, ${key} as key, ${since} as since, ${owned}.owner_id as owned_by,
    ${id(request)} as request_id, ${id(match)} as match_id, ${id(enrolment)} as enrolment_id,
    ${id(application)} as application_id
  from ${from}`;
};

// A null day is a clock that does not run. A signal is about one thing: the row of it is its key. Who no longer works in
// the programme takes care of nothing there: what was theirs is nobody's, for others to take.
const signalSql = `
with given as (
  select ?::uuid as programme, ?::json as clocks, ?::json as working, ?::int as vog, ?::int as training,
    ?::uuid[] as unsuited, ?::date as today, ?::text[] as whose),
asked as (
  select p.id, p.organisation_id, p.owner_id, p.status, p.licence_until, g.vog, g.training from given g join programme p on p.id = g.programme),
coordinator as (
  select r.account_id from asked a join role_grant r on r.organisation_id = a.organisation_id and r.role = 'COORDINATOR'
    and (r.programme_id is null or r.programme_id = a.id) join account c on c.id = r.account_id and c.disabled_at is null),
unsuited as (select unnest(g.unsuited) as id from given g),
keeps as (
  select exists (select from visit v join match m on m.id = v.match_id join asked a on a.id = m.programme_id
    where v.minutes > 0) as logs),
clock as (
  select c.code, c."workingDays", coalesce(c.days, 0) as days, coalesce(c.months, 0) as months,
    coalesce(c."leadDays", 0) as lead, c."lapsesAfterDays" as lapses, c.turn
  from given g, json_to_recordset(g.clocks) as c (
    code text, "workingDays" int, days int, months int, "leadDays" int, "lapsesAfterDays" int, turn int)),
working as (
  select w.* from given g, json_to_recordset(g.working) as w ("workingDays" int, since date, due date)),
asking as ${asking},
fact as (${facts.map(factSql).join('\n  union all ')}),
signal as (
  select f.*, o.account_id as owner_id, d.due, c.turn
  from given g, fact f join clock c on c.code = f.code
    left join (select distinct account_id from coordinator) o on o.account_id = f.owned_by
    left join working w on w."workingDays" = c."workingDays" and w.since = f.since,
    lateral (select coalesce(w.due,
      (f.since + make_interval(months => c.months, days => c.days + coalesce(c."workingDays", 0)))::date) as due) d
  where d.due - c.lead <= g.today and (c.lapses is null or f.since + c.lapses > g.today)
    and ('NOBODYS' = any (g.whose) and o.account_id is null
      or 'MINE' = any (g.whose) and o.account_id = any (?::uuid[])
      or 'OTHERS' = any (g.whose) and o.account_id <> all (?::uuid[])))
select (select json_object_agg(n.code, n.count) from (select code, count(*)::int as count from signal group by 1) n) as counts,
  (select json_agg(json_build_object('code', p.code, 'key', p.key, 'since', p.since, 'due', p.due, 'ownerId', p.owner_id,
     'requestId', p.request_id, 'matchId', p.match_id, 'enrolmentId', p.enrolment_id, 'applicationId', p.application_id) order by p.turn, p.due, p.code, p.key)
   from (
     select s.* from signal s, (select ?::text[] as codes) asked_for
     where (asked_for.codes is null or s.code = any (asked_for.codes))
       and (?::date is null or (s.turn, s.due, s.code, s.key) > (?::int, ?::date, ?::text, ?::uuid))
     order by s.turn, s.due, s.code, s.key limit ?) p) as rows`;
