import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { toGlobalId } from '../../../api/platform/ids.ts';
import { openApiDocument } from '../../../api/reports/export/rest/openapi.ts';
import { koppelSchema } from '../../../api/schema.ts';
import { organisationId, programmeId } from '../../../seeds/organisations.ts';
import { type Caller, openApi } from '../../support/api.ts';
import { asOwner, copyDatabase } from '../../support/database.ts';

interface Operation {
  operationId: string;
  parameters?: { name: string; in: string; required: boolean }[];
  responses: Record<string, { headers: object; content: Record<string, { schema: never }> }>;
}
interface Described {
  openapi: string;
  info: { version: string };
  paths: Record<string, Record<string, Operation>>;
}

let drop: () => Promise<void>;
let app: FastifyInstance;
let visitor: () => Caller;
let administrator: Caller;
let described: Described;
let token: string;
const organisation = toGlobalId('Organisation', organisationId('heemskerk'));
const programme = toGlobalId('Programme', programmeId('heemskerk', 'maatjes'));
const elsewhere = toGlobalId('Organisation', organisationId('heerlen'));
const nowhere = toGlobalId('Organisation', '00000000-0000-4000-8000-000000000000');
const year = 'from=2021-01-01&until=2022-01-01';

beforeAll(async () => {
  const copy = await copyDatabase('demo');
  drop = copy.drop;
  ({ app, visitor } = await openApi(copy.database));
  await asOwner(
    copy.database,
    `insert into role_grant (id, account_id, organisation_id, role)
     select gen_random_uuid(), a.id, o.id, 'ADMINISTRATOR' from account a, organisation o
     where a.email = 'manager@heemskerk.example' and o.slug = 'heemskerk'`,
  );
  administrator = await visitor().signIn('manager@heemskerk.example');
  token = await aToken();
  described = (await get('/v1/openapi.json')).json();
});
afterAll(async () => {
  await app.close();
  await drop();
});

async function aToken(input: object = {}): Promise<string> {
  const expiresAt = new Date(Date.now() + 86_400_000).toISOString();
  const { createApiToken } = await administrator.ask<{ createApiToken: { token: string } }>(
    `mutation ($organisation: ID!, $input: ApiTokenInput!) {
       createApiToken(organisation: $organisation, input: $input) { __typename ... on NewApiToken { token } }
     }`,
    { organisation, input: { name: 'Dashboard', scopes: ['report.read'], expiresAt, ...input } },
  );
  return createApiToken.token;
}

const get = (
  url: string,
  as = token,
  headers: Record<string, string> = {},
): Promise<LightMyRequestResponse> =>
  app.inject({ url, headers: { ...(as && { authorization: `Bearer ${as}` }), ...headers } });

/** A problem without the number of its request. */
const problemIn = (response: LightMyRequestResponse) => {
  expect(response.headers['content-type']).toBe('application/problem+json; charset=utf-8');
  expect(response.headers['api-version']).toBe(described.info.version);
  const { instance, ...problem } = response.json();
  expect(instance).toBe(`urn:uuid:${response.headers['x-request-id']}`);
  expect(problem.status).toBe(response.statusCode);
  return problem;
};

/** An address for each path of the description, with which there is an answer. */
const addressOf = (path: string): string =>
  `/v1${path.replace('{organisationId}', organisation).replace('{programmeId}', programme)}${
    /report|quarters/.test(path) ? `?${year}` : ''
  }`;

describe('the description of the REST export', () => {
  test('is the checked-in one, with the address at which this Koppel is', async () => {
    const stored = readFileSync(join(import.meta.dirname, '../../../schema/openapi.json'), 'utf8');
    const made = openApiDocument(await koppelSchema(), 'https://koppel.example');
    const upToDate = stored === `${JSON.stringify(made, null, 2)}\n`;
    expect(upToDate, 'schema/openapi.json is stale: run "npm run schema" and commit it').toBe(true);
    expect(JSON.stringify(described).replaceAll('http://localhost:4000', 'https://koppel.example')).toEqual(
      JSON.stringify(made),
    );
  });

  test('is for anyone, from any page', async () => {
    const response = await get('/v1/openapi.json', '', { origin: 'https://elsewhere.example' });
    expect(response.statusCode).toBe(200);
    expect(response.headers['access-control-allow-origin']).toBe('*');
    expect(response.headers['api-version']).toMatch(/^\d+\.\d+\.\d+$/);
  });

  test('keeps to what the API Design Rules ask of one', () => {
    expect(described.openapi).toMatch(/^3\.0\./);
    expect(described.info.version).toMatch(/^1\.\d+\.\d+$/);
    expect(described).toMatchObject({ servers: [{ url: expect.stringMatching(/\/v1$/) }] });
    expect(described.paths['/openapi.json']!.get!.responses['200']!.headers).toHaveProperty(
      'access-control-allow-origin',
    );
    for (const [path, methods] of Object.entries(described.paths)) {
      expect(path).toMatch(/^(\/([a-z][a-z-]*(\.json)?|\{[a-z][A-Za-z]*\}))+$/);
      expect(Object.keys(methods)).toEqual(['get']);
      const { parameters = [], responses } = methods.get!;
      for (const { name } of parameters) expect(name).toMatch(/^[a-z][A-Za-z]*$/);
      for (const [status, { headers, content }] of Object.entries(responses)) {
        expect(headers).toHaveProperty('API-Version');
        if (status !== '200') expect(Object.keys(content)).toEqual(['application/problem+json']);
      }
    }
  });
});

