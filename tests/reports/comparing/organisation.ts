import type { Database } from '../../../api/platform/database.ts';
import { asOwner } from '../../support/database.ts';
import { TestOrganisation } from '../rows.ts';

interface How {
  kind?: 'TASK' | 'RELATION';
  takesPart?: boolean;
}

/** An organisation with a programme, which in 2024 spoke with so many of twenty residents within three days. */
export async function organisation(
  database: Database,
  inTime: number,
  { kind = 'TASK', takesPart = true }: How = {},
): Promise<TestOrganisation> {
  const made = new TestOrganisation();
  const programme = made.programme({ kind });
  for (let at = 0; at < 20; at++)
    made.request(programme, made.requester(), {
      received_at: '2024-03-04T09:00:00Z',
      first_contact_at: at < inTime ? '2024-03-05T09:00:00Z' : '2024-03-25T09:00:00Z',
    });
  await made.write(database);
  if (takesPart) await takePart(database, made.id);
  return made;
}

export const takePart = (database: Database, id: string) =>
  asOwner(database, 'update organisation set compares_with_others = true where id = $1', [id]);
