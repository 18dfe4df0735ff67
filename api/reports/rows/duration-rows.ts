import { type SqlEntityManager, sql } from '@mikro-orm/postgresql';
import type { Organisation } from '../../organisations/organisation.ts';
import { type AsOf, rowsAsKnown } from '../known/as-known.ts';
import { countedMatches, linkedMatches } from '../lasting/match-retention-rows.ts';
import { atEnd, type Period, yearEarlier } from '../period.ts';
import type { Whose } from '../reported-whose.ts';
import { isIdle, stayingParts } from '../volunteers/volunteer-retention-rows.ts';
import { waitParts } from '../waiting/waiting-rows.ts';
import type { DurationFigure } from './counted-figure.ts';
import { earliestFirst, type SelectedRow } from './selected-row.ts';

type Sql = ReturnType<typeof sql>;

/** Rows of matches, of waits, of times as a volunteer and of enrolments, each in the same columns. */
const match = (from: Sql) => sql`
  select 'MATCH' as kind, id, null as about, programme_id as "programmeId", linked_on::text as "fromOn",
    ended_on::text as "untilOn", unlink_reason as code from ${from}`;
const wait = (from: Sql) => sql`
  select 'WAIT' as kind, id, null as about, programme_id as "programmeId", from_on::text as "fromOn",
    until_on::text as "untilOn", null as code from ${from}`;
const volunteership = (from: Sql) => sql`
  select 'VOLUNTEERSHIP' as kind, id, volunteer_id as about, null as "programmeId", joined_on::text as "fromOn",
    left_on::text as "untilOn", null as code from ${from}`;
const enrolment = (from: Sql) => sql`
  select 'ENROLMENT' as kind, id, null as about, programme_id as "programmeId", since::text as "fromOn",
    until::text as "untilOn", null as code from ${from}`;

/** Each person once, by the first time as a volunteer that they are in now. */
const used = (how: Sql) => sql`(
  select distinct on (v.person_id) a.* from person_use u join volunteer v on v.person_id = u.person_id
  join active a on a.volunteer_id = v.id where ${how} order by v.person_id, a.joined_on, a.id) u`;
const free = sql`u.could and not u.matched`;

export interface RowsQuestion {
  organisation: Pick<Organisation, 'id' | 'settings'>;
  programmeId: string | null;
  figure: DurationFigure;
  period: Period;
  /** For so many months without a match a volunteer is idle. */
  idleMonths: number;
}

/** The rows that a figure counts, the earliest first, out of the parts by which the report counts them. */
export async function durationRows(
  em: SqlEntityManager,
  { organisation, programmeId, figure, period, idleMonths }: RowsQuestion,
  asOf: AsOf,
): Promise<SelectedRow[]> {
  const { today } = asOf;
  const whose: Whose = { organisationId: organisation.id, programmeId };
  const day = atEnd(period) < today ? atEnd(period) : today;
  const cohort = yearEarlier(period);
  const [lasting, waiting, staying] = [
    () => sql`${countedMatches(whose, today)}, ${linkedMatches(period, today)}`,
    () => waitParts(whose, period, today),
    () =>
      stayingParts({
        organisationId: organisation.id,
        completeFrom: organisation.settings.volunteersCompleteFrom ?? null,
        period,
        today,
        day,
      }),
  ];
  const aYear = sql`from_on <= (${atEnd(period)}::date - interval '12 months')::date`;
  const idle = sql`${free} and ${isIdle(day, idleMonths)}`;
  const statements: Readonly<Record<DurationFigure, () => Sql>> = {
    MATCHES_FOLLOWED: () => sql`${lasting()} ${match(sql`linked`)}`,
    MATCHES_OF_COHORT: () =>
      sql`${lasting()} ${match(sql`counted
      where linked_on >= ${cohort.from} and linked_on < ${cohort.until} and linked_on <= ${today}
        and (linked_on + interval '12 months')::date <= ${today} and (complete_from is null or linked_on >= complete_from)`)}`,
    MATCHES_CLOSED: () =>
      sql`${lasting()} ${match(sql`counted
      where ended_on >= ${period.from} and ended_on < ${period.until} and linked_on < ${period.until}`)}`,
    WAITING: () => sql`${waiting()} ${wait(sql`at_end`)}`,
    WAITING_LONGER_THAN_YEAR: () => sql`${waiting()} ${wait(sql`at_end where ${aYear}`)}`,
    WAITING_PREVIOUSLY_MATCHED: () => sql`${waiting()} ${wait(sql`at_end where matched_before`)}`,
    WAITING_BOTH: () => sql`${waiting()} ${wait(sql`at_end where matched_before and ${aYear}`)}`,
    WAITS_BEGUN: () => sql`${waiting()} ${wait(sql`began`)}`,
    WAITS_MATCHED: () => sql`${waiting()} ${wait(sql`began where reason = 'MATCHED'`)}`,
    WAITS_REMOVED: () => sql`${waiting()} ${wait(sql`began where reason <> 'MATCHED'`)}`,
    VOLUNTEERS_FOLLOWED: () => sql`${staying()} ${volunteership(sql`joined`)}`,
    VOLUNTEERS_START_UNKNOWN: () => sql`${staying()} ${volunteership(sql`start_unknown`)}`,
    FIRST_MATCH_AWAITED: () => sql`${staying()} ${enrolment(sql`seen`)}`,
    FIRST_MATCH_MADE: () => sql`${staying()} ${enrolment(sql`seen where what = 'LINKED'`)}`,
    FIRST_MATCH_MISSED: () => sql`${staying()} ${enrolment(sql`seen where what = 'LEFT'`)}`,
    VOLUNTEERS_MATCHED: () => sql`${staying()} ${volunteership(used(sql`u.matched`))}`,
    VOLUNTEERS_AVAILABLE: () => sql`${staying()} ${volunteership(used(free))}`,
    VOLUNTEERS_NEVER_MATCHED: () => sql`${staying()} ${volunteership(used(sql`${free} and not u.ever`))}`,
    VOLUNTEERS_IDLE: () => sql`${staying()} ${volunteership(used(idle))}`,
  };
  const rows = await rowsAsKnown<SelectedRow & { about: string | null }>(em, asOf, statements[figure]());
  return rows.map(({ about, ...row }) => (about ? { ...row, about } : row)).sort(earliestFirst);
}
