import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Secrets } from '../../api/access/secrets.ts';
import { readConfig } from '../../api/platform/config.ts';
import type { Database } from '../../api/platform/database.ts';
import { openApi } from '../support/api.ts';
import { asOwner, copyDatabase } from '../support/database.ts';
import {
  CodeApp,
  change,
  confirmSecondFactor,
  production,
  seen,
  setUpApp,
  signIn,
} from '../support/production.ts';

let database: Database;
let drop: () => Promise<void>;
let real: Awaited<ReturnType<typeof openApi>>;
let trial: Awaited<ReturnType<typeof openApi>>;
const joke = 'coordinator@heemskerk.example';
const samira = 'coordinator@heerlen.example';

beforeAll(async () => {
  ({ database, drop } = await copyDatabase('empty'));
  real = await openApi(database, production);
  trial = await openApi(database, { ...production, SECOND_FACTOR: '' });
});
afterAll(() => drop());
beforeEach(() =>
  asOwner(
    database,
    'truncate totp, recovery_code, passkey, sign_in_ticket, sign_in_attempt, session, known_device',
  ),
);

/** Somebody with an app, signed out again. */
async function withApp(email = joke) {
  const caller = trial.visitor();
  await caller.signIn(email);
  const made = await setUpApp(caller);
  // As if a minute ago: so that the code of now has not been used.
  await asOwner(database, 'update totp set last_step = last_step - 2');
  return made;
}

describe('where a second factor is required', () => {
  test('who has none can sign in only to set one up, and has no roles until then', async () => {
    const caller = real.visitor();
    expect(await signIn(caller, joke)).toEqual({ __typename: 'SecondFactorSetupNeeded' });
    expect(await seen(caller)).toBe('Joke Duinmeijer, 0');
    const { programme } = await caller.ask<{ programme: object | null }>(
      '{ programme: organisations { slug programmes { viewerCanCoordinate } } }',
    );
    expect(JSON.stringify(programme)).not.toContain('true');
    const before = caller.cookie('koppel_session');

    const { recoveryCodes } = await setUpApp(caller);
    expect(recoveryCodes).toHaveLength(10);
    expect(await seen(caller)).toBe('Joke Duinmeijer, 1');
    expect(caller.cookie('koppel_session'), 'another session id than before').not.toBe(before);
  });

  test('the last second factor cannot be removed', async () => {
    const { app } = await withApp();
    const caller = real.visitor();
    await signIn(caller, joke);
    await confirmSecondFactor(caller, app.code());
    await change(caller, 'confirmItIsMe', { code: app.code(1) });
    expect((await change(caller, 'removeCodeApp')).reason).toBe('WRONG_STATE');
  });

  test('a session without it gets no role of staff that is given later either', async () => {
    const caller = real.visitor();
    await signIn(caller, joke);
    await asOwner(
      database,
      `insert into role_grant (id, account_id, organisation_id, role)
       select gen_random_uuid(), a.id, o.id, 'MANAGER' from account a, organisation o
       where a.email = $1 and o.slug = 'heemskerk'`,
      [joke],
    );
    expect(await seen(caller)).toBe('Joke Duinmeijer, 0');
    await asOwner(
      database,
      `delete from role_grant g using account a where a.id = g.account_id and a.email = $1 and g.role = 'MANAGER'`,
      [joke],
    );
  });
});

