import { getIntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toGlobalId } from '../../api/platform/ids.ts';
import { type Caller, openApi } from '../support/api.ts';
import { asOwner, copyDatabase } from '../support/database.ts';
import { programmeId } from '../support/stories.ts';

let copy: Awaited<ReturnType<typeof copyDatabase>>;
let visitor: Caller;

beforeAll(async () => {
  copy = await copyDatabase('empty');
  visitor = (await openApi(copy.database)).visitor();
});
afterAll(() => copy.drop());

const times = (count: number, part: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => part(index)).join(' ');
const inside = (depth: number): string =>
  `{ organisations { ${'programmes { organisation { '.repeat(depth / 2)} id ${'} }'.repeat(depth / 2)} } }`;
const signIn = 'signIn(email: "coordinator@heemskerk.example", password: "wrong") { __typename }';
const doubling = (fragments: number): string =>
  `{ organisations { ...F0 } } ${times(fragments, (i) => `fragment F${i} on Organisation { a: programmes { organisation { ...F${i + 1} } } b: programmes { organisation { ...F${i + 1} } } }`)} fragment F${fragments} on Organisation { id }`;

describe('an operation that is too large is refused before any of it is done', () => {
  test.each([
    ['80 deep', inside(80), 'depth', 20],
    ['a thousand fields', `{ organisations { ${times(990, () => 'id')} } }`, 'fields', 600],
    ['a thousand aliases', `{ ${times(300, (i) => `v${i}: viewer { id }`)} }`, 'aliases', 30],
    [
      'aliases by way of fragments',
      `{ ${times(11, () => '...F')} } fragment F on Query { a: viewer { id } b: viewer { id } c: viewer { id } }`,
      'aliases',
      30,
    ],
    [
      'directives on everything',
      `{ viewer { ${times(31, () => 'id @include(if: true)')} } }`,
      'directives',
      30,
    ],
    ['the same directive again and again', `{ viewer { id ${times(100, () => '@x')} } }`, 'directives', 30],
    ['fragments that double each other', doubling(60), 'depth', 20],
    ['fragments that double each other, not deep', doubling(8), 'fields', 600],
  ])('%s', async (_, query, limit, most) => {
    const { status, errors } = await visitor.send(query);
    expect(status).toBe(400);
    expect(errors).toHaveLength(1);
    expect(errors?.[0]?.extensions?.code).toBe('TOO_MUCH_AT_ONCE');
    expect(errors?.[0]?.message).toContain(`${limit}: `);
    expect(errors?.[0]?.message).toContain(`${most} is the most`);
  });

  test('more words than anybody needs are not read', async () => {
    const { status, errors } = await visitor.send(`{ viewer { id } ${'x '.repeat(60_000)} }`);
    expect(status).toBe(400);
    expect(errors?.[0]?.extensions?.code).toBe('GRAPHQL_PARSE_FAILED');
    expect(errors?.[0]?.message).toContain('2000 tokens');
  });

  test('a fragment inside itself is a mistake', async () => {
    const query =
      '{ organisations { ...F } } fragment F on Organisation { programmes { organisation { ...F } } }';
    const { status, errors } = await visitor.send(query);
    expect(status).toBe(400);
    expect(errors?.[0]?.extensions?.code).toBe('GRAPHQL_VALIDATION_FAILED');
  });

  test('a list of three thousand values', async () => {
    const { status, errors } = await visitor.send(
      'query ($status: [RequestStatus!]) { requests(programme: "x", status: $status) { totalCount } }',
      { status: Array(3000).fill('RECEIVED') },
    );
    expect(status).toBe(400);
    expect(errors?.[0]?.message).toContain('2000 is the most');
  });
});

describe('attempts', () => {
  test.each([
    ['a thousand at once, by aliases', `mutation { ${times(1000, (i) => `a${i}: ${signIn}`)} }`],
    ['thirty at once, by aliases', `mutation { ${times(30, (i) => `a${i}: ${signIn}`)} }`],
    [
      'four at once, by fragments',
      `mutation { ...A ...B } fragment A on Mutation { a: ${signIn} b: ${signIn} } fragment B on Mutation { ... on Mutation { c: ${signIn} d: ${signIn} } }`,
    ],
  ])('to sign in, %s, are refused and not one is made', async (_, query) => {
    const { status, errors } = await visitor.send(query);
    expect(status).toBe(400);
    expect(['TOO_MUCH_AT_ONCE', 'GRAPHQL_PARSE_FAILED']).toContain(errors?.[0]?.extensions?.code);
    expect(await asOwner(copy.database, 'select from sign_in_attempt')).toEqual([]);
  });
});

