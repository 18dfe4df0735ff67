import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance } from 'fastify';
import { type DocumentNode, GraphQLError, getOperationAST, parse } from 'graphql';
import { isClient } from './access/bearer.ts';
import { shippedDocuments } from './built.ts';
import type { Context } from './context.ts';
import type { Config } from './platform/config.ts';
import { mostTokens, refuseLargeDocument, refuseLongLists } from './platform/document-limits.ts';
import { errorReply, logBug, tellClient } from './platform/errors.ts';
import { refuseLargeOperation } from './platform/limits.ts';
import { isFromOurselves } from './platform/origin.ts';
import { essence, trustedOperations } from './platform/trusted-documents.ts';
import type { RequestContext } from './request-context.ts';
import { koppelSchema } from './schema.ts';

const parseOptions = { maxTokens: mostTokens };

/**
 * The API: one operation a POST of JSON, from a page of ours or from a program. What is too large or not known is
 * refused before it is held against the schema.
 */
export async function serveApi(
  app: FastifyInstance,
  contextOf: RequestContext,
  config: Config,
): Promise<void> {
  const apollo = apolloServer(await koppelSchema(), config, app);
  await apollo.start();
  const trusted = config.production ? trustedOperations(shippedDocuments()) : undefined;
  app.route({
    url: '/graphql',
    method: ['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'],
    handler: (request, reply) => {
      const said = errorReply('Only a POST of JSON is answered here.', 'METHOD_NOT_ALLOWED', request.id);
      return reply.code(405).header('allow', 'POST').send(said);
    },
  });
  app.post('/graphql', {
    onRequest: async (request, reply) => {
      reply.header('cache-control', 'no-store');
      if (isFromOurselves(request.headers, config.publicUrl)) return undefined;
      const said = errorReply('Pages of others cannot use this API.', 'CROSS_SITE', request.id);
      return reply.code(403).send(said);
    },
    preHandler: async (request, reply) => {
      const reads = await isClient(request, () => contextOf(request, reply), config.production);
      refuseBeforehand(request.body, reads ? 'reads' : trusted);
    },
    handler: fastifyApolloHandler(apollo, {
      context: async (request, reply) => contextOf(request, reply),
    }),
  });
}

function apolloServer(
  schema: Awaited<ReturnType<typeof koppelSchema>>,
  { production }: Config,
  app: FastifyInstance,
): ApolloServer<Context> {
  return new ApolloServer<Context>({
    schema,
    parseOptions,
    introspection: !production,
    hideSchemaDetailsFromClientErrors: production,
    includeStacktraceInErrorResponses: false,
    // A query that strangers store here for others to send is not for us.
    persistedQueries: false,
    validationOptions: { maxErrors: 10 },
    stopOnTerminationSignals: false,
    formatError: (formatted, error) => tellClient(formatted, error, production),
    logger: silent,
    plugins: [fastifyApolloDrainPlugin(app), ApolloServerPluginLandingPageDisabled(), ofEachOperation],
  });
}

const ofEachOperation: ApolloServerPlugin<Context> = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ schema, document, operation, request }) =>
      refuseLargeOperation(schema, document, operation, request.variables ?? {}),
    willSendResponse: ({ contextValue }) => contextValue.end(),
  }),
  unexpectedErrorProcessingRequest: async ({ error }) => logBug(error),
};

// What the library would write may hold what somebody sent; what we want to know is in our own line.
const nothing = () => undefined;
const silent = { debug: nothing, info: nothing, warn: nothing, error: nothing };

/**
 * What can be refused by the text alone; what is no GraphQL is for the library to explain. `known` are the documents
 * that whoever asks may send: any when left out, and any that only reads for a program.
 */
function refuseBeforehand(body: unknown, known: ReadonlySet<string> | 'reads' | undefined): void {
  const { query, variables, operationName } = (body ?? {}) as Record<string, unknown>;
  if (typeof query !== 'string') throw refused('Send one operation, as a text in "query".', 'BAD_REQUEST');
  const document = readDocument(query);
  if (!document) return;
  refuseLargeDocument(document);
  refuseLongLists(variables);
  const name = typeof operationName === 'string' ? operationName : undefined;
  if (known === 'reads') {
    if (getOperationAST(document, name)?.operation === 'mutation')
      throw refused('A token is for reading only.', 'READ_ONLY');
  } else if (known && !known.has(essence(document, name) ?? ''))
    throw refused('This document is not one of those that are known here.', 'UNKNOWN_DOCUMENT');
}

const refused = (message: string, code: string) => new GraphQLError(message, { extensions: { code } });

function readDocument(query: string): DocumentNode | undefined {
  try {
    return parse(query, { ...parseOptions, noLocation: true });
  } catch {
    return undefined;
  }
}
