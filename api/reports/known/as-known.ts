import { raw } from '@mikro-orm/postgresql';
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
] as const;

/**
 * The beginning of a report's statement, `with … ,`, to be followed by at least one part of the report's own. Where the
 * report looks at an earlier instant, the tables stand there as they were known then, under their own names: whatever
 * the statement says after it is the same for now and for then. Columns that no report counts by are null.
 */
export function asKnown({ knownAt }: Pick<AsOf, 'knownAt'>) {
  if (!knownAt) return raw('with');
  const parts = versioned.map(
    (table) => `${table} as (
      select known.* from row_version v cross join jsonb_populate_record(null::public.${table}, v.facts) known
      where v.entity = '${table}' and v.known_from <= ? and v.known_until > ?
    ),`,
  );
  return raw(
    `with ${parts.join(' ')}`,
    versioned.flatMap(() => [knownAt, knownAt]),
  );
}
