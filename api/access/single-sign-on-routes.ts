import type { FastifyInstance } from 'fastify';
import type { Context } from '../context.ts';
import { Organisation } from '../organisations/organisation.ts';
import { logBug } from '../platform/errors.ts';
import type { RequestContext } from '../request-context.ts';
import { beginSignOn, callbackPath, finishSignOn, type SignOnFailure } from './single-sign-on.ts';

const failed = (failure: SignOnFailure): string => `/inloggen?fout=${failure}`;

/** The two addresses of signing in through a provider: to it, and back. A browser goes there by itself. */
export function serveSingleSignOn(app: FastifyInstance, contextOf: RequestContext): void {
  app.get(callbackPath, async (request, reply) => {
    const context = contextOf(request, reply);
    const query = request.url.slice(callbackPath.length);
    reply.header('cache-control', 'no-store').header('referrer-policy', 'no-referrer');
    return reply.redirect(await afterwards(context, query, request.id), 303);
  });
  app.get<{ Params: { organisation: string }; Querystring: { naar?: unknown } }>(
    '/sign-in/sso/:organisation',
    async (request, reply) => {
      const context = contextOf(request, reply);
      reply.header('cache-control', 'no-store');
      try {
        const organisation = await organisationOf(context, request.params.organisation);
        const address =
          organisation && (await beginSignOn(context, organisation, { returnTo: request.query.naar }));
        return reply.redirect(address ?? failed('UNKNOWN'), 303);
      } catch (error) {
        // The provider does not answer, or is not who it should be.
        logBug(error, request.id);
        return reply.redirect(failed('FAILED'), 303);
      } finally {
        await context.end();
      }
    },
  );
}

async function afterwards(context: Context, query: string, requestId: string): Promise<string> {
  try {
    const finished = await finishSignOn(context, query);
    if (typeof finished === 'string') return failed(finished);
    const { arrival, returnTo } = finished;
    if (arrival.next === 'SESSION') return returnTo;
    return `/inloggen?stap=${arrival.ways.join(',')}&naar=${encodeURIComponent(returnTo)}`;
  } catch (error) {
    logBug(error, requestId);
    return failed('FAILED');
  } finally {
    await context.end();
  }
}

async function organisationOf(context: Context, slug: string): Promise<string | undefined> {
  const found = await (await context.reads.em()).findOne(Organisation, { slug });
  await context.forget();
  return found?.id;
}
