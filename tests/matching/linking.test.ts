import { expect, test } from 'vitest';
import { linkingUnderWriters } from '../bench/matching/linking.ts';
import { testDatabase } from '../support/database.ts';

test('writers who want the same 50 volunteers link nobody above what was agreed, and never wait in a circle', {
  timeout: 240_000,
}, async () => {
  const contests = await linkingUnderWriters(await testDatabase('empty'), { rounds: 1, writers: 6 });
  expect(contests).toHaveLength(4);
  for (const { what, ours } of contests)
    expect(ours, what).toMatchObject({ links: 80, retries: 0, deadlocks: 0, aboveCapacity: 0 });
});
