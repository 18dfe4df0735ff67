import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { Organisation } from '../organisations/organisation.ts';
import { Programme } from '../organisations/programme.ts';
import { Location, Municipality, Neighbourhood, Place } from './place.ts';
import {
  findPlace,
  locationsByProgramme,
  municipalitiesByOrganisation,
  neighbourhoodsByMunicipality,
  ourMunicipalities,
} from './queries.ts';

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

@Resolver(() => Municipality)
export class MunicipalityResolver {
  @Query(() => [Municipality], {
    description: 'The municipalities in which organisations of this installation work, by name. For anyone.',
  })
  async municipalities(@Ctx() context: Context): Promise<Municipality[]> {
    return ourMunicipalities(await context.reads.em());
  }

  @FieldResolver(() => [Neighbourhood], { description: 'Its neighbourhoods, by district and name.' })
  async neighbourhoods(@Root() { id }: Municipality, @Ctx() context: Context): Promise<Neighbourhood[]> {
    return (await context.load(neighbourhoodsByMunicipality, id)) ?? [];
  }
}

@Resolver(() => Organisation)
export class OrganisationPlacesResolver {
  @FieldResolver(() => [Municipality], { description: 'The municipalities in which it works, by name.' })
  async municipalities(@Root() { id }: Organisation, @Ctx() context: Context): Promise<Municipality[]> {
    return (await context.load(municipalitiesByOrganisation, id)) ?? [];
  }
}

@Resolver(() => Programme)
export class ProgrammePlacesResolver {
  @FieldResolver(() => [Location], { description: 'Where the programme works from.' })
  async locations(@Root() programme: Programme, @Ctx() context: Context): Promise<Location[]> {
    return (await context.load(locationsByProgramme, programme.id)) ?? [];
  }
}
