import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { permittedOrganisation } from '../organisations/permitted.ts';
import { Programme } from '../organisations/programme.ts';
import { programmesById } from '../organisations/queries.ts';
import { asAsked, KnownAtArgs } from './known/known-at.ts';
import { loadMatchRetention } from './match-retention-report.ts';
import { MatchRetentionReport, RetentionSplit } from './match-retention-types.ts';
import { checkedPeriod, PeriodInput } from './period.ts';
import { reportedWhose } from './reported-whose.ts';
import { RetentionVariant } from './retention-types.ts';
import { checkedIdleMonths, loadVolunteerRetention } from './volunteer-retention-report.ts';
import { ProgrammeVolunteerFlow, VolunteerRetentionReport } from './volunteer-retention-types.ts';
import { loadWaiting } from './waiting-report.ts';
import { WaitingReport } from './waiting-types.ts';

const organisationArg = 'The organisation.';
const programmeArg = 'One programme of it; all together when left out.';

@Resolver(() => ProgrammeVolunteerFlow)
export class DurationResolver {
  @Query(() => MatchRetentionReport, {
    nullable: true,
    description:
      'How long the matches last that were linked in a period, followed to today; null when there is no such organisation or programme for you.',
  })
  async matchRetentionReport(
    @Arg('organisation', () => ID, { description: organisationArg }) organisation: string,
    @Arg('programme', () => ID, { nullable: true, description: programmeArg }) programme: string | null,
    @Arg('period', () => PeriodInput, {
      description: 'The time in which the matches were linked, in Amsterdam days.',
    })
    input: PeriodInput,
    @Arg('variant', () => RetentionVariant, {
      nullable: true,
      description: 'Which endings count; all of them when left out.',
    })
    variant: RetentionVariant | null,
    @Arg('splitBy', () => RetentionSplit, {
      nullable: true,
      description: 'By what they are told apart; not at all when left out.',
    })
    split: RetentionSplit | null,
    @Args(() => KnownAtArgs) known: KnownAtArgs,
    @Ctx() context: Context,
  ): Promise<MatchRetentionReport | null> {
    const period = checkedPeriod(input);
    const as = asAsked(known, context);
    const whose = await reportedWhose(context, organisation, programme);
    if (!whose) return null;
    const how = { variant: variant ?? 'ALL_ENDINGS', split } as const;
    return loadMatchRetention(await context.reads.em(), whose, period, how, as);
  }

  @Query(() => VolunteerRetentionReport, {
    nullable: true,
    description:
      'How long the volunteers of an organisation stay, and whether they have somebody to help; null when there is no such organisation for you.',
  })
  async volunteerRetention(
    @Arg('organisation', () => ID, { description: organisationArg }) organisationId: string,
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

  @Query(() => WaitingReport, {
    nullable: true,
    description:
      'Who waits at the end of a period, and how long people waited in fact; null when there is no such organisation or programme for you.',
  })
  async waitingReport(
    @Arg('organisation', () => ID, { description: organisationArg }) organisation: string,
    @Arg('programme', () => ID, { nullable: true, description: programmeArg }) programme: string | null,
    @Arg('period', () => PeriodInput, { description: 'The time to report on, in Amsterdam days.' })
    input: PeriodInput,
    @Args(() => KnownAtArgs) known: KnownAtArgs,
    @Ctx() context: Context,
  ): Promise<WaitingReport | null> {
    const period = checkedPeriod(input);
    const as = asAsked(known, context);
    const whose = await reportedWhose(context, organisation, programme);
    return whose && loadWaiting(await context.reads.em(), whose, period, as);
  }

  @FieldResolver(() => Programme, { description: 'The programme.' })
  async programme(@Root() flow: ProgrammeVolunteerFlow, @Ctx() context: Context): Promise<Programme> {
    return (await context.load(programmesById, flow.programmeId))!;
  }
}
