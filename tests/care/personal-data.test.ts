import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { copiedData, otherData } from '../../api/forgetting/other-data.ts';
import { personalData } from '../../api/forgetting/personal-data.ts';
import { retentionPage } from '../../api/forgetting/retention-page.ts';
import type { Database } from '../../api/platform/database.ts';
import { asOwner, copyDatabase } from '../support/database.ts';

let database: Database;
let drop: () => Promise<void>;

beforeAll(async () => {
  ({ database, drop } = await copyDatabase('empty'));
});
afterAll(() => drop());

/** Every column that is more than the key of a row, as `table.column`. */
const columns = async (): Promise<string[]> => {
  const rows = await asOwner<{ name: string }>(
    database,
    `select c.relname || '.' || a.attname as name from pg_attribute a join pg_class c on c.oid = a.attrelid
     where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace and a.attnum > 0 and not a.attisdropped
       and a.atttypid <> 'uuid'::regtype`,
  );
  return rows.map(({ name }) => name);
};

test('somebody has decided for every column what becomes of it when a person is forgotten', async () => {
  const decided = [
    ...Object.entries(personalData).flatMap(([table, { erase, keep }]) =>
      [...Object.keys(erase), ...Object.keys(keep)].map((column) => `${table}.${column}`),
    ),
    ...Object.entries({ ...otherData, ...copiedData }).flatMap(([table, { columns }]) =>
      columns.map((column) => `${table}.${column}`),
    ),
  ];
  expect(decided.length).toBeGreaterThan(150);
  expect(decided.toSorted()).toEqual((await columns()).toSorted());
});

test('every table has a place: about people, or about nobody', async () => {
  const tables = await asOwner<{ name: string }>(
    database,
    `select relname as name from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace`,
  );
  const placed = [personalData, otherData, copiedData].flatMap(Object.keys);
  expect(placed.toSorted()).toEqual(tables.map(({ name }) => name).toSorted());
});

test('the page that people read says what erasing does', () => {
  const page = readFileSync(join(import.meta.dirname, '../../docs/retention.md'), 'utf8');
  expect(page === retentionPage(), 'docs/retention.md is stale: run "npm run schema" and commit it').toBe(
    true,
  );
});
