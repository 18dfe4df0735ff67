import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { asAsked, KnownAtArgs } from '../known/known-at.ts';
import { checkedPeriod, PeriodInput } from '../period.ts';
import { ReportArgs } from '../report-args.ts';
import { reportedProgramme } from '../reported.ts';
import { reportedWhose } from '../reported-whose.ts';
import { loadForecastCalibration } from './wait-report.ts';
import { ForecastCalibration } from './wait-types.ts';
import { loadWaiting } from './waiting-report.ts';
import { WaitingReport } from './waiting-types.ts';

@Resolver()
export class WaitingResolver {
  @Query(() => WaitingReport, {
    nullable: true,
    description:
      'Who waits at the end of a period, and how long people waited in fact; null when there is no such organisation or programme for you.',
  })
  async waitingReport(
    @Args(() => ReportArgs) asked: ReportArgs,
    @Args(() => KnownAtArgs) known: KnownAtArgs,
    @Ctx() context: Context,
  ): Promise<WaitingReport | null> {
    const period = checkedPeriod(asked.period);
    const as = asAsked(known, context);
    const whose = await reportedWhose(context, asked);
    return whose && loadWaiting(await context.reads.em(), whose, period, as);
  }

  @Query(() => ForecastCalibration, {
    nullable: true,
    description:
      'How good the wait forecasts of a programme would have been; null when there is no such programme for you.',
  })
  async forecastCalibration(
    @Arg('programme', () => ID, { description: 'The programme.' }) programmeId: string,
    @Arg('period', () => PeriodInput, {
      description: 'Quarters of the calendar that begin in it, in Amsterdam days.',
    })
    input: PeriodInput,
    @Args(() => KnownAtArgs) known: KnownAtArgs,
    @Ctx() context: Context,
  ): Promise<ForecastCalibration | null> {
    const period = checkedPeriod(input);
    const em = await context.reads.em();
    const programme = await reportedProgramme(context, programmeId);
    return programme && loadForecastCalibration(em, programme, period, asAsked(known, context));
  }
}
