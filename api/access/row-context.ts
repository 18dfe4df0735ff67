import type { SqlEntityManager } from '@mikro-orm/postgresql';

/** Opens, in this transaction, the row that belongs to what a browser shows: the hash of a token, a challenge. */
export async function present(em: SqlEntityManager, shown: string): Promise<void> {
  await em.execute(`select set_config('app.presented', ?, true)`, [shown]);
}

/** From here on the transaction sees what this account sees of itself. */
export async function asAccount(em: SqlEntityManager, accountId: string): Promise<void> {
  await em.execute(`select set_config('app.account', ?, true)`, [accountId]);
}
