import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { permittedOrganisationId } from '../../organisations/permitted.ts';
import { Programme } from '../../organisations/programme.ts';
import { findProgramme, programmesById } from '../../organisations/queries.ts';
import { asAsked, KnownAtArgs } from '../known/known-at.ts';
import { checkedPeriod, PeriodInput } from '../period.ts';
import { funnelRows, programmeLines, quarterRows } from './flow-rows.ts';
import { FunnelFigure, ProgrammeLine, QuarterFigures } from './flow-types.ts';
import { funnelFigures } from './funnel-figures.ts';

@Resolver(() => ProgrammeLine)
export class FlowResolver {
  @Query(() => [FunnelFigure], {
    nullable: true,
    description:
      'How far the requests came that a programme received in a period; null when there is no such programme for you.',
  })
  async requestFunnel(
    @Arg('programme', () => ID, { description: 'The programme.' }) programme: string,
    @Arg('period', () => PeriodInput, { description: 'The time in which they were received.' })
    input: PeriodInput,
    @Args(() => KnownAtArgs) known: KnownAtArgs,
    @Ctx() context: Context,
  ): Promise<FunnelFigure[] | null> {
    const period = checkedPeriod(input);
    const as = asAsked(known, context);
    const id = await reportedId(context, programme);
    return id === null ? null : funnelFigures(await funnelRows(await context.reads.em(), id, period, as));
  }

  @Query(() => [QuarterFigures], {
    nullable: true,
    description:
      'A programme quarter by quarter, the latest first and 40 at most; null when there is no such programme for you.',
  })
  async programmeTrend(
    @Arg('programme', () => ID, { description: 'The programme.' }) programme: string,
    @Arg('period', () => PeriodInput, { description: 'Quarters of the calendar that begin in it.' })
    input: PeriodInput,
    @Args(() => KnownAtArgs) known: KnownAtArgs,
    @Ctx() context: Context,
  ): Promise<QuarterFigures[] | null> {
    const period = checkedPeriod(input);
    const as = asAsked(known, context);
    const id = await reportedId(context, programme);
    return id === null ? null : quarterRows(await context.reads.em(), id, period, as);
  }

  @Query(() => [ProgrammeLine], {
    nullable: true,
    description:
      'All programmes of an organisation in a period, by name; null when there is no such organisation for you.',
  })
  async programmeLines(
    @Arg('organisation', () => ID, { description: 'The organisation.' }) organisation: string,
    @Arg('period', () => PeriodInput, { description: 'The time to report on, in Amsterdam days.' })
    input: PeriodInput,
    @Args(() => KnownAtArgs) known: KnownAtArgs,
    @Ctx() context: Context,
  ): Promise<ProgrammeLine[] | null> {
    const period = checkedPeriod(input);
    const as = asAsked(known, context);
    const id = await permittedOrganisationId(context, organisation, 'report.read');
    return id === null ? null : programmeLines(await context.reads.em(), id, period, as);
  }

  @FieldResolver(() => Programme, { description: 'The programme.' })
  async programme(@Root() line: ProgrammeLine, @Ctx() context: Context): Promise<Programme> {
    return (await context.load(programmesById, line.programmeId))!;
  }
}

/** The row id of the programme, when there is one of which the viewer may see figures. */
async function reportedId(context: Context, globalId: string): Promise<string | null> {
  const programme = await findProgramme(await context.reads.em(), globalId);
  if (!programme) return null;
  const { id: programmeId, organisationId } = programme;
  return (await context.may('report.read', { organisationId, programmeId })) ? programmeId : null;
}
