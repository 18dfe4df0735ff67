import type { FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import type { Context } from '../context.ts';

// A name with __Host- is only accepted over https, for this very host.
export const sessionCookieName = (production: boolean): string =>
  production ? '__Host-koppel' : 'koppel_session';

/** What of a request says who asks: the token of a program in the header for it, or a session in a cookie. */
export function tokenOf(request: FastifyRequest, production: boolean): string | undefined {
  const cookie = request.cookies[sessionCookieName(production)];
  // A token of a program is none in a cookie, which a browser sends along by itself.
  return bearerToken(request) ?? (cookie?.startsWith('kpl_') ? undefined : cookie);
}

const bearerToken = ({ headers }: FastifyRequest): string | undefined =>
  /^Bearer (kpl_[\w-]{43})$/i.exec(headers.authorization ?? '')?.[1];

/**
 * Whether a program asks, with its token in place of a session.
 * @throws GraphQLError when the token does not hold, or when there is a session too: then it is not clear who asks.
 */
export async function isClient(
  request: FastifyRequest,
  contextOf: () => Context,
  production: boolean,
): Promise<boolean> {
  if (request.headers.authorization === undefined) return false;
  if (request.cookies[sessionCookieName(production)] !== undefined)
    throw new GraphQLError('Send a token or a session, not both.', {
      extensions: { code: 'AMBIGUOUS_CALLER', http: { status: 400 } },
    });
  const context = contextOf();
  const { actor } = await context.caller().finally(() => context.end());
  if (actor.kind !== 'CLIENT')
    throw new GraphQLError('This token does not hold (any more).', {
      extensions: { code: 'UNAUTHENTICATED', http: { status: 401 } },
    });
  return true;
}
