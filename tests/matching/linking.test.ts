import { expect, test } from 'vitest';
import { linkingUnderWriters } from '../bench/matching/linking.ts';
import { openApi } from '../support/api.ts';
import { testDatabase } from '../support/database.ts';
import { linkDocument, programmeId, waits } from '../support/stories.ts';
import { aVolunteer, today } from '../support/volunteers.ts';

test('a link is one statement, with all that is kept of it', async () => {
  const database = await testDatabase('empty');
  const api = await openApi(database);
  const coordinator = await api.visitor().signIn('coordinator@heemskerk.example');
  const programme = await programmeId(coordinator, 'heemskerk', 'maatjes');
  const volunteer = await aVolunteer(database, 'heemskerk', 'maatjes');
  const request = await waits(api.visitor(), coordinator, programme);
  const written: string[] = [];
  database.orm.config.set('onQuery', (sql: string) => {
    const tables = [...sql.matchAll(/\b(?:insert into|update) "?(\w+)/g)].map(([, table]) => table!);
    if (tables.length > 0) written.push(tables.sort().join(', '));
    return sql;
  });
  await coordinator.ask(linkDocument, { request, volunteer, linkedOn: today(), reasons: ['LANGUAGE'] });
  expect(written).toContain('event, match, match_decision, waitlist_spell');
  expect(written.filter((tables) => /match|event|request|waitlist_spell/.test(tables))).toHaveLength(1);
});

test('writers who want the same 50 volunteers link nobody above what was agreed, and never wait in a circle', {
  timeout: 240_000,
}, async () => {
  const contests = await linkingUnderWriters(await testDatabase('empty'), {
    rounds: 1,
    crowds: [{ writers: 6, places: 2, wanted: 'EVENLY' }],
  });
  expect(contests).toHaveLength(4);
  for (const { what, ours } of contests)
    expect(ours, what).toMatchObject({ links: 80, retries: 0, deadlocks: 0, aboveCapacity: 0 });
});
