import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toGlobalId } from '../../api/platform/ids.ts';
import { type Caller, openApi } from '../support/api.ts';
import { asOwner, copyDatabase } from '../support/database.ts';
import { programmeId, type RefusedOr, refused } from '../support/stories.ts';

let copy: Awaited<ReturnType<typeof copyDatabase>>;
let app: FastifyInstance;
let production: FastifyInstance;
let administrator: Caller;
let coordinator: Caller;
let organisation: string;
let elsewhere: string;
let programme: string;

const soon = () => new Date(Date.now() + 86_400_000).toISOString();
const period = '{ from: "2021-01-01", until: "2022-01-01" }';

beforeAll(async () => {
  copy = await copyDatabase('demo');
  const api = await openApi(copy.database);
  app = api.app;
  ({ app: production } = await openApi(copy.database, { NODE_ENV: 'production' }));
  await asOwner(
    copy.database,
    `insert into role_grant (id, account_id, organisation_id, role)
     select gen_random_uuid(), a.id, o.id, 'ADMINISTRATOR' from account a, organisation o
     where a.email = 'manager@heemskerk.example' and o.slug = 'heemskerk'`,
  );
  administrator = await api.visitor().signIn('manager@heemskerk.example');
  coordinator = await api.visitor().signIn('coordinator@heemskerk.example');
  const rows = await asOwner<{ id: string; slug: string }>(
    copy.database,
    'select id, slug from organisation',
  );
  const idOf = (slug: string) => toGlobalId('Organisation', rows.find((row) => row.slug === slug)!.id);
  organisation = idOf('heemskerk');
  elsewhere = idOf('heerlen');
  programme = await programmeId(administrator, 'heemskerk', 'maatjes');
});
afterAll(() => copy.drop());

interface Made extends RefusedOr {
  token: string;
  apiToken: { id: string };
}

const make = async (input: object = {}, by: Caller = administrator, at = organisation): Promise<Made> =>
  (
    await by.ask<{ createApiToken: Made }>(
      `mutation ($organisation: ID!, $input: ApiTokenInput!) {
         createApiToken(organisation: $organisation, input: $input) { __typename ... on NewApiToken { token apiToken { id } } ${refused} }
       }`,
      {
        organisation: at,
        input: { name: 'Dashboard', scopes: ['report.read'], expiresAt: soon(), ...input },
      },
    )
  ).createApiToken;

const revoke = async (apiToken: string, by: Caller = administrator): Promise<RefusedOr> =>
  (
    await by.ask<{ revokeApiToken: RefusedOr }>(
      `mutation ($apiToken: ID!) { revokeApiToken(apiToken: $apiToken) { __typename ... on ApiToken { id revokedAt } ${refused} } }`,
      { apiToken },
    )
  ).revokeApiToken;

async function asks(token: string, query: string, { at = app, headers = {} } = {}) {
  const response = await at.inject({
    method: 'POST',
    url: '/graphql',
    headers: { authorization: `Bearer ${token}`, ...headers },
    payload: { query },
  });
  const { data, errors } = response.json();
  return { status: response.statusCode, data, code: errors?.[0]?.extensions?.code };
}

const requestReport = (of: string) =>
  `{ requestReport(organisation: "${of}", period: ${period}) { received } }`;
const programmeReport = (of: string) =>
  `{ programmeReport(programme: "${of}", period: ${period}) { total } }`;

