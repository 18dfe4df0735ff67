/** A code list as the GraphQL schema knows it. */
interface CodeList {
  list: object;
  config: { name: string; description: string; valuesConfig: Record<string, { description: string }> };
}

/**
 * All code lists, for whoever builds the schema. Kept here rather than told to the schema library at once, so that what
 * only computes with codes can be loaded without it.
 */
export const codeLists: CodeList[] = [];

/**
 * A code list: an enum of the GraphQL schema whose values are equal to their names. The meaning of each code is
 * written once, here, and becomes its documentation.
 */
export function codes<Code extends string>(
  name: string,
  description: string,
  meanings: Readonly<Record<Code, string>>,
): { readonly [C in Code]: C } {
  const list = Object.fromEntries(Object.keys(meanings).map((code) => [code, code])) as { [C in Code]: C };
  const valuesConfig = Object.fromEntries(
    Object.entries<string>(meanings).map(([code, meaning]) => [code, { description: meaning }]),
  ) as Record<Code, { description: string }>;
  codeLists.push({ list, config: { name, description, valuesConfig } });
  return list;
}

/** All codes of a list, in its order. */
export const codesOf = <Code extends string>(list: { readonly [C in Code]: C }): Code[] =>
  Object.keys(list) as Code[];
