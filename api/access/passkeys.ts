import type { SqlEntityManager } from '@mikro-orm/postgresql';
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
} from '@simplewebauthn/server';
import type { Context } from '../context.ts';
import { type Mistake, refuse, refuseMistakes } from '../messages/refuse.ts';
import { newId } from '../platform/ids.ts';
import { transact } from '../platform/operation.ts';
import { Refusal } from '../platform/refusal.ts';
import { Account } from './account.ts';
import { type Arrival, enter, ticketHolder } from './arriving.ts';
import { confirmSession } from './confirming.ts';
import { actConfirmed, actOnOwn } from './own-account.ts';
import {
  keepChallenge,
  type PasskeyRow,
  type Purpose,
  parse,
  partyOf,
  takeChallenge,
  verifyAssertion,
  verifyRegistration,
} from './passkey-ceremony.ts';
import { asAccount, present } from './row-context.ts';
import { afterRemoval, changeFactors, firstRecoveryCodes } from './second-factor.ts';

const longestName = 100;

/** What the browser needs to make a passkey for the account that is signed in, as JSON. */
export async function beginAddingPasskey(context: Context): Promise<string | Refusal> {
  return actConfirmed(context, async ({ em, account }) => {
    const options = await generateRegistrationOptions({
      rpName: 'Koppel',
      rpID: partyOf(context).rpID,
      userID: new Uint8Array(Buffer.from(account.id)),
      userName: account.email,
      userDisplayName: account.displayName,
      attestationType: 'none',
      excludeCredentials: (await passkeysOf(em, account.id)).map(asDescriptor),
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    });
    await keepChallenge(em, context, options.challenge, 'ADD', account.id);
    return JSON.stringify(options);
  });
}

/** Keeps the passkey that the browser made. @returns recovery codes, if there were none yet. */
export async function addPasskey(
  context: Context,
  name: string,
  response: string,
): Promise<string[] | Refusal> {
  const mistakes = nameMistakes(name);
  const answer = parse<RegistrationResponseJSON>(response);
  const challenge = answer && (await takeChallenge(context, answer, 'ADD'));
  if (mistakes.length > 0) return refuseMistakes(mistakes)!;
  if (!challenge) return refuse('INVALID', 'passkeyFailed');
  return changeFactors(context, async (own) => {
    const made =
      challenge.accountId === own.account.id && (await verifyRegistration(context, answer, challenge.text));
    if (!made) return refuse('INVALID', 'passkeyFailed');
    await own.em.execute(
      `insert into passkey (id, account_id, credential, public_key, counter, transports, name, created_at)
       values (?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        newId(),
        own.account.id,
        made.id,
        Buffer.from(made.publicKey).toString('base64url'),
        made.counter,
        `{${(made.transports ?? []).filter((each) => /^[a-z-]+$/.test(each)).join(',')}}`,
        name.trim(),
        context.now,
      ],
    );
    return firstRecoveryCodes(own);
  });
}

function nameMistakes(name: string): Mistake[] {
  if (name.trim() === '') return [{ field: 'name', key: 'nameEmpty' }];
  return name.trim().length > longestName ? [{ field: 'name', key: 'nameTooLong' }] : [];
}

export function removePasskey(context: Context, id: string | undefined): Promise<true | Refusal> {
  return changeFactors(
    context,
    async ({ em, account }) => {
      const rows = id
        ? await em.execute('delete from passkey where id = ? and account_id = ? returning id', [
            id,
            account.id,
          ])
        : [];
      return rows.length > 0 ? afterRemoval(em, context, account.id) : refuse('NOT_FOUND', 'factorNotFound');
    },
    { again: true },
  );
}

/**
 * What the browser needs to show a passkey, as JSON: one of the account that is half-way in, or else any that it has.
 */
export function beginPasskeySignIn(context: Context): Promise<string> {
  return transact(context.orm, { organisations: [] }, async (em) => {
    const holder = await ticketHolder(em, context);
    return challengeFor(em, context, 'SIGN_IN', holder?.id);
  });
}

/** The same for whoever is signed in and shows again that it is them. */
export const beginPasskeyConfirmation = (context: Context): Promise<string | Refusal> =>
  actOnOwn(context, ({ em, account }) => challengeFor(em, context, 'CONFIRM', account.id));

async function challengeFor(
  em: SqlEntityManager,
  context: Context,
  purpose: Purpose,
  accountId: string | undefined,
): Promise<string> {
  if (accountId) await asAccount(em, accountId);
  const options = await generateAuthenticationOptions({
    rpID: partyOf(context).rpID,
    userVerification: 'required',
    allowCredentials: accountId ? (await passkeysOf(em, accountId)).map(asDescriptor) : [],
  });
  await keepChallenge(em, context, options.challenge, purpose, accountId);
  return JSON.stringify(options);
}

/** Signs in with a passkey, which is two factors in one: the device, and what opens it. */
export async function signInWithPasskey(context: Context, response: string): Promise<Arrival | Refusal> {
  const shown = await showPasskey(context, response, 'SIGN_IN');
  if (shown instanceof Refusal) return shown;
  const holder = await transact(context.orm, { organisations: [] }, (em) => ticketHolder(em, context));
  const halfWay = holder?.id === shown.id ? holder : undefined;
  return enter(context, shown, {
    secondFactor: true,
    throughOrganisationId: halfWay?.throughOrganisationId ?? null,
  });
}

/** Shows with a passkey that it is still the same person. */
export async function confirmWithPasskey(context: Context, response: string): Promise<true | Refusal> {
  const shown = await showPasskey(context, response, 'CONFIRM');
  if (shown instanceof Refusal) return shown;
  const viewer = await context.viewer();
  return viewer?.id === shown.id ? confirmSession(context) : refuse('INVALID', 'passkeyFailed');
}

/** Finds out whose passkey was shown, for a challenge that was given for this and is then used up. */
async function showPasskey(context: Context, response: string, purpose: Purpose): Promise<Account | Refusal> {
  const answer = parse<AuthenticationResponseJSON>(response);
  const challenge = answer && (await takeChallenge(context, answer, purpose));
  const refused = refuse('INVALID', 'passkeyFailed');
  if (!challenge || typeof answer.id !== 'string') return refused;
  return transact(context.orm, { organisations: [] }, async (em) => {
    await present(em, answer.id);
    const [passkey]: PasskeyRow[] = await em.execute(
      'select * from passkey where credential = ? for update',
      [answer.id],
    );
    if (!passkey || (challenge.accountId && challenge.accountId !== passkey.account_id)) return refused;
    const counter = await verifyAssertion(context, answer, challenge.text, passkey);
    if (counter === undefined) return refused;
    await em.execute('update passkey set counter = ?, last_used_at = ? where id = ?', [
      counter,
      context.now,
      passkey.id,
    ]);
    await asAccount(em, passkey.account_id);
    return (await em.findOne(Account, { id: passkey.account_id, disabledAt: null })) ?? refused;
  });
}

const passkeysOf = (em: SqlEntityManager, accountId: string): Promise<PasskeyRow[]> =>
  em.execute('select * from passkey where account_id = ? order by created_at', [accountId]);

const asDescriptor = ({ credential, transports }: PasskeyRow) => ({ id: credential, transports });
