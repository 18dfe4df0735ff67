import { Secret, TOTP } from 'otpauth';
import type { Caller } from './api.ts';
import { refused } from './stories.ts';

/** Koppel told to ask for a second factor, as it always does in production. */
export const production = {
  SECOND_FACTOR: 'required',
  KOPPEL_SECRET: 'a-secret-for-tests-of-more-than-32-characters',
};

export interface Told {
  __typename: string;
  reason?: string;
  message?: string;
  ways?: string[];
  recoveryCodes?: string[];
  secret?: string;
  uri?: string;
  json?: string;
  displayName?: string;
  roles?: { role: string }[];
}

const parts = `__typename ... on Viewer { displayName roles { role } } ... on SecondFactorNeeded { ways } ${refused}`;

export const signIn = async (caller: Caller, email: string, password = 'koppel-demo'): Promise<Told> =>
  (
    await caller.ask<{ signIn: Told }>(
      `mutation ($email: String!, $password: String!) { signIn(email: $email, password: $password) { ${parts} } }`,
      { email, password },
    )
  ).signIn;

export const confirmSecondFactor = async (caller: Caller, code: string): Promise<Told> =>
  (
    await caller.ask<{ confirmSecondFactor: Told }>(
      `mutation ($code: String!) { confirmSecondFactor(code: $code) { ${parts} } }`,
      { code },
    )
  ).confirmSecondFactor;

const answers: Record<string, string> = {
  beginCodeApp: '... on CodeAppSecret { secret uri }',
  beginPasskey: '... on PasskeyOptions { json }',
  beginPasskeyConfirmation: '... on PasskeyOptions { json }',
};

/** Does one of the mutations that change how somebody signs in. */
export async function change(
  caller: Caller,
  field: string,
  args: Record<string, string> = {},
): Promise<Told> {
  const types = Object.keys(args).map((name) => `$${name}: ${name === 'id' ? 'ID' : 'String'}!`);
  const given = Object.keys(args).map((name) => `${name}: $${name}`);
  const list = (inside: string[]) => (inside.length > 0 ? `(${inside.join(', ')})` : '');
  const data = await caller.ask<Record<string, Told>>(
    `mutation ${list(types)} { done: ${field}${list(given)} {
       __typename ${answers[field] ?? '... on AccountChanged { recoveryCodes }'} ${refused} } }`,
    args,
  );
  return data.done!;
}

/** Who is signed in, and with how many roles. */
export async function seen(caller: Caller): Promise<string> {
  const { viewer } = await caller.ask<{ viewer: { displayName: string; roles: object[] } | null }>(
    '{ viewer { displayName roles { role } } }',
  );
  return viewer ? `${viewer.displayName}, ${viewer.roles.length}` : 'nobody';
}

/** An app that makes codes. */
export class CodeApp {
  readonly #totp: TOTP;

  constructor(secret: string) {
    this.#totp = new TOTP({ secret: Secret.fromBase32(secret) });
  }

  /** The code that it shows so many steps of 30 seconds from now. */
  code(steps = 0): string {
    return this.#totp.generate({ timestamp: Date.now() + steps * 30_000 });
  }

  /** Six digits that are not its code, now nor shortly. */
  wrongCode(): string {
    const right = [-2, -1, 0, 1, 2].map((step) => this.code(step));
    return ['000000', '111111', '222222', '333333', '444444', '555555'].find(
      (code) => !right.includes(code),
    )!;
  }
}

/** Sets up an app for whoever is signed in. */
export async function setUpApp(caller: Caller): Promise<{ app: CodeApp; recoveryCodes: string[] }> {
  const { secret } = await change(caller, 'beginCodeApp');
  const app = new CodeApp(secret!);
  const { recoveryCodes } = await change(caller, 'confirmCodeApp', { code: app.code() });
  return { app, recoveryCodes: recoveryCodes! };
}
