import { expect, test } from 'vitest';
import { npmRun } from '../support/command.ts';
import { testDatabase } from '../support/database.ts';
import { fileWith, geoNames, postcodes } from './support.ts';

test('npm run postcodes says what it did, line by line, and ends with 0 or 1', {
  timeout: 240_000,
}, async () => {
  const database = await testDatabase('empty');
  const run = (...args: string[]) => npmRun(database, 'postcodes', ...args);
  const file = await fileWith('NL.txt', geoNames('6461', 50.87, 6.07));

  const tried = await run('--dry-run', file);
  expect(tried.code, tried.said).toBe(0);
  expect(tried.said).toContain('Areas of four digits: 1. New: 1. Unchanged: 0.\n');
  expect(tried.said).toContain('nothing was written');
  expect(await postcodes(database, '6461')).toEqual([]);

  const wrong = await run(await fileWith('NL.txt', geoNames('6461', 48, 6.07)));
  expect(wrong).toEqual({
    code: 1,
    said: 'NL.txt:1: latitude: "48" is not in the Netherlands (50.7 to 53.6)\nNothing was written.\n',
  });
  expect(await postcodes(database, '6461')).toEqual([]);

  const loaded = await run(file);
  expect(loaded.code, loaded.said).toBe(0);
  expect(loaded.said).toContain('areas of ours (1961, ');
  expect(await postcodes(database, '6461')).toHaveLength(1);

  expect(await run()).toEqual({ code: 1, said: 'Usage: npm run postcodes -- FILE [--dry-run]\n' });
  expect(await run('NL.txt', '--force')).toEqual({
    code: 1,
    said: 'Usage: npm run postcodes -- FILE [--dry-run]\n',
  });
  expect(await run('nowhere.txt')).toEqual({ code: 1, said: 'There is no file nowhere.txt.\n' });
});
