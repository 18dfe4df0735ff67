import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { hash, verify } from '@node-rs/argon2';
import type { Context } from '../context.ts';
import { refuse } from '../messages/refuse.ts';
import { hasHiddenCharacters } from '../people/names.ts';
import { transact } from '../platform/operation.ts';
import { Refusal } from '../platform/refusal.ts';
import { Account } from './account.ts';
import { type Arrival, arrive } from './arriving.ts';
import { countAttempt, forgetAttempts } from './attempts.ts';

// Checked when there is no such account, so that the answer takes as long.
let nobodysHash: Promise<string> | undefined;

/** argon2id with the parameters of the library, which follow OWASP's advice. */
export const hashPassword = (password: string): Promise<string> => hash(password);

/**
 * The first step of signing in: mail address and password. Wrong attempts are counted for each address, whether it
 * exists or not, and for each place that they come from.
 */
export async function signInWithPassword(
  context: Context,
  email: string,
  password: string,
): Promise<Arrival | Refusal> {
  const address = email.trim().toLowerCase();
  if (!couldBeAddress(address)) return refuse('NOT_SIGNED_IN', 'wrongEmailOrPassword');
  const account = await accountWithPassword(context, address, password);
  if (account instanceof Refusal) return account;
  return account ? arrive(context, account) : refuse('NOT_SIGNED_IN', 'wrongEmailOrPassword');
}

const couldBeAddress = (text: string): boolean =>
  text !== '' && text.length <= 254 && !hasHiddenCharacters(text);

/** The open account with this address and password, null when there is none; each look is an attempt. */
export async function accountWithPassword(
  context: Context,
  email: string,
  password: string,
): Promise<Account | null | Refusal> {
  const rowContext = { organisations: [], email };
  const lane = await countAttempt(context, email);
  if (lane instanceof Refusal) return lane;
  const { account, hash } = await transact(context.orm, rowContext, async (em) => ({
    account: await em.findOne(Account, { email, disabledAt: null }),
    hash: await ownPasswordHash(em),
  }));
  if (!(await isRight(account && hash, password)) || !account) return null;
  await transact(context.orm, rowContext, (em) => forgetAttempts(em, email, lane));
  return account;
}

async function isRight(hash: string | null, password: string): Promise<boolean> {
  nobodysHash ??= hashPassword('nobody');
  const right = await verify(hash ?? (await nobodysHash), password.slice(0, 1000));
  return right && hash !== null;
}

/** What the password became of whoever this transaction works for; null when they have none. */
export async function ownPasswordHash(em: SqlEntityManager): Promise<string | null> {
  const [row]: { hash: string | null }[] = await em.execute('select own_password_hash() as hash');
  return row?.hash ?? null;
}