describe('an answer of the REST export', () => {
  test('is as described, at every address, for a program and for who is signed in', async () => {
    for (const [path, { get: operation }] of Object.entries(described.paths)) {
      if (path === '/openapi.json') continue;
      const response = await get(addressOf(path));
      expect(response.statusCode, `${path} ${response.body}`).toBe(200);
      expect(response.headers).toMatchObject({
        'api-version': described.info.version,
        'cache-control': 'no-store',
        'content-type': 'application/json; charset=utf-8',
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
      });
      const { schema } = operation!.responses['200']!.content['application/json']!;
      const said = z.fromJSONSchema(schema, { defaultTarget: 'openapi-3.0' }).safeParse(response.json());
      expect(said.error?.issues, path).toBeUndefined();
      expect((await administrator.request({ url: addressOf(path) })).json(), path).toEqual(response.json());
    }
  });

  test('gives the figures of the report', async () => {
    const report = (await get(`/v1/programmes/${programme}/report?${year}`)).json();
    expect(report).toMatchObject({
      from: '2021-01-01',
      until: '2022-01-01',
      knownAt: null,
      total: 40,
      waitlist: { length: 17, longerThanYear: 12 },
      campaign: null,
    });
    const { quarters } = (await get(`/v1/programmes/${programme}/quarters?${year}`)).json();
    expect(quarters.map((quarter: { from: string }) => quarter.from)).toEqual([
      '2021-10-01',
      '2021-07-01',
      '2021-04-01',
      '2021-01-01',
    ]);
    const leaving = ['home-start', 'fat'].map(
      (slug) => `leavingOut=${toGlobalId('Programme', programmeId('heemskerk', slug as 'fat'))}`,
    );
    const volunteers = await get(
      `/v1/organisations/${organisation}/volunteer-report?${year}&${leaving.join('&')}`,
    );
    expect(volunteers.json()).toMatchObject({ activeAtEnd: 481, left: 102, joined: 69 });
  });

  test('gives them as they were known, before anything was written down', async () => {
    const { total, warnings, knownAt } = (
      await get(`/v1/programmes/${programme}/report?${year}&knownAt=2020-01-01T00:00:00%2B01:00`)
    ).json();
    expect(total).toBe(0);
    expect(knownAt).toBe('2020-01-01T00:00:00+01:00');
    expect(warnings.map(({ code }: { code: string }) => code)).toContain('KNOWN_LATER');
    const volunteers = await get(
      `/v1/organisations/${organisation}/volunteer-report?${year}&knownAt=2020-01-01T00:00:00Z`,
    );
    expect(volunteers.json()).toMatchObject({ activeAtEnd: 0, joined: 0 });
  });

  test('comes page by page, until there is no next one', async () => {
    const names: string[] = [];
    const whole = (await get('/v1/programmes')).json();
    let next: string | undefined = '/v1/programmes?first=4';
    for (let pages = 0; next; pages++) {
      const page: typeof whole = (await get(next)).json();
      names.push(...page.programmes.map(({ id }: { id: string }) => id));
      next =
        page._links.next && new URL(page._links.next.href).pathname + new URL(page._links.next.href).search;
      expect(pages).toBeLessThan(10);
    }
    expect(names).toEqual(whole.programmes.map(({ id }: { id: string }) => id));
    expect(names.length).toBeGreaterThan(8);
    const { href } = whole.programmes[0]._links.report;
    expect((await get(`${new URL(href).pathname}?${year}`)).statusCode).toBe(200);
  });
});

