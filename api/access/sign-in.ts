import type { MikroORM, SqlEntityManager } from '@mikro-orm/postgresql';
import { hash, verify } from '@node-rs/argon2';
import { refuse } from '../messages/refuse.ts';
import { hasHiddenCharacters } from '../people/names.ts';
import { transact } from '../platform/operation.ts';
import { Refusal } from '../platform/refusal.ts';
import { Account } from './account.ts';
import { beginSession } from './sessions.ts';

const attemptsAllowed = 10;
const attemptWindowMs = 15 * 60_000;

// Checked when there is no such account, so that the answer takes as long.
let nobodysHash: Promise<string> | undefined;

/** argon2id with the parameters of the library, which follow OWASP's advice. */
export const hashPassword = (password: string): Promise<string> => hash(password);

/**
 * Signs in with mail address and password. Wrong attempts are counted for each address, whether it exists or not.
 * @returns the token of the new session, or why not.
 */
export async function signInWithPassword(
  orm: MikroORM,
  email: string,
  password: string,
  now: Date,
): Promise<{ token: string; expiresAt: Date } | Refusal> {
  const address = email.trim().toLowerCase();
  if (!couldBeAddress(address)) return refuse('NOT_SIGNED_IN', 'wrongEmailOrPassword');
  const context = { organisations: [], email: address };
  const account = await transact(orm, context, (em) => countAttempt(em, address, now));
  if (account instanceof Refusal) return account;
  const right = await isRight(account, password);
  if (!account || !right) return refuse('NOT_SIGNED_IN', 'wrongEmailOrPassword');
  return transact(orm, { ...context, account: account.id }, async (em) => {
    await em.execute('delete from sign_in_attempt where email = ?', [address]);
    return beginSession(em, { accountId: account.id }, now);
  });
}

const couldBeAddress = (text: string): boolean =>
  text !== '' && text.length <= 254 && !hasHiddenCharacters(text);

/**
 * Counts the attempt before the password is looked at, one at a time for each address: so many at once are so many
 * attempts. Who then signs in has made none.
 */
async function countAttempt(
  em: SqlEntityManager,
  address: string,
  now: Date,
): Promise<Account | null | Refusal> {
  await em.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [address]);
  const [row]: { count: number }[] = await em.execute(
    'select count(*)::int as count from sign_in_attempt where email = ? and at > ?',
    [address, new Date(now.getTime() - attemptWindowMs)],
  );
  if ((row?.count ?? 0) >= attemptsAllowed) return refuse('TOO_MANY_ATTEMPTS', 'tooManyAttempts');
  await em.execute('insert into sign_in_attempt (email, at) values (?, ?)', [address, now]);
  return em.findOne(Account, { email: address, disabledAt: null });
}

async function isRight(account: Account | null, password: string): Promise<boolean> {
  nobodysHash ??= hashPassword('nobody');
  return verify(account?.passwordHash ?? (await nobodysHash), password.slice(0, 1000));
}
