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
  { anHour, otherwise }: Allowance,
  now: Date,
): Promise<Refusal | undefined> {
  const hash = createHash('sha256').update(subject).digest('hex');
  await em.execute(
    `select set_config('app.subject', ?, true), pg_advisory_xact_lock(hashtextextended(?, 0))`,
    [hash, hash],
  );
  const [row]: { count: number }[] = await em.execute(
    'select count(*)::int as count from link_attempt where subject_hash = ? and at > ?',
    [hash, new Date(now.getTime() - hourMs)],
  );
  if (row!.count >= anHour) return refuse('TOO_MANY_ATTEMPTS', otherwise);
  await em.execute('insert into link_attempt (subject_hash, at) values (?, ?)', [hash, now]);
  return undefined;
}

/** Counts an attempt of whoever is behind one network, whatever comes of it. */
export const countFromNetwork = (
  { orm, browser, settings, now }: Pick<Context, 'browser' | 'settings' | 'now'> & { orm: MikroORM },
  what: string,
  allowance: Allowance,
): Promise<Refusal | undefined> =>
  transact(orm, { organisations: [] }, (em) =>
    countAttemptOf(em, `${what} ${settings.secrets.pseudonym(browser.network)}`, allowance, now),
  );
