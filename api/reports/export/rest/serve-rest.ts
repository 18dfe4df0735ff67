import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError, type GraphQLSchema } from 'graphql';
import { z } from 'zod';
import { isClient } from '../../../access/bearer.ts';
import type { Config } from '../../../platform/config.ts';
import { logBug } from '../../../platform/errors.ts';
import { isFromOurselves } from '../../../platform/origin.ts';
import type { RequestContext } from '../../../request-context.ts';
import { endpoints } from './endpoints.ts';
import { openApiDocument, restPrefix, restVersion } from './openapi.ts';
import { notThere, ProblemError, problemOf, type WrongValue } from './problem.ts';
import type { Endpoint } from './types.ts';

/**
 * The REST export under the Dutch API Design Rules (NLGov, 2): figures for programs with a token, and for whoever is
 * signed in. Every address is read only; the list is `endpoints.ts`, and its description is at /v1/openapi.json.
 */
export async function serveRest(
  app: FastifyInstance,
  contextOf: RequestContext,
  { config, graphql }: { config: Config; graphql: GraphQLSchema },
): Promise<void> {
  await app.register(
    async (scope) => {
      scope.setErrorHandler(replyWithProblem);
      scope.addHook('onRequest', async (_, reply) => {
        reply.header('api-version', restVersion).header('cache-control', 'no-store');
      });
      serveDescription(scope, openApiDocument(graphql, config.publicUrl));
      // Not the page of the portal, which answers at every address that nobody else has.
      for (const url of ['/', '/*'])
        scope.all(url, (request, reply) => replyWithProblem(notThere(), request, reply));
      for (const endpoint of endpoints) serveEndpoint(scope, endpoint, contextOf, { config, graphql });
    },
    { prefix: restPrefix },
  );
}

function serveDescription(scope: FastifyInstance, description: object): void {
  scope.get('/openapi.json', (_, reply) =>
    reply.header('access-control-allow-origin', '*').send(description),
  );
  refuseWriting(scope, '/openapi.json');
}

function serveEndpoint(
  scope: FastifyInstance,
  endpoint: Endpoint,
  contextOf: RequestContext,
  { config, graphql }: { config: Config; graphql: GraphQLSchema },
): void {
  const url = endpoint.path.replaceAll(/\{(\w+)\}/g, ':$1');
  const params = z.strictObject(endpoint.params);
  const query = z.strictObject(endpoint.query);
  scope.get(url, {
    schema: { response: { 200: endpoint.schema(graphql) } },
    preHandler: async (request, reply) => {
      if (!isFromOurselves(request.headers, config.publicUrl))
        throw new ProblemError(403, 'Pages of others cannot use this API.');
      await isClient(request, () => contextOf(request, reply), config.production);
    },
    handler: async (request, reply) => {
      const values = {
        ...checked('path', params, request.params),
        ...checked('query', query, request.query),
      };
      const context = contextOf(request, reply);
      const home = `${config.publicUrl}${restPrefix}`;
      const asked = { values, self: `${config.publicUrl}${request.url}`, home };
      try {
        const answer = await endpoint.answer(context, asked, graphql);
        if (!answer) throw notThere();
        return answer;
      } finally {
        await context.end();
      }
    },
  });
  refuseWriting(scope, url);
}

/** What may be done here is reading; that is said rather than that there is no such address. */
function refuseWriting(scope: FastifyInstance, url: string): void {
  scope.route({
    url,
    method: ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'],
    handler: (request, reply) => {
      reply.header('allow', 'GET, HEAD');
      return replyWithProblem(new ProblemError(405, 'Use GET.'), request, reply);
    },
  });
}

/** @throws ProblemError with each value that is wrong, by its name. */
function checked(where: WrongValue['in'], shape: z.ZodType, values: unknown): Record<string, unknown> {
  const { success, data, error } = shape.safeParse(values);
  if (success) return data as Record<string, unknown>;
  const errors = error.issues.flatMap((issue) => {
    const names = issue.code === 'unrecognized_keys' ? issue.keys : [String(issue.path[0])];
    const code = issue.code === 'unrecognized_keys' ? 'unknown' : issue.code;
    return names.map((name) => ({ in: where, location: { name }, code, detail: `${issue.message}.` }));
  });
  const named = errors.map(({ location }) => location.name).join(', ');
  throw new ProblemError(400, `These values are missing, wrong or not known here: ${named}.`, errors);
}

function replyWithProblem(error: FastifyError | Error, request: FastifyRequest, reply: FastifyReply) {
  const problem = problemOf(asProblem(error, request.id), request.id);
  if (problem.status === 401) reply.header('www-authenticate', 'Bearer');
  return reply
    .code(problem.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .serializer(JSON.stringify)
    .send(problem);
}

function asProblem(error: FastifyError | Error, requestId: string): ProblemError {
  if (error instanceof ProblemError) return error;
  if (error instanceof GraphQLError && error.extensions.code !== undefined) {
    const { http } = error.extensions as { http?: { status?: number } };
    return new ProblemError(http?.status ?? 400, error.message);
  }
  const status = 'statusCode' in error ? (error.statusCode ?? 500) : 500;
  if (status < 500) return new ProblemError(status, 'This request cannot be read.');
  logBug(error, requestId);
  return new ProblemError(500, 'Try again later; mention the number of the request when you ask for help.');
}
