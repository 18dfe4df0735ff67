import {
  type DefinitionNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  getOperationAST,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  visit,
} from 'graphql';

/**
 * What an operation says, however it is written: the operation and the fragments that it uses, without blanks,
 * comments, order of definitions, or the `__typename` that clients add for their caches. Undefined when it is not clear
 * what it says: no such operation, several and no name to choose by, or two fragments with one name.
 */
export function essence(document: DocumentNode, operationName?: string | null): string | undefined {
  const operation = getOperationAST(document, operationName);
  const fragments = fragmentsOf(document.definitions);
  if (!operation || !fragments) return undefined;
  return [operation, ...used(operation, fragments)].map(withoutTypeNames).map(print).join('\n');
}

/**
 * The essences of all operations in some documents.
 * @throws Error when it is not clear what one of them says.
 */
export function trustedOperations(texts: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const text of texts) {
    const document = parse(text, { noLocation: true });
    for (const definition of document.definitions) {
      if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
      const said = essence(document, definition.name?.value);
      if (!said) throw new Error(`It is not clear what ${definition.name?.value} says.`);
      found.add(said);
    }
  }
  return found;
}

function fragmentsOf(
  definitions: readonly DefinitionNode[],
): Map<string, FragmentDefinitionNode> | undefined {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of definitions) {
    if (definition.kind !== Kind.FRAGMENT_DEFINITION) continue;
    const name = definition.name.value;
    if (fragments.has(name)) return undefined;
    fragments.set(name, definition);
  }
  return fragments;
}

/** The fragments that an operation uses, also by way of others, by name. */
function used(
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): FragmentDefinitionNode[] {
  const names = new Set<string>();
  const look = (node: OperationDefinitionNode | FragmentDefinitionNode) =>
    visit(node, {
      FragmentSpread({ name: { value: name } }) {
        const fragment = fragments.get(name);
        if (!fragment || names.has(name)) return;
        names.add(name);
        look(fragment);
      },
    });
  look(operation);
  return [...names].sort().map((name) => fragments.get(name)!);
}

const withoutTypeNames = <Node extends DefinitionNode>(definition: Node): Node =>
  visit(definition, {
    Field: ({ name, alias, directives }) =>
      name.value === '__typename' && !alias && !directives?.length ? null : undefined,
  });
