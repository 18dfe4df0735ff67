import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { permittedOrganisation } from '../../organisations/permitted.ts';
import { programmesByOrganisation } from '../../organisations/queries.ts';
import { asAsked, KnownAtArgs } from '../known/known-at.ts';
import { checkedPeriod, PeriodInput } from '../period.ts';
import { loadProgrammeReport } from '../programme/programme-report.ts';
import { programmesNamed, reportedProgramme } from '../reported.ts';
import { loadRequestReport } from '../requests/request-report.ts';
import { loadVolunteerReport } from '../volunteers/volunteer-report.ts';
import { programmeList, requestList, volunteerList } from './listed-figures.ts';
import { reportCsv } from './report-csv.ts';

const file =
  'as CSV for a Dutch spreadsheet: one line a figure, with its code, its name and meaning in the language of the reader, its value, unit and period, and when it was known';

@Resolver()
export class ReportCsvResolver {
  @Query(() => String, {
    nullable: true,
    description: `The report of a programme ${file}; null when there is no such programme for you.`,
  })
  async programmeReportCsv(
    @Arg('programme', () => ID, { description: 'The programme.' }) programmeId: string,
    @Arg('period', () => PeriodInput, { description: 'The time to report on.' }) input: PeriodInput,
    @Args(() => KnownAtArgs) known: KnownAtArgs,
    @Ctx() context: Context,
  ): Promise<string | null> {
    const period = checkedPeriod(input);
    const as = asAsked(known, context);
    const programme = await reportedProgramme(context, programmeId);
    if (!programme) return null;
    const report = await loadProgrammeReport(await context.reads.em(), programme, period, as);
    return reportCsv(programmeList(report), period, as.knownAt ?? context.now, context.language);
  }

  @Query(() => String, {
    nullable: true,
    description: `The report on the volunteers of an organisation ${file}; null when there is no such organisation for you.`,
  })
  async volunteerReportCsv(
    @Arg('organisation', () => ID, { description: 'The organisation.' }) organisationId: string,
    @Arg('period', () => PeriodInput, { description: 'The time to report on.' }) input: PeriodInput,
    @Arg('leavingOut', () => [ID], {
      nullable: true,
      description: 'Programmes to leave out, as in the report.',
    })
    leavingOut: string[] | null,
    @Args(() => KnownAtArgs) known: KnownAtArgs,
    @Ctx() context: Context,
  ): Promise<string | null> {
    const period = checkedPeriod(input);
    const leftOut = programmesNamed('leavingOut', leavingOut ?? []);
    const as = asAsked(known, context);
    const organisation = await permittedOrganisation(context, organisationId, 'report.read');
    if (!organisation) return null;
    const em = await context.reads.em();
    const report = await loadVolunteerReport(em, organisation, period, leftOut, as);
    const { id } = organisation;
    const programmes = (await programmesByOrganisation(em, [id])).get(id) ?? [];
    const figures = volunteerList(report, new Map(programmes.map((programme) => [programme.id, programme])));
    return reportCsv(figures, period, as.knownAt ?? context.now, context.language);
  }

  @Query(() => String, {
    nullable: true,
    description: `The report on the requests that an organisation received ${file}; null when there is no such organisation for you.`,
  })
  async requestReportCsv(
    @Arg('organisation', () => ID, { description: 'The organisation.' }) organisationId: string,
    @Arg('period', () => PeriodInput, { description: 'The time to report on.' }) input: PeriodInput,
    @Args(() => KnownAtArgs) known: KnownAtArgs,
    @Ctx() context: Context,
  ): Promise<string | null> {
    const period = checkedPeriod(input);
    const as = asAsked(known, context);
    const organisation = await permittedOrganisation(context, organisationId, 'report.read');
    if (!organisation) return null;
    const report = await loadRequestReport(await context.reads.em(), organisation, period, as);
    return reportCsv(requestList(report), period, as.knownAt ?? context.now, context.language);
  }
}
