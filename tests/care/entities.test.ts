import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../../api/platform/database.ts';
import { asOwner, copyDatabase } from '../support/database.ts';

/** Columns that no entity knows, and why. */
const columnsOfTheDatabase = [
  // Computed by PostgreSQL out of the postcode.
  'person.postcode_area',
];

/** Columns that may be empty for the entity and never are in the database, which has a default. */
const neverEmpty = [
  'organisation.house',
  'organisation.opening_hours',
  'organisation.settings',
  'programme.settings',
  'survey.after_months',
  'survey_question.items',
];

/** How PostgreSQL calls the types that our columns have. */
const typeNames: Record<string, string[]> = {
  boolean: ['bool'],
  date: ['date'],
  integer: ['int4'],
  int: ['int4'],
  jsonb: ['jsonb'],
  numeric: ['numeric'],
  text: ['text', 'bpchar'],
  'text[]': ['_text'],
  timestamptz: ['timestamptz'],
  uuid: ['uuid'],
  'uuid[]': ['_uuid'],
};

interface Column {
  name: string;
  nullable: boolean;
  type: string;
}

let database: Database;
let drop: () => Promise<void>;
let columns: Map<string, Column>;

beforeAll(async () => {
  ({ database, drop } = await copyDatabase('empty'));
  const rows = await asOwner<Column>(
    database,
    `select table_name || '.' || column_name as name, is_nullable = 'YES' as nullable, udt_name as type
     from information_schema.columns where table_schema = 'public'`,
  );
  columns = new Map(rows.map((row) => [row.name, row]));
});
afterAll(() => drop());

/** Every column that an entity says its table has. */
function entityColumns(): Column[] {
  return [...database.orm.getMetadata().getAll().values()].flatMap(({ tableName, properties }) =>
    Object.values(properties).map((property) => ({
      name: `${tableName}.${property.fieldNames[0]}`,
      nullable: property.nullable ?? false,
      type: property.columnTypes[0] ?? '',
    })),
  );
}

test('every property of an entity is a column of its table, of the same kind', () => {
  const known = entityColumns();
  expect(known.length).toBeGreaterThan(100);
  const wrong = known.filter(
    ({ name, type }) => !typeNames[type]?.includes(columns.get(name)?.type ?? 'missing'),
  );
  expect(
    wrong.map(({ name, type }) => `${name}: ${type} here, ${columns.get(name)?.type ?? 'missing'} there`),
  ).toEqual([]);
});

test('what may be empty in an entity may be empty in its table, and the other way round', () => {
  const differing = entityColumns().filter(({ name, nullable }) => nullable !== columns.get(name)?.nullable);
  expect(differing.map(({ name }) => name).sort()).toEqual(neverEmpty);
});

test('an entity knows every column of its table', () => {
  const known = entityColumns().map(({ name }) => name);
  const tables = new Set(known.map((name) => name.split('.')[0]));
  const unknown = [...columns.keys()].filter(
    (name) => tables.has(name.split('.')[0]) && !known.includes(name),
  );
  expect(unknown.sort()).toEqual(columnsOfTheDatabase);
});
