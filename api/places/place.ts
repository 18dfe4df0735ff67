import { Field, Float, ObjectType } from 'type-graphql';
import { Programme } from '../organisations/programme.ts';
import { Node } from '../platform/node.ts';
import { LocationKind, PostcodeSource } from './codes.ts';

@ObjectType({ description: 'A municipality.', implements: Node })
export class Municipality extends Node {
  @Field(() => String, { description: 'Its name.' })
  name!: string;
}

@ObjectType({ description: 'A part of a municipality, larger than a neighbourhood.', implements: Node })
export class District extends Node {
  @Field(() => String, { description: 'Its name.' })
  name!: string;
}

@ObjectType({ description: 'A neighbourhood team.', implements: Node })
export class Team extends Node {
  @Field(() => String, { description: 'Its name.' })
  name!: string;
  @Field(() => String, { description: 'The telephone number on which a resident reaches the team.' })
  phone!: string;
}

@ObjectType({ description: 'A neighbourhood or village.', implements: Node })
export class Neighbourhood extends Node {
  @Field(() => String, { description: 'Its name.' })
  name!: string;
  @Field(() => Float, {
    nullable: true,
    description: 'About where its middle lies, in degrees north (WGS 84).',
  })
  latitude?: number | null;
  @Field(() => Float, {
    nullable: true,
    description: 'About where its middle lies, in degrees east (WGS 84).',
  })
  longitude?: number | null;
}

@ObjectType({ description: 'A place where people can walk in.', implements: Node })
export class Location extends Node {
  @Field(() => String, { description: 'Its name.' })
  name!: string;
  @Field(() => LocationKind, { description: 'What sort of place it is.' })
  kind!: LocationKind;
  @Field(() => String, { nullable: true, description: 'Its street.' })
  street!: string | null;
}

@ObjectType({ description: 'What a postcode tells: where it is, who works there, and what there is.' })
export class Place {
  @Field(() => Municipality, {
    nullable: true,
    description: 'The municipality; null where we know the postcode and no team of ours works.',
  })
  municipality!: Municipality | null;
  @Field(() => District, { nullable: true, description: 'The district.' })
  district!: District | null;
  @Field(() => Neighbourhood, {
    nullable: true,
    description: 'The neighbourhood in which most of the postcode lies.',
  })
  neighbourhood!: Neighbourhood | null;
  @Field(() => Team, { nullable: true, description: 'The team of that neighbourhood.' })
  team!: Team | null;
  @Field(() => Location, {
    nullable: true,
    description:
      'The nearest place to walk in, as the crow flies: in the municipality, or anywhere where no team of ours works.',
  })
  nearestLocation!: Location | null;
  @Field(() => Float, {
    nullable: true,
    description: 'How far away that place is, in kilometres as the crow flies.',
  })
  nearestLocationKm!: number | null;
  @Field(() => [Programme], { description: 'The programmes that take requests from there.' })
  programmes!: Programme[];
  @Field(() => PostcodeSource, {
    nullable: true,
    description: 'Who published where the postcode lies, to be named with it; null for our own estimate.',
  })
  source!: PostcodeSource | null;
}
