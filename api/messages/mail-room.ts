import { setTimeout as delay } from 'node:timers/promises';
import type { MikroORM, SqlEntityManager } from '@mikro-orm/postgresql';
import { answerLinkRequests } from '../access/link-requests.ts';
import { transact } from '../platform/operation.ts';
import { deliverDueMail, type MailRoom } from './delivery.ts';
import { enterMailRoom } from './outbox.ts';

const betweenRoundsMs = 1_000;
const dayMs = 24 * 3_600_000;
/** How long we can still tell that a mail was sent, and how it went. */
const outboxDays = 30;

/** Works in the mail room until it is told to stop: answers who asked for a link, and sends what is due. */
export function openMailRoom(room: MailRoom): { close(): Promise<void> } {
  const closing = new AbortController();
  const work = (async () => {
    let troubled = false;
    for (let round = 0; !closing.signal.aborted; round++) {
      try {
        if (round % 3600 === 0) await tidyUp(room.orm, new Date());
        await mailRound(room);
        troubled = false;
      } catch (error) {
        // Its sentence may hold what was being written. Told once, until it works again.
        if (!troubled) room.say(`The mail room has trouble, and tries again: ${nameOf(error)}.`);
        troubled = true;
      }
      await delay(betweenRoundsMs, undefined, { signal: closing.signal }).catch(() => undefined);
    }
  })();
  return {
    close: () => {
      closing.abort();
      return work;
    },
  };
}

/** One round: everything that was asked, and everything that is due. */
export async function mailRound(room: MailRoom, now: () => Date = () => new Date()): Promise<void> {
  await answerLinkRequests(room.orm, now);
  await deliverDueMail(room, now);
}

const nameOf = (error: unknown): string =>
  (error as { code?: string }).code ?? (error instanceof Error ? error.name : 'unknown');

/** Throws away what nobody needs any more: links and attempts of yesterday, and what was sent long ago. */
export async function tidyUp(orm: MikroORM, now: Date): Promise<void> {
  await transact(orm, { organisations: [] }, async (em: SqlEntityManager) => {
    await enterMailRoom(em);
    const yesterday = new Date(now.getTime() - dayMs);
    await em.execute('delete from one_time_link where expires_at < ?', [yesterday]);
    await em.execute('delete from link_attempt where at < ?', [yesterday]);
    await em.execute('delete from request_draft where expires_at <= ?', [now]);
    await em.execute('delete from outbox where address is null and created_at < ?', [
      new Date(now.getTime() - outboxDays * dayMs),
    ]);
  });
}
