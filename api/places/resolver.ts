import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { Programme } from '../organisations/programme.ts';
import { Location, Place } from './place.ts';
import { findPlace, locationsByProgramme } from './queries.ts';

@Resolver(() => Place)
export class PlaceResolver {
  @Query(() => Place, {
    nullable: true,
    description: 'What there is at a Dutch postcode; null when we do not know it. For anyone.',
  })
  async placeByPostcode(
    @Arg('postcode', () => String, { description: 'Four digits, with or without the two letters.' })
    postcode: string,
    @Ctx() context: Context,
  ): Promise<Place | null> {
    return (await findPlace(await context.reads.em(), postcode)) ?? null;
  }
}

@Resolver(() => Programme)
export class ProgrammePlacesResolver {
  @FieldResolver(() => [Location], { description: 'Where the programme works from.' })
  async locations(@Root() programme: Programme, @Ctx() context: Context): Promise<Location[]> {
    return (await context.load(locationsByProgramme, programme.id)) ?? [];
  }
}
