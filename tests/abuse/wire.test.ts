import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../api/platform/database.ts';
import { fromGlobalId } from '../../api/platform/ids.ts';
import { type Caller, openApi } from '../support/api.ts';
import { asOwner, copyDatabase } from '../support/database.ts';
import { asks, programmeId } from '../support/stories.ts';

// What somebody tries below GraphQL, and beside it.

let database: Database;
let drop: () => Promise<void>;
let app: FastifyInstance;
let visitor: () => Caller;
let port: number;

beforeAll(async () => {
  ({ database, drop } = await copyDatabase('empty'));
  ({ app, visitor } = await openApi(database));
  await app.listen({ port: 0, host: '127.0.0.1' });
  port = (app.server.address() as AddressInfo).port;
});
afterAll(async () => {
  await app.close();
  await drop();
});

/** Sends bytes as they are, and gives everything that comes back. */
const raw = (bytes: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    socket.setTimeout(3_000, () => socket.destroy());
    let answer = '';
    socket.on('data', (chunk) => (answer += chunk));
    socket.once('close', () => resolve(answer));
    socket.once('error', reject);
  });
const statuses = (answer: string): number[] =>
  [...answer.matchAll(/^HTTP\/1\.1 (\d{3})/gm)].map(([, status]) => Number(status));

describe('on the wire', () => {
  test('two lengths, or a length and pieces, are no request: nothing can be smuggled behind one', async () => {
    const body = JSON.stringify({ query: '{ viewer { id } }' });
    const head = 'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n';
    for (const lengths of [
      `Content-Length: ${body.length}\r\nContent-Length: 3\r\n`,
      `Content-Length: ${body.length}\r\nTransfer-Encoding: chunked\r\n`,
      'Transfer-Encoding: chunked, identity\r\n',
      'Transfer-Encoding: xchunked\r\n',
    ]) {
      const answer = await raw(`${head}${lengths}\r\n${body}GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n`);
      expect(statuses(answer), lengths).not.toContain(200);
      expect(answer, lengths).not.toContain('alive');
    }
  });

  test('the address of a file leads to no file outside the portal', async () => {
    for (const path of [
      '/assets/../../package.json',
      '/../package.json',
      '/%2e%2e/%2e%2e/package.json',
      '/assets/..%2f..%2fpackage.json',
      '/assets/....//package.json',
      '/assets/%00../package.json',
      '/documents/manifest.json',
      '/.git/config',
      '/.data/password',
    ]) {
      const answer = await raw(`GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
      expect(statuses(answer)[0], path).toBeGreaterThanOrEqual(400);
      expect(answer, path).not.toMatch(/"scripts"|"dependencies"|\[core\]/);
    }
  });

  test('a header cannot make another method of a request, nor another host of ours', async () => {
    const query = 'mutation { signOut }';
    for (const name of ['x-http-method-override', 'x-http-method', 'x-method-override']) {
      const answer = await app.inject({
        method: 'GET',
        url: `/graphql?query=${encodeURIComponent(query)}`,
        headers: { [name]: 'POST' },
      });
      expect(answer.statusCode, name).toBe(405);
    }
    const asked = await app.inject({
      method: 'POST',
      url: '/graphql',
      headers: {
        host: 'evil.example',
        'x-forwarded-host': 'evil.example',
        origin: 'https://koppel.evil.example',
      },
      payload: { query: '{ viewer { id } }' },
    });
    expect(asked.statusCode, 'another origin').toBe(403);
    const answer = await app.inject({
      method: 'GET',
      url: '/werk',
      headers: { host: 'evil.example', accept: 'text/html' },
    });
    expect(`${JSON.stringify(answer.headers)}${answer.body}`).not.toContain('evil.example');
  });

  test('of two session cookies no mixture is made: it is one of them, or nobody', async () => {
    const { cookies } = await app.inject({
      method: 'POST',
      url: '/graphql',
      payload: {
        query:
          'mutation { signIn(email: "manager@heusden.example", password: "koppel-demo") { __typename } }',
      },
    });
    const real = cookies.find(({ name }) => name === 'koppel_session')!.value;
    for (const cookie of [
      `koppel_session=nothing; koppel_session=${real}`,
      `koppel_session=${real}; koppel_session=nothing`,
      `koppel_session=${real}${real}`,
      `koppel_session="${real}' or '1'='1"`,
    ]) {
      const { data } = (
        await app.inject({
          method: 'POST',
          url: '/graphql',
          headers: { cookie },
          payload: { query: '{ viewer { email } }' },
        })
      ).json<{ data: { viewer: { email: string } | null } }>();
      expect(['manager@heusden.example', undefined], cookie).toContain(data.viewer?.email);
    }
  });
});

describe('around the traces', () => {
  test('an alias, a fragment, a directive or two operations in one leave the same traces', async () => {
    const coordinator = await visitor().signIn('coordinator@heusden.example');
    const programme = await programmeId(coordinator, 'heusden', 'zorgsaam');
    const request = await asks(visitor(), coordinator, programme, { postcode: '5251 AB' });
    const groups = async () =>
      (
        await asOwner<{ groups: string[] }>(
          database,
          `select field_groups as groups from access_log
           where entity = 'Request' and entity_id = $1 and action = 'request.read' order by seq`,
          [fromGlobalId('Request', request)],
        )
      ).map((row) => row.groups.join());
    const before = (await groups()).length;
    const documents = [
      `{ a: request(id: "${request}") { b: question } }`,
      `{ node(id: "${request}") { ... on Request { question } } }`,
      `query ($yes: Boolean = true) { request(id: "${request}") { question @include(if: $yes) } }`,
      `{ request(id: "${request}") { ...Hidden } } fragment Hidden on Request { question }`,
      `{ requests(programme: "${programme}") { edges { node { x: question y: question } } } }`,
    ];
    for (const document of documents) await coordinator.ask(document);
    expect((await groups()).slice(before)).toEqual(documents.map(() => 'SENSITIVE'));
    await coordinator.ask(
      `query ($no: Boolean = false) { request(id: "${request}") { id question @include(if: $no) } }`,
    );
    expect((await groups()).length, 'what was skipped was not seen').toBe(before + documents.length);
  });
});

describe('a mail address', () => {
  test('that looks like another, or is written otherwise, is another; only capitals and blanks around do not count', async () => {
    const signIn = async (email: string) =>
      (
        await visitor().ask<{ signIn: { __typename: string } }>(
          'mutation ($email: String!) { signIn(email: $email, password: "koppel-demo") { __typename } }',
          { email },
        )
      ).signIn.__typename;
    expect(await signIn(' Manager@Heusden.EXAMPLE ')).toBe('Viewer');
    for (const email of [
      'mаnager@heusden.example', // a Cyrillic а
      'manager@heusden.example.',
      'ｍanager@heusden.example',
      'manager+x@heusden.example',
      'manager@heuſden.example',
      'manager%@heusden.example',
      'man_ger@heusden.example',
    ])
      expect(await signIn(email), email).toBe('Refusal');
  });
});
