import { spawn } from 'node:child_process';
import type { Database } from '../../api/platform/database.ts';
import { asOwner } from './database.ts';

/** What somebody types after `npm run NAME --` on a database, with the exit code and all that was printed. */
export const npmRun = (
  database: Pick<Database, 'ownerUrl'>,
  name: string,
  ...args: string[]
): Promise<{ code: number | null; said: string }> =>
  npmRunWith({ DATABASE_URL: database.ownerUrl }, name, ...args);

/** The same with settings in the environment. */
export async function npmRunWith(
  settings: Record<string, string>,
  name: string,
  ...args: string[]
): Promise<{ code: number | null; said: string }> {
  const child = spawn('npm', ['run', '--silent', name, '--', ...args], {
    env: { ...process.env, ...settings },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, said };
}

/** How many people the database holds. */
export const people = async (database: Database): Promise<number> =>
  (await asOwner(database, 'select from person')).length;
