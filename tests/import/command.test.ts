import { expect, test } from 'vitest';
import { npmRun, people } from '../support/command.ts';
import { testDatabase } from '../support/database.ts';
import { changed, folderWith, rightFiles } from './support.ts';

test('npm run import says what it did, line by line, and ends with 0 or 1', {
  timeout: 240_000,
}, async () => {
  const database = await testDatabase('empty');
  const run = (...args: string[]) => npmRun(database, 'import', '--organisation', 'heemskerk', ...args);
  const folder = await folderWith(rightFiles);

  const tried = await run(folder, '--dry-run');
  expect(tried.said).toContain('volunteers.csv: 3 rows, 3 new, 0 changed, 0 as they were\n');
  expect(tried.said).toContain('nothing was written');
  expect(tried.code).toBe(0);
  expect(await people(database)).toBe(0);

  const wrong = await run(await folderWith(changed({ matches: [['VOL_ILLNESS', 'ILL']] })));
  expect(wrong.said).toContain('matches.csv:2: unlink_reason: "ILL" is no code that we know\n');
  expect(wrong.code).toBe(1);
  expect(await people(database)).toBe(0);

  const imported = await run(folder);
  expect(imported.said).toContain('matches.csv: 2 rows, 2 new, 0 changed, 0 as they were\n');
  expect(imported.code).toBe(0);
  expect(await people(database)).toBe(4);

  expect(await run()).toEqual({
    code: 1,
    said: 'Usage: npm run import -- --organisation SLUG DIR [--dry-run] [--complete-from 2021-01-01]\n',
  });
});
