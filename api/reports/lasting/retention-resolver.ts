import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { asAsked, KnownAtArgs } from '../known/known-at.ts';
import { checkedPeriod, PeriodInput } from '../period.ts';
import { reportedProgramme } from '../reported.ts';
import { reportedWhose } from '../reported-whose.ts';
import { MatchRetentionArgs } from './match-retention-args.ts';
import { loadMatchRetention } from './match-retention-report.ts';
import { MatchRetentionReport } from './match-retention-types.ts';
import { loadRetentionReport } from './retention-report.ts';
import { RetentionReport, RetentionVariant } from './retention-types.ts';

@Resolver()
export class MatchRetentionResolver {
  @Query(() => RetentionReport, {
    nullable: true,
    description:
      'How long the matches last that were linked in a period, followed to today; null when there is no such programme for you.',
  })
  async matchRetention(
    @Arg('programme', () => ID, { description: 'The programme.' }) programmeId: string,
    @Arg('period', () => PeriodInput, {
      description: 'The time in which the matches were linked, in Amsterdam days.',
    })
    input: PeriodInput,
    @Arg('variant', () => RetentionVariant, {
      nullable: true,
      description: 'Which endings count; all of them when left out.',
    })
    variant: RetentionVariant | null,
    @Args(() => KnownAtArgs) known: KnownAtArgs,
    @Ctx() context: Context,
  ): Promise<RetentionReport | null> {
    const period = checkedPeriod(input);
    const as = asAsked(known, context);
    const em = await context.reads.em();
    const programme = await reportedProgramme(context, programmeId);
    return programme && loadRetentionReport(em, programme, period, variant ?? 'ALL_ENDINGS', as);
  }

  @Query(() => MatchRetentionReport, {
    nullable: true,
    description:
      'How long the matches last that were linked in a period, followed to today; null when there is no such organisation or programme for you.',
  })
  async matchRetentionReport(
    @Args(() => MatchRetentionArgs) asked: MatchRetentionArgs,
    @Args(() => KnownAtArgs) known: KnownAtArgs,
    @Ctx() context: Context,
  ): Promise<MatchRetentionReport | null> {
    const period = checkedPeriod(asked.period);
    const as = asAsked(known, context);
    const whose = await reportedWhose(context, asked);
    if (!whose) return null;
    const how = { variant: asked.variant ?? 'ALL_ENDINGS', split: asked.splitBy } as const;
    return loadMatchRetention(await context.reads.em(), whose, period, how, as);
  }
}
