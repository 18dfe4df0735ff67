import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { Programme } from '../../organisations/programme.ts';
import { programmesById } from '../../organisations/queries.ts';
import { asAsked, KnownAtArgs } from '../known/known-at.ts';
import { checkedPeriod } from '../period.ts';
import { ReportArgs } from '../report-args.ts';
import { reportedWhose } from '../reported-whose.ts';
import { loadEvaluationReport } from './evaluation-report.ts';
import { EvaluationReport, SurveyFigures } from './evaluation-types.ts';

@Resolver()
export class EvaluationReportResolver {
  @Query(() => EvaluationReport, {
    nullable: true,
    description:
      'What people answered of whom the moment to ask was in a period, in an organisation or in one programme of it; null when there is no such place for you.',
  })
  async evaluationReport(
    @Args(() => ReportArgs) asked: ReportArgs,
    @Args(() => KnownAtArgs) known: KnownAtArgs,
    @Ctx() context: Context,
  ): Promise<EvaluationReport | null> {
    const period = checkedPeriod(asked.period);
    const as = asAsked(known, context);
    const whose = await reportedWhose(context, asked);
    return whose && loadEvaluationReport(await context.reads.em(), whose, period, as);
  }
}

@Resolver(() => SurveyFigures)
export class SurveyFiguresResolver {
  @FieldResolver(() => Programme, {
    nullable: true,
    description: 'The programme; null for the whole organisation.',
  })
  async programme(
    @Root() { programmeId }: SurveyFigures,
    @Ctx() context: Context,
  ): Promise<Programme | null> {
    return (programmeId && (await context.load(programmesById, programmeId))) || null;
  }
}
