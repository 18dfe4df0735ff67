import { type GraphQLInputObjectType, isInputObjectType } from 'graphql';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Database } from '../../api/platform/database.ts';
import { newId, toGlobalId } from '../../api/platform/ids.ts';
import { koppelSchema } from '../../api/schema.ts';
import { type Caller, openApi } from '../support/api.ts';
import { asOwner, copyDatabase } from '../support/database.ts';
import {
  documentFor,
  everythingThatCounts,
  type Root,
  rootsOf,
  type Slot,
  selectionFor,
  slotsOf,
  tableOf,
  valuesFor,
} from '../support/questions.ts';
import { withSession } from '../support/sessions.ts';

let database: Database;
let drop: () => Promise<void>;
let api: Awaited<ReturnType<typeof openApi>>;
let visitor: Caller;
let staff: Caller;
const schema = await koppelSchema();
const roots = rootsOf(schema);
const own = new Map<string, string>();
const said: string[] = [];

beforeAll(async () => {
  ({ database, drop } = await copyDatabase('demo'));
  api = await openApi(database, {
    SMTP_URL: 'smtp://127.0.0.1:1',
    MAIL_FROM: 'Koppel <koppel@koppel.example>',
  });
  visitor = api.visitor();
  const accountId = newId();
  await asOwner(
    database,
    `with made as (insert into account (id, email, display_name) values ($1::uuid, $1::text || '@staff.example', 'Iemand') returning id)
     insert into role_grant (id, account_id, organisation_id, role)
     select gen_random_uuid(), made.id, o.id, role
     from made, organisation o, unnest(array['COORDINATOR', 'MANAGER', 'ADMINISTRATOR', 'REPORTER']) role where o.slug = 'heemskerk'`,
    [accountId],
  );
  staff = await withSession(api.visitor(), database, { accountId });
  for (const [type, table] of Object.entries({ ...tableOf, Programme: 'programme' })) {
    const first =
      { vacancy: `status = 'PUBLISHED' desc,`, request: `status = 'RECEIVED' desc,` }[table] ?? '';
    const maatjes = table === 'programme' ? `t.slug = 'maatjes'` : 'true';
    const [row] = await asOwner<{ id: string }>(
      database,
      `select t.id from ${table} t join organisation o on o.id = t.organisation_id
       where o.slug = 'heemskerk' and ${maatjes} order by ${first} t.id limit 1`,
    );
    if (row) own.set(type, toGlobalId(type, row.id));
  }
  const [home] = await asOwner<{ id: string }>(
    database,
    `select id from organisation where slug = 'heemskerk'`,
  );
  own.set('Organisation', toGlobalId('Organisation', home!.id));
});
afterAll(() => drop());

// Whatever is said on the way, by whichever means.
beforeEach(() => {
  said.length = 0;
  for (const how of ['log', 'info', 'warn', 'error', 'debug'] as const)
    vi.spyOn(console, how).mockImplementation((...words) => void said.push(words.join(' ')));
  for (const out of [process.stdout, process.stderr])
    vi.spyOn(out, 'write').mockImplementation((words) => said.push(String(words)) > 0);
});
afterEach(() => vi.restoreAllMocks());

function ownId({ path, isRequired }: Slot): string | undefined {
  const name = path.at(-1)!;
  return isRequired ? (own.get(name[0]!.toUpperCase() + name.slice(1)) ?? own.get('Request')) : undefined;
}

interface Reply {
  status: number;
  body: string;
  headers: string;
  code: string | undefined;
}

async function put(caller: Caller, root: Root, values: object): Promise<Reply> {
  const query = documentFor(root, Object.keys(values), selectionFor(root.field.type));
  const response = await caller.request({
    method: 'POST',
    url: '/graphql',
    payload: { query, variables: values },
  });
  const [error] = response.json().errors ?? [];
  const { statusCode: status, body, headers } = response;
  return { status, body, headers: JSON.stringify(headers), code: error?.extensions?.code };
}

const inputs = Object.values(schema.getTypeMap()).filter((type): type is GraphQLInputObjectType =>
  isInputObjectType(type),
);

