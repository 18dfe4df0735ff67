import { once } from 'node:events';
import { type ClientRequest, request as httpRequest, type IncomingMessage } from 'node:http';
import type { FastifyInstance } from 'fastify';
import { afterAll, afterEach, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { openApi } from '../support/api.ts';
import { asOwner, copyDatabase, testDatabase } from '../support/database.ts';

let copy: Awaited<ReturnType<typeof copyDatabase>>;
let app: FastifyInstance;
let production: FastifyInstance;
let address: URL;
let cookie: string;

const viewer = JSON.stringify({ query: '{ viewer { id } }' });
const signOut = JSON.stringify({ query: 'mutation { signOut }' });
const json = { 'content-type': 'application/json' };

beforeAll(async () => {
  copy = await copyDatabase('empty');
  ({ app } = await openApi(copy.database));
  ({ app: production } = await openApi(copy.database, {
    NODE_ENV: 'production',
    PUBLIC_URL: 'https://koppel.example',
  }));
  address = new URL(await app.listen({ port: 0, host: '127.0.0.1' }));
  cookie = await signedIn(app);
});
afterAll(async () => {
  await app.close();
  await production.close();
  await copy.drop();
});
afterEach(() => vi.restoreAllMocks());

const signInDocument = `mutation SignIn($email: String!, $password: String!) {
  signIn(email: $email, password: $password) {
    __typename
    ... on Viewer { id displayName roles { role organisation { slug } programme { slug } } }
    ... on Refusal { reason message }
  }
}`;

async function signedIn(at: FastifyInstance): Promise<string> {
  const response = await at.inject({
    method: 'POST',
    url: '/graphql',
    payload: {
      query: signInDocument,
      variables: { email: 'coordinator@heemskerk.example', password: 'koppel-demo' },
    },
  });
  const [session] = response.cookies;
  return `${session!.name}=${session!.value}`;
}

const post = (payload: string | Buffer, headers: Record<string, string> = json, at = app) =>
  at.inject({ method: 'POST', url: '/graphql', headers, payload });

/** Sends over a real connection, by hand. */
async function send(
  headers: Record<string, string>,
  write: (out: ClientRequest) => void,
): Promise<{ status: number; body: string }> {
  const out = httpRequest({
    host: address.hostname,
    port: address.port,
    path: '/graphql',
    method: 'POST',
    headers,
  });
  // The server hangs up on who goes on sending what it refused.
  out.on('error', () => undefined);
  write(out);
  const [response] = (await once(out, 'response')) as [IncomingMessage];
  let body = '';
  for await (const chunk of response) body += chunk;
  return { status: response.statusCode!, body };
}

describe('a body', () => {
  const large = JSON.stringify({ query: '{ viewer { id } }', variables: { x: 'x'.repeat(3_000_000) } });

  test('of 3 MB is refused as too large', async () => {
    const { status, body } = await send({ ...json, 'content-length': String(large.length) }, (out) =>
      out.end(large),
    );
    expect(status).toBe(413);
    expect(JSON.parse(body).errors[0].extensions.code).toBe('TOO_LARGE');
  });

  test('of 3 MB in pieces, without its length, is refused as too large', async () => {
    const { status } = await send({ ...json, 'transfer-encoding': 'chunked' }, (out) => {
      for (let at = 0; at < large.length; at += 65_536) out.write(large.slice(at, at + 65_536));
      out.end();
    });
    expect(status).toBe(413);
  });

  test('that says that it is compressed is not unpacked', async () => {
    const { gzipSync } = await import('node:zlib');
    const response = await post(gzipSync(large), { ...json, 'content-encoding': 'gzip' });
    expect([400, 415]).toContain(response.statusCode);
  });

  test.each([
    ['a batch', `[${viewer},${viewer}]`, 400],
    ['an empty batch', '[]', 400],
    ['nothing', '', 400],
    ['half of one', '{"query":', 400],
    ['null', 'null', 400],
    ['a number', '1', 400],
    ['a query that is no text', '{"query":{"kind":"Document"}}', 400],
    ['a query that is a list', '{"query":["{ viewer { id } }"]}', 400],
    ['a prototype', '{"query":"{ viewer { id } }","__proto__":{"x":1}}', 400],
    ['a constructor', '{"query":"{ viewer { id } }","constructor":{"prototype":{"x":1}}}', 400],
    ['variables that are a text', '{"query":"{ viewer { id } }","variables":"{}"}', 400],
    ['a stored query', '{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"0"}}}', 400],
    [
      'brackets to drown in',
      `{"query":"{ viewer { id } }","variables":{"x":${'['.repeat(100_000)}${']'.repeat(100_000)}}}`,
      200,
    ],
    ['a query to drown in', JSON.stringify({ query: '{'.repeat(100_000) }), 400],
  ])('that is %s is answered without a bug', async (_, payload, status) => {
    const bugs = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const response = await post(payload);
    expect([status, 400]).toContain(response.statusCode);
    expect(bugs).not.toHaveBeenCalled();
    expect(response.body).not.toMatch(/node_modules|at \w+ \(|\.[jt]s:\d/);
  });
});

describe('another site cannot use the session of whoever looks at it', () => {
  const stillSignedIn = async () => {
    const { data } = (await post(viewer, { ...json, cookie })).json();
    expect(data.viewer.id).toBeTruthy();
  };

  test.each([
    ['application/x-www-form-urlencoded', `query=${encodeURIComponent('mutation { signOut }')}`],
    [
      'multipart/form-data; boundary=b',
      '--b\r\ncontent-disposition: form-data; name="query"\r\n\r\nmutation { signOut }\r\n--b--\r\n',
    ],
    ['text/plain', signOut],
    ['text/plain;application/json', signOut],
    ['application/json-patch+json', signOut],
  ])('by a form of the kind %s', async (type, payload) => {
    const response = await post(payload, { 'content-type': type, cookie });
    expect(response.statusCode).toBe(415);
    await stillSignedIn();
  });

  test('by sending no kind at all, as a beacon can', async () => {
    const response = await send({ cookie }, (out) => out.end(signOut));
    expect(response.status).toBeGreaterThanOrEqual(400);
    await stillSignedIn();
  });

  test.each([
    ['from another site', { origin: 'https://evil.example' }],
    ['from a page without a home', { origin: 'null' }],
    ['from the same name at another port', { origin: 'http://localhost:1' }],
    ['from a name that begins the same', { origin: 'http://localhost:80.evil.example' }],
    ['which the browser calls cross-site', { 'sec-fetch-site': 'cross-site' }],
    ['from a neighbour under the same domain', { 'sec-fetch-site': 'same-site' }],
  ])('by a POST of JSON %s', async (_, headers) => {
    const response = await post(signOut, { ...json, cookie, ...headers });
    expect(response.statusCode).toBe(403);
    expect(response.json().errors[0].extensions.code).toBe('CROSS_SITE');
    await stillSignedIn();
  });

  test.each(['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const)('by a %s', async (method) => {
    for (const query of ['mutation { signOut }', '{ viewer { id } }']) {
      const response = await app.inject({
        method,
        url: `/graphql?query=${encodeURIComponent(query)}`,
        headers: { cookie, accept: 'text/html,application/json' },
      });
      expect(response.statusCode).toBe(405);
      expect(response.headers.allow).toBe('POST');
      expect(response.headers['access-control-allow-origin']).toBeUndefined();
    }
    await stillSignedIn();
  });

  test('but a page of our own can, at its own address or at the one that people know', async () => {
    for (const origin of ['http://localhost:80', 'https://localhost:80', 'http://localhost:4000'])
      expect((await post(viewer, { ...json, origin, host: 'localhost:80' })).statusCode, origin).toBe(200);
    const own = { ...json, 'sec-fetch-site': 'same-origin' };
    expect((await post(viewer, own)).statusCode).toBe(200);
  });
});

describe('what goes wrong', () => {
  const secrets =
    /select |insert |update |pg_|postgres|koppel_app|constraint|relation|node_modules|at \w+ \(|\.[jt]s:\d|stack/i;

  test('on our side is a number for whoever asks, the same one in our log, and nothing else', async () => {
    const database = await testDatabase('empty');
    const { app: broken } = await openApi(database);
    onTestFinished(() => broken.close());
    const session = await signedIn(broken);
    const log: string[] = [];
    vi.spyOn(console, 'error').mockImplementation((line: string) => void log.push(line));
    await asOwner(
      database,
      `revoke connect on database ${new URL(database.ownerUrl).pathname.slice(1)} from public`,
    );
    await asOwner(
      database,
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    );
    const canary = 'Kanarie-4711';
    const response = await post(
      JSON.stringify({ query: `query { placeByPostcode(postcode: "${canary}") { municipality { name } } }` }),
      { ...json, cookie: session },
      broken,
    );
    const id = response.headers['x-request-id'];
    expect(id).toMatch(/^[0-9a-f-]{36}$/);
    const [error] = response.json().errors;
    expect(error.extensions).toEqual({ code: 'INTERNAL_SERVER_ERROR', requestId: id });
    expect(error.message).toContain(id);
    expect(response.body).not.toMatch(secrets);
    expect(log.length).toBeGreaterThan(0);
    expect(log[0]).toContain(`Unexpected error ${id}`);
    expect(log[0]).toMatch(/\n +at /);
    expect(log.join('\n')).not.toContain(canary);
    expect((await broken.inject('/readyz')).statusCode).toBe(503);
    expect((await broken.inject('/healthz')).statusCode).toBe(200);
  });

  test.each([
    ['a document that is none', '{"query":"{"}'],
    ['a field that is none', '{"query":"{ nothing }"}'],
    ['a batch', '[]'],
    ['half a body', '{'],
    ['a document too deep', JSON.stringify({ query: `{${'a{'.repeat(40)}b${'}'.repeat(40)}}` })],
    [
      'a value that does not fit',
      JSON.stringify({
        query: 'query ($x: Int!) { vacancies(first: $x) { totalCount } }',
        variables: { x: 'a' },
      }),
    ],
  ])('with %s has the number of the request', async (_, payload) => {
    for (const at of [app, production]) {
      const response = await post(payload, json, at);
      expect(response.statusCode).toBe(400);
      const { errors } = response.json();
      expect(errors[0].extensions.requestId).toBe(response.headers['x-request-id']);
      expect(response.body).not.toMatch(secrets);
    }
  });

  test.each([
    ['a number that is too large', '{ vacancies(first: 99999999999999999999) { totalCount } }'],
    [
      'a distance that is endless',
      '{ vacancies(filter: { postcode: "1962", maxDistanceKm: 1e308 }) { totalCount } }',
    ],
    ['an id that is none', '{ request(id: "UmVxdWVzdDpub25zZW5zZQ") { id } }'],
    ['an id with a NUL', '{ request(id: "\\u0000") { id } }'],
    ['half a character', '{ placeByPostcode(postcode: "\\ud800") { municipality { name } } }'],
    ['a NUL', '{ placeByPostcode(postcode: "1962\\u0000") { municipality { name } } }'],
    [
      'a period before the calendar',
      '{ programmeReport(programme: "x", period: { from: "0000-01-01", until: "0001-01-01" }) { total } }',
    ],
    [
      'a first contact in the year 275760',
      'mutation { recordFirstContact(request: "UmVxdWVzdDowMDAwMDAwMC0wMDAwLTQwMDAtODAwMC0wMDAwMDAwMDAwMDA", at: "+275760-09-13T00:00:00Z") { __typename } }',
    ],
    [
      'a birth day before the calendar',
      'mutation { applyToVacancy(vacancy: "x", input: { firstName: "A", lastName: "B", birthDate: "0000-01-01", phone: "0600000000" }) { __typename } }',
    ],
    ['a backslash', '{ placeByPostcode(postcode: "\\\\") { municipality { name } } }'],
    [
      'an organisation of quotes',
      '{ vacancies(filter: { organisation: "\' or 1=1 --", text: "%_\\\\" }) { totalCount } }',
    ],
  ])('with %s is no bug', async (_, query) => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const response = await post(JSON.stringify({ query }), { ...json, cookie });
    expect([200, 400]).toContain(response.statusCode);
    expect(response.body).not.toMatch(secrets);
    expect(log).not.toHaveBeenCalled();
  });

  test('with an address or a header that is none is told in our words', async () => {
    const bad = await app.inject({ method: 'GET', url: '/%E0%A4%A' });
    expect(bad.statusCode).toBe(400);
    expect(bad.json().errors[0].extensions.code).toBe('BAD_REQUEST');
    const nothing = await app.inject({ method: 'POST', url: '/nothing', headers: json, payload: '{}' });
    expect(nothing.statusCode).toBe(404);
    expect(nothing.json().errors[0].extensions.requestId).toBe(nothing.headers['x-request-id']);
  });
});

describe('every answer', () => {
  test.each(['/', '/graphql', '/healthz', '/vraag/postcode'])(
    'of %s keeps browsers to our own files',
    async (url) => {
      const { headers } = await production.inject({ url, headers: { accept: 'text/html' } });
      const policy = String(headers['content-security-policy']);
      for (const part of [
        "default-src 'none'",
        "script-src 'self'",
        "script-src-attr 'none'",
        "style-src 'self'",
        "connect-src 'self'",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
      ])
        expect(policy.split(';')).toContain(part);
      expect(policy).not.toMatch(/unsafe|\*|https?:/);
      expect(headers).toMatchObject({
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
      });
      expect(headers['permissions-policy']).toContain('geolocation=()');
      expect(headers['strict-transport-security']).toMatch(/^max-age=63072000/);
      expect(headers).not.toHaveProperty('x-powered-by');
      expect(headers).not.toHaveProperty('server');
    },
  );

  test('of the API is kept nowhere, whether it is right or wrong', async () => {
    for (const payload of [viewer, '{', '[]', signOut])
      expect((await post(payload)).headers['cache-control']).toBe('no-store');
  });

  test('asks for https in production only', async () => {
    expect((await app.inject('/healthz')).headers).not.toHaveProperty('strict-transport-security');
    expect(String((await app.inject('/healthz')).headers['content-security-policy'])).not.toContain(
      'upgrade',
    );
  });
});

describe('the session', () => {
  test('in production is in a cookie for this host alone, over https, that no script and no other site can use', async () => {
    const response = await post(
      JSON.stringify({
        query: signInDocument,
        variables: { email: 'coordinator@heemskerk.example', password: 'koppel-demo' },
      }),
      json,
      production,
    );
    const [set] = [response.headers['set-cookie']].flat();
    expect(set).toMatch(/^__Host-koppel=[\w-]{43};/);
    const parts = set!.split('; ');
    expect(parts).toEqual(expect.arrayContaining(['Path=/', 'HttpOnly', 'Secure']));
    expect(set).toMatch(/SameSite=(Lax|Strict)/);
    expect(set).not.toMatch(/domain/i);
  });

  test('in production is not taken from a cookie without that mark, which a neighbour could have set', async () => {
    const session = await signedIn(production);
    const me = JSON.stringify({
      query:
        'query Me { viewer { id displayName } organisations { id slug name programmes { id slug name kind supportModes } } }',
    });
    expect((await post(me, { ...json, cookie: session }, production)).json().data.viewer).not.toBeNull();
    const unmarked = session.replace('__Host-koppel', 'koppel_session');
    expect((await post(me, { ...json, cookie: unmarked }, production)).json().data.viewer).toBeNull();
  });
});
