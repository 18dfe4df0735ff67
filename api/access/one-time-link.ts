import { randomBytes } from 'node:crypto';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { MailKind } from '../messages/mails.ts';
import type { MailSubject } from '../messages/outbox.ts';
import { codes } from '../platform/codes.ts';
import { hashToken } from './sessions.ts';

export const LinkPurpose = codes('LinkPurpose', 'What a one-time link is for.', {
  VOLUNTEER_SIGN_IN: 'A volunteer signs in.',
  RESIDENT_SIGN_IN: 'A resident sees how their requests stand.',
  HELPER_SIGN_IN: 'Whoever asked on behalf of a resident sees how that request stands.',
  PASSWORD_RESET: 'Somebody with an account chooses a new password.',
  FIRST_PASSWORD: 'Somebody who was invited chooses a password.',
});
export type LinkPurpose = keyof typeof LinkPurpose;

/** How many minutes a link works. The database refuses more than sixty. */
export const linkMinutes: Readonly<Record<LinkPurpose, number>> = {
  VOLUNTEER_SIGN_IN: 30,
  RESIDENT_SIGN_IN: 60,
  HELPER_SIGN_IN: 60,
  PASSWORD_RESET: 30,
  FIRST_PASSWORD: 60,
};

/** Which link goes along in which mail. */
export const linkInMail: Readonly<Record<MailKind, LinkPurpose | undefined>> = {
  VOLUNTEER_SIGN_IN: 'VOLUNTEER_SIGN_IN',
  VOLUNTEER_INVITE: 'VOLUNTEER_SIGN_IN',
  STAFF_INVITE: 'FIRST_PASSWORD',
  PASSWORD_RESET: 'PASSWORD_RESET',
  RESIDENT_SIGN_IN: 'RESIDENT_SIGN_IN',
  HELPER_SIGN_IN: 'HELPER_SIGN_IN',
  APPLIED_ALREADY: undefined,
  GLASS_BROKEN: undefined,
};

/** Whom a link lets in. */
export interface LinkSubject extends MailSubject {
  /** Whose resident it is; null for an account. */
  organisationId: string | null;
}

/**
 * Makes a link for one person and one purpose, and makes void whatever was made before for the same.
 * @returns the token, which is nowhere but here, and until when it works.
 */
export async function makeLink(
  em: SqlEntityManager,
  purpose: LinkPurpose,
  { organisationId, accountId, requesterId, mandateId }: LinkSubject,
  now: Date,
): Promise<{ token: string; expiresAt: Date }> {
  const subject = accountId ?? requesterId ?? mandateId ?? null;
  // Of two that are made at once, the second makes the first void.
  await em.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`${purpose} ${subject}`]);
  await em.execute(
    `update one_time_link set expires_at = ? where coalesce(account_id, requester_id, mandate_id) = ? and purpose = ?
       and used_at is null and expires_at > ?`,
    [now, subject, purpose, now],
  );
  const token = randomBytes(32).toString('base64url');
  const expiresAt = new Date(now.getTime() + linkMinutes[purpose] * 60_000);
  await em.execute(
    `insert into one_time_link (token_hash, purpose, organisation_id, account_id, requester_id, mandate_id, created_at, expires_at)
     values (?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      hashToken(token),
      purpose,
      accountId ? null : organisationId,
      accountId ?? null,
      requesterId ?? null,
      mandateId ?? null,
      now,
      expiresAt,
    ],
  );
  return { token, expiresAt };
}

/** The address that a link leads to. The token stands behind the #, which a browser sends to nobody. */
export const linkAddress = (publicUrl: string, purpose: LinkPurpose, token: string): string =>
  `${publicUrl}/${purpose === 'PASSWORD_RESET' || purpose === 'FIRST_PASSWORD' ? 'wachtwoord' : 'link'}#${token}`;

export interface UsedLink {
  purpose: LinkPurpose;
  organisationId: string | null;
  accountId: string | null;
  requesterId: string | null;
  mandateId: string | null;
}

/**
 * Uses up a link for one of these purposes: of all that try at once, one gets it. Undefined for a token that is wrong,
 * late, used, void or for something else; which of these, nobody is told.
 */
export async function useUp(
  em: SqlEntityManager,
  token: string,
  purposes: readonly LinkPurpose[],
  now: Date,
): Promise<UsedLink | undefined> {
  const hash = hashToken(token);
  await em.execute(`select set_config('app.link', ?, true)`, [hash]);
  const [link]: UsedLink[] = await em.execute(
    `update one_time_link set used_at = ?
     where token_hash = ? and purpose = any (?::text[]) and used_at is null and expires_at > ?
     returning purpose, organisation_id as "organisationId", account_id as "accountId", requester_id as "requesterId",
       mandate_id as "mandateId"`,
    [now, hash, `{${purposes.join(',')}}`, now],
  );
  return link;
}
