import { randomBytes } from 'node:crypto';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Context } from '../context.ts';
import { transact } from '../platform/operation.ts';
import { deviceOf } from './browser.ts';
import { SecondFactorWay } from './codes.ts';
import { present } from './row-context.ts';
import { beginSession, endSession, hashToken } from './sessions.ts';

const minute = 60_000;
const day = 24 * 60 * minute;
/** How long the password alone is remembered, while the second step is made. */
const ticketLasts = 5 * minute;
/** How long a browser counts as known. */
const deviceLasts = 180 * day;

export const newToken = (): string => randomBytes(32).toString('base64url');

/** What somebody has shown so far: only the half of it, in which ways they can show the rest; or all. */
export type Arrival = { next: 'SECOND_FACTOR'; ways: SecondFactorWay[] } | { next: 'SESSION' };

/** What somebody showed, besides which account it is. */
interface Shown {
  /** A second factor, or something that counts as two. */
  secondFactor?: boolean;
  /** The organisation whose provider vouches for them: the session is then for that organisation only. */
  throughOrganisationId?: string | null;
}

/** Whoever has a second factor has to show that too; others get a session. */
export async function arrive(context: Context, account: { id: string }, shown: Shown = {}): Promise<Arrival> {
  const asAccount = { organisations: [], account: account.id };
  const ways = await transact(context.orm, asAccount, (em) => secondFactorWays(em, account.id));
  if (ways.length === 0 || shown.secondFactor) return enter(context, account, shown);
  const token = newToken();
  const expiresAt = new Date(context.now.getTime() + ticketLasts);
  await transact(context.orm, asAccount, (em) =>
    em.execute(
      'insert into sign_in_ticket (token_hash, account_id, through_organisation_id, expires_at) values (?, ?, ?, ?)',
      [hashToken(token), account.id, shown.throughOrganisationId ?? null, expiresAt],
    ),
  );
  context.browser.keep('ticket', token, expiresAt);
  return { next: 'SECOND_FACTOR', ways };
}

/** The ways in which an account can show a second factor; none when nothing was set up. */
export async function secondFactorWays(em: SqlEntityManager, accountId: string): Promise<SecondFactorWay[]> {
  const [found]: { totp: boolean; passkey: boolean; recovery: boolean }[] = await em.execute(
    `select exists (select from totp where account_id = ? and confirmed_at is not null) as totp,
       exists (select from passkey where account_id = ?) as passkey,
       exists (select from recovery_code where account_id = ?) as recovery`,
    [accountId, accountId, accountId],
  );
  if (!found?.totp && !found?.passkey) return [];
  return [
    ...(found.totp ? [SecondFactorWay.CODE] : []),
    ...(found.passkey ? [SecondFactorWay.PASSKEY] : []),
    ...(found.recovery ? [SecondFactorWay.RECOVERY_CODE] : []),
  ];
}

/** The account behind the half-way ticket of this browser, while it lasts. */
export async function ticketHolder(
  em: SqlEntityManager,
  { browser, now }: Context,
): Promise<{ id: string; throughOrganisationId: string | null } | undefined> {
  const token = browser.read('ticket');
  if (!token) return undefined;
  await present(em, hashToken(token));
  const rows: { id: string; throughOrganisationId: string | null }[] = await em.execute(
    `select account_id as id, through_organisation_id as "throughOrganisationId" from sign_in_ticket
     where token_hash = ? and expires_at > ?`,
    [hashToken(token), now],
  );
  return rows[0];
}

/**
 * Begins a session, always with a new id; what the browser had before is gone, the half-way ticket too. Without a
 * second factor, where one is required, the roles of staff stay out of reach.
 */
export async function enter(
  context: Context,
  account: { id: string },
  { secondFactor = false, throughOrganisationId = null }: Shown = {},
): Promise<Arrival> {
  const { browser, settings, now, tokenHash } = context;
  await context.forget();
  if (tokenHash)
    await transact(context.orm, { organisations: [], session: tokenHash }, (em) => endSession(em, tokenHash));
  const device = browser.read('device') ?? newToken();
  const session = await transact(context.orm, { organisations: [], account: account.id }, async (em) => {
    const ticket = browser.read('ticket');
    await em.execute(
      'delete from sign_in_ticket where account_id = ? and (token_hash = ? or expires_at <= ?)',
      [account.id, ticket ? hashToken(ticket) : '', now],
    );
    await em.execute(
      `insert into known_device (token_hash, account_id, expires_at) values (?, ?, ?)
       on conflict (token_hash, account_id) do update set expires_at = excluded.expires_at`,
      [hashToken(device), account.id, new Date(now.getTime() + deviceLasts)],
    );
    return beginSession(em, { accountId: account.id }, now, {
      device: deviceOf(browser.userAgent),
      staffAllowed: secondFactor || !settings.secondFactorRequired,
      confirmedAt: now,
      throughOrganisationId,
    });
  });
  context.cookie.set(session.token, session.expiresAt);
  browser.drop('ticket');
  browser.keep('device', device, new Date(now.getTime() + deviceLasts));
  return { next: 'SESSION' };
}

/** Ends everything with which an account could be entered without signing in again, except this session. */
export async function endOtherSessions(
  em: SqlEntityManager,
  accountId: string,
  except: string,
): Promise<number> {
  await em.execute('delete from sign_in_ticket where account_id = ?', [accountId]);
  const ended = await em.execute(
    'delete from session where account_id = ? and token_hash <> ? returning id',
    [accountId, except],
  );
  return ended.length;
}