describe('who has an app that makes codes', () => {
  test('signs in with password and code, outside production too', async () => {
    const { app } = await withApp();
    for (const [api, step] of [
      [trial, 0],
      [real, 1],
    ] as const) {
      const caller = api.visitor();
      expect(await signIn(caller, joke)).toEqual({
        __typename: 'SecondFactorNeeded',
        ways: ['CODE', 'RECOVERY_CODE'],
      });
      expect(await seen(caller)).toBe('nobody');
      expect((await confirmSecondFactor(caller, app.code(step))).__typename).toBe('Viewer');
      expect(await seen(caller)).toBe('Joke Duinmeijer, 1');
    }
  });

  test('finds that a code works once, and that none before it works any more', async () => {
    const { app } = await withApp();
    const first = trial.visitor();
    await signIn(first, joke);
    const code = app.code(1);
    const earlier = app.code(0);
    expect((await confirmSecondFactor(first, code)).__typename).toBe('Viewer');
    for (const used of [code, earlier]) {
      const second = trial.visitor();
      await signIn(second, joke);
      expect((await confirmSecondFactor(second, used)).__typename).toBe('Refusal');
      expect(await seen(second)).toBe('nobody');
    }
  });

  test('can use each recovery code once, however it is typed', async () => {
    const { recoveryCodes } = await withApp();
    const [code] = recoveryCodes;
    const caller = trial.visitor();
    await signIn(caller, joke);
    expect(
      (await confirmSecondFactor(caller, ` ${code!.toLowerCase().replaceAll('-', ' ')} `)).__typename,
    ).toBe('Viewer');
    const { myAccount } = await caller.ask<{ myAccount: object }>(
      '{ myAccount { hasCodeApp recoveryCodesLeft } }',
    );
    expect(myAccount).toEqual({ hasCodeApp: true, recoveryCodesLeft: 9 });
    const again = trial.visitor();
    await signIn(again, joke);
    expect((await confirmSecondFactor(again, code!)).reason).toBe('INVALID');
  });

  test('uses a recovery code at once in two browsers, and gets in with one', async () => {
    const { recoveryCodes } = await withApp();
    const callers = [trial.visitor(), trial.visitor(), trial.visitor()];
    for (const caller of callers) await signIn(caller, joke);
    const told = await Promise.all(callers.map((caller) => confirmSecondFactor(caller, recoveryCodes[1]!)));
    expect(told.filter(({ __typename }) => __typename === 'Viewer')).toHaveLength(1);
  });

  test('keeps it when the password is made anew', async () => {
    await withApp();
    await asOwner(
      database,
      `update account set password_hash = (select password_hash from account where email = $2), must_change_password = true where email = $1`,
      [joke, samira],
    );
    expect((await signIn(trial.visitor(), joke)).__typename).toBe('SecondFactorNeeded');
    await asOwner(database, 'update account set must_change_password = false');
  });

  test('has its secret in the database only encrypted, and bound to the account', async () => {
    const caller = await trial.visitor().signIn(joke);
    const { secret } = await change(caller, 'beginCodeApp');
    const other = await trial.visitor().signIn(samira);
    await change(other, 'beginCodeApp');
    const stored = await asOwner<{ secret: string }>(database, 'select secret from totp');
    expect(stored).toHaveLength(2);
    expect(JSON.stringify(stored)).not.toContain(secret);
    await asOwner(database, 'update totp set secret = (select max(secret) from totp)');
    const codes = [new CodeApp(secret!).code()];
    const answers = await Promise.all(
      [caller, other].map((each) =>
        each.send('mutation ($code: String!) { confirmCodeApp(code: $code) { __typename } }', {
          code: codes[0],
        }),
      ),
    );
    expect(
      answers.filter(({ errors }) => errors?.[0]?.extensions?.code === 'INTERNAL_SERVER_ERROR'),
    ).toHaveLength(1);
  });
});

describe('whoever has the password only', () => {
  test('cannot use the half-way ticket as a session', async () => {
    await withApp();
    const caller = trial.visitor();
    await signIn(caller, joke);
    const ticket = caller.cookie('koppel_ticket')!;
    expect(ticket).toBeTruthy();
    const thief = trial.visitor();
    thief.cookie('koppel_session', ticket);
    expect(await seen(thief)).toBe('nobody');
    for (const field of [
      'beginCodeApp',
      'beginPasskey',
      'removeCodeApp',
      'renewRecoveryCodes',
      'beginPasskeyConfirmation',
    ])
      expect((await change(caller, field)).reason, field).toBe('NOT_SIGNED_IN');
    expect(
      (await change(caller, 'changePassword', { old: 'koppel-demo', password: 'paarse giraffe op skates' }))
        .reason,
    ).toBe('NOT_SIGNED_IN');
    expect((await change(caller, 'confirmItIsMe', { password: 'koppel-demo' })).reason).toBe('NOT_SIGNED_IN');
  });

  test('cannot finish with the code of somebody else, nor with a ticket that is over or made up', async () => {
    await withApp();
    const other = await withApp(samira);
    const caller = trial.visitor();
    await signIn(caller, joke);
    expect((await confirmSecondFactor(caller, other.app.code())).reason).toBe('INVALID');
    expect((await confirmSecondFactor(caller, other.recoveryCodes[0]!)).reason).toBe('INVALID');
    const stranger = trial.visitor();
    stranger.cookie('koppel_ticket', 'made-up');
    expect((await confirmSecondFactor(stranger, other.app.code())).reason).toBe('NOT_SIGNED_IN');
    await asOwner(database, `update sign_in_ticket set expires_at = now() - interval '1 second'`);
    expect((await confirmSecondFactor(caller, '123456')).reason).toBe('NOT_SIGNED_IN');
  });

  test('cannot guess the code: attempts count for the account, in however many browsers', async () => {
    const { app } = await withApp();
    const callers = [trial.visitor(), trial.visitor()];
    for (const caller of callers) await signIn(caller, joke);
    const reasons: (string | undefined)[] = [];
    for (let i = 0; i < 12; i++)
      reasons.push((await confirmSecondFactor(callers[i % 2]!, app.wrongCode())).reason);
    expect(reasons.filter((reason) => reason === 'INVALID')).toHaveLength(10);
    expect(reasons.slice(10)).toEqual(['TOO_MANY_ATTEMPTS', 'TOO_MANY_ATTEMPTS']);
    expect((await confirmSecondFactor(callers[0]!, app.code())).reason).toBe('TOO_MANY_ATTEMPTS');
    // Signing in with the password again does not wipe them out.
    const anew = trial.visitor();
    expect((await signIn(anew, joke)).__typename).toBe('SecondFactorNeeded');
    expect((await confirmSecondFactor(anew, app.code())).reason).toBe('TOO_MANY_ATTEMPTS');
  });

  test('finds every session ended that was open when the second factor came', async () => {
    const thief = await trial.visitor().signIn(joke);
    const halfWay = trial.visitor();
    await withApp();
    expect(await seen(thief)).toBe('nobody');
    expect((await change(thief, 'beginPasskey')).reason).toBe('NOT_SIGNED_IN');
    await signIn(halfWay, joke);
    expect(await seen(halfWay)).toBe('nobody');
  });
});

