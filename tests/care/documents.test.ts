import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');

/** Where a path in a text may start from. */
const beginnings = ['', 'api', 'api/access', 'docs', 'tests', 'tests/access', 'web', 'api/reports'];

async function documents(): Promise<string[]> {
  const folders = await Promise.all(
    ['.', 'docs', 'docs/decisions'].map((folder) => readdir(join(root, folder))),
  );
  return folders.flatMap((names, at) =>
    names
      .filter((name) => name.endsWith('.md'))
      .map((name) => join(['.', 'docs', 'docs/decisions'][at]!, name)),
  );
}

test('what the documents point at is there', async () => {
  const missing: string[] = [];
  for (const document of await documents()) {
    const text = await readFile(join(root, document), 'utf8');
    for (const [, target] of text.matchAll(/\]\((?!https?:|#|mailto:)([^)#]+)/g))
      if (!existsSync(join(root, dirname(document), target!))) missing.push(`${document}: ${target}`);
    for (const [, path] of text.matchAll(/`([\w./-]+\.(?:ts|tsx|mjs|cjs|graphql))`/g))
      if (
        (path!.includes('/') || path!.endsWith('.test.ts')) &&
        !beginnings.some((beginning) => existsSync(join(root, beginning, path!)))
      )
        missing.push(`${document}: ${path}`);
  }
  expect(missing).toEqual([]);
});
