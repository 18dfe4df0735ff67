import { createHash, randomBytes } from 'node:crypto';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { Secret, TOTP } from 'otpauth';
import type { Context } from '../context.ts';
import { refuse } from '../messages/refuse.ts';
import { transact } from '../platform/operation.ts';
import { Refusal } from '../platform/refusal.ts';
import { endOtherSessions, enter, secondFactorWays } from './arriving.ts';
import { countAttempt, forgetAttempts } from './attempts.ts';
import { actConfirmed, type Own } from './own-account.ts';

const issuer = 'Koppel';
const secondsOfStep = 30;
/** Letters and digits that nobody takes for one another: 32, so five bits each. */
const recoveryAlphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const recoveryLength = 24;
const recoveryCodeCount = 10;

const totpOf = (secret: string, email = ''): TOTP =>
  new TOTP({ issuer, label: email, secret: Secret.fromBase32(secret), digits: 6, period: secondsOfStep });
const purposeOf = (accountId: string): string => `totp of ${accountId}`;

/** A secret for an app, and the same as the address that its QR code holds. */
export interface TotpSecret {
  secret: string;
  uri: string;
}

/** Makes a secret for an app that makes codes. It counts once a code of it has been shown. */
export function beginTotp(context: Context): Promise<TotpSecret | Refusal> {
  const { secrets } = context.settings;
  return actConfirmed(context, async ({ em, account }) => {
    if (!secrets.ready) return refuse('WRONG_STATE', 'secretMissing');
    const secret = new Secret({ size: 20 }).base32;
    const rows = await em.execute(
      `insert into totp (account_id, secret) values (?, ?)
       on conflict (account_id) do update set secret = excluded.secret, last_step = null
       where totp.confirmed_at is null returning account_id`,
      [account.id, secrets.encrypt(secret, purposeOf(account.id))],
    );
    if (rows.length === 0) return refuse('WRONG_STATE', 'codeAppAlreadyThere');
    return { secret, uri: totpOf(secret, account.email).toString() };
  });
}

/** Takes the secret into use, when a code of it is right. @returns recovery codes, if there were none yet. */
export async function confirmTotp(context: Context, code: string): Promise<string[] | Refusal> {
  const counted = await actConfirmed(context, async ({ account }) => ({ email: account.email }));
  if (counted instanceof Refusal) return counted;
  const lane = await countAttempt(context, counted.email, 'code');
  if (lane instanceof Refusal) return lane;
  return changeFactors(context, async (own) => {
    if (!(await useTotp(own.em, context, own.account.id, code, 'NEW')))
      return refuse('INVALID', 'codeWrong', 'code');
    await forgetAttempts(own.em, own.account.email, lane);
    return firstRecoveryCodes(own);
  });
}

/** Stops asking for codes of the app. @returns what they still have. */
export function removeTotp(context: Context): Promise<true | Refusal> {
  return changeFactors(
    context,
    async ({ em, account }) => {
      const rows = await em.execute('delete from totp where account_id = ? returning account_id', [
        account.id,
      ]);
      if (rows.length === 0) return refuse('NOT_FOUND', 'factorNotFound');
      return afterRemoval(em, context, account.id);
    },
    { again: true },
  );
}

/** Nobody is left without a second factor where one is required; and who has none needs no recovery codes. */
export async function afterRemoval(
  em: SqlEntityManager,
  { settings }: Context,
  accountId: string,
): Promise<true | Refusal> {
  if ((await secondFactorWays(em, accountId)).length > 0) return true;
  if (settings.secondFactorRequired) return refuse('WRONG_STATE', 'lastFactor');
  await em.execute('delete from recovery_code where account_id = ?', [accountId]);
  return true;
}

/** Changes which second factors there are; every other session ends, and this one begins anew under another id. */
export async function changeFactors<T>(
  context: Context,
  work: (own: Own) => Promise<T | Refusal>,
  again: { again?: boolean } = {},
): Promise<T | Refusal> {
  const changed = await actConfirmed(
    context,
    async (own) => {
      const result = await work(own);
      if (result instanceof Refusal) return result;
      await endOtherSessions(own.em, own.account.id, own.session.tokenHash);
      return { result, account: own.account, session: own.session };
    },
    again,
  );
  if (changed instanceof Refusal) return changed;
  await enter(context, changed.account, {
    secondFactor: true,
    throughOrganisationId: changed.session.throughOrganisationId,
  });
  return changed.result;
}

