import { spawn } from 'node:child_process';
import { expect, test } from 'vitest';
import { asOwner, testDatabase } from '../support/database.ts';
import { changed, folderWith, rightFiles } from './support.ts';

/** What somebody types after `npm run import --`, with the exit code and all that was printed. */
async function npmRunImport(
  databaseUrl: string,
  ...args: string[]
): Promise<{ code: number | null; said: string }> {
  const child = spawn('npm', ['run', '--silent', 'import', '--', ...args], {
    env: { ...process.env, DATABASE_URL: databaseUrl },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, said };
}

test('npm run import says what it did, line by line, and ends with 0 or 1', {
  timeout: 240_000,
}, async () => {
  const database = await testDatabase('empty');
  const run = (...args: string[]) => npmRunImport(database.ownerUrl, '--organisation', 'heemskerk', ...args);
  const folder = await folderWith(rightFiles);
  const people = () => asOwner(database, 'select from person');

  const tried = await run(folder, '--dry-run');
  expect(tried.said).toContain('volunteers.csv: 3 rows, 3 new, 0 changed, 0 as they were\n');
  expect(tried.said).toContain('nothing was written');
  expect(tried.code).toBe(0);
  expect(await people()).toHaveLength(0);

  const wrong = await run(await folderWith(changed({ matches: [['VOL_ILLNESS', 'ILL']] })));
  expect(wrong.said).toContain('matches.csv:2: unlink_reason: "ILL" is no code that we know\n');
  expect(wrong.code).toBe(1);
  expect(await people()).toHaveLength(0);

  const imported = await run(folder);
  expect(imported.said).toContain('matches.csv: 2 rows, 2 new, 0 changed, 0 as they were\n');
  expect(imported.code).toBe(0);
  expect(await people()).toHaveLength(4);

  expect(await run()).toEqual({
    code: 1,
    said: 'Usage: npm run import -- --organisation SLUG DIR [--dry-run]\n',
  });
});
