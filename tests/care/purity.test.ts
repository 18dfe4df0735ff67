import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pureFiles } from '../../scripts/pure-files.cjs';

const root = join(import.meta.dirname, '../..');
const isPure = new RegExp(pureFiles);
const files = globSync('api/**/*.ts', { cwd: root }).filter((path) => isPure.test(path));

/** What makes an answer depend on the moment, on chance or on something that has to be waited for. */
const impurities: Record<string, RegExp> = {
  'the clock': /\bnew Date\(\s*\)|\bDate\.now\b|\bDate\(\)|\bperformance\.now\b/,
  chance: /\bMath\.random\b|\brandomUUID\b|\bnewId\b/,
  waiting: /\basync\b|\bawait\b|\bPromise\b|\bsetTimeout\b/,
  'the surroundings': /\bprocess\.|\bconsole\.|\bfetch\(/,
};

const withoutComments = (code: string): string => code.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '');

test('there are files that only think in every domain that decides or computes', () => {
  const domains = new Set(files.map((path) => path.split('/')[1]));
  expect([...domains]).toEqual(
    expect.arrayContaining(['matching', 'requests', 'people', 'vacancies', 'reports']),
  );
});

test.each(files)('%s answers by its arguments alone', (path) => {
  const code = withoutComments(readFileSync(join(root, path), 'utf8'));
  const found = Object.entries(impurities).filter(([, pattern]) => pattern.test(code));
  expect(found.map(([what]) => what)).toEqual([]);
});
