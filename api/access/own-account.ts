import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Context } from '../context.ts';
import { refuse } from '../messages/refuse.ts';
import type { Refusal } from '../platform/refusal.ts';
import { Account, Session } from './account.ts';
import { isConfirmed, isConfirmedAgain } from './rules.ts';

/** Somebody at their own account, in one transaction, with the session in which they are. */
export interface Own {
  em: SqlEntityManager;
  account: Account;
  session: Session;
}

/** Reads something of the account that is signed in; undefined when none is. */
export async function readOwn<T>(context: Context, read: (own: Own) => Promise<T>): Promise<T | undefined> {
  const own = (await context.viewer()) && (await findOwn(await context.reads.em(), context));
  return own && read(own);
}

/** Changes something of the account that is signed in, in one transaction; refuses who is not. */
export function actOnOwn<T>(
  context: Context,
  work: (own: Own) => Promise<T | Refusal>,
): Promise<T | Refusal> {
  return context.act(async (em, viewer) => {
    const own = viewer && (await findOwn(em, context));
    return own ? work(own) : refuse('NOT_SIGNED_IN', 'signInFirst');
  });
}

/** The same for what changes how they sign in: only for who showed lately that it is them; `again`: after signing in. */
export function actConfirmed<T>(
  context: Context,
  work: (own: Own) => Promise<T | Refusal>,
  { again = false } = {},
): Promise<T | Refusal> {
  const holds = again ? isConfirmedAgain : isConfirmed;
  return actOnOwn(context, async (own) =>
    holds(own.session, context.now) ? work(own) : refuse('CONFIRMATION_NEEDED', 'confirmFirst'),
  );
}

async function findOwn(em: SqlEntityManager, { tokenHash }: Context): Promise<Own | undefined> {
  const session = tokenHash ? await em.findOne(Session, { tokenHash }) : null;
  const account = session && (await em.findOne(Account, { id: session.accountId }));
  return account ? { em, account, session } : undefined;
}
