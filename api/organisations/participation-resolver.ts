import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import { actSignedIn } from '../access/change.ts';
import type { Context } from '../context.ts';
import { Refusal } from '../platform/refusal.ts';
import { OrganisationResult } from './details-resolver.ts';
import { Organisation } from './organisation.ts';
import { decideParticipation } from './participation-actions.ts';
import { organisationToActIn } from './permitted.ts';

@Resolver(() => Organisation)
export class ParticipationResolver {
  @FieldResolver(() => Boolean, {
    description: 'Whether you decide if its programmes are compared with those of others.',
  })
  viewerCanDecideComparing(@Root() { id }: Organisation, @Ctx() context: Context): Promise<boolean> {
    return context.may('organisation.compare', { organisationId: id });
  }

  @Mutation(() => OrganisationResult, {
    description:
      'Decides whether the programmes of an organisation are compared with those of others that take part; who does not take part sees nothing of others. It counts from the next time that comparisons are settled. For administrators.',
  })
  setComparesWithOthers(
    @Arg('organisation', () => ID, { description: 'The organisation.' }) organisation: string,
    @Arg('takesPart', () => Boolean, { description: 'Whether it takes part.' }) takesPart: boolean,
    @Ctx() context: Context,
  ): Promise<Organisation | Refusal> {
    return actSignedIn(context, async (em, viewer, acting) => {
      const id = organisationToActIn(viewer, organisation, 'organisation.compare');
      return id instanceof Refusal ? id : decideParticipation(em, id, takesPart, acting);
    });
  }
}
