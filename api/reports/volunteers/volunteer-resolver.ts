import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { permittedOrganisation } from '../../organisations/permitted.ts';
import { Programme } from '../../organisations/programme.ts';
import { programmesById } from '../../organisations/queries.ts';
import { asAsked, KnownAtArgs } from '../known/known-at.ts';
import { checkedPeriod, PeriodInput } from '../period.ts';
import { programmesNamed } from '../reported.ts';
import { loadVolunteerReport } from './volunteer-report.ts';
import { checkedIdleMonths, loadVolunteerRetention } from './volunteer-retention-report.ts';
import { ProgrammeVolunteerFlow, VolunteerRetentionReport } from './volunteer-retention-types.ts';
import { ProgrammeVolunteerCount, VolunteerReport } from './volunteer-types.ts';

@Resolver()
export class VolunteerReportResolver {
  @Query(() => VolunteerReport, {
    nullable: true,
    description:
      'The volunteers of an organisation in a period; null when there is no such organisation for you.',
  })
  async volunteerReport(
    @Arg('organisation', () => ID, { description: 'The organisation.' }) organisationId: string,
    @Arg('period', () => PeriodInput, { description: 'The time to report on, in Amsterdam days.' })
    input: PeriodInput,
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

  @Query(() => VolunteerRetentionReport, {
    nullable: true,
    description:
      'How long the volunteers of an organisation stay, and whether they have somebody to help; null when there is no such organisation for you.',
  })
  async volunteerRetention(
    @Arg('organisation', () => ID, { description: 'The organisation.' }) organisationId: string,
    @Arg('period', () => PeriodInput, { description: 'The time to report on, in Amsterdam days.' })
    input: PeriodInput,
    @Arg('idleMonths', () => Int, {
      nullable: true,
      description:
        'After how many months without a match a volunteer counts as idle, 1 to 120; 6 when left out.',
    })
    idleMonths: number | null,
    @Args(() => KnownAtArgs) known: KnownAtArgs,
    @Ctx() context: Context,
  ): Promise<VolunteerRetentionReport | null> {
    const period = checkedPeriod(input);
    const as = asAsked(known, context);
    const months = checkedIdleMonths(idleMonths);
    const organisation = await permittedOrganisation(context, organisationId, 'report.read');
    if (!organisation) return null;
    return loadVolunteerRetention(await context.reads.em(), organisation, period, months, as);
  }
}

@Resolver(() => ProgrammeVolunteerCount)
export class ProgrammeVolunteerCountResolver {
  @FieldResolver(() => Programme, { description: 'The programme.' })
  async programme(@Root() counted: ProgrammeVolunteerCount, @Ctx() context: Context): Promise<Programme> {
    return (await context.load(programmesById, counted.programmeId))!;
  }
}

@Resolver(() => ProgrammeVolunteerFlow)
export class ProgrammeVolunteerFlowResolver {
  @FieldResolver(() => Programme, { description: 'The programme.' })
  async programme(@Root() flow: ProgrammeVolunteerFlow, @Ctx() context: Context): Promise<Programme> {
    return (await context.load(programmesById, flow.programmeId))!;
  }
}
