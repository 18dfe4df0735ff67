import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { newId } from '../platform/ids.ts';

/** The account under an address, made where there is none; it opens to this transaction by its address. */
export async function accountFor(em: SqlEntityManager, email: string, displayName: string): Promise<string> {
  await em.execute(`select set_config('app.email', ?, true)`, [email]);
  await em.execute('insert into account (id, email, display_name) values (?, ?, ?) on conflict do nothing', [
    newId(),
    email,
    displayName,
  ]);
  const [account]: { id: string }[] = await em.execute('select id from account where email = ?', [email]);
  return account!.id;
}
