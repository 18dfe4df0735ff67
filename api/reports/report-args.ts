import { ArgsType, Field, ID } from 'type-graphql';
import { PeriodInput } from './period.ts';

/** Of an organisation, or of one programme of it: what a report of one day is asked with. */
@ArgsType()
export class WhoseArgs {
  @Field(() => ID, { description: 'The organisation.' })
  organisation!: string;
  @Field(() => ID, {
    nullable: true,
    description: 'One programme of it; all together when left out.',
  })
  programme!: string | null;
}

/** The same, in a period. */
@ArgsType()
export class ReportArgs extends WhoseArgs {
  @Field(() => PeriodInput, { description: 'The time to report on, in Amsterdam days.' })
  period!: PeriodInput;
}
