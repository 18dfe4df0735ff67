import type { ClientBase } from 'pg';
import { type FileName, fileNames } from './files.ts';

export interface Counts {
  rows: number;
  new: number;
  changed: number;
}

const changed: Readonly<Record<FileName, string>> = {
  volunteers: 'i.differs or (i.is_last and i.holder_differs)',
  enrolments: `i.facts_differ or i.status <> i.status_before
    or i.capacity_before <> (select c.capacity from capacity_after c where c.id = i.id)`,
  requests: 'i.differs or (i.is_last and i.holder_differs)',
  waitlist: 'i.differs',
  matches: 'i.differs',
};

/** What the import brings, counted in rows of each file. */
export async function countRows(client: ClientBase): Promise<Record<FileName, Counts>> {
  const counts = {} as Record<FileName, Counts>;
  for (const file of fileNames) {
    const { rows } = await client.query<Counts>(
      `select count(*)::int as rows, (count(*) filter (where i.is_new))::int as new,
        (count(*) filter (where not i.is_new and (${changed[file]})))::int as changed
       from in_${file} i`,
    );
    counts[file] = rows[0]!;
  }
  return counts;
}
