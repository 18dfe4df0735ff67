import { Arg, Args, Ctx, ID, Int, Query, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { permittedOrganisation } from '../../organisations/permitted.ts';
import { programmesByOrganisation } from '../../organisations/queries.ts';
import { loadEvaluationReport } from '../evaluations/evaluation-report.ts';
import { asAsked, KnownAtArgs } from '../known/known-at.ts';
import { MatchRetentionArgs } from '../lasting/match-retention-args.ts';
import { loadMatchRetention } from '../lasting/match-retention-report.ts';
import { checkedPeriod, PeriodInput } from '../period.ts';
import { ReportArgs } from '../report-args.ts';
import { reportedWhose } from '../reported-whose.ts';
import { checkedIdleMonths, loadVolunteerRetention } from '../volunteers/volunteer-retention-report.ts';
import { loadWaiting } from '../waiting/waiting-report.ts';
import { evaluationList } from './listed-evaluations.ts';
import type { ListedFigure } from './listed-figures.ts';
import { matchRetentionList } from './listed-match-retention.ts';
import { volunteerRetentionList } from './listed-volunteer-retention.ts';
import { waitingList } from './listed-waits.ts';
import { reportCsv } from './report-csv.ts';

const file =
  'as CSV for a Dutch spreadsheet: one line a figure, with its code, its name and meaning in the language of the reader, its value, unit and period, and when it was known';

/** The reports on how long things last, and on what people answered, as files. */
@Resolver()
export class DurationCsvResolver {
  @Query(() => String, {
    nullable: true,
    description: `How long the matches last that were linked in a period ${file}; null when there is no such organisation or programme for you.`,
  })
  async matchRetentionReportCsv(
    @Args(() => MatchRetentionArgs) asked: MatchRetentionArgs,
    @Args(() => KnownAtArgs) known: KnownAtArgs,
    @Ctx() context: Context,
  ): Promise<string | null> {
    const period = checkedPeriod(asked.period);
    const as = asAsked(known, context);
    const whose = await reportedWhose(context, asked);
    if (!whose) return null;
    const how = { variant: asked.variant ?? 'ALL_ENDINGS', split: asked.splitBy } as const;
    const report = await loadMatchRetention(await context.reads.em(), whose, period, how, as);
    return fileOf(matchRetentionList(report, asked.splitBy ?? null), period, as, context);
  }

  @Query(() => String, {
    nullable: true,
    description: `How long the volunteers of an organisation stay ${file}; null when there is no such organisation for you.`,
  })
  async volunteerRetentionCsv(
    @Arg('organisation', () => ID, { description: 'The organisation.' }) organisationId: string,
    @Arg('period', () => PeriodInput, { description: 'The time to report on, in Amsterdam days.' })
    input: PeriodInput,
    @Arg('idleMonths', () => Int, {
      nullable: true,
      description: 'As in the report: 1 to 120; 6 when left out.',
    })
    idleMonths: number | null,
    @Args(() => KnownAtArgs) known: KnownAtArgs,
    @Ctx() context: Context,
  ): Promise<string | null> {
    const period = checkedPeriod(input);
    const as = asAsked(known, context);
    const months = checkedIdleMonths(idleMonths);
    const organisation = await permittedOrganisation(context, organisationId, 'report.read');
    if (!organisation) return null;
    const em = await context.reads.em();
    const report = await loadVolunteerRetention(em, organisation, period, months, as);
    const programmes = (await programmesByOrganisation(em, [organisation.id])).get(organisation.id) ?? [];
    const byId = new Map(programmes.map((programme) => [programme.id, programme]));
    return fileOf(volunteerRetentionList(report, byId), period, as, context);
  }

  @Query(() => String, {
    nullable: true,
    description: `Who waits and how long people waited ${file}; null when there is no such organisation or programme for you.`,
  })
  async waitingReportCsv(
    @Args(() => ReportArgs) asked: ReportArgs,
    @Args(() => KnownAtArgs) known: KnownAtArgs,
    @Ctx() context: Context,
  ): Promise<string | null> {
    const period = checkedPeriod(asked.period);
    const as = asAsked(known, context);
    const whose = await reportedWhose(context, asked);
    if (!whose) return null;
    const report = await loadWaiting(await context.reads.em(), whose, period, as);
    return fileOf(waitingList(report), period, as, context);
  }

  @Query(() => String, {
    nullable: true,
    description: `What people answered ${file}; null when there is no such organisation or programme for you.`,
  })
  async evaluationReportCsv(
    @Args(() => ReportArgs) asked: ReportArgs,
    @Args(() => KnownAtArgs) known: KnownAtArgs,
    @Ctx() context: Context,
  ): Promise<string | null> {
    const period = checkedPeriod(asked.period);
    const as = asAsked(known, context);
    const whose = await reportedWhose(context, asked);
    if (!whose) return null;
    const { surveys } = await loadEvaluationReport(await context.reads.em(), whose, period, as);
    return fileOf(evaluationList(surveys), period, as, context);
  }
}

const fileOf = (
  figures: readonly ListedFigure[],
  period: PeriodInput,
  { knownAt }: { knownAt: Date | null },
  { now, language }: Context,
): string => reportCsv(figures, period, knownAt ?? now, language);
