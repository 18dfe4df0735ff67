import { raw, type SqlEntityManager, sql } from '@mikro-orm/postgresql';
import { amsterdamDay, type Day } from '../../platform/days.ts';
import { badField } from '../period.ts';

/** As of when a report looks: now, or as things were known at an earlier instant. */
export interface AsOf {
  /** The day on which it looks, in Amsterdam. */
  readonly today: Day;
  /** Rows as they were known at this instant; null for rows as they are. */
  readonly knownAt: Date | null;
}

/** As of an earlier instant, if one is named: what was today then is today for the report. */
export const asOf = (knownAt: Date | null, today: Day): AsOf =>
  knownAt ? { today: amsterdamDay(knownAt), knownAt } : { today, knownAt: null };

/** @throws GraphQLError with code BAD_USER_INPUT when the instant is yet to come, naming the field. */
export function checkedInstant(field: string, instant: Date | null, now: Date): Date | null {
  if (instant && instant > now) throw badField(field, 'must not be in the future');
  return instant;
}

/** The tables of which earlier versions are kept. Reports count by these and by what does not change a figure. */
const versioned = [
  'person',
  'requester',
  'volunteer',
  'volunteer_spell',
  'enrolment',
  'request',
  'waitlist_spell',
  'match',
  'campaign_visit',
  'coordination_hours',
  'survey',
  'survey_round',
  'survey_response',
] as const;

/** A response and its answers have their versions together. */
const answers = `survey_answer as materialized (
      select v.row_id as response_id, a.question_id, a.item, a.value
      from row_version v
      cross join jsonb_to_recordset(v.facts -> 'answers') as a (question_id uuid, item int, value int)
      where v.entity = 'survey_response' and v.known_from <= ? and v.known_until > ?
    ),`;

/**
 * The beginning of a report's statement: the tables as they were known, or none of them. Each is made once: folded into
 * the question, versions of one would be gone through for each row of another, as the planner expects hardly any.
 */
function asKnown({ knownAt }: Pick<AsOf, 'knownAt'>) {
  if (!knownAt) return raw('with');
  const parts = versioned.map(
    (table) => `${table} as materialized (
      select known.* from row_version v cross join jsonb_populate_record(null::public.${table}, v.facts) known
      where v.entity = '${table}' and v.known_from <= ? and v.known_until > ?
    ),`,
  );
  return raw(
    `with ${parts.join(' ')} ${answers}`,
    [...versioned, answers].flatMap(() => [knownAt, knownAt]),
  );
}

/**
 * What a report's statement gives. `parts` is what stands behind `with`: at least one part of the report's own, and the
 * question. Where the report looks at an earlier instant, the tables stand there as they were known then, under their
 * own names: whatever the statement says is the same for now and for then. Columns that no report counts by are null.
 */
export async function rowsAsKnown<Row extends object>(
  em: SqlEntityManager,
  asOf: Pick<AsOf, 'knownAt'>,
  parts: ReturnType<typeof sql>,
): Promise<Row[]> {
  const statement = sql`${asKnown(asOf)} ${parts}`;
  if (!asOf.knownAt) return em.execute<Row[]>(statement);
  // Of tables made of their versions the planner expects a row or two, and would go through all of them for each row
  // of another.
  await em.execute('set local enable_nestloop = off');
  const rows = await em.execute<Row[]>(statement);
  await em.execute('set local enable_nestloop = on');
  return rows;
}
