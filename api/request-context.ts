import type { FastifyReply, FastifyRequest } from 'fastify';
import { sessionCookieName, tokenOf } from './access/bearer.ts';
import { browserOf } from './access/browser.ts';
import { accessSettings } from './access/settings.ts';
import { Context, type SessionCookie } from './context.ts';
import type { CandidateRoom } from './matching/candidates/room.ts';
import type { PlanRoom } from './matching/plan/room.ts';
import { hasMail } from './messages/postbox.ts';
import { languageOf } from './messages/texts.ts';
import type { Config } from './platform/config.ts';
import type { Database } from './platform/database.ts';

/** Makes what the answer to one HTTP request shares. */
export type RequestContext = (request: FastifyRequest, reply: FastifyReply) => Context;

export function requestContexts(
  { orm }: Database,
  config: Config,
  { candidates, planRoom }: { candidates: CandidateRoom; planRoom?: PlanRoom | undefined },
): RequestContext {
  const settings = accessSettings(config);
  return (request, reply) =>
    new Context(
      orm,
      {
        cookie: sessionCookie(request, reply, config.production),
        browser: browserOf(request, reply, config.production),
      },
      settings,
      languageOf(request.headers['accept-language']),
      {
        now: new Date(),
        request: request.id,
        links: { publicUrl: config.publicUrl, mailed: hasMail(config) },
        erasureLedger: config.erasureLedger,
        candidates,
        planRoom,
      },
    );
}

function sessionCookie(request: FastifyRequest, reply: FastifyReply, production: boolean): SessionCookie {
  const name = sessionCookieName(production);
  const options = { path: '/', httpOnly: true, sameSite: 'lax', secure: production } as const;
  const session: SessionCookie = {
    token: tokenOf(request, production),
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
