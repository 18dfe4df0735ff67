import { readdirSync, readFileSync } from 'node:fs';
import { Kind, parse, print } from 'graphql';
import { formatDocument, gql, stringifyDocument } from 'urql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { shippedDocuments } from '../../api/built.ts';
import { openPortal, type Portal } from '../support/portal.ts';

let portal: Portal;

beforeAll(async () => {
  portal = await openPortal({ NODE_ENV: 'production' });
});
afterAll(() => portal.close());

/** Asks in production what is wrong with a document. */
async function ask(body: object): Promise<{ status: number; code: string | undefined; text: string }> {
  const response = await fetch(`${portal.home}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  return { status: response.status, code: JSON.parse(text).errors?.[0]?.extensions?.code, text };
}

const sources = readdirSync(new URL('../../web', import.meta.url), { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('graphql-env.d.ts'))
  .map((name) => readFileSync(new URL(`../../web/${name}`, import.meta.url), 'utf8'));

describe('in production', () => {
  test('the portal works: its pages for anyone find, show and send', { timeout: 60_000 }, async () => {
    const { page, problems } = await portal.person({ viewport: { width: 1280, height: 900 } });
    await page.goto(portal.home);
    await page.getByLabel('Postcode').first().fill('1962 AB');
    await page.getByLabel('Postcode').first().press('Enter');
    await page.getByText('Uw buurtteam', { exact: true }).waitFor();
    await page.goto(`${portal.home}/vacatures`);
    await page.getByRole('main').getByRole('link').first().click();
    await page.getByLabel('Voornaam').fill('Pia');
    await page.getByLabel('Achternaam').fill('Productie');
    await page.getByLabel('E-mailadres').fill('pia@productie.example');
    await page.getByRole('button', { name: /Verstuur|Meld/ }).click();
    await page.getByText('Dank u wel, Pia!').waitFor();
    expect(problems).toEqual([]);
  });

  test('everything that the portal can send is known, as its client writes it', async () => {
    const written = sources.join('\n').match(/\bgraphql\(\s*`/g)!.length;
    const texts = shippedDocuments();
    const definitions = texts.flatMap((text) => parse(text).definitions);
    const contract = parse(readFileSync(new URL('../../schema/contract.graphql', import.meta.url), 'utf8'));
    expect(definitions.length - contract.definitions.length).toBe(written);
    const fragments = definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION).map(print);
    for (const definition of definitions) {
      if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
      const own = needed(print(definition), fragments);
      const query = stringifyDocument(formatDocument(gql(own)));
      const { code } = await ask({ query, operationName: definition.name?.value, variables: {} });
      expect(code, definition.name?.value).not.toBe('UNKNOWN_DOCUMENT');
    }
  });

  test('what outside clients rely on is known, one at a time and as a whole', async () => {
    const whole = readFileSync(new URL('../../schema/contract.graphql', import.meta.url), 'utf8');
    const { status, text } = await ask({
      query: whole,
      operationName: 'PostcodeTool',
      variables: { postcode: '1962' },
    });
    expect(status).toBe(200);
    expect(JSON.parse(text).data.placeByPostcode.team.phone).toBeTruthy();
  });

  const me =
    'query Me { viewer { id displayName } organisations { id slug name programmes { id slug name kind supportModes } } }';
  test.each([
    ['the schema', '{ __schema { types { name } } }', undefined],
    ['a type', '{ __type(name: "Account") { fields { name } } }', undefined],
    ['the name of what is at the top', '{ __typename }', undefined],
    ['a field more', me.replace('slug name kind', 'slug name kind status'), 'Me'],
    ['a field less', me.replace(' displayName', ''), 'Me'],
    ['an alias', me.replace('viewer', 'me: viewer'), 'Me'],
    ['a directive', me.replace('displayName', 'displayName @include(if: true)'), 'Me'],
    ['another name', me.replace('Me', 'You'), 'You'],
    ['something of its own beside it', `${me} query You { __schema { types { name } } }`, 'You'],
    ['no name to choose by', `${me} query You { __schema { types { name } } }`, undefined],
    ['two fragments of one name', `${me} fragment F on Viewer { id } fragment F on Viewer { email }`, 'Me'],
    ['a field that is nearly one of ours', '{ viewr { id } }', undefined],
    ['a mutation that is nearly one of ours', 'mutation { signin { id } }', undefined],
  ])(
    'a document with %s is not known, and nothing is told of the schema',
    async (_, query, operationName) => {
      const answer = await ask({ query, operationName });
      expect(answer).toMatchObject({ status: 400, code: 'UNKNOWN_DOCUMENT' });
      expect(answer.text).not.toMatch(/Did you mean|Cannot query|viewer|signIn"/);
    },
  );

  test('a known document with a value that does not fit is told without a hint at those that do', async () => {
    const contract = parse(readFileSync(new URL('../../schema/contract.graphql', import.meta.url), 'utf8'));
    for (const [name, variables] of [
      ['Link', { request: 'x', volunteer: 'x', linkedOn: '2021-01-01', reasons: ['NEIGHBOURHOO'] }],
      ['BrowseVacancies', { filter: { postcod: '1962' } }],
    ] as const) {
      const query = print(contract.definitions.find((d) => 'name' in d && d.name?.value === name)!);
      const { status, text } = await ask({ query, operationName: name, variables });
      expect(status).toBe(400);
      expect(text).toMatch(/NEIGHBOURHOO|postcod/);
      expect(text).not.toMatch(/Did you mean|NEIGHBOURHOOD|postcode\b/);
    }
  });
});

/** An operation with the fragments that it needs, also by way of others. */
function needed(operation: string, fragments: readonly string[], had: readonly string[] = []): string {
  const names = [...operation.matchAll(/\.\.\.(\w+)/g)]
    .map(([, name]) => name!)
    .filter((name) => name !== 'on');
  const missing = [...new Set(names)].filter((name) => !had.includes(name));
  const found = fragments.filter((text) => missing.some((name) => text.startsWith(`fragment ${name} on`)));
  if (found.length === 0) return operation;
  return needed([operation, ...found].join('\n'), fragments, [...had, ...missing]);
}