describe('who may not see something', () => {
  test('is told what they would be told if it did not exist', async () => {
    const strangers = [organisation, elsewhere, nowhere, 'x'];
    const answers = await Promise.all([
      ...strangers.slice(1).map((id) => get(`/v1/organisations/${id}/request-report?${year}`)),
      ...strangers.slice(1).map((id) => get(`/v1/organisations/${id}`)),
      get(`/v1/organisations/${organisation}/request-report?${year}`, ''),
      get(`/v1/programmes/${programme}/report?${year}`, ''),
      get(`/v1/programmes/${programme}`, ''),
      get(
        `/v1/programmes/${toGlobalId('Programme', programmeId('heerlen', 'sociaal-maatje'))}/report?${year}`,
      ),
      get('/v1/programmes/'),
      get('/v1/nothing'),
      get('/v1'),
    ]);
    for (const answer of answers)
      expect(problemIn(answer)).toEqual({
        status: 404,
        title: 'There is no such thing, or not for you.',
        detail: 'What may not be seen is answered like what does not exist.',
      });
    expect((await get('/v1/programmes', '')).json().programmes).toEqual([]);
    expect((await get('/v1/organisations', '')).json().organisations).toEqual([]);
  });

  test('sees one programme, with a token for that one', async () => {
    const ofOne = await aToken({ programme });
    const { programmes } = (await get('/v1/programmes', ofOne)).json();
    expect(programmes.map(({ slug }: { slug: string }) => slug)).toEqual(['maatjes']);
    expect((await get(`/v1/programmes/${programme}/report?${year}`, ofOne)).statusCode).toBe(200);
    expect((await get('/v1/organisations', ofOne)).json().organisations).toEqual([]);
    expect((await get(`/v1/organisations/${organisation}/volunteer-report?${year}`, ofOne)).statusCode).toBe(
      404,
    );
    const other = toGlobalId('Programme', programmeId('heemskerk', 'fat'));
    expect((await get(`/v1/programmes/${other}/report?${year}`, ofOne)).statusCode).toBe(404);
  });
});

describe('a request that cannot be answered', () => {
  test('names each value that is wrong', async () => {
    const response = await get(
      `/v1/programmes/${programme}/report?from=2021-02-30&knownat=2021-01-01T00:00:00Z`,
    );
    const { status, detail, errors } = problemIn(response);
    expect(status).toBe(400);
    expect(detail).toBe('These values are missing, wrong or not known here: from, until, knownat.');
    expect(errors).toMatchObject([
      { in: 'query', location: { name: 'from' }, code: 'invalid_format' },
      { in: 'query', location: { name: 'until' }, code: 'invalid_type' },
      { in: 'query', location: { name: 'knownat' }, code: 'unknown' },
    ]);
  });

  test.each([
    ['from=2021-01-01&until=2021-01-01', 'until', 'until must be after from.'],
    [`${year}&knownAt=2999-01-01T00:00:00Z`, 'knownAt', 'knownAt must not be in the future.'],
  ])('names what does not fit the rest: %s', async (query, name, detail) => {
    expect(problemIn(await get(`/v1/programmes/${programme}/report?${query}`))).toEqual({
      status: 400,
      title: 'The request cannot be answered as it is.',
      detail,
      errors: [{ in: 'query', location: { name }, code: 'invalid', detail }],
    });
  });

  test('is one with a page that there cannot be', async () => {
    expect(problemIn(await get('/v1/programmes?first=501')).errors).toMatchObject([
      { location: { name: 'first' }, code: 'too_big' },
    ]);
    expect(problemIn(await get('/v1/programmes?after=x')).errors).toMatchObject([
      { in: 'query', location: { name: 'after' }, code: 'invalid' },
    ]);
  });

  test('is one with a token that does not hold, or with a session too', async () => {
    const wrong = await get('/v1/programmes', `kpl_${'x'.repeat(43)}`);
    expect(problemIn(wrong).status).toBe(401);
    expect(wrong.headers['www-authenticate']).toBe('Bearer');
    const both = await administrator.request({
      url: '/v1/programmes',
      headers: { authorization: `Bearer ${token}` },
    });
    expect(problemIn(both).status).toBe(400);
  });

  test('is one from a page of others, and one that would change something', async () => {
    expect(problemIn(await get('/v1/programmes', '', { origin: 'https://elsewhere.example' })).status).toBe(
      403,
    );
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const) {
      const response = await app.inject({ method, url: addressOf('/programmes') });
      expect(problemIn(response).status, method).toBe(405);
      expect(response.headers.allow).toBe('GET, HEAD');
    }
    expect((await app.inject({ method: 'HEAD', url: '/v1/openapi.json' })).statusCode).toBe(200);
  });
});
