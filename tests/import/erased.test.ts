import { expect, test } from 'vitest';
import { anonymisePeople } from '../../api/forgetting/anonymise.ts';
import { transact } from '../../api/platform/operation.ts';
import { asOwner, testDatabase } from '../support/database.ts';
import { importInto, rightFiles } from './support.ts';

test('who was forgotten does not come back by an import: the rows are refused until they are taken out', async () => {
  const database = await testDatabase('empty');
  expect((await importInto(database, rightFiles)).mistakes).toEqual([]);
  expect((await importInto(database, rightFiles)).mistakes).toEqual([]);
  const people = await asOwner<{ id: string; organisation: string }>(
    database,
    `select p.id, p.organisation_id as organisation from person p
     where p.id in (select person_id from volunteer where key = 'V1' union select person_id from requester where key = 'P1')`,
  );
  const { organisation } = people[0]!;
  await transact(database.orm, { organisations: [organisation] }, (em) =>
    anonymisePeople(
      em,
      organisation,
      people.map(({ id }) => id),
      new Date(),
    ),
  );
  const { mistakes } = await importInto(database, rightFiles);
  const erased = mistakes.filter((mistake) => mistake.includes('was erased'));
  expect(erased.map((mistake) => mistake.split(': ').slice(0, 2).join(' '))).toEqual([
    'volunteers.csv:2 key',
    'requests.csv:2 key',
    'requests.csv:2 requester',
    'requests.csv:4 key',
    'requests.csv:4 requester',
  ]);
  const keys = await asOwner<{ digest: string }>(database, 'select * from erased_key');
  expect(keys).toHaveLength(4);
  expect(JSON.stringify(keys)).not.toMatch(/"[VPR]1"/);
});
