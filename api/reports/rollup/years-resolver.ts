import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { permittedOrganisation } from '../../organisations/permitted.ts';
import { Programme } from '../../organisations/programme.ts';
import { programmesById } from '../../organisations/queries.ts';
import { asAsked, KnownAtArgs } from '../known/known-at.ts';
import { RetentionVariant } from '../lasting/retention-types.ts';
import { badField } from '../period.ts';
import { loadProgrammeYears } from './years-report.ts';
import { ProgrammeYear } from './years-types.ts';

const mostYears = 50;

@Resolver(() => ProgrammeYear)
export class ProgrammeYearResolver {
  @Query(() => [ProgrammeYear], {
    nullable: true,
    description:
      'The matches of every programme of an organisation that ever had one, year by year, oldest first; null when there is no such organisation for you.',
  })
  async programmeYears(
    @Arg('organisation', () => ID, { description: 'The organisation.' }) organisationId: string,
    @Arg('fromYear', () => Int, { description: 'The first year.' }) from: number,
    @Arg('years', () => Int, { description: 'How many years; at most 50.' }) years: number,
    @Arg('variant', () => RetentionVariant, {
      nullable: true,
      description: 'Which endings count for how long matches last; all of them when left out.',
    })
    variant: RetentionVariant | null,
    @Args(() => KnownAtArgs) known: KnownAtArgs,
    @Ctx() context: Context,
  ): Promise<ProgrammeYear[] | null> {
    const as = asAsked(known, context);
    const organisation = await permittedOrganisation(context, organisationId, 'report.read');
    if (!organisation) return null;
    if (from < 1 || from > 9999) throw badField('fromYear', 'must be a year');
    if (years < 1 || years > mostYears) throw badField('years', `must be from 1 to ${mostYears}`);
    const em = await context.reads.em();
    return loadProgrammeYears(
      em,
      organisation.id,
      { from, until: from + years },
      variant ?? 'ALL_ENDINGS',
      as,
    );
  }

  @FieldResolver(() => Programme, { description: 'The programme.' })
  async programme(@Root() { programmeId }: ProgrammeYear, @Ctx() context: Context): Promise<Programme> {
    return (await context.load(programmesById, programmeId))!;
  }
}
