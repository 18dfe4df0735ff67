import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { slugFor } from '../../api/organisations/programme-rules.ts';

test('no programme gets the address of a page of its organisation', () => {
  const routes = readFileSync(new URL('../../web/app/work.tsx', import.meta.url), 'utf8');
  const [, inside] = routes.split('path=":organisation"');
  const names = new Set(
    [...inside!.matchAll(/path="([a-z-]+)/g)].map(([, name]) => name!).filter((name) => name !== ''),
  );
  expect(names.size).toBeGreaterThan(8);
  for (const name of names) expect(slugFor(name, []), name).toBe(`${name}-2`);
});
