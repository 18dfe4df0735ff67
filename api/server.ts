import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import files from '@fastify/static';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { GraphQLFormattedError } from 'graphql';
import { Context, type SessionCookie } from './context.ts';
import { languageOf } from './messages/texts.ts';
import type { Config } from './platform/config.ts';
import type { Database } from './platform/database.ts';
import { refuseLargeOperation } from './platform/limits.ts';
import { koppelSchema } from './schema.ts';

const largestBody = 256 * 1024;

/** One HTTP server for the API, the portal and the health of the whole. Not listening yet. */
export async function createServer({
  database,
  config,
}: {
  database: Database;
  config: Config;
}): Promise<FastifyInstance> {
  const app = Fastify({
    bodyLimit: largestBody,
    forceCloseConnections: 'idle',
    genReqId: () => crypto.randomUUID(),
  });
  await app.register(helmet, {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        styleSrc: ["'self'"],
        objectSrc: ["'none'"],
        frameAncestors: ["'none'"],
        upgradeInsecureRequests: config.production ? [] : null,
      },
    },
    strictTransportSecurity: config.production,
  });
  await app.register(compress);
  await app.register(cookie);
  await serveApi(app, database, config);
  await servePortal(app, config);
  serveHealth(app, database);
  return app;
}

async function serveApi(app: FastifyInstance, database: Database, config: Config): Promise<void> {
  const apollo = new ApolloServer<Context>({
    schema: await koppelSchema(),
    introspection: !config.production,
    hideSchemaDetailsFromClientErrors: config.production,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    formatError: maskBugs,
    plugins: [fastifyApolloDrainPlugin(app), ApolloServerPluginLandingPageDisabled(), boundsOfOperation],
  });
  await apollo.start();
  app.post(
    '/graphql',
    fastifyApolloHandler(apollo, {
      context: async (request, reply) =>
        new Context(
          database.orm,
          sessionCookie(request, reply, config.production),
          languageOf(request.headers['accept-language']),
          { now: new Date(), request: request.id },
        ),
    }),
  );
}

const boundsOfOperation: ApolloServerPlugin<Context> = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ schema, document, operation, request }) =>
      refuseLargeOperation(schema, document, operation, request.variables ?? {}),
    willSendResponse: ({ contextValue }) => contextValue.end(),
  }),
};

/** A bug is ours to read, not the client's: outside it has a number only. */
function maskBugs(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const code = formatted.extensions?.code;
  if (code && code !== 'INTERNAL_SERVER_ERROR') return formatted;
  if (isUnstorableText(error))
    return {
      message: 'The text has a character that cannot be used.',
      extensions: { code: 'BAD_USER_INPUT' },
    };
  const id = crypto.randomUUID();
  console.error(`Unexpected error ${id}:`, error);
  const { locations, path } = formatted;
  return {
    message: `Something went wrong on our side. Try again later; mention ${id} when you ask for help.`,
    ...(locations && { locations }),
    ...(path && { path }),
    extensions: { code: 'INTERNAL_SERVER_ERROR', id },
  };
}

/** PostgreSQL cannot hold a NUL in a text, and so cannot look for one either. */
function isUnstorableText(error: unknown): boolean {
  const { originalError } = error as { originalError?: { code?: string } };
  return originalError?.code === '22021' || originalError?.code === '08P01';
}

function sessionCookie(request: FastifyRequest, reply: FastifyReply, production: boolean): SessionCookie {
  // A name with __Host- is only accepted over https, for this very host.
  const name = production ? '__Host-koppel' : 'koppel_session';
  const options = { path: '/', httpOnly: true, sameSite: 'lax', secure: production } as const;
  const session: SessionCookie = {
    token: request.cookies[name],
    set(token, expires) {
      session.token = token;
      reply.setCookie(name, token, { ...options, expires });
    },
    clear() {
      session.token = undefined;
      reply.clearCookie(name, options);
    },
  };
  return session;
}

async function servePortal(app: FastifyInstance, config: Config): Promise<void> {
  const root = portalFolder();
  if (!root) return;
  await app.register(files, {
    root,
    index: false,
    preCompressed: false,
    maxAge: '1y',
    immutable: true,
  });
  const page = (name: string, reply: FastifyReply) =>
    reply.header('cache-control', 'no-cache').type('text/html').sendFile(name, { cacheControl: false });
  if (!config.production && existsSync(join(root, 'graphiql.html')))
    app.get('/graphiql', (_, reply) => {
      // An editor sets styles of its own; it is no page for the public, and is not there in production.
      reply.header(
        'content-security-policy',
        "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; worker-src 'self' blob:",
      );
      return page('graphiql.html', reply);
    });
  app.get('/', (_, reply) => page('index.html', reply));
  // Every other address is a page of the portal, which knows its own routes.
  app.setNotFoundHandler((request, reply) => {
    const asksForPage = request.method === 'GET' && (request.headers.accept ?? '').includes('text/html');
    return asksForPage
      ? page('index.html', reply)
      : reply.code(404).send({ error: 'There is nothing at this address.' });
  });
}

/** The built portal; it stands beside the compiled API, and in `dist` when the API runs from its sources. */
function portalFolder(): string | undefined {
  const here = dirname(fileURLToPath(import.meta.url));
  return [join(here, '../web'), join(here, '../dist/web')].find(
    (folder) => existsSync(join(folder, 'index.html')) && existsSync(join(folder, 'assets')),
  );
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
