import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '../../api/platform/database.ts';
import { type Caller, openApi } from '../support/api.ts';
import { asOwner, copyDatabase } from '../support/database.ts';
import { change, seen, signIn } from '../support/production.ts';

let database: Database;
let drop: () => Promise<void>;
let api: Awaited<ReturnType<typeof openApi>>;
const joke = 'coordinator@heemskerk.example';
const firefox = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:150.0) Gecko/20100101 Firefox/150.0';

beforeAll(async () => {
  ({ database, drop } = await copyDatabase('empty'));
  api = await openApi(database);
});
afterAll(() => drop());
beforeEach(() => asOwner(database, 'truncate session, sign_in_attempt, known_device'));

const sessions = async (caller: Caller) =>
  (
    await caller.ask<{ mySessions: { id: string; device: string | null; current: boolean }[] }>(
      '{ mySessions { id device current } }',
    )
  ).mySessions;

describe('who is signed in', () => {
  test('sees in which browsers, and no session of anybody else', async () => {
    const first = await api.visitor().signIn(joke);
    const second = api.visitor();
    await second.request({
      method: 'POST',
      url: '/graphql',
      headers: { 'user-agent': firefox },
      payload: { query: `mutation { signIn(email: "${joke}", password: "koppel-demo") { __typename } }` },
    });
    await api.visitor().signIn('manager@heemskerk.example');
    expect((await sessions(second)).toSorted((a, b) => Number(b.current) - Number(a.current))).toEqual([
      { id: expect.any(String), device: 'Firefox, Windows', current: true },
      { id: expect.any(String), device: null, current: false },
    ]);
    expect(await sessions(first)).toHaveLength(2);
    expect(await sessions(api.visitor())).toEqual([]);
  });

  test('ends one of them, or all others', async () => {
    const callers = await Promise.all([1, 2, 3, 4].map(() => api.visitor().signIn(joke)));
    const [own, lost] = callers as [Caller, Caller];
    const { id } = (await sessions(lost)).find(({ current }) => current)!;
    const end = (caller: Caller) => caller.ask('mutation ($id: ID!) { endSession(id: $id) }', { id });
    expect(await end(await api.visitor().signIn('manager@heemskerk.example'))).toEqual({ endSession: false });
    expect(await seen(lost)).toBe('Joke Duinmeijer, 1');
    expect(await end(own)).toEqual({ endSession: true });
    expect(await end(own)).toEqual({ endSession: false });
    expect(await seen(lost)).toBe('nobody');
    expect(await own.ask('mutation { endOtherSessions }')).toEqual({ endOtherSessions: 2 });
    for (const caller of callers.slice(1)) expect(await seen(caller)).toBe('nobody');
    expect(await seen(own)).toBe('Joke Duinmeijer, 1');
  });

  test('gets another session at every sign-in, and the one before in that browser is over', async () => {
    const caller = await api.visitor().signIn(joke);
    const before = caller.cookie('koppel_session')!;
    await caller.signIn('manager@heemskerk.example');
    expect(caller.cookie('koppel_session')).not.toBe(before);
    const thief = api.visitor();
    thief.cookie('koppel_session', before);
    expect(await seen(thief)).toBe('nobody');
  });

  test('cannot be given a session id by somebody else', async () => {
    const caller = api.visitor();
    caller.cookie('koppel_session', 'chosen-by-somebody-else');
    await caller.signIn(joke);
    expect(caller.cookie('koppel_session')).not.toBe('chosen-by-somebody-else');
  });
});

