import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { asAsked, KnownAtArgs } from '../known/known-at.ts';
import { checkedPeriod, PeriodInput } from '../period.ts';
import { reportedProgramme } from '../reported.ts';
import { loadProgrammeReport } from './programme-report.ts';
import { ProgrammeReport } from './programme-types.ts';

@Resolver()
export class ProgrammeReportResolver {
  @Query(() => ProgrammeReport, {
    nullable: true,
    description: 'A programme in a period; null when there is no such programme for you.',
  })
  async programmeReport(
    @Arg('programme', () => ID, { description: 'The programme.' }) programmeId: string,
    @Arg('period', () => PeriodInput, { description: 'The time to report on, in Amsterdam days.' })
    input: PeriodInput,
    @Args(() => KnownAtArgs) known: KnownAtArgs,
    @Ctx() context: Context,
  ): Promise<ProgrammeReport | null> {
    const period = checkedPeriod(input);
    const as = asAsked(known, context);
    const em = await context.reads.em();
    const programme = await reportedProgramme(context, programmeId);
    return programme && loadProgrammeReport(em, programme, period, as);
  }
}
