import {
  type GraphQLArgument,
  type GraphQLInputType,
  type GraphQLObjectType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { permissionsOf, rootRules } from '../../api/access/field-rules.ts';
import type { CallerRole } from '../../api/access/matrix.ts';
import { mayAnywhere } from '../../api/access/permissions.ts';
import type { Database } from '../../api/platform/database.ts';
import { newId, parseGlobalId, toGlobalId } from '../../api/platform/ids.ts';
import { koppelSchema } from '../../api/schema.ts';
import { type Caller, openApi } from '../support/api.ts';
import { asOwner, copyDatabase } from '../support/database.ts';
import { asHelper, asResident, asVolunteer } from '../support/sessions.ts';

// Made from the rules: each question and each act at the top of the schema is put by everybody who may not, with ids
// that are there and with ids that are not. Both must be answered alike, and nothing may change.

let database: Database;
let drop: () => Promise<void>;
let before: Record<string, string>;
const callers = new Map<CallerRole, Caller>();
/** An id of each type that is really there, in Heemskerk. */
const ids = new Map<string, string>();
const schema = await koppelSchema();

const guarded = Object.entries(rootRules).flatMap(([path, rule]) => {
  const permissions = permissionsOf(rule);
  const isForAnyone = permissions?.some((permission) => mayAnywhere([], permission));
  return permissions && !isForAnyone ? [{ path, permissions }] : [];
});
const grant = { organisationId: 'o', programmeId: null };

beforeAll(async () => {
  ({ database, drop } = await copyDatabase('demo'));
  const api = await openApi(database);
  for (const type of [
    'Request',
    'Match',
    'Vacancy',
    'Enrolment',
    'Application',
    'Volunteer',
    'Requester',
    'Programme',
    'Organisation',
  ])
    ids.set(type, await anId(type));
  callers.set('VISITOR', api.visitor());
  callers.set('REQUESTER', await asResident(api.visitor(), database, ids.get('Request')!));
  callers.set('HELPER', (await asHelper(api.visitor(), database, ids.get('Request')!)).helper);
  callers.set('VOLUNTEER', await asVolunteer(api.visitor(), database, ids.get('Volunteer')!));
  for (const role of ['MANAGER', 'ADMINISTRATOR', 'REPORTER', 'COORDINATOR'] as const)
    callers.set(role, await somebody(api.visitor(), role));
  before = await everythingThatCounts();
});
afterAll(() => drop());

async function anId(type: string): Promise<string> {
  const name = type.toLowerCase();
  const where =
    name === 'organisation'
      ? `slug = 'heemskerk'`
      : `organisation_id = (select id from organisation where slug = 'heemskerk')`;
  const [row] = await asOwner<{ id: string }>(
    database,
    `select id from ${name} where ${where} order by id limit 1`,
  );
  return toGlobalId(type, row!.id);
}

async function somebody(caller: Caller, role: string): Promise<Caller> {
  const email = `${role.toLowerCase()}-by-role@heemskerk.example`;
  await asOwner(
    database,
    `with made as (insert into account (id, email, display_name, password_hash)
       select gen_random_uuid(), $1, 'Iemand', password_hash from account where email = 'manager@heemskerk.example' returning id)
     insert into role_grant (id, account_id, organisation_id, role)
     select gen_random_uuid(), made.id, o.id, $2 from made, organisation o where o.slug = 'heemskerk'`,
    [email, role],
  );
  return caller.signIn(email);
}

/** The document of one field with a value for each argument that it needs, and the same with ids of nothing. */
function question(path: string): { document: string; there: object; nowhere: object } {
  const [typeName, name] = path.split('.') as [string, string];
  const root = schema.getType(typeName) as GraphQLObjectType;
  const field = root.getFields()[name]!;
  const needed = field.args.filter((arg) => isNonNullType(arg.type) && arg.defaultValue === undefined);
  const declared = needed.map((arg) => `$${arg.name}: ${arg.type}`).join(', ');
  const passed = needed.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
  const named = getNamedType(field.type);
  const leaf =
    ['Boolean', 'String', 'Int', 'Float', 'ID', 'DateTime', 'Date'].includes(named.name) || isEnumType(named);
  const selection = leaf ? '' : '{ __typename ... on Refusal { reason message fields { path message } } }';
  const isUnion = 'getTypes' in named;
  const document = `${typeName.toLowerCase()} ${declared && `(${declared})`} { ${name} ${passed && `(${passed})`} ${leaf ? '' : isUnion ? selection : '{ __typename }'} }`;
  const values = (isThere: boolean) =>
    Object.fromEntries(needed.map((arg) => [arg.name, valueFor(arg, arg.type, isThere)]));
  return { document, there: values(true), nowhere: values(false) };
}

function valueFor(arg: Pick<GraphQLArgument, 'name'>, type: GraphQLInputType, isThere: boolean): unknown {
  if (isNonNullType(type)) return valueFor(arg, type.ofType, isThere);
  if (isListType(type)) return [valueFor(arg, type.ofType, isThere)];
  if (isEnumType(type)) return type.getValues()[0]!.name;
  if (isInputObjectType(type))
    return Object.fromEntries(
      Object.values(type.getFields())
        .filter((inner) => isNonNullType(inner.type) && inner.defaultValue === undefined)
        .map((inner) => [inner.name, valueFor(inner, inner.type, isThere)]),
    );
  if (type.name === 'ID') return idFor(arg.name, isThere);
  return (
    { Int: 1, Float: 1, Boolean: true, Date: '2021-03-31', DateTime: '2021-03-31T10:00:00Z' }[type.name] ??
    'een lange genoege tekst'
  );
}

function idFor(argument: string, isThere: boolean): string {
  const type = argument[0]!.toUpperCase() + argument.slice(1);
  const known = ids.get(type) ?? ids.get('Request')!;
  return isThere ? known : toGlobalId(parseGlobalId(known)!.type, newId());
}

/** A sum of each table that an act could change; sessions move with every question, and so does the log. */
async function everythingThatCounts(): Promise<Record<string, string>> {
  const tables = await asOwner<{ name: string }>(
    database,
    `select c.relname as name from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
       and c.relname not in ('session', 'access_log', 'sign_in_attempt')`,
  );
  const sums = tables.map(
    ({ name }) =>
      `select '${name}' as name, md5(coalesce(string_agg(t::text, '' order by t::text), '')) as sum from ${name} t`,
  );
  const rows = await asOwner<{ name: string; sum: string }>(database, sums.join(' union all '));
  return Object.fromEntries(rows.map(({ name, sum }) => [name, sum]));
}

describe('who may not', () => {
  test.each(guarded)(
    '$path asks for $permissions: all others are told that there is no such thing',
    async ({ path, permissions }) => {
      const { document, there, nowhere } = question(path);
      let refused = 0;
      for (const [role, caller] of callers) {
        if (permissions.some((permission) => mayAnywhere([{ ...grant, role }], permission))) continue;
        const answer = await caller.send(document, there);
        expect(answer.errors, `${role}: ${document} ${JSON.stringify(answer.errors)}`).toBeUndefined();
        expect(answer, role).toEqual(await caller.send(document, nowhere));
        const value = Object.values<unknown>(answer.data)[0] as { reason?: string } | null | unknown[];
        const isNothing = value === null || (Array.isArray(value) && value.length === 0);
        if (!isNothing)
          expect(['NOT_FOUND', 'NOT_SIGNED_IN'], `${role} ${JSON.stringify(value)}`).toContain(
            (value as { reason?: string }).reason,
          );
        refused++;
      }
      expect(refused).toBeGreaterThan(1);
    },
  );

  test('has changed nothing by all of that', async () => {
    expect(await everythingThatCounts()).toEqual(before);
  });
});
