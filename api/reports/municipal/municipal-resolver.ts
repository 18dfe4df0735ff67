import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { permittedOrganisation } from '../../organisations/permitted.ts';
import { Programme } from '../../organisations/programme.ts';
import { programmesById } from '../../organisations/queries.ts';
import { asAsked, KnownAtArgs } from '../known/known-at.ts';
import { badField, checkedPeriod, PeriodInput } from '../period.ts';
import { fixedLength } from './fixed-period.ts';
import { loadMunicipalReport } from './municipal-report.ts';
import { MunicipalLine, MunicipalReport } from './municipal-types.ts';

@Resolver(() => MunicipalLine)
export class MunicipalResolver {
  @Query(() => MunicipalReport, {
    nullable: true,
    description:
      'What an organisation tells the municipality, without counts from 1 to 9; null when there is no such organisation for you.',
  })
  async municipalReport(
    @Arg('organisation', () => ID, { description: 'The organisation.' }) organisationId: string,
    @Arg('period', () => PeriodInput, {
      description: 'A whole year, half or quarter of the calendar; others are refused.',
    })
    input: PeriodInput,
    @Args(() => KnownAtArgs) known: KnownAtArgs,
    @Ctx() context: Context,
  ): Promise<MunicipalReport | null> {
    const period = checkedPeriod(input);
    const as = asAsked(known, context);
    if (fixedLength(period) === null)
      throw badField('period', 'must be a whole year, half or quarter of the calendar');
    const organisation = await permittedOrganisation(context, organisationId, 'report.read');
    return organisation && loadMunicipalReport(await context.reads.em(), organisation, period, as);
  }

  @FieldResolver(() => Programme, { description: 'The programme.' })
  async programme(@Root() { programmeId }: MunicipalLine, @Ctx() context: Context): Promise<Programme> {
    return (await context.load(programmesById, programmeId))!;
  }
}
