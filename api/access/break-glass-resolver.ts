import { Arg, Ctx, createUnionType, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { organisationToActIn, permittedOrganisationId } from '../organisations/permitted.ts';
import { Refusal } from '../platform/refusal.ts';
import { BrokenGlass, breakGlass, brokenGlasses } from './break-glass.ts';
import { actSignedIn } from './change.ts';

const BreakGlassResult = createUnionType({
  name: 'BreakGlassResult',
  description: 'The glass is broken, or why not.',
  types: () => [BrokenGlass, Refusal] as const,
});

@Resolver()
export class BreakGlassResolver {
  @Mutation(() => BreakGlassResult, {
    description:
      'Opens the dossiers of an organisation to you, to look at only, for a few hours. Coordinators and managers see that you did, and why. For administrators.',
  })
  async breakGlass(
    @Arg('organisation', () => ID, { description: 'The organisation.' }) organisation: string,
    @Arg('reason', () => String, { description: 'Why; without personal data.' }) reason: string,
    @Arg('hours', () => Int, { defaultValue: 1, description: 'For how many hours; from 1 to 4.' })
    hours: number,
    @Ctx() context: Context,
  ): Promise<BrokenGlass | Refusal> {
    const id = await actSignedIn(context, async (em, viewer, acting) => {
      const organisationId = organisationToActIn(viewer, organisation, 'glass.break');
      if (organisationId instanceof Refusal) return organisationId;
      const place = { organisationId, programmeId: null };
      const glass = await breakGlass(em, place, { reason, hours }, { ...acting, accountId: viewer.id });
      return glass instanceof Refusal ? glass : { glass, organisationId };
    });
    if (id instanceof Refusal) return id;
    const glasses = await brokenGlasses(await context.reads.em(), id.organisationId);
    return glasses.find((each) => each.id === id.glass)!;
  }

  @Query(() => [BrokenGlass], {
    nullable: true,
    description:
      'When administrators broke the glass of an organisation, the newest first; null when there is none for you. For its staff.',
  })
  async brokenGlasses(
    @Arg('organisation', () => ID, { description: 'The organisation.' }) organisation: string,
    @Ctx() context: Context,
  ): Promise<BrokenGlass[] | null> {
    const organisationId = await permittedOrganisationId(context, organisation, 'glass.read');
    return organisationId ? brokenGlasses(await context.reads.em(), organisationId) : null;
  }
}
