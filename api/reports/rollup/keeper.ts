import { setTimeout as delay } from 'node:timers/promises';
import type { MikroORM } from '@mikro-orm/postgresql';
import { transact } from '../../platform/operation.ts';
import { foldMatchChanges } from './folding.ts';

const betweenRoundsMs = 5 * 60_000;

/** Folds what was counted since, for every organisation, now and every five minutes until it is told to stop. */
export function keepRollup(orm: MikroORM, say: (line: string) => void): { close(): Promise<void> } {
  const closing = new AbortController();
  const work = (async () => {
    while (!closing.signal.aborted) {
      try {
        await foldAll(orm, closing.signal);
      } catch (error) {
        say(`Counting matches together has trouble, and tries again: ${(error as Error).name}.`);
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

async function foldAll(orm: MikroORM, stop: AbortSignal): Promise<void> {
  const organisations = await transact(orm, { organisations: [] }, (em) =>
    em.execute<{ id: string }[]>('select id from organisation'),
  );
  for (const { id } of organisations) if (!stop.aborted) await foldMatchChanges(orm, id, new Date());
}
