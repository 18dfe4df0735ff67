import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');

/** Everything that is loaded with a file: files of ours, and the names of all else. */
function loadedWith(file: string, found = new Set<string>()): Set<string> {
  found.add(relative(root, file));
  const code = readFileSync(file, 'utf8');
  for (const [, types, from] of code.matchAll(/^(?:import|export) (type )?[^;]*?from '([^']+)';/gms)) {
    if (types) continue;
    const path = join(dirname(file), from!);
    if (!from!.startsWith('.')) found.add(from!);
    else if (!found.has(relative(root, path))) loadedWith(path, found);
  }
  return found;
}

// So that it begins at once, takes little memory, and runs from its sources as it does when built.
test('a process that makes a plan loads nothing but what it computes with', () => {
  const loaded = [...loadedWith(join(root, 'api/matching/plan/worker.ts'))];
  expect(loaded).toEqual(expect.arrayContaining(['api/matching/plan/solution.ts', 'api/platform/days.ts']));
  expect(loaded.filter((name) => !name.startsWith('api/'))).toEqual([]);
  const decorated = loaded.filter((name) =>
    /^\s*@[A-Z]/m.test(name.startsWith('api/') ? readFileSync(join(root, name), 'utf8') : ''),
  );
  expect(decorated).toEqual([]);
});
