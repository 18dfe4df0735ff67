import { ArgsType, Field, ID } from 'type-graphql';
import { PeriodInput } from '../period.ts';
import { FigureInput } from './figure-input.ts';

@ArgsType()
export class FigureArgs {
  @Field(() => ID, { description: 'The organisation.' })
  organisation!: string;
  @Field(() => ID, {
    nullable: true,
    description:
      'One of its programmes: needed for figures of a programme; for matches, waits, neighbourhoods and caseloads all together when left out.',
  })
  programme!: string | null;
  @Field(() => FigureInput, { description: 'Which figure.' })
  figure!: FigureInput;
  @Field(() => PeriodInput, {
    nullable: true,
    description:
      'The period of the report: needed, but for neighbourhoods, caseloads and what is asked before a match, which are told of one day.',
  })
  period!: PeriodInput | null;
}
