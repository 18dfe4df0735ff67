import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '../../api/platform/database.ts';
import { type Caller, openApi } from '../support/api.ts';
import { Authenticator } from '../support/authenticator.ts';
import { asOwner, copyDatabase } from '../support/database.ts';
import { change, production, seen, signIn, type Told } from '../support/production.ts';
import { refused } from '../support/stories.ts';

let database: Database;
let drop: () => Promise<void>;
let api: Awaited<ReturnType<typeof openApi>>;
const joke = 'coordinator@heemskerk.example';
const samira = 'coordinator@heerlen.example';
const origin = 'http://localhost:4000';

beforeAll(async () => {
  ({ database, drop } = await copyDatabase('empty'));
  api = await openApi(database);
});
afterAll(() => drop());
beforeEach(() =>
  asOwner(
    database,
    'truncate passkey, passkey_challenge, recovery_code, sign_in_ticket, sign_in_attempt, session',
  ),
);

/** Somebody with a passkey, still signed in. */
async function withPasskey(email = joke): Promise<{ caller: Caller; key: Authenticator }> {
  const caller = await api.visitor().signIn(email);
  const key = new Authenticator(origin);
  const { json } = await change(caller, 'beginPasskey');
  const made = await change(caller, 'addPasskey', { name: 'Laptop', response: key.make(json!) });
  expect(made.__typename).toBe('AccountChanged');
  expect(made.recoveryCodes).toHaveLength(10);
  return { caller, key };
}

const begin = async (caller: Caller): Promise<string> =>
  (await caller.ask<{ beginPasskeySignIn: { json: string } }>('mutation { beginPasskeySignIn { json } }'))
    .beginPasskeySignIn.json;

const finish = async (caller: Caller, response: string): Promise<Told> =>
  (
    await caller.ask<{ finishPasskeySignIn: Told }>(
      `mutation ($response: String!) { finishPasskeySignIn(response: $response) { __typename ... on Viewer { displayName } ${refused} } }`,
      { response },
    )
  ).finishPasskeySignIn;

describe('a passkey', () => {
  test('signs in by itself, without address or password', async () => {
    const { key } = await withPasskey();
    const caller = api.visitor();
    expect(await finish(caller, key.show(await begin(caller)))).toEqual({
      __typename: 'Viewer',
      displayName: 'Joke Duinmeijer',
    });
    expect(await seen(caller)).toBe('Joke Duinmeijer, 1');
    const { myAccount } = await caller.ask<{
      myAccount: { passkeys: { name: string; lastUsedAt: string | null }[] };
    }>('{ myAccount { passkeys { name lastUsedAt } } }');
    expect(myAccount.passkeys).toMatchObject([{ name: 'Laptop', lastUsedAt: expect.any(String) }]);
  });

  test('is the second step after the password, and then only one of that account', async () => {
    const { key } = await withPasskey();
    const other = await withPasskey(samira);
    const caller = api.visitor();
    expect(await signIn(caller, joke)).toEqual({
      __typename: 'SecondFactorNeeded',
      ways: ['PASSKEY', 'RECOVERY_CODE'],
    });
    const options = await begin(caller);
    expect(JSON.parse(options).allowCredentials).toHaveLength(1);
    expect((await finish(caller, other.key.show(options))).reason).toBe('INVALID');
    expect(await seen(caller)).toBe('nobody');
    expect((await finish(caller, key.show(await begin(caller)))).__typename).toBe('Viewer');
  });

  test('answers a challenge once', async () => {
    const { key } = await withPasskey();
    const caller = api.visitor();
    const answer = key.show(await begin(caller));
    expect((await finish(caller, answer)).__typename).toBe('Viewer');
    expect((await finish(api.visitor(), answer)).reason).toBe('INVALID');
  });

  test('answers no challenge that is over, or was given for something else', async () => {
    const { caller, key } = await withPasskey();
    const visitor = api.visitor();
    const late = key.show(await begin(visitor));
    await asOwner(database, `update passkey_challenge set expires_at = now() - interval '1 second'`);
    expect((await finish(visitor, late)).reason).toBe('INVALID');
    const { json } = await change(caller, 'beginPasskeyConfirmation');
    expect((await finish(visitor, key.show(json!))).reason).toBe('INVALID');
  });

  test.each([
    ['for another site', { origin: 'https://koppel.example.evil' }],
    ['without showing who holds it', { verified: false }],
    ['with a counter that ran back, as that of a copy', { counter: 1 }],
  ])('is refused %s', async (_, deviation) => {
    const { key } = await withPasskey();
    const caller = api.visitor();
    await finish(caller, key.show(await begin(caller), { counter: 7 }));
    expect((await finish(api.visitor(), key.show(await begin(caller), deviation))).reason).toBe('INVALID');
  });

  test('is refused when it is known to nobody, and so is what is no answer at all', async () => {
    const caller = api.visitor();
    const unknown = new Authenticator(origin);
    expect((await finish(caller, unknown.show(await begin(caller)))).reason).toBe('INVALID');
    for (const nonsense of [
      '',
      'null',
      '{}',
      '[]',
      '{"response":{"clientDataJSON":"e30"}}',
      '{"id":1,"response":{"clientDataJSON":7}}',
    ])
      expect((await finish(caller, nonsense)).reason, nonsense).toBe('INVALID');
  });

  test('does not let in whose account is closed', async () => {
    const { key } = await withPasskey();
    await asOwner(database, 'update account set disabled_at = now() where email = $1', [joke]);
    const caller = api.visitor();
    expect((await finish(caller, key.show(await begin(caller)))).reason).toBe('INVALID');
    await asOwner(database, 'update account set disabled_at = null');
  });

  test('signs in where a second factor is required', async () => {
    const real = await openApi(database, production);
    const { key } = await withPasskey();
    const caller = real.visitor();
    expect((await finish(caller, key.show(await begin(caller)))).__typename).toBe('Viewer');
    expect(await seen(caller)).toBe('Joke Duinmeijer, 1');
  });
});

