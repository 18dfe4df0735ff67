import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { Field, InputType } from 'type-graphql';
import type { Programme } from '../organisations/programme.ts';
import { type Connection, connectionOf, pageArgs, pageOf } from '../platform/connection.ts';
import { addDays, type Day } from '../platform/days.ts';
import { filled } from './filled-in.ts';
import { EnrolmentStatus } from './lifecycle.ts';
import { monthsValid, soonDays } from './screening.ts';
import { Enrolment } from './volunteer.ts';

export const EnrolmentConnection = connectionOf(Enrolment, 'Enrolment');

@InputType({ description: 'Which volunteers of a programme to show; what is left out does not matter.' })
export class EnrolmentFilter {
  @Field(() => String, { nullable: true, description: 'With this text in the name.' })
  name?: string | null;
  @Field(() => [EnrolmentStatus], { nullable: true, description: 'In one of these states.' })
  status?: EnrolmentStatus[] | null;
  @Field(() => Boolean, { nullable: true, description: 'Who can take one more match now.' })
  withFreePlace?: boolean | null;
  @Field(() => Boolean, {
    nullable: true,
    description:
      'Who lacks something that the programme asks before a match, or whose it is no longer valid, or will not be in 60 days.',
  })
  screeningDue?: boolean | null;
}

const fullName = `lower(p.first_name || ' ' || p.last_name)`;

/** Volunteers of a programme by name, a page of them. */
export async function findEnrolments(
  em: SqlEntityManager,
  programme: Programme,
  filter: EnrolmentFilter,
  { first, after }: { first: number | null; after: string | null },
  today: Day,
): Promise<Connection<Enrolment>> {
  const page = pageArgs(first, after, 2);
  const { where, params } = conditions(programme, filter, today);
  const from = `from enrolment e join volunteer v on v.id = e.volunteer_id join person p on p.id = v.person_id
    where ${where.join(' and ')}`;
  const [count]: { count: number }[] = await em.execute(`select count(*)::int as count ${from}`, params);
  const rows: { id: string; name: string }[] = await em.execute(
    `select e.*, ${fullName} as name ${from} ${page.after ? `and (${fullName}, e.id) > (?, ?::uuid)` : ''}
     order by ${fullName}, e.id limit ?`,
    [...params, ...(page.after ?? []), page.first + 1],
  );
  const nameOf = new Map(rows.map(({ id, name }) => [id, name]));
  const enrolments = rows.map(({ name: _, ...row }) => em.map(Enrolment, row));
  return pageOf(enrolments, page, count?.count ?? 0, ({ id }) => [nameOf.get(id)!, id]);
}

function conditions(
  programme: Programme,
  filter: EnrolmentFilter,
  today: Day,
): { where: string[]; params: unknown[] } {
  const where = ['e.programme_id = ?'];
  const params: unknown[] = [programme.id];
  const add = (condition: string, ...values: unknown[]) => {
    where.push(condition);
    params.push(...values);
  };
  const name = filled(filter.name);
  if (name) add(`strpos(${fullName}, lower(?)) > 0`, name);
  if (filter.status) add('e.status = any (?::text[])', `{${filter.status.join(',')}}`);
  if (filter.withFreePlace)
    add(`e.status = 'CERTIFIED' and e.open_matches < e.capacity
      and (v.capacity is null or v.open_matches < v.capacity)`);
  if (filter.screeningDue) {
    const { sql, values } = screeningDue(programme, today);
    add(`e.status not in ('LEFT', 'REJECTED') and (${sql})`, ...values);
  }
  return { where, params };
}

/** As `screeningOf` says that it is missing, no longer valid, or not for long. */
function screeningDue({ settings }: Programme, today: Day): { sql: string; values: unknown[] } {
  const due = (settings.screening ?? []).map((step) => {
    const column = step === 'VOG' ? 'e.vog_seen_on' : 'e.trained_on';
    const months = monthsValid(step, settings);
    return months === undefined
      ? { sql: `${column} is null`, values: [] }
      : {
          sql: `${column} is null or ${column} + make_interval(months => ?::int) <= ?::date`,
          values: [months, addDays(today, soonDays)],
        };
  });
  return {
    sql: due.map(({ sql }) => sql).join(' or ') || 'false',
    values: due.flatMap(({ values }): unknown[] => values),
  };
}
