import type { GraphQLSchema } from 'graphql';
import { z } from 'zod';
import { endpoints } from './endpoints.ts';
import { problemSchema } from './problem.ts';
import type { Endpoint, JsonSchema } from './types.ts';

/** Major: something changed that was there. Minor: something was added. Patch: something was put right. */
export const restVersion = '1.1.0';
/** The beginning of every address of the API: its major version. */
export const restPrefix = '/v1';

const schemaOf = (type: z.ZodType): JsonSchema => {
  const { $schema: _, ...schema } = z.toJSONSchema(type, {
    target: 'openapi-3.0',
    // What a format says already, and no reader of a pattern would see in it.
    override: ({ jsonSchema }) => {
      if (jsonSchema.format) delete jsonSchema.pattern;
    },
  });
  return schema;
};

/** The description of the REST export in OpenAPI 3.0, written from the very list by which it is served. */
export const openApiDocument = (graphql: GraphQLSchema, publicUrl: string): JsonSchema => ({
  openapi: '3.0.3',
  info: {
    title: 'Koppel: figures',
    version: restVersion,
    description:
      'Figures of welfare organisations, for programs that keep them elsewhere. Reading only. Days are days in Amsterdam; a period is from its first day until the day after its last. Changes: 1.0.0 is the first version; 1.1.0 adds how long matches, volunteers and waits last, and evaluations. A version that is followed by another stays for a year at least, and says so in the documentation.',
    contact: { name: 'Koppel', url: publicUrl },
    license: { name: 'EUPL-1.2' },
  },
  servers: [{ url: `${publicUrl}${restPrefix}` }],
  tags: [{ name: 'figures' }, { name: 'openapi' }],
  security: [{ token: [] }, { session: [] }],
  paths: {
    ...Object.fromEntries(endpoints.map((each) => [each.path, { get: operation(each, graphql) }])),
    '/openapi.json': { get: thisDocument },
  },
  components: {
    securitySchemes: {
      token: {
        type: 'http',
        scheme: 'bearer',
        description: 'A token that an administrator of the organisation made, with the scope report.read.',
      },
      session: {
        type: 'apiKey',
        in: 'cookie',
        name: '__Host-koppel',
        description: 'The session of somebody who is signed in, on pages of ours.',
      },
    },
    schemas: { Problem: schemaOf(problemSchema) },
  },
});

const versionHeader = {
  'API-Version': { description: 'The full version of this API.', schema: { type: 'string' } },
};

function operation(endpoint: Endpoint, graphql: GraphQLSchema): JsonSchema {
  const { id, about, params, query } = endpoint;
  const refused: readonly [number, string][] = [
    [400, 'A value is missing, wrong or not known here.'],
    [401, 'The token does not hold (any more).'],
    [404, 'There is no such thing, or not for you.'],
  ];
  return {
    operationId: id,
    tags: ['figures'],
    summary: about,
    parameters: [...parameters('path', params), ...parameters('query', query)],
    responses: {
      200: {
        description: 'As asked.',
        headers: versionHeader,
        content: { 'application/json': { schema: endpoint.schema(graphql) } },
      },
      ...Object.fromEntries(refused.map(([status, said]) => [status, problem(said)])),
      default: problem('Something else is wrong, with the request or on our side.'),
    },
  };
}

const problem = (description: string) => ({
  description,
  headers: versionHeader,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
});

const parameters = (where: 'path' | 'query', types: Endpoint['params']) =>
  Object.entries(types).map(([name, type]) => {
    const { description, ...schema } = schemaOf(type);
    return { name, in: where, required: !type.safeParse(undefined).success, description, schema };
  });

const thisDocument = {
  operationId: 'getDescription',
  tags: ['openapi'],
  summary: 'This description. For anyone, from any page.',
  security: [],
  responses: {
    200: {
      description: 'A description in OpenAPI 3.0.',
      headers: {
        ...versionHeader,
        'access-control-allow-origin': { description: 'Any page may read it.', schema: { type: 'string' } },
      },
      content: { 'application/json': { schema: { type: 'object' } } },
    },
    default: problem('Something is wrong on our side.'),
  },
};
