import type pg from 'pg';
import { StartError } from './start-error.ts';

const mark = 'restored, but not everybody who was erased is forgotten again';

/** Marks a database while all rows are back and what must follow has not been done: nobody opens it meanwhile. */
export async function markUnfinished(owner: pg.Client, unfinished: boolean): Promise<void> {
  await owner.query(
    `comment on table koppel_migration is ${unfinished ? owner.escapeLiteral(mark) : 'null'}`,
  );
}

/** @throws StartError when a restore of this database was cut off before its end. */
export async function refuseUnfinishedRestore(owner: pg.Client): Promise<void> {
  const { rows } = await owner.query<{ told: string | null }>(
    `select obj_description(to_regclass('koppel_migration'), 'pg_class') as told`,
  );
  if (rows[0]?.told === mark)
    throw new StartError(
      'A restore of this database was cut off before its end: people who were erased may be back in it. Restore again, with --replace.',
    );
}
