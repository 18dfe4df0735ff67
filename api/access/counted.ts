import { createHash } from 'node:crypto';
import type { MikroORM, SqlEntityManager } from '@mikro-orm/postgresql';
import type { Context } from '../context.ts';
import { refuse } from '../messages/refuse.ts';
import type { TextKey } from '../messages/texts.ts';
import { transact } from '../platform/operation.ts';
import type { Refusal } from '../platform/refusal.ts';

const hourMs = 3_600_000;

/** How often something may be done in an hour by one, and what to say after that. */
export interface Allowance {
  anHour: number;
  otherwise: TextKey;
}

/**
 * Counts an attempt before anything else, one at a time for each subject: so many at once are so many attempts. What
 * is counted is a hash of the subject.
 */
export async function countAttemptOf(
  em: SqlEntityManager,
  subject: string,
  allowance: Allowance,
  now: Date,
): Promise<Refusal | undefined> {
  const hash = hashOf(subject);
  const refusal = await refuseTooMany(em, hash, allowance, now);
  if (!refusal) await countOne(em, hash, now);
  return refusal;
}

const hashOf = (subject: string): string => createHash('sha256').update(subject).digest('hex');

async function refuseTooMany(
  em: SqlEntityManager,
  hash: string,
  { anHour, otherwise }: Allowance,
  now: Date,
): Promise<Refusal | undefined> {
  await em.execute(
    `select set_config('app.subject', ?, true), pg_advisory_xact_lock(hashtextextended(?, 0))`,
    [hash, hash],
  );
  const [row]: { count: number }[] = await em.execute(
    'select count(*)::int as count from link_attempt where subject_hash = ? and at > ?',
    [hash, new Date(now.getTime() - hourMs)],
  );
  return row!.count >= anHour ? refuse('TOO_MANY_ATTEMPTS', otherwise) : undefined;
}

const countOne = async (em: SqlEntityManager, hash: string, now: Date): Promise<void> => {
  await em.execute('insert into link_attempt (subject_hash, at) values (?, ?)', [hash, now]);
};

type Asking = Pick<Context, 'browser' | 'settings' | 'now'> & { orm: MikroORM };

const networkOf = ({ browser, settings }: Asking, what: string): string =>
  `${what} ${settings.secrets.pseudonym(browser.network)}`;

/** Counts an attempt of whoever is behind one network, whatever comes of it. */
export const countFromNetwork = (
  asking: Asking,
  what: string,
  allowance: Allowance,
): Promise<Refusal | undefined> =>
  transact(asking.orm, { organisations: [] }, (em) =>
    countAttemptOf(em, networkOf(asking, what), allowance, asking.now),
  );

/**
 * Looks something up for whoever is behind one network. Only what is not found is an attempt, so nobody is kept out by
 * those who have what they came with; after too many attempts nothing is looked up. Undefined when it is not there.
 */
export const lookUpFromNetwork = <T>(
  asking: Asking,
  what: string,
  allowance: Allowance,
  find: (em: SqlEntityManager) => Promise<T | undefined>,
): Promise<T | Refusal | undefined> =>
  transact<T | Refusal | undefined>(asking.orm, { organisations: [] }, async (em) => {
    const hash = hashOf(networkOf(asking, what));
    const refusal = await refuseTooMany(em, hash, allowance, asking.now);
    if (refusal) return refusal;
    const found = await find(em);
    if (found === undefined) await countOne(em, hash, asking.now);
    return found;
  });
