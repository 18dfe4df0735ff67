import type { MikroORM, SqlEntityManager } from '@mikro-orm/postgresql';
import { hash, verify } from '@node-rs/argon2';
import { refuse } from '../messages/refuse.ts';
import { transact } from '../platform/operation.ts';
import type { Refusal } from '../platform/refusal.ts';
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
  const address = email.trim().toLowerCase().slice(0, 254);
  const context = { organisations: [], email: address };
  const { account, attempts } = await transact(orm, context, (em) => findAccount(em, address, now));
  if (attempts >= attemptsAllowed) return refuse('TOO_MANY_ATTEMPTS', 'tooManyAttempts');
  const right = await isRight(account, password);
  if (!account || !right) {
    await transact(orm, context, (em) =>
      em.execute('insert into sign_in_attempt (email, at) values (?, ?)', [address, now]),
    );
    return refuse('NOT_SIGNED_IN', 'wrongEmailOrPassword');
  }
  return transact(orm, { ...context, account: account.id }, async (em) => {
    await em.execute('delete from sign_in_attempt where email = ?', [address]);
    return beginSession(em, account.id, now);
  });
}

async function findAccount(em: SqlEntityManager, address: string, now: Date) {
  const [row]: { count: number }[] = await em.execute(
    'select count(*)::int as count from sign_in_attempt where email = ? and at > ?',
    [address, new Date(now.getTime() - attemptWindowMs)],
  );
  return {
    account: await em.findOne(Account, { email: address, disabledAt: null }),
    attempts: row?.count ?? 0,
  };
}

async function isRight(account: Account | null, password: string): Promise<boolean> {
  nobodysHash ??= hashPassword('nobody');
  return verify(account?.passwordHash ?? (await nobodysHash), password.slice(0, 1000));
}
