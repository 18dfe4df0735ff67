import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { Neighbourhood } from '../places/place.ts';
import { neighbourhoodsById } from '../places/queries.ts';
import { RequesterProfile, VolunteerProfile } from './profile.ts';

const neighbourhoodOf = async (
  profile: { neighbourhoodId: string | null },
  context: Context,
): Promise<Neighbourhood | null> =>
  profile.neighbourhoodId
    ? ((await context.load(neighbourhoodsById, profile.neighbourhoodId)) ?? null)
    : null;

@Resolver(() => RequesterProfile)
export class RequesterResolver {
  @FieldResolver(() => Neighbourhood, { nullable: true, description: 'Where the resident lives.' })
  neighbourhood(@Root() requester: RequesterProfile, @Ctx() context: Context): Promise<Neighbourhood | null> {
    return neighbourhoodOf(requester, context);
  }
}

@Resolver(() => VolunteerProfile)
export class VolunteerResolver {
  @FieldResolver(() => Neighbourhood, { nullable: true, description: 'Where the volunteer lives.' })
  neighbourhood(@Root() volunteer: VolunteerProfile, @Ctx() context: Context): Promise<Neighbourhood | null> {
    return neighbourhoodOf(volunteer, context);
  }
}