describe('what nobody may fill in', () => {
  const more = [
    'id',
    'organisationId',
    'organisation_id',
    'programmeId',
    'role',
    'createdAt',
    'recordedAt',
    'anonymisedAt',
    'constructor',
  ];

  test.each(inputs.map((type) => [type.name, type] as const))(
    'is refused in %s, by name, and changes nothing',
    async (_, type) => {
      const root = roots.find(({ field }) => slotsOf(field).some((slot) => slot.type === type.name))!;
      const path = slotsOf(root.field).find((slot) => slot.type === type.name)!.path;
      const before = await everythingThatCounts(database);
      for (const name of [...more, 'status'].filter((each) => !Object.hasOwn(type.getFields(), each))) {
        const values = valuesFor(root.field, (slot) => {
          if (slot.type === 'ID') return ownId(slot);
          if (slot.path.join() !== path.join()) return undefined;
          const plain = valuesFor({ ...root.field, args: [{ name: 'x', type }] } as never, (inner) =>
            inner.type === 'ID' ? ownId(inner) : undefined,
          ) as { x?: object };
          return { ...plain.x, [name]: 'PLACED' };
        });
        const { status, body, code } = await put(staff, root, values);
        expect(status, `${root.path} ${name}: ${body}`).toBe(400);
        expect(code).toBe('BAD_USER_INPUT');
        expect(body).toContain(name);
      }
      expect(await everythingThatCounts(database)).toEqual(before);
    },
  );

  test.each([
    ['__proto__', '{"input":{"__proto__":{"status":"RUNNING"}}}'],
    ['constructor.prototype', '{"input":{"constructor":{"prototype":{"status":"RUNNING"}}}}'],
    ['a prototype of the variables', '{"__proto__":{"input":{}}}'],
  ])('is %s: no object gets anything by it', async (_, variables) => {
    const response = await visitor.request({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'application/json' },
      payload: `{"query":"mutation ($input: SubmitRequestInput!) { submitRequest(input: $input) { __typename } }","variables":${variables}}`,
    });
    expect(response.statusCode).toBe(400);
    expect(({} as { status?: string; input?: object }).status).toBeUndefined();
    expect(({} as { status?: string; input?: object }).input).toBeUndefined();
  });
});

describe('a text that is made to be read as something else', () => {
  const texts = [
    `'; select set_config('app.organisations', (select array_agg(id)::text from organisation), false); --`,
    `x' or '1'='1`,
    `?, ? :name $1 %s {0} \\' \\\\ "`,
    '{"$ne":null}',
    `\${process.env.DATABASE_URL}{{7*7}}`,
  ];
  const withText = roots.filter(({ field }) => slotsOf(field).some(({ type }) => type === 'String'));

  test.each(withText)('in $path is a text', async (root) => {
    for (const text of texts)
      for (const caller of [visitor, staff]) {
        const values = valuesFor(root.field, (slot) => {
          if (slot.type === 'ID') return ownId(slot);
          return slot.type === 'String' ? text : undefined;
        });
        const { code, body } = await put(caller, root, values);
        expect([undefined, 'BAD_USER_INPUT', 'GRAPHQL_VALIDATION_FAILED'], `${text}: ${body}`).toContain(
          code,
        );
      }
    const [row] = await database.orm.em
      .fork()
      .execute<{ for: string | null }[]>(`select current_setting('app.organisations', true) as for`);
    expect(row!.for ?? '').toBe('');
  });
});

describe('what people write', () => {
  const canary = 'Kanarievogel';
  const fitting: Record<string, string> = {
    email: `${canary.toLowerCase()}@kanarie.example`,
    phone: '06 00000008',
    postcode: '1962 AB',
    language: 'nl',
    languages: 'nl',
    reference: 'ABCD-2345',
  };
  const isWritten = new RegExp(canary, 'i');
  /** Where it belongs: with the person, the question, the vacancy; and while a mail waits, with the mail. */
  const homes = [
    'account',
    'api_client',
    'application',
    'break_glass',
    'event',
    'identity_provider',
    'link_request',
    'mandate',
    'match',
    'outbox',
    'person',
    'programme',
    'request',
    'role_grant',
    'sign_in_attempt',
    'vacancy',
    'household',
    'saved_search',
  ];

  test('stands in no log, in no header and in no error, wherever it was filled in', async () => {
    let written = 0;
    for (const root of roots)
      for (const caller of [visitor, staff]) {
        if (root.path === 'Mutation.signOut') continue;
        const values = valuesFor(root.field, (slot) => {
          if (slot.type === 'ID') return ownId(slot);
          if (slot.type !== 'String') return undefined;
          return fitting[slot.path.at(-1)!] ?? canary;
        });
        const { body, headers, code } = await put(caller, root, values);
        expect(headers, root.path).not.toMatch(isWritten);
        // Of what does not fit the schema the client is told in its own words.
        if (code && code !== 'BAD_USER_INPUT') expect(body, root.path).not.toMatch(isWritten);
        if (body.includes('Refusal')) expect(body, root.path).not.toMatch(isWritten);
        if (JSON.stringify(values).match(isWritten)) written++;
      }
    expect(written).toBeGreaterThan(20);
    expect(said.join('\n')).not.toMatch(isWritten);
  });

  test('stands in the tables where it belongs, and in no other', async () => {
    await visitor.send(
      'mutation ($input: SubmitRequestInput!) { submitRequest(input: $input) { __typename } }',
      {
        input: {
          programme: own.get('Programme'),
          supportMode: 'STRUCTURAL',
          firstName: canary,
          lastName: canary,
          question: canary,
          ...fitting,
          language: undefined,
          reference: undefined,
          languages: ['nl'],
        },
      },
    );
    const tables = await asOwner<{ name: string }>(
      database,
      `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`,
    );
    const found: string[] = [];
    for (const { name } of tables) {
      const [row] = await asOwner<{ count: number }>(
        database,
        `select count(*)::int as count from ${name} t where t::text ilike '%${canary}%'`,
      );
      if (row!.count > 0) found.push(name);
    }
    expect(found).toEqual(expect.arrayContaining(['person', 'request']));
    expect(found.filter((name) => !homes.includes(name))).toEqual([]);
    expect(homes).not.toContain('access_log');
  });
});
