import { ArgsType, Field } from 'type-graphql';
import { ReportArgs } from '../report-args.ts';
import { RetentionSplit } from './match-retention-types.ts';
import { RetentionVariant } from './retention-types.ts';

/** Of the matches that were linked in the period. */
@ArgsType()
export class MatchRetentionArgs extends ReportArgs {
  @Field(() => RetentionVariant, {
    nullable: true,
    description: 'Which endings count; all of them when left out.',
  })
  variant!: RetentionVariant | null;
  @Field(() => RetentionSplit, {
    nullable: true,
    description: 'By what they are told apart; not at all when left out.',
  })
  splitBy!: RetentionSplit | null;
}
