import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import {
  type DocumentNode,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedDirective,
  isSpecifiedScalarType,
  parse,
  validate,
} from 'graphql';
import { expect, onTestFinished, test } from 'vitest';
import { koppelSchema, printedSchema } from '../../api/schema.ts';

const root = join(import.meta.dirname, '../..');
const stored = (path: string): Promise<string> => readFile(join(root, path), 'utf8');

test('the checked-in schema is the one that the code makes', async () => {
  const upToDate = (await stored('schema/schema.graphql')) === (await printedSchema());
  expect(upToDate, 'schema/schema.graphql is stale: run "npm run schema" and commit it').toBe(true);
});

test('the types that the portal is checked against are those of the checked-in schema', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'koppel-schema-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const made = join(folder, 'graphql-env.d.ts');
  const gqlTada = join(root, 'node_modules/gql.tada/bin/cli.js');
  await promisify(execFile)(
    process.execPath,
    [gqlTada, 'generate-output', '-c', 'web/tsconfig.json', '-o', made],
    {
      cwd: root,
    },
  );
  const upToDate = (await stored('web/graphql-env.d.ts')) === (await readFile(made, 'utf8'));
  expect(upToDate, 'web/graphql-env.d.ts is stale: run "npm run schema" and commit it').toBe(true);
});

test('every type, field, argument and value says what it means', async () => {
  expect(undescribed(await koppelSchema())).toEqual([]);
});

test('the documents that outside clients rely on are valid', async () => {
  const contract = parse(await stored('schema/contract.graphql'));
  expect(contract.definitions.length).toBeGreaterThan(15);
  const mistakes = validate(await koppelSchema(), contract as DocumentNode);
  expect(mistakes.map(({ message, locations }) => `line ${locations?.[0]?.line}: ${message}`)).toEqual([]);
});

interface Described {
  name: string;
  description?: string | null | undefined;
}

/** The paths of everything in a schema that has no description: the descriptions are the documentation. */
function undescribed(schema: GraphQLSchema): string[] {
  const types = Object.values(schema.getTypeMap()).filter(
    (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
  );
  const directives = schema.getDirectives().filter((directive) => !isSpecifiedDirective(directive));
  const all: [path: string, what: Described][] = directives.map((directive) => [
    `@${directive.name}`,
    directive,
  ]);
  for (const type of types) {
    all.push([type.name, type]);
    const inside = (path: string, parts: readonly Described[]) => {
      for (const part of parts) all.push([`${path}.${part.name}`, part]);
    };
    if (isEnumType(type)) inside(type.name, type.getValues());
    if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) continue;
    inside(type.name, Object.values(type.getFields()));
    if (isInputObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) inside(`${type.name}.${field.name}`, field.args);
  }
  return all.filter(([, what]) => !what.description?.trim()).map(([path]) => path);
}
