import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import Fastify, {
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from 'fastify';
import { GraphQLError } from 'graphql';
import { serveSingleSignOn } from './access/single-sign-on-routes.ts';
import { openChangeFeed } from './followup/change-feed.ts';
import { serveLive } from './followup/live-route.ts';
import { serveApi } from './graphql-endpoint.ts';
import { serveImport } from './import/portal-import.ts';
import { openCandidateRoom } from './matching/candidates/room.ts';
import type { PlanRoom } from './matching/plan/room.ts';
import type { Config } from './platform/config.ts';
import type { Database } from './platform/database.ts';
import { currentRequest, errorReply, logBug } from './platform/errors.ts';
import { permissionsPolicy, securityHeaders } from './platform/security-headers.ts';
import { servePortal } from './portal.ts';
import { serveRest } from './reports/export/rest/serve-rest.ts';
import { requestContexts } from './request-context.ts';
import { koppelSchema } from './schema.ts';

const largestBody = 256 * 1024;

/** One HTTP server for the API, the portal and the health of the whole. Not listening yet. */
export async function createServer({
  database,
  config,
  planRoom,
}: {
  database: Database;
  config: Config;
  planRoom?: PlanRoom;
}): Promise<FastifyInstance> {
  const app = Fastify({
    bodyLimit: largestBody,
    // Who sends a request a letter at a time holds a connection for this long, in milliseconds.
    requestTimeout: 30_000,
    forceCloseConnections: 'idle',
    genReqId: () => crypto.randomUUID(),
    frameworkErrors: replyToError,
  });
  // Nothing but JSON is read; a form that another page sends is none.
  app.removeContentTypeParser('text/plain');
  app.setErrorHandler(replyToError);
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id).header('permissions-policy', permissionsPolicy);
  });
  app.addHook('preHandler', (request, _, done) => currentRequest.run(request.id, done));
  await app.register(helmet, securityHeaders(config));
  // What comes in is small; what says that it is compressed could be anything.
  await app.register(compress, { globalDecompression: false });
  await app.register(cookie);
  const candidates = openCandidateRoom(database);
  app.addHook('onClose', () => candidates.close());
  const contextOf = requestContexts(database, config, { candidates, planRoom });
  await serveApi(app, contextOf, config);
  await serveRest(app, contextOf, { config, graphql: await koppelSchema() });
  serveLive(app, contextOf, openChangeFeed(database), config);
  serveSingleSignOn(app, contextOf);
  serveImport(app, contextOf, { database, config });
  await servePortal(app, database, config);
  serveHealth(app, database);
  return app;
}

// By HTTP status: what is wrong with a request that was not read to its end.
const refusedRequests: Readonly<Record<number, readonly [code: string, message: string]>> = {
  400: ['BAD_REQUEST', 'This request cannot be read.'],
  413: ['TOO_LARGE', `This request is too large: ${largestBody / 1024} kB is the most.`],
  415: ['UNSUPPORTED_MEDIA_TYPE', 'Only JSON is read here.'],
};

/** What is wrong with a request is told in our own words; a bug goes to the log, and its number to the client. */
function replyToError(
  error: FastifyError | Error,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  reply.header('x-request-id', request.id);
  if (error instanceof GraphQLError)
    return reply
      .code((error.extensions.http as { status?: number } | undefined)?.status ?? 400)
      .send(errorReply(error.message, String(error.extensions.code), request.id));
  // Whoever asked went away before the end: nobody is there to answer, and nothing is wrong.
  if ('code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE') return reply.hijack();
  const status = 'statusCode' in error ? (error.statusCode ?? 500) : 500;
  const known = refusedRequests[status] ?? (status < 500 ? refusedRequests[400] : undefined);
  if (known) return reply.code(status).send(errorReply(known[1], known[0], request.id));
  logBug(error, request.id);
  return reply
    .code(500)
    .send(errorReply('Something went wrong on our side.', 'INTERNAL_SERVER_ERROR', request.id));
}

function serveHealth(app: FastifyInstance, database: Database): void {
  app.get('/healthz', () => ({ status: 'alive' }));
  app.get('/readyz', async (_, reply) => {
    try {
      await database.orm.em.fork().execute('select count(*) from organisation');
      return { status: 'ready' };
    } catch {
      return reply.code(503).send({ status: 'not ready: the database does not answer' });
    }
  });
}