/** Replaces the recovery codes; the old ones are worth nothing any more. */
export function renewRecoveryCodes(context: Context): Promise<string[] | Refusal> {
  return actConfirmed(
    context,
    async ({ em, account }) => {
      if ((await secondFactorWays(em, account.id)).length === 0) return refuse('WRONG_STATE', 'factorFirst');
      return writeRecoveryCodes(em, account.id);
    },
    { again: true },
  );
}

/** With the first second factor come recovery codes. */
export async function firstRecoveryCodes({ em, account }: Own): Promise<string[]> {
  const [there] = await em.execute('select 1 from recovery_code where account_id = ? limit 1', [account.id]);
  return there ? [] : writeRecoveryCodes(em, account.id);
}

async function writeRecoveryCodes(em: SqlEntityManager, accountId: string): Promise<string[]> {
  const codes = Array.from({ length: recoveryCodeCount }, newRecoveryCode);
  await em.execute('delete from recovery_code where account_id = ?', [accountId]);
  for (const code of codes)
    await em.execute('insert into recovery_code (account_id, code_hash) values (?, ?)', [
      accountId,
      hashRecoveryCode(code),
    ]);
  return codes;
}

const newRecoveryCode = (): string =>
  [...randomBytes(recoveryLength)]
    .map((byte) => recoveryAlphabet[byte % recoveryAlphabet.length])
    .join('')
    .replace(/.{4}(?=.)/g, '$&-');

/** 120 bits of chance need no slow hash. */
const hashRecoveryCode = (code: string): string =>
  createHash('sha256')
    .update(code.toUpperCase().replace(/[^0-9A-Z]/g, ''))
    .digest('hex');

/**
 * Looks whether a code is right, and uses it up: a code of the app together with all earlier ones, a recovery code by
 * itself. Each look is an attempt.
 */
export async function showCode(
  context: Context,
  account: { id: string; email: string },
  code: string,
): Promise<true | Refusal> {
  const lane = await countAttempt(context, account.email, 'code');
  if (lane instanceof Refusal) return lane;
  const rowContext = { organisations: [], account: account.id, email: account.email };
  return transact(context.orm, rowContext, async (em) => {
    const plain = code.replace(/\s/g, '');
    const right = /^\d{6}$/.test(plain)
      ? await useTotp(em, context, account.id, plain, 'IN_USE')
      : await useRecoveryCode(em, account.id, plain);
    if (!right) return refuse('INVALID', 'codeWrong', 'code');
    await forgetAttempts(em, account.email, lane);
    return true;
  });
}

async function useRecoveryCode(em: SqlEntityManager, accountId: string, code: string): Promise<boolean> {
  const used = await em.execute(
    'delete from recovery_code where account_id = ? and code_hash = ? returning 1',
    [accountId, hashRecoveryCode(code)],
  );
  return used.length > 0;
}

/** A code holds for its step, the one before and the one after; never twice, nor after a later one. */
async function useTotp(
  em: SqlEntityManager,
  { settings: { secrets }, now }: Context,
  accountId: string,
  code: string,
  which: 'NEW' | 'IN_USE',
): Promise<boolean> {
  const [row]: { secret: string; last_step: number | null }[] = await em.execute(
    `select secret, last_step from totp
     where account_id = ? and (confirmed_at is not null) = ? for update`,
    [accountId, which === 'IN_USE'],
  );
  if (!row) return false;
  const secret = secrets.decrypt(row.secret, purposeOf(accountId));
  const timestamp = now.getTime();
  const delta = totpOf(secret).validate({ token: code.replace(/\s/g, ''), timestamp, window: 1 });
  if (delta === null) return false;
  const step = Math.floor(timestamp / 1000 / secondsOfStep) + delta;
  if (row.last_step !== null && step <= row.last_step) return false;
  await em.execute(
    'update totp set last_step = ?, confirmed_at = coalesce(confirmed_at, ?), secret = ? where account_id = ?',
    [
      step,
      now,
      secrets.isOld(row.secret) ? secrets.encrypt(secret, purposeOf(accountId)) : row.secret,
      accountId,
    ],
  );
  return true;
}
