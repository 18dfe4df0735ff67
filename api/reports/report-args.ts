import { ArgsType, Field, ID } from 'type-graphql';
import { PeriodInput } from './period.ts';

/** Of an organisation, or of one programme of it, in a period. */
@ArgsType()
export class ReportArgs {
  @Field(() => ID, { description: 'The organisation.' })
  organisation!: string;
  @Field(() => ID, {
    nullable: true,
    description: 'One programme of it; all together when left out.',
  })
  programme!: string | null;
  @Field(() => PeriodInput, { description: 'The time to report on, in Amsterdam days.' })
  period!: PeriodInput;
}