describe('changing the password', () => {
  const newOne = 'paarse giraffe op rolschaatsen';
  const setPassword = (caller: Caller, old: string, password: string) =>
    change(caller, 'changePassword', { old, password });
  const reset = () =>
    asOwner(
      database,
      `update account set password_hash = (select password_hash from account where email = 'manager@heemskerk.example') where email = $1`,
      [joke],
    );

  test('needs the old one, ends every other session and gives this one another id', async () => {
    const caller = await api.visitor().signIn(joke);
    const elsewhere = await api.visitor().signIn(joke);
    expect(await setPassword(caller, 'wrong', newOne)).toMatchObject({
      reason: 'INVALID',
      fields: [{ path: 'old' }],
    });
    const before = caller.cookie('koppel_session');
    expect((await setPassword(caller, 'koppel-demo', newOne)).__typename).toBe('AccountChanged');
    expect(caller.cookie('koppel_session')).not.toBe(before);
    expect(await seen(caller)).toBe('Joke Duinmeijer, 1');
    expect(await seen(elsewhere)).toBe('nobody');
    expect((await signIn(api.visitor(), joke)).reason).toBe('NOT_SIGNED_IN');
    expect((await signIn(api.visitor(), joke, newOne)).__typename).toBe('Viewer');
    await reset();
  });

  test('counts wrong old passwords as attempts', async () => {
    const caller = await api.visitor().signIn(joke);
    const reasons: (string | undefined)[] = [];
    for (let i = 0; i < 11; i++) reasons.push((await setPassword(caller, `guess ${i}`, newOne)).reason);
    expect(reasons.filter((reason) => reason === 'INVALID')).toHaveLength(10);
    expect(reasons.at(-1)).toBe('TOO_MANY_ATTEMPTS');
  });

  test.each([
    ['eleven sign', 'too short'],
    ['Wachtwoord2026!', 'a common word and a year'],
    ['W3lk0mW3lk0m!!', 'the same with digits for letters'],
    ['aaaaaaaaaaaaaaaa', 'one letter'],
    ['abcabcabcabcabc', 'a few letters again and again'],
    ['qwertyuiop[]', 'a walk along the keyboard'],
    ['JokeDuinmeijer1!', 'the own name'],
    ['heemskerk-coordinator', 'the own address'],
    ['koppel-demo', 'the one there is'],
    [`een zin ${'van duizend tekens '.repeat(60)}`, 'too long'],
  ])('refuses "%.40s": %s', async (password) => {
    const caller = await api.visitor().signIn(joke);
    expect(await setPassword(caller, 'koppel-demo', password)).toMatchObject({
      reason: 'INVALID',
      fields: [{ path: 'password' }],
    });
  });

  test.each([
    newOne,
    'correct horse battery staple',
    '849201736451',
    'ÿ∂ñ漢字ひらがな한국어ab',
    'koppel 7 olifanten en een ladder',
  ])('asks nothing of the kind of characters: "%s" will do', async (password) => {
    const caller = await api.visitor().signIn(joke);
    expect((await setPassword(caller, 'koppel-demo', password)).__typename).toBe('AccountChanged');
    expect((await signIn(api.visitor(), joke, password)).__typename).toBe('Viewer');
    await reset();
  });

  test('whoever has a password for the first time only, changes it before anything else', async () => {
    await asOwner(database, 'update account set must_change_password = true where email = $1', [joke]);
    const caller = api.visitor();
    expect(await signIn(caller, joke)).toEqual({ __typename: 'PasswordChangeNeeded' });
    expect(await seen(caller)).toBe('Joke Duinmeijer, 0');
    await setPassword(caller, 'koppel-demo', newOne);
    expect(await seen(caller)).toBe('Joke Duinmeijer, 1');
    await reset();
  });
});

test('a role or an account that goes is gone in the middle of a session', async () => {
  const caller = await api.visitor().signIn(joke);
  expect(await seen(caller)).toBe('Joke Duinmeijer, 1');
  await asOwner(
    database,
    `update role_grant set role = 'MANAGER' from account a where a.id = account_id and a.email = $1`,
    [joke],
  );
  const { organisations } = await caller.ask<{
    organisations: { programmes: { viewerCanCoordinate: boolean; viewerCanSeeReport: boolean }[] }[];
  }>('{ organisations { programmes { viewerCanCoordinate viewerCanSeeReport } } }');
  const programmes = organisations.flatMap((organisation) => organisation.programmes);
  expect(programmes.some(({ viewerCanCoordinate }) => viewerCanCoordinate)).toBe(false);
  expect(programmes.some(({ viewerCanSeeReport }) => viewerCanSeeReport)).toBe(true);
  await asOwner(database, 'update account set disabled_at = now() where email = $1', [joke]);
  expect(await seen(caller)).toBe('nobody');
  expect(await sessions(caller)).toEqual([]);
  expect(
    (
      await change(caller, 'changePassword', {
        old: 'koppel-demo',
        password: 'paarse giraffe op rolschaatsen',
      })
    ).reason,
  ).toBe('NOT_SIGNED_IN');
});
