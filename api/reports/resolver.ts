import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { permittedOrganisation } from '../organisations/permitted.ts';
import { Programme } from '../organisations/programme.ts';
import { programmesById } from '../organisations/queries.ts';
import { asAsked, KnownAtArgs } from './known/known-at.ts';
import { checkedPeriod, PeriodInput } from './period.ts';
import { loadProgrammeReport } from './programme-report.ts';
import { ProgrammeReport } from './programme-types.ts';
import { programmesNamed, reportedProgramme } from './reported.ts';
import { loadRequestReport } from './request-report.ts';
import { RequestReport } from './request-types.ts';
import { loadRetentionReport } from './retention-report.ts';
import { RetentionReport, RetentionVariant } from './retention-types.ts';
import { loadVolunteerReport } from './volunteer-report.ts';
import { ProgrammeVolunteerCount, VolunteerReport } from './volunteer-types.ts';
import { loadForecastCalibration } from './wait-report.ts';
import { ForecastCalibration } from './wait-types.ts';
import { Warning } from './warning.ts';

const period = 'The time to report on, in Amsterdam days.';
@Resolver()
export class ReportResolver {
  @Query(() => ProgrammeReport, {
    nullable: true,
    description: 'A programme in a period; null when there is no such programme for you.',
  })
  async programmeReport(
    @Arg('programme', () => ID, { description: 'The programme.' }) programmeId: string,
    @Arg('period', () => PeriodInput, { description: period }) input: PeriodInput,
    @Args(() => KnownAtArgs) known: KnownAtArgs,
    @Ctx() context: Context,
  ): Promise<ProgrammeReport | null> {
    const period = checkedPeriod(input);
    const as = asAsked(known, context);
    const em = await context.reads.em();
    const programme = await reportedProgramme(context, programmeId);
    return programme && loadProgrammeReport(em, programme, period, as);
  }

  @Query(() => VolunteerReport, {
    nullable: true,
    description:
      'The volunteers of an organisation in a period; null when there is no such organisation for you.',
  })
  async volunteerReport(
    @Arg('organisation', () => ID, { description: 'The organisation.' }) organisationId: string,
    @Arg('period', () => PeriodInput, { description: period }) input: PeriodInput,
    @Arg('leavingOut', () => [ID], {
      nullable: true,
      description:
        'Programmes to leave out: persons who take part in these only do not count. Judged by their enrolments on the last day of the period, or on the last day before they left.',
    })
    leavingOut: string[] | null,
    @Args(() => KnownAtArgs) known: KnownAtArgs,
    @Ctx() context: Context,
  ): Promise<VolunteerReport | null> {
    const period = checkedPeriod(input);
    const programmeIds = programmesNamed('leavingOut', leavingOut ?? []);
    const as = asAsked(known, context);
    const organisation = await permittedOrganisation(context, organisationId, 'report.read');
    return (
      organisation && loadVolunteerReport(await context.reads.em(), organisation, period, programmeIds, as)
    );
  }

  @Query(() => RequestReport, {
    nullable: true,
    description:
      'The requests that an organisation received in a period; null when there is no such organisation for you.',
  })
  async requestReport(
    @Arg('organisation', () => ID, { description: 'The organisation.' }) organisationId: string,
    @Arg('period', () => PeriodInput, { description: period }) input: PeriodInput,
    @Args(() => KnownAtArgs) known: KnownAtArgs,
    @Ctx() context: Context,
  ): Promise<RequestReport | null> {
    const period = checkedPeriod(input);
    const as = asAsked(known, context);
    const organisation = await permittedOrganisation(context, organisationId, 'report.read');
    return organisation && loadRequestReport(await context.reads.em(), organisation, period, as);
  }

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

@Resolver(() => ProgrammeVolunteerCount)
export class ProgrammeVolunteerCountResolver {
  @FieldResolver(() => Programme, { description: 'The programme.' })
  async programme(@Root() counted: ProgrammeVolunteerCount, @Ctx() context: Context): Promise<Programme> {
    return (await context.load(programmesById, counted.programmeId))!;
  }
}

@Resolver(() => Warning)
export class WarningResolver {
  @FieldResolver(() => String, { description: 'What to know, for the person who reads the report.' })
  text(@Root() warning: Warning, @Ctx() { say }: Context): string {
    return say(warning.said);
  }
}
