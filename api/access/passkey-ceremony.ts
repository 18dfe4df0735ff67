import type { SqlEntityManager } from '@mikro-orm/postgresql';
import {
  type AuthenticationResponseJSON,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import { decodeClientDataJSON } from '@simplewebauthn/server/helpers';
import type { Context } from '../context.ts';
import { transact } from '../platform/operation.ts';
import { present } from './row-context.ts';

/** What a challenge was given for; an answer to it is good for nothing else. */
export type Purpose = 'ADD' | 'SIGN_IN' | 'CONFIRM';
const challengeLasts = 5 * 60_000;

export interface PasskeyRow {
  id: string;
  account_id: string;
  credential: string;
  public_key: string;
  counter: string;
  transports: string[];
}

/** For which site passkeys are made. */
export const partyOf = ({ settings }: Context) => ({
  rpID: new URL(settings.publicUrl).hostname,
  origin: settings.publicUrl,
});

export async function verifyRegistration(
  context: Context,
  response: RegistrationResponseJSON,
  expectedChallenge: string,
) {
  const { rpID, origin } = partyOf(context);
  try {
    const { registrationInfo } = await verifyRegistrationResponse({
      response,
      expectedChallenge,
      expectedOrigin: origin,
      expectedRPID: rpID,
      requireUserVerification: true,
    });
    return registrationInfo?.credential;
  } catch {
    // The library throws at whatever does not fit; to us it is all the same.
    return undefined;
  }
}

/** The new counter, or undefined when it is not right: signed wrongly, of another site, or by a copy of the key. */
export async function verifyAssertion(
  context: Context,
  response: AuthenticationResponseJSON,
  expectedChallenge: string,
  passkey: PasskeyRow,
): Promise<number | undefined> {
  const { rpID, origin } = partyOf(context);
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response,
      expectedChallenge,
      expectedOrigin: origin,
      expectedRPID: rpID,
      requireUserVerification: true,
      credential: {
        id: passkey.credential,
        publicKey: new Uint8Array(Buffer.from(passkey.public_key, 'base64url')),
        counter: Number(passkey.counter),
      },
    });
    return verified ? authenticationInfo.newCounter : undefined;
  } catch {
    return undefined;
  }
}

export async function keepChallenge(
  em: SqlEntityManager,
  { now }: Context,
  challenge: string,
  purpose: Purpose,
  accountId: string | undefined,
): Promise<void> {
  await present(em, challenge);
  await em.execute(
    'insert into passkey_challenge (challenge, account_id, purpose, expires_at) values (?, ?, ?, ?)',
    [challenge, accountId ?? null, purpose, new Date(now.getTime() + challengeLasts)],
  );
}

/** Uses up the challenge that was answered, right or wrong. */
export async function takeChallenge(
  context: Context,
  { response }: { response?: { clientDataJSON?: unknown } },
  purpose: Purpose,
): Promise<{ text: string; accountId: string | null } | undefined> {
  const text = answeredChallenge(response?.clientDataJSON);
  if (!text) return undefined;
  return transact(context.orm, { organisations: [] }, async (em) => {
    await present(em, text);
    const [row]: { accountId: string | null; purpose: Purpose; fresh: boolean }[] = await em.execute(
      `delete from passkey_challenge where challenge = ?
       returning account_id as "accountId", purpose, expires_at > ? as fresh`,
      [text, context.now],
    );
    return row?.fresh && row.purpose === purpose ? { text, accountId: row.accountId } : undefined;
  });
}

function answeredChallenge(clientData: unknown): string | undefined {
  if (typeof clientData !== 'string') return undefined;
  try {
    const { challenge } = decodeClientDataJSON(clientData);
    return typeof challenge === 'string' && /^[\w-]{16,200}$/.test(challenge) ? challenge : undefined;
  } catch {
    return undefined;
  }
}

export function parse<T extends object>(json: string): T | undefined {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null ? (value as T) : undefined;
  } catch {
    return undefined;
  }
}