describe('adding and removing a passkey', () => {
  test('needs a challenge of the account itself', async () => {
    const { caller } = await withPasskey();
    const other = await api.visitor().signIn(samira);
    const { json } = await change(other, 'beginPasskey');
    const made = await change(caller, 'addPasskey', {
      name: 'Fremd',
      response: new Authenticator(origin).make(json!),
    });
    expect(made.reason).toBe('INVALID');
  });

  test('asks for a name', async () => {
    const caller = await api.visitor().signIn(joke);
    const { json } = await change(caller, 'beginPasskey');
    const made = await change(caller, 'addPasskey', {
      name: ' ',
      response: new Authenticator(origin).make(json!),
    });
    expect(made).toMatchObject({ reason: 'INVALID', fields: [{ path: 'name' }] });
  });

  test('asks to show it again after signing in, and ends every other session', async () => {
    const { caller, key } = await withPasskey();
    const elsewhere = api.visitor();
    await finish(elsewhere, key.show(await begin(elsewhere)));
    const { myAccount } = await caller.ask<{ myAccount: { passkeys: { id: string }[] } }>(
      '{ myAccount { passkeys { id } } }',
    );
    const { id } = myAccount.passkeys[0]!;
    expect((await change(caller, 'removePasskey', { id })).reason).toBe('CONFIRMATION_NEEDED');
    const { json } = await change(caller, 'beginPasskeyConfirmation');
    expect(
      (await change(caller, 'finishPasskeyConfirmation', { response: key.show(json!) })).__typename,
    ).toBe('AccountChanged');
    const other = await withPasskey(samira);
    const { json: again } = await change(other.caller, 'beginPasskeyConfirmation');
    await change(other.caller, 'finishPasskeyConfirmation', { response: other.key.show(again!) });
    expect((await change(other.caller, 'removePasskey', { id })).reason, 'somebody else’s').toBe('NOT_FOUND');
    expect((await change(caller, 'removePasskey', { id })).__typename).toBe('AccountChanged');
    expect(await seen(elsewhere)).toBe('nobody');
    expect((await signIn(api.visitor(), joke)).__typename).toBe('Viewer');
  });
});
