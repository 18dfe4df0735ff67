import type { ServerResponse } from 'node:http';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { type Grant, may, mayAnywhere } from '../access/permissions.ts';
import type { Config } from '../platform/config.ts';
import { errorReply } from '../platform/errors.ts';
import { toGlobalId } from '../platform/ids.ts';
import { isFromOurselves } from '../platform/origin.ts';
import type { RequestContext } from '../request-context.ts';
import type { Change, ChangeFeed } from './change-feed.ts';

/** How often it is looked whether the session still holds, and that somebody is still there. In milliseconds. */
const pulseMs = 10_000;
/** Several changes within this time, in milliseconds, are told at once. */
const gatherMs = 150;
/** So many may look on at once in one process. */
const mostStreams = 5_000;
/** Who takes in nothing until so many bytes wait is sent away, and may come back. */
const mostWaiting = 16 * 1024;

/**
 * `/live`: a stream that says that something changed, by programme and kind, to who may look into that programme; what
 * changed is asked for as always. It ends with the session.
 */
export function serveLive(
  app: FastifyInstance,
  contextOf: RequestContext,
  feed: ChangeFeed,
  config: Config,
): void {
  const open = new Set<ServerResponse>();
  app.addHook('preClose', async () => {
    for (const stream of open) stream.end();
    await feed.close();
  });
  app.get('/live', async (request, reply) => {
    const refusedFor = (code: number, why: string, message: string) =>
      reply
        .code(code)
        .header('cache-control', 'no-store')
        .send(errorReply(message, why, request.id));
    if (!isFromOurselves(request.headers, config.publicUrl))
      return refusedFor(403, 'CROSS_SITE', 'Pages of others cannot look on here.');
    if (open.size >= mostStreams) return refusedFor(503, 'TOO_MANY', 'Too many look on at once.');
    /** What the session opens now; nothing once it has ended. To look on does not keep it alive. */
    const grantsNow = async (): Promise<readonly Grant[]> => {
      const context = contextOf(request, reply);
      const { grants, viewer } = await context.caller().finally(() => context.reads.close());
      return viewer ? grants : [];
    };
    const grants = await grantsNow();
    if (!mayAnywhere(grants, 'request.read'))
      return refusedFor(401, 'UNAUTHENTICATED', 'Sign in as somebody who handles requests.');
    const stream = begin(reply);
    open.add(stream);
    stream.once('close', () => open.delete(stream));
    await tell(stream, feed, grants, grantsNow);
    return reply;
  });
}

/** Takes the answer out of the hands of the framework, with the headers that it has by now. */
function begin(reply: FastifyReply): ServerResponse {
  reply.hijack();
  const headers = Object.fromEntries(
    Object.entries(reply.getHeaders()).filter(([, value]) => value !== undefined),
  ) as Record<string, string>;
  reply.raw.writeHead(200, {
    ...headers,
    'content-type': 'text/event-stream',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
  });
  reply.raw.write('retry: 3000\n\n');
  return reply.raw;
}

/** Tells changes until the session or the stream ends. */
async function tell(
  stream: ServerResponse,
  feed: ChangeFeed,
  first: readonly Grant[],
  grantsNow: () => Promise<readonly Grant[]>,
): Promise<void> {
  let grants = first;
  const lines = new Set<string>();
  let gathering: NodeJS.Timeout | undefined;
  const flush = () => {
    gathering = undefined;
    if (stream.writableLength > mostWaiting) return stream.end();
    for (const line of lines) stream.write(`data: ${line}\n\n`);
    lines.clear();
  };
  const hear = (change: Change | 'ANYTHING') => {
    if (change !== 'ANYTHING' && !may(grants, 'request.read', change)) return;
    lines.add(lineOf(change));
    gathering ??= setTimeout(flush, gatherMs);
  };
  const pulse = setInterval(async () => {
    grants = await grantsNow().catch(() => []);
    if (!mayAnywhere(grants, 'request.read')) stream.end();
    else stream.write(': still here\n\n');
  }, pulseMs);
  const leave = feed.follow(hear);
  stream.once('close', () => {
    clearInterval(pulse);
    clearTimeout(gathering);
    void leave.then((end) => end());
  });
  await leave;
}

const lineOf = (change: Change | 'ANYTHING'): string =>
  JSON.stringify(
    change === 'ANYTHING'
      ? { kind: change }
      : { programme: toGlobalId('Programme', change.programmeId), kind: change.kind },
  );
