import type { GraphQLSchema } from 'graphql';
import type { z } from 'zod';
import type { Context } from '../../../context.ts';

/** A schema as OpenAPI 3.0 writes it. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** What was asked, checked; and where the API is, for links. */
export interface Asked {
  values: Readonly<Record<string, unknown>>;
  /** The address of what was asked for, in full. */
  self: string;
  /** The address of the API, with its version. */
  home: string;
}

/** How something is answered, and what an answer looks like. */
export interface Answering {
  schema(graphql: GraphQLSchema): JsonSchema;
  /** Null when there is no such thing, or not for whoever asks. */
  answer(context: Context, asked: Asked, graphql: GraphQLSchema): Promise<object | null>;
}

/** One address of the REST export. */
export interface Endpoint extends Answering {
  /** Behind the version, with names of parameters in braces. */
  path: string;
  id: string;
  about: string;
  params: Readonly<Record<string, z.ZodType>>;
  query: Readonly<Record<string, z.ZodType>>;
}

/** An object with all of these, and nothing else. */
export const objectSchema = (properties: Readonly<Record<string, JsonSchema>>): JsonSchema => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
});

const link: JsonSchema = objectSchema({
  href: { type: 'string', format: 'uri', description: 'The address.' },
});

/** Links to what is near, each under what it is; those that may be missing are named apart. */
export const linksSchema = (names: readonly string[], maybe: readonly string[] = []): JsonSchema => ({
  ...objectSchema(Object.fromEntries([...names, ...maybe].map((name) => [name, link]))),
  required: names,
  description: 'Where to go on.',
});

export const linksTo = (addresses: Readonly<Record<string, string | undefined>>) =>
  Object.fromEntries(
    Object.entries(addresses).flatMap(([name, href]) => (href === undefined ? [] : [[name, { href }]])),
  );