describe('a program with a token', () => {
  test('reads the figures of its organisation, in words of its own, also in production', async () => {
    const { token } = await make();
    expect(token).toMatch(/^kpl_[\w-]{43}$/);
    for (const at of [app, production]) {
      const { status, data } = await asks(token, requestReport(organisation), { at });
      expect(status).toBe(200);
      expect(data.requestReport.received).toBe(980);
    }
    expect((await asks(token, programmeReport(programme))).data.programmeReport.total).toBe(40);
  });

  test('sees nobody: no dossiers, no waitlist, no staff, no tokens', async () => {
    const { token } = await make();
    const { status, data } = await asks(
      token,
      `{ requests(programme: "${programme}") { totalCount } waitlist(programme: "${programme}") { totalCount }
         matches(programme: "${programme}") { totalCount } applications(programme: "${programme}") { totalCount }
         apiTokens(organisation: "${organisation}") { id } viewer { id } }`,
    );
    expect(status).toBe(200);
    expect(Object.values(data)).toEqual([null, null, null, null, null, null]);
  });

  test('finds another organisation not there, like one that does not exist', async () => {
    const { token } = await make();
    const other = await programmeId(administrator, 'heerlen', 'schuldhulpmaatje');
    const nowhere = toGlobalId('Organisation', '00000000-0000-4000-8000-000000000000');
    for (const query of [requestReport(elsewhere), requestReport(nowhere), programmeReport(other)])
      expect(Object.values((await asks(token, query)).data)).toEqual([null]);
  });

  test('of one programme sees that one only', async () => {
    const { token } = await make({ programme });
    const other = await programmeId(administrator, 'heemskerk', 'sociaal-maatje').catch(() => undefined);
    expect((await asks(token, programmeReport(programme))).data.programmeReport.total).toBe(40);
    expect((await asks(token, requestReport(organisation))).data.requestReport).toBeNull();
    if (other) expect((await asks(token, programmeReport(other))).data.programmeReport).toBeNull();
  });

  test('without the scope that a question asks for gets nothing', async () => {
    const { token, apiToken } = await make();
    await asOwner(copy.database, `update api_token set scopes = '{consent.read}' where name = 'Dashboard'`);
    expect((await asks(token, requestReport(organisation))).data.requestReport).toBeNull();
    expect(apiToken.id).toBeTruthy();
  });

  test('changes nothing, not even what anyone may', async () => {
    const { token } = await make();
    for (const mutation of [
      'mutation { signOut }',
      'mutation { signIn(email: "manager@heemskerk.example", password: "koppel-demo") { __typename } }',
      `mutation { createApiToken(organisation: "${organisation}", input: { name: "x", scopes: ["report.read"], expiresAt: "${soon()}" }) { __typename } }`,
    ])
      expect(await asks(token, mutation)).toMatchObject({ status: 400, code: 'READ_ONLY' });
  });

  test('is kept to the limits that hold for everybody', async () => {
    const { token } = await make();
    const deep = `{ organisations { ${'programmes { organisation { '.repeat(40)} id ${'} }'.repeat(40)} } }`;
    expect(await asks(token, deep, { at: production })).toMatchObject({
      status: 400,
      code: 'TOO_MUCH_AT_ONCE',
    });
    expect((await asks(token, '{ __schema { types { name } } }', { at: production })).status).toBe(400);
  });

  test('leaves the day of its last use, and no more', async () => {
    const { token, apiToken } = await make({ name: 'Dagelijks' });
    await asks(token, requestReport(organisation));
    const { apiTokens } = await administrator.ask<{ apiTokens: Record<string, unknown>[] }>(
      'query ($organisation: ID!) { apiTokens(organisation: $organisation) { id name scopes lastUsedOn revokedAt programme { slug } } }',
      { organisation },
    );
    const kept = apiTokens.find(({ id }) => id === apiToken.id);
    expect(kept).toMatchObject({
      name: 'Dagelijks',
      scopes: ['report.read'],
      revokedAt: null,
      programme: null,
    });
    expect(kept!.lastUsedOn).toMatch(/^\d{4}-\d\d-\d\d$/);
    const rows = await asOwner(copy.database, 'select * from api_token');
    expect(JSON.stringify(rows)).not.toContain(token.slice(4));
  });
});

