import { createHash } from 'node:crypto';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { newId } from '../platform/ids.ts';
import type { MailKind } from './mails.ts';
import type { Language } from './texts.ts';

/** Whom a mail, or the link in it, is about: one of these. */
export interface MailSubject {
  accountId?: string;
  requesterId?: string;
  mandateId?: string;
}

export interface NewMail extends MailSubject {
  kind: MailKind;
  language: Language;
  /** To whom. It is forgotten as soon as the mail has gone. */
  address: string;
  /** In whose name; nobody's when it is about an account that works for several. */
  organisationId: string | null;
}

/**
 * Puts a mail in the outbox, in the transaction of what causes it: without the one there is not the other. Its text
 * and its link are made when it is sent, so the outbox holds no key to anything.
 */
export async function postMail(em: SqlEntityManager, mail: NewMail, now: Date): Promise<void> {
  await em.execute(
    `insert into outbox (id, organisation_id, kind, language, address, address_hash, account_id, requester_id, mandate_id,
       created_at, due_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      newId(),
      mail.organisationId,
      mail.kind,
      mail.language,
      mail.address,
      hashOf(mail.address),
      mail.accountId ?? null,
      mail.requesterId ?? null,
      mail.mandateId ?? null,
      now,
      now,
    ],
  );
}

/** The same for the staff of an organisation who have one of these roles in it, but not for who causes it. */
export async function postToStaff(
  em: SqlEntityManager,
  mail: { kind: MailKind; organisationId: string; roles: readonly string[]; notTo: string },
  now: Date,
): Promise<void> {
  await em.execute(
    `insert into outbox (id, organisation_id, kind, language, address, address_hash, account_id, created_at, due_at)
     select gen_random_uuid(), ?, ?, 'nl', a.email, encode(sha256(convert_to(lower(a.email), 'UTF8')), 'hex'), a.id, ?, ?
     from account a
     where a.disabled_at is null and a.id <> ? and exists (
       select from role_grant g where g.account_id = a.id and g.organisation_id = ? and g.role = any (?::text[]))`,
    [mail.organisationId, mail.kind, now, now, mail.notTo, mail.organisationId, `{${mail.roles.join(',')}}`],
  );
}

const hashOf = (address: string): string => createHash('sha256').update(address.toLowerCase()).digest('hex');

/** Whether the same kind of mail was posted to this address, in the name of an organisation that is open here. */
export async function wasPostedSince(
  em: SqlEntityManager,
  kind: MailKind,
  address: string,
  since: Date,
): Promise<boolean> {
  const posted = await em.execute(
    'select from outbox where kind = ? and address_hash = ? and created_at > ?',
    [kind, hashOf(address), since],
  );
  return posted.length > 0;
}

/** Lets this transaction open the outbox and what was asked, of every organisation. */
export async function enterMailRoom(em: SqlEntityManager): Promise<void> {
  await em.execute(`select set_config('app.mail_room', 'on', true)`);
}
