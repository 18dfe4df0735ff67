import { GraphQLError } from 'graphql';
import { Field, InputType } from 'type-graphql';
import { addDays, addMonths, type Day } from '../platform/days.ts';
import { DateScalar } from '../platform/scalars.ts';

/** `[from, until)`: Amsterdam days, the last one not included. */
export interface Period {
  readonly from: Day;
  readonly until: Day;
}

@InputType({
  description:
    'A time to report on: from the first day up to, and not including, the last. The year 2021 is from 2021-01-01 until 2022-01-01.',
})
export class PeriodInput implements Period {
  @Field(() => DateScalar, {
    description: 'The first day of the period, in Amsterdam. "At start" is the close of the day before it.',
  })
  from!: Day;
  @Field(() => DateScalar, {
    description: 'The first day after the period, in Amsterdam. "At end" is the close of the day before it.',
  })
  until!: Day;
}

/** "At start": the day before the first, at its close. */
export const atStart = (period: Period): Day => addDays(period.from, -1);

/** "At end": the last day of the period, at its close. */
export const atEnd = (period: Period): Day => addDays(period.until, -1);

/** The same days of the calendar a year earlier. */
export const yearEarlier = ({ from, until }: Period): Period => ({
  from: addMonths(from, -12),
  until: addMonths(until, -12),
});

/** What starts on a day runs on it; what ends on a day no longer runs on it. */
export const runsOn = (day: Day, start: Day, end: Day | null): boolean =>
  start <= day && (end === null || end > day);

/** Whether something happened on a day of the period; what has no day has not happened. */
export const happenedIn = (period: Period, day: Day | null): boolean =>
  day !== null && day >= period.from && day < period.until;

/** Whether something counts in the total: it started before the end, and had not ended before the start. */
export const touches = (period: Period, start: Day, end: Day | null): boolean =>
  start < period.until && (end === null || end >= period.from);

/** The first day that PostgreSQL knows as well. */
const firstDay: Day = '0001-01-01';

/** @throws GraphQLError with code BAD_USER_INPUT when the period has no day, naming the field. */
export function checkedPeriod(input: PeriodInput): Period {
  if (input.from < firstDay) throw badField('period.from', `must not be before ${firstDay}`);
  if (input.until <= input.from) throw badField('period.until', 'must be after period.from');
  return { from: input.from, until: input.until };
}

/** A mistake of the program that asks, so an error and no Refusal. */
export const badField = (field: string, what: string): GraphQLError =>
  new GraphQLError(`${field} ${what}.`, { extensions: { code: 'BAD_USER_INPUT', field } });