describe('a token', () => {
  const refusedAs401 = { status: 401, code: 'UNAUTHENTICATED', data: undefined };

  test('that was revoked holds no more, at once; and revoking it again changes nothing', async () => {
    const { token, apiToken } = await make();
    expect((await asks(token, requestReport(organisation))).status).toBe(200);
    expect((await revoke(apiToken.id)).__typename).toBe('ApiToken');
    expect(await asks(token, requestReport(organisation))).toEqual(refusedAs401);
    const first = await asOwner(
      copy.database,
      'select revoked_at from api_token where revoked_at is not null',
    );
    await revoke(apiToken.id);
    expect(
      await asOwner(copy.database, 'select revoked_at from api_token where revoked_at is not null'),
    ).toEqual(first);
  });

  test('that has ended holds no more', async () => {
    const { token } = await make({ name: 'Verlopen' });
    await asOwner(
      copy.database,
      `update api_token set created_at = created_at - interval '9 days', expires_at = now() - interval '1 second' where name = 'Verlopen'`,
    );
    expect(await asks(token, requestReport(organisation))).toEqual(refusedAs401);
  });

  test.each([
    ['nobody made', `kpl_${'A'.repeat(43)}`],
    ['is too short', 'kpl_abc'],
    ['is a text of SQL', `kpl_' or 1=1 --`],
    ['is empty', ''],
  ])('that %s does not hold, even for what anyone may see', async (_, token) => {
    expect(await asks(token, '{ organisations { id } }')).toEqual(refusedAs401);
  });

  test('by another name than Bearer does not hold', async () => {
    const { token } = await make();
    const headers = { authorization: `Basic ${Buffer.from(`x:${token}`).toString('base64')}` };
    expect(await asks(token, requestReport(organisation), { headers })).toEqual(refusedAs401);
  });

  test('together with a session is refused: it is not clear who asks', async () => {
    const { token } = await make();
    for (const [at, name] of [
      [app, 'koppel_session'],
      [production, '__Host-koppel'],
    ] as const)
      expect(
        await asks(token, requestReport(organisation), { at, headers: { cookie: `${name}=anything` } }),
      ).toMatchObject({ status: 400, code: 'AMBIGUOUS_CALLER' });
  });

  test('is none in a cookie, which a browser would send along by itself', async () => {
    const { token } = await make();
    const response = await app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { cookie: `koppel_session=${token}` },
      payload: { query: requestReport(organisation) },
    });
    expect(response.json().data.requestReport).toBeNull();
  });

  test.each([
    [
      'without an end that is near',
      { expiresAt: new Date(Date.now() + 400 * 86_400_000).toISOString() },
      'expiresAt',
    ],
    ['that has ended already', { expiresAt: '2021-01-01T00:00:00Z' }, 'expiresAt'],
    ['without a name', { name: ' ' }, 'name'],
    ['without scopes', { scopes: [] }, 'scopes'],
    ['that may write', { scopes: ['report.read', 'match.make'] }, 'scopes'],
    ['that may see dossiers', { scopes: ['request.read'] }, 'scopes'],
    ['that may do what there is not', { scopes: ['everything'] }, 'scopes'],
    ['for a programme of another', { programme: 'heerlen' }, 'programme'],
  ])('%s is not made', async (_, input, field) => {
    const other = await programmeId(administrator, 'heerlen', 'schuldhulpmaatje');
    const made = await make('programme' in input ? { programme: other } : input);
    expect(made.__typename).toBe('Refusal');
    expect(made.fields?.map(({ path }) => path)).toEqual([field]);
  });

  test('is made, seen and revoked by administrators of that organisation only', async () => {
    const { apiToken } = await make();
    expect((await make({}, coordinator)).reason).toBe('NOT_FOUND');
    expect((await make({}, administrator, elsewhere)).reason).toBe('NOT_FOUND');
    expect((await revoke(apiToken.id, coordinator)).reason).toBe('NOT_FOUND');
    const ask = (by: Caller, of: string) =>
      by.ask<{ apiTokens: unknown }>('query ($of: ID!) { apiTokens(organisation: $of) { id } }', { of });
    expect((await ask(coordinator, organisation)).apiTokens).toBeNull();
    expect((await ask(administrator, elsewhere)).apiTokens).toBeNull();
  });

  test('that is made or revoked stands in the access log', async () => {
    const { apiToken } = await make();
    await revoke(apiToken.id);
    const rows = await asOwner<{ action: string }>(
      copy.database,
      `select action from access_log where entity = 'ApiToken' order by seq desc limit 2`,
    );
    expect(rows.map(({ action }) => action)).toEqual(['client.revoke', 'client.create']);
  });
});
