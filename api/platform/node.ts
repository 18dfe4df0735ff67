import type { GraphQLResolveInfo } from 'graphql';
import { type ClassType, FieldResolver, ID, Info, InterfaceType, Resolver, Root } from 'type-graphql';
import { Key } from './columns.ts';
import { toGlobalId } from './ids.ts';

@InterfaceType({
  description: 'Anything with an id of its own.',
  resolveType: (value: object) => value.constructor as ClassType,
})
export abstract class Node {
  /** The key of the row; outside it is known by its global id. */
  @Key()
  id!: string;
}

@Resolver(() => Node)
export class NodeResolver {
  @FieldResolver(() => ID, { description: 'An opaque id, unique over everything in Koppel.' })
  id(@Root() node: Node, @Info() info: GraphQLResolveInfo): string {
    return toGlobalId(info.parentType.name, node.id);
  }
}
