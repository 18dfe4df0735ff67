import type pg from 'pg';

/** The setting of a transaction in which the owner of the tables sees all rows, to back them up. */
export const backupSetting = 'app.backup';

/** The policy that opens to it. */
export const windowPolicy = 'owner_backs_up';

/**
 * Gives every table behind the wall a window for its owner, through which a backup reads all rows. It is for reading
 * only, for the owner only, and only in a transaction that says so; whoever else is connected does not have it. Made
 * from the catalogue at each start, so a new table has it and a new owner too.
 */
export async function openOwnersWindow(owner: pg.Client): Promise<void> {
  const { rows } = await owner.query<{ sql: string }>(
    `select format('drop policy if exists %2$I on %1$s; create policy %2$I on %1$s for select to %3$I using ((select current_setting(%4$L, true)) = %5$L)',
       c.oid::regclass, $1::text, r.rolname, $2::text, 'on') as sql
     from pg_class c join pg_roles r on r.oid = c.relowner
     where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace and c.relrowsecurity
       and not exists (
         select from pg_policy p where p.polrelid = c.oid and p.polname = $1 and p.polroles = array[c.relowner])
     order by c.relname`,
    [windowPolicy, backupSetting],
  );
  for (const { sql } of rows) await owner.query(sql);
}
