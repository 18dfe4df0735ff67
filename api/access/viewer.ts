import { Field, ObjectType } from 'type-graphql';
import { Organisation } from '../organisations/organisation.ts';
import { Programme } from '../organisations/programme.ts';
import { Node } from '../platform/node.ts';
import type { Actor } from '../platform/operation.ts';
import { Role } from './codes.ts';
import type { Grant } from './permissions.ts';

/** Whoever asks: an account, a resident or a helper without one, a program, or a visitor. */
export interface Caller {
  /** The account that is signed in, if one is. */
  viewer?: Viewer | undefined;
  grants: readonly Grant[];
  actor: Actor;
}

export const visitor: Caller = { grants: [], actor: { kind: 'VISITOR', id: null } };

@ObjectType({ description: 'Who is signed in.', implements: Node })
export class Viewer extends Node {
  @Field({ description: 'The name by which colleagues know them.' })
  displayName!: string;
  @Field({ description: 'The mail address with which they sign in.' })
  email!: string;
  @Field({ description: 'Whether they have to choose a password first; until then they have no roles.' })
  passwordChangeNeeded!: boolean;
  @Field({
    description: 'Whether they have to set up a second factor first; until then they have no roles of staff.',
  })
  secondFactorSetupNeeded!: boolean;
  grants!: readonly Grant[];
}

@ObjectType('RoleGrant', { description: 'A role that somebody has.' })
export class RoleInOrganisation {
  @Field(() => Role, { description: 'The role.' })
  role!: Role;
  organisationId!: string;
  programmeId!: string | null;
  @Field(() => Organisation, { description: 'The organisation in which they have it.' })
  organisation?: Organisation;
  @Field(() => Programme, { nullable: true, description: 'The programme, when it holds for one only.' })
  programme?: Programme | null;
}
