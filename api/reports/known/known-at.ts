import { ArgsType, Field } from 'type-graphql';
import type { Day } from '../../platform/days.ts';
import { DateTimeScalar } from '../../platform/scalars.ts';
import { type AsOf, asOf, checkedInstant } from './as-known.ts';

/** What naming an instant does to a report, for who asks. */
export const knownAtMeans =
  'The report as it would have been at this instant: what was recorded, corrected or taken back since does not count. As things are known now when left out.';

@ArgsType()
export class KnownAtArgs {
  @Field(() => DateTimeScalar, { nullable: true, description: knownAtMeans })
  knownAt!: Date | null;
}

/**
 * As of when somebody asks for a report.
 * @throws GraphQLError with code BAD_USER_INPUT when the instant is yet to come, naming the field.
 */
export const asAsked = ({ knownAt }: KnownAtArgs, { now, today }: { now: Date; today: Day }): AsOf =>
  asOf(checkedInstant('knownAt', knownAt ?? null, now), today);
