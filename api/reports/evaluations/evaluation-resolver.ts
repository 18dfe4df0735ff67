import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { Programme } from '../../organisations/programme.ts';
import { programmesById } from '../../organisations/queries.ts';
import { fromGlobalId } from '../../platform/ids.ts';
import { asAsked, KnownAtArgs } from '../known/known-at.ts';
import { checkedPeriod, PeriodInput } from '../period.ts';
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
    @Arg('organisation', () => ID, { description: 'The organisation.' }) organisation: string,
    @Arg('programme', () => ID, {
      nullable: true,
      description: 'One programme of it; the surveys of all when left out.',
    })
    programme: string | null,
    @Arg('period', () => PeriodInput, { description: 'The time to report on, in Amsterdam days.' })
    input: PeriodInput,
    @Args(() => KnownAtArgs) known: KnownAtArgs,
    @Ctx() context: Context,
  ): Promise<EvaluationReport | null> {
    const period = checkedPeriod(input);
    const as = asAsked(known, context);
    const organisationId = fromGlobalId('Organisation', organisation);
    const programmeId = programme ? fromGlobalId('Programme', programme) : null;
    if (!organisationId || programmeId === undefined) return null;
    if (!(await context.may('report.read', { organisationId, programmeId }))) return null;
    const em = await context.reads.em();
    return loadEvaluationReport(em, { organisationId, programmeId }, period, as);
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
