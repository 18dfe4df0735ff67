import type { ClientBase } from 'pg';
import { newId } from '../platform/ids.ts';
import { newReference } from '../requests/reference.ts';
import { columnsOf, type FileName } from './files.ts';
import type { ReadRow } from './rows.ts';

/** How many rows travel to the database at once, and so how many are in memory. */
export const batchSize = 1_000;

const stageOf = (file: FileName): string => `raw_${file}`;

/**
 * Makes an empty table of its own for the rows of a file as they were read, until the end of the transaction. The
 * ids are for what turns out to be new: the thing itself, who it belongs to (volunteer or requester), and the person.
 */
export async function makeStage(client: ClientBase, file: FileName): Promise<void> {
  const columns = Object.entries(columnsOf[file]).map(([column, { type }]) => `"${column}" ${type}`);
  await client.query(`
    create temp table ${stageOf(file)} (
      line int, broken text[], id uuid, holder_id uuid, person_id uuid, reference text, ${columns.join(', ')}
    ) on commit drop`);
}

/** Puts rows into the table of their file. */
export async function stage(client: ClientBase, file: FileName, rows: readonly ReadRow[]): Promise<void> {
  const staged = rows.map(({ line, broken, values }) => ({
    ...values,
    line,
    broken,
    id: newId(),
    ...(file === 'volunteers' || file === 'requests' ? { holder_id: newId(), person_id: newId() } : {}),
    ...(file === 'requests' ? { reference: newReference() } : {}),
  }));
  const name = stageOf(file);
  await client.query(`insert into ${name} select * from json_populate_recordset(null::${name}, $1)`, [
    JSON.stringify(staged),
  ]);
}