describe('who changes how they sign in', () => {
  test('shows again that it is them: with the code, not the password, and within ten minutes', async () => {
    const { app } = await withApp();
    const caller = trial.visitor();
    await signIn(caller, joke);
    await confirmSecondFactor(caller, app.code());
    expect((await change(caller, 'removeCodeApp')).reason).toBe('CONFIRMATION_NEEDED');
    expect((await change(caller, 'confirmItIsMe', { password: 'koppel-demo' })).reason).toBe('INVALID');
    expect((await change(caller, 'removeCodeApp')).reason).toBe('CONFIRMATION_NEEDED');
    expect((await change(caller, 'confirmItIsMe', { code: app.code(1) })).__typename).toBe('AccountChanged');
    await asOwner(
      database,
      `update session set confirmed_at = confirmed_at - interval '11 minutes', created_at = created_at - interval '1 hour'`,
    );
    expect((await change(caller, 'removeCodeApp')).reason).toBe('CONFIRMATION_NEEDED');
    await asOwner(database, 'update session set confirmed_at = now()');
    expect((await change(caller, 'removeCodeApp')).__typename).toBe('AccountChanged');
    expect((await signIn(trial.visitor(), joke)).__typename).toBe('Viewer');
  });

  test('gets new recovery codes, and the old ones stop working', async () => {
    const { app, recoveryCodes } = await withApp();
    const caller = trial.visitor();
    await signIn(caller, joke);
    await confirmSecondFactor(caller, app.code());
    await change(caller, 'confirmItIsMe', { code: recoveryCodes[0]! });
    const { recoveryCodes: renewed } = await change(caller, 'renewRecoveryCodes');
    expect(new Set([...renewed!, ...recoveryCodes])).toHaveLength(20);
    const next = trial.visitor();
    await signIn(next, joke);
    expect((await confirmSecondFactor(next, recoveryCodes[1]!)).reason).toBe('INVALID');
    expect((await confirmSecondFactor(next, renewed![0]!)).__typename).toBe('Viewer');
  });

  test('cannot put an app in the place of one that is in use', async () => {
    const { app } = await withApp();
    const caller = trial.visitor();
    await signIn(caller, joke);
    await confirmSecondFactor(caller, app.code());
    expect((await change(caller, 'beginCodeApp')).reason).toBe('WRONG_STATE');
  });
});

test('a secret that has been replaced still opens what it closed, and the app is then kept under the new one', async () => {
  const { app } = await withApp();
  const newest = 'the-newest-secret-of-more-than-32-characters';
  const entered = async (secrets: string, code: string) => {
    const caller = (await openApi(database, { KOPPEL_SECRET: secrets })).visitor();
    await signIn(caller, joke);
    return (await confirmSecondFactor(caller, code)).__typename;
  };
  expect(await entered(`${newest} ${production.KOPPEL_SECRET}`, app.code())).toBe('Viewer');
  expect(await entered(newest, app.code(1))).toBe('Viewer');
});

test('where KOPPEL_SECRET is missing, nothing can be kept under it', () => {
  const { secrets } = readConfig({ NODE_ENV: 'production' });
  expect(new Secrets(secrets).ready).toBe(false);
  expect(() => new Secrets(secrets).encrypt('a secret', 'a purpose')).toThrow('KOPPEL_SECRET');
  expect(() => readConfig({ KOPPEL_SECRET: 'short' })).toThrow('too short');
});

test('in production a second factor is always required, and elsewhere where one says so', () => {
  expect(readConfig({ NODE_ENV: 'production', SECOND_FACTOR: '' }).secondFactorRequired).toBe(true);
  expect(readConfig({ SECOND_FACTOR: 'required' }).secondFactorRequired).toBe(true);
  expect(readConfig({}).secondFactorRequired).toBe(false);
  expect(() => readConfig({ SECOND_FACTOR: 'no' })).toThrow('SECOND_FACTOR');
});
