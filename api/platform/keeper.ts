import { setTimeout as delay } from 'node:timers/promises';
import type { MikroORM } from '@mikro-orm/postgresql';
import { transact } from './operation.ts';

const betweenRoundsMs = 5 * 60_000;

/** Something that is done by itself, for one organisation at a time; done twice, or by two at once, it is done once. */
export interface Chore {
  /** What it is, as the beginning of a sentence. */
  name: string;
  work(orm: MikroORM, organisationId: string, now: Date): Promise<unknown>;
}

/** The same for all organisations at once. */
export interface ChoreForAll {
  name: string;
  /** @throws whatever the signal says, once it is told to stop. */
  workForAll(orm: MikroORM, now: Date, stop: AbortSignal): Promise<unknown>;
}

/** Does chores, each for every organisation, now and every five minutes until it is told to stop. */
export function keepDoing(
  orm: MikroORM,
  chores: readonly (Chore | ChoreForAll)[],
  say: (line: string) => void,
): { close(): Promise<void> } {
  const closing = new AbortController();
  const work = (async () => {
    while (!closing.signal.aborted) {
      for (const chore of chores) await doForAll(orm, chore, closing.signal, say);
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

async function doForAll(
  orm: MikroORM,
  chore: Chore | ChoreForAll,
  stop: AbortSignal,
  say: (line: string) => void,
): Promise<void> {
  try {
    if ('workForAll' in chore) {
      await chore.workForAll(orm, new Date(), stop);
      return;
    }
    const organisations = await transact(orm, { organisations: [] }, (em) =>
      em.execute<{ id: string }[]>('select id from organisation'),
    );
    for (const { id } of organisations) if (!stop.aborted) await chore.work(orm, id, new Date());
  } catch (error) {
    if (!stop.aborted) say(`${chore.name} has trouble, and is tried again: ${(error as Error).name}.`);
  }
}