describe('mistakes', () => {
  test('a thousand at once are told ten of, and cost no more than a refusal', async () => {
    const { status, errors } = await visitor.send(`{ ${times(500, (i) => `viewr${i}`)} }`);
    expect(status).toBe(400);
    expect(errors!.length).toBeLessThanOrEqual(11);
  });

  test('in a list of variables are told by the first', async () => {
    const { status, errors } = await visitor.send(
      'query ($status: [RequestStatus!]) { requests(programme: "x", status: $status) { totalCount } }',
      { status: Array(500).fill('RECIEVED') },
    );
    expect(status).toBe(400);
    expect(errors).toHaveLength(1);
    expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
  });

  test.each([
    ['the same field, again and again', `{ organisations { ${times(590, () => 'id')} } }`],
    [
      'fragments that overlap',
      `{ organisations { ${times(60, (i) => `...F${i}`)} } } ${times(60, (i) => `fragment F${i} on Organisation { id name slug programmes { id } }`)}`,
    ],
    ['nothing but unknown names', `{ ${times(590, (i) => `programmez${i}`)} }`],
    ['nothing but unknown arguments', `{ organisations(${times(380, (i) => `argument${i}: 1`)}) { id } }`],
    ['a variable for everything', `query (${times(390, (i) => `$v${i}: Int`)}) { viewer { id } }`],
  ])('%s: the answer comes soon', async (_, query) => {
    const start = performance.now();
    const { status } = await visitor.send(query);
    expect([200, 400]).toContain(status);
    // Some ten milliseconds; it would be minutes if the work grew with the square or faster.
    expect(performance.now() - start).toBeLessThan(3_000);
  });
});

describe('a page', () => {
  // Each list with the place that it is of, and who may see it.
  const lists = [
    ['vacancies', '', 'coordinator'],
    ['requests', 'programme: $place', 'coordinator'],
    ['waitlist', 'programme: $place', 'coordinator'],
    ['signals', 'programme: $place', 'coordinator'],
    ['matches', 'programme: $place', 'coordinator'],
    ['applications', 'programme: $place', 'coordinator'],
    ['enrolments', 'programme: $place', 'coordinator'],
    ['residentReports', 'programme: $place', 'coordinator'],
    ['volunteers', 'programme: $place', 'coordinator'],
    ['programmeVacancies', 'programme: $place', 'coordinator'],
    ['accessLog', 'organisation: $place', 'manager'],
    ['erasureBatches', 'organisation: $place', 'manager'],
    [
      'figureRows',
      'organisation: $place, figure: { name: REQUESTS_RECEIVED }, period: { from: "2015-01-01", until: "2030-01-01" }',
      'manager',
    ],
  ] as const;
  /** Lists that are made by the same function as one of these. */
  const alike = ['whoLookedAtMe'];

  test('of every list that there is, is tried here', async () => {
    const { __schema } = await visitor.ask<{
      __schema: {
        queryType: {
          fields: { name: string; type: { name: string | null; ofType: { name: string | null } | null } }[];
        };
      };
    }>('{ __schema { queryType { fields { name type { name ofType { name } } } } } }');
    const connections = __schema.queryType.fields.filter(({ type }) =>
      (type.name ?? type.ofType?.name)?.endsWith('Connection'),
    );
    expect(connections.map(({ name }) => name).sort()).toEqual(
      [...lists.map(([name]) => name), ...alike].sort(),
    );
  });

  test.each(lists)('of %s has from 1 to 500 rows, and begins where a page ended', async (name, of, role) => {
    const staff = await (await openApi(copy.database)).visitor().signIn(`${role}@heemskerk.example`);
    const [organisation] = await asOwner<{ id: string }>(
      copy.database,
      `select id from organisation where slug = 'heemskerk'`,
    );
    const place = of.startsWith('programme')
      ? await programmeId(visitor, 'heemskerk', 'maatjes')
      : toGlobalId('Organisation', organisation!.id);
    const query = `query ($first: Int, $after: String${of && ', $place: ID!'}) { ${name}(first: $first, after: $after ${of}) { totalCount } }`;
    const ask = (page: object) => staff.send<Record<string, object | null>>(query, { place, ...page });
    const cursor = (...key: unknown[]) => Buffer.from(JSON.stringify(key)).toString('base64url');
    const nowhere = '00000000-0000-4000-8000-000000000000';
    for (const page of [
      { first: 1_000_000 },
      { first: -1 },
      { first: 0 },
      { first: 2_147_483_648 },
      { first: 1.5 },
      { after: 'nonsense' },
      { after: 'a\u0000b' },
      { after: cursor(['x']) },
      { after: cursor('2021-01-01T00:00:00.000Z', nowhere, nowhere, nowhere) },
    ]) {
      const { status, errors } = await ask(page);
      expect([200, 400], JSON.stringify(page)).toContain(status);
      expect(errors?.[0]?.extensions?.code, JSON.stringify(page)).toBe('BAD_USER_INPUT');
    }
    // Days further away than the database reaches: a list sorted by another text may answer.
    for (const day of ['not a day', '+275760-09-13T00:00:00.000Z', '-271821-04-20T00:00:00.000Z']) {
      const { errors } = await ask({ after: cursor(day, nowhere) });
      expect(['BAD_USER_INPUT', undefined], day).toContain(errors?.[0]?.extensions?.code);
    }
    const largest = await ask({ first: 500 });
    expect(largest.errors).toBeUndefined();
    expect(largest.data[name]).not.toBeNull();
  });
});

test('an editor can still ask for the whole schema', async () => {
  await visitor.ask(getIntrospectionQuery({ inputValueDeprecation: true, specifiedByUrl: true }));
});
