import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { Programme } from '../../organisations/programme.ts';
import { asAsked, KnownAtArgs } from '../known/known-at.ts';
import { badField } from '../period.ts';
import { reportedProgramme } from '../reported.ts';
import { loadProgrammeComparison } from './comparing-report.ts';
import { ProgrammeComparison } from './comparing-types.ts';

/** Nobody has figures of before. */
const firstYear = 1900;

@Resolver(() => Programme)
export class ComparingResolver {
  @Query(() => ProgrammeComparison, {
    nullable: true,
    description:
      'A programme beside those of its kind in other organisations, in a year; null when there is no such programme for you. For managers.',
  })
  async programmeComparison(
    @Arg('programme', () => ID, { description: 'The programme.' }) programmeId: string,
    @Arg('year', () => Int, { description: 'A year of the calendar that is over, at the instant too.' })
    year: number,
    @Args(() => KnownAtArgs) known: KnownAtArgs,
    @Ctx() context: Context,
  ): Promise<ProgrammeComparison | null> {
    const as = asAsked(known, context);
    if (year < firstYear || year >= Number(as.today.slice(0, 4)))
      throw badField('year', `must be a year that is over, from ${firstYear}`);
    const programme = await reportedProgramme(context, programmeId, 'report.compare');
    return programme && loadProgrammeComparison(await context.reads.em(), programme, year, as);
  }

  @FieldResolver(() => Boolean, { description: 'Whether you may see it beside those of others.' })
  viewerCanCompare(@Root() { id, organisationId }: Programme, @Ctx() context: Context): Promise<boolean> {
    return context.may('report.compare', { organisationId, programmeId: id });
  }
}
