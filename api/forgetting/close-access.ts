import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { keyArray } from '../platform/batch.ts';

/** Ends every way in that forgotten people, and who helped them, still had. */
export async function closeAccess(
  em: SqlEntityManager,
  { people, requests, volunteers }: Readonly<Record<'people' | 'requests' | 'volunteers', readonly string[]>>,
  now: Date,
): Promise<void> {
  await em.execute(
    `delete from session where requester_id in (select id from requester where person_id = any (?::uuid[]))
       or mandate_id in (select id from mandate where request_id = any (?::uuid[]))`,
    [keyArray(people), keyArray(requests)],
  );
  const accounts = await em.execute<{ id: string }[]>(
    'select distinct account_id as id from role_grant where volunteer_id = any (?::uuid[])',
    [keyArray(volunteers)],
  );
  if (accounts.length === 0) return;
  const [acting] = await em.execute<{ account: string }[]>(
    `select coalesce(current_setting('app.account', true), '') as account`,
  );
  for (const { id } of accounts) await closeAccount(em, id, volunteers, now);
  await em.execute(`select set_config('app.account', ?, true)`, [acting!.account]);
}

/** An account opens to itself only, so we work as it. Who has another role yet, keeps the account for that. */
async function closeAccount(
  em: SqlEntityManager,
  account: string,
  volunteers: readonly string[],
  now: Date,
): Promise<void> {
  await em.execute(`select set_config('app.account', ?, true)`, [account]);
  await em.execute('delete from session where account_id = ?', [account]);
  await em.execute('delete from role_grant where account_id = ? and volunteer_id = any (?::uuid[])', [
    account,
    keyArray(volunteers),
  ]);
  await em.execute(
    `update account set email = id || '@erased.invalid', display_name = 'Geanonimiseerd', password_hash = null, disabled_at = ?
     where id = ? and not exists (select from role_grant where account_id = account.id)`,
    [now, account],
  );
}
