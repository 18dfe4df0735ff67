import {
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  OperationTypeNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** The most words and signs of one document; what comes behind is not read. */
export const mostTokens = 2_000;

/** The most of one operation, with its fragments written out: a few times what the portal and editors need. */
const most: Size = { depth: 20, fields: 600, aliases: 30, directives: 30 };
/** Mutations in one operation: each is an act of its own, and an attempt of its own. */
const mostMutations = 3;
/** The most values of one list in the variables. */
const longestList = 2_000;

interface Size {
  depth: number;
  fields: number;
  aliases: number;
  directives: number;
}

/**
 * Refuses a document by its shape alone, in one walk over its text: before it is held against the schema, and before
 * anything is done. What else is wrong with it is for the validation to tell.
 * @throws GraphQLError that names the limit.
 */
export function refuseLargeDocument(document: DocumentNode): void {
  const fragments = new Map(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition] as const] : [],
    ),
  );
  const measure = measurer(fragments);
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    const size = measure(definition.selectionSet);
    for (const what of Object.keys(most) as (keyof Size)[]) refuseMore(what, size[what], most[what]);
    if (definition.operation === OperationTypeNode.MUTATION)
      refuseMore('mutations', rootFields(definition.selectionSet, fragments), mostMutations);
  }
}

/** Refuses variables with a longer list than anything of ours asks for. */
export function refuseLongLists(variables: unknown): void {
  const waiting = [variables];
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (Array.isArray(value)) refuseMore('values in a list', value.length, longestList);
    if (value !== null && typeof value === 'object')
      for (const part of Object.values(value)) waiting.push(part);
  }
}

function refuseMore(what: string, found: number, limit: number): void {
  if (found > limit)
    throw new GraphQLError(`This has ${what}: ${Math.min(found, 1e9)}, and ${limit} is the most.`, {
      extensions: { code: 'TOO_MUCH_AT_ONCE', http: { status: 400 } },
    });
}

/** Measures selections; each fragment once, so that fragments of fragments of fragments cost nothing to refuse. */
function measurer(fragments: ReadonlyMap<string, FragmentDefinitionNode>): (set: SelectionSetNode) => Size {
  const known = new Map<string, Size>();
  const nothing: Size = { depth: 0, fields: 0, aliases: 0, directives: 0 };
  const all = (set: SelectionSetNode): Size => set.selections.map(one).reduce(together, nothing);
  const one = (selection: SelectionNode): Size => {
    const inner = within(selection);
    const isField = selection.kind === Kind.FIELD;
    return {
      depth: inner.depth + (isField ? 1 : 0),
      fields: inner.fields + (isField ? 1 : 0),
      aliases: inner.aliases + (isField && selection.alias ? 1 : 0),
      directives: inner.directives + (selection.directives?.length ?? 0),
    };
  };
  const within = (selection: SelectionNode): Size => {
    if (selection.kind !== Kind.FRAGMENT_SPREAD)
      return selection.selectionSet ? all(selection.selectionSet) : nothing;
    const name = selection.name.value;
    const fragment = fragments.get(name);
    if (!known.has(name) && fragment) {
      // Found inside itself it counts for nothing: a circle is refused by the validation.
      known.set(name, nothing);
      known.set(name, all(fragment.selectionSet));
    }
    return known.get(name) ?? nothing;
  };
  return all;
}

const together = (a: Size, b: Size): Size => ({
  depth: Math.max(a.depth, b.depth),
  fields: a.fields + b.fields,
  aliases: a.aliases + b.aliases,
  directives: a.directives + b.directives,
});

/** How many fields stand at the top, also in fragments there. */
function rootFields(set: SelectionSetNode, fragments: ReadonlyMap<string, FragmentDefinitionNode>): number {
  const counted = new Set<string>();
  const count = ({ selections }: SelectionSetNode): number =>
    selections.reduce((sum, selection) => {
      if (selection.kind === Kind.FIELD) return sum + 1;
      if (selection.kind === Kind.INLINE_FRAGMENT) return sum + count(selection.selectionSet);
      const name = selection.name.value;
      if (counted.has(name)) return sum;
      counted.add(name);
      const fragment = fragments.get(name);
      return sum + (fragment ? count(fragment.selectionSet) : 0);
    }, 0);
  return count(set);
}
