import type { MikroORM, SqlEntityManager } from '@mikro-orm/postgresql';
import type { MailKind } from '../messages/mails.ts';
import { enterMailRoom, type NewMail, postMail } from '../messages/outbox.ts';
import type { Language } from '../messages/texts.ts';
import { newId } from '../platform/ids.ts';
import { setRowContext, transact } from '../platform/operation.ts';
import type { Refusal } from '../platform/refusal.ts';
import { type Allowance, countAttemptOf } from './counted.ts';

/** What somebody can ask a link for, without having to show who they are; an invitation is asked for by staff. */
export type Asked = 'SIGN_IN' | 'STATUS' | 'PASSWORD' | 'INVITATION' | 'STAFF_INVITATION';

interface NewLinkRequest {
  asked: Asked;
  /** A mail address, or the code of a request. */
  subject: string;
  language: Language;
}

/** Mails that one address, or the address of one reference code, can be sent. */
const allowance: Allowance = { anHour: 5, otherwise: 'tooManyLinks' };

/**
 * Writes down that somebody asks for a link. Whether we know them is found out later, by `answerLinkRequests`: so
 * nobody can tell from the answer, nor from how long it takes.
 */
export async function askForLink(
  orm: MikroORM,
  request: NewLinkRequest,
  now: Date,
): Promise<Refusal | undefined> {
  return transact(orm, { organisations: [] }, async (em) => {
    const refusal = await countAttemptOf(em, `${request.asked} ${request.subject}`, allowance, now);
    if (!refusal) await postLinkRequest(em, request, now);
    return refusal;
  });
}

/** Puts a request for a link where the mail room finds it. */
export async function postLinkRequest(
  em: SqlEntityManager,
  { asked, subject, language }: NewLinkRequest,
  now: Date,
): Promise<void> {
  await em.execute(
    'insert into link_request (id, asked, subject, language, asked_at) values (?, ?, ?, ?, ?)',
    [newId(), asked, subject, language, now],
  );
}

interface LinkRequest extends NewLinkRequest {
  id: string;
}

/** Answers all who asked for a link, the oldest first: a mail to whom we know, and nothing to whom we do not. */
export async function answerLinkRequests(orm: MikroORM, now: () => Date): Promise<void> {
  while (await answerOldest(orm, now()));
}

async function answerOldest(orm: MikroORM, now: Date): Promise<boolean> {
  let request: LinkRequest | undefined;
  try {
    return await transact(orm, { organisations: [] }, async (em) => {
      request = await takeOldest(em);
      if (!request) return false;
      for (const mail of await mailsFor[request.asked](em, request)) await postMail(em, mail, now);
      return true;
    });
  } catch (error) {
    // One that cannot be answered may not keep all others waiting; whoever asked will ask again.
    await transact(orm, { organisations: [] }, (em) => throwAway(em, request));
    throw error;
  }
}

async function takeOldest(em: SqlEntityManager): Promise<LinkRequest | undefined> {
  await enterMailRoom(em);
  const [request]: LinkRequest[] = await em.execute(
    `delete from link_request where id =
       (select id from link_request order by asked_at, id limit 1 for update skip locked)
     returning id, asked, subject, language`,
  );
  return request;
}

async function throwAway(em: SqlEntityManager, request: LinkRequest | undefined): Promise<void> {
  await enterMailRoom(em);
  await em.execute('delete from link_request where id = ?', [request?.id ?? null]);
}

const mailsFor: Readonly<Record<Asked, (em: SqlEntityManager, request: LinkRequest) => Promise<NewMail[]>>> =
  {
    SIGN_IN: (em, request) => mailToVolunteer(em, request, 'VOLUNTEER_SIGN_IN'),
    INVITATION: (em, request) => mailToVolunteer(em, request, 'VOLUNTEER_INVITE'),
    STAFF_INVITATION: async (em, { subject, language }) => {
      const account = await findAccount(em, subject);
      // Who can sign in already does so, and finds the new role there.
      return account && !account.hasPassword && !account.onlyThroughProvider
        ? [{ kind: 'STAFF_INVITE', language, address: subject, ...account.about }]
        : [];
    },
    PASSWORD: async (em, { subject, language }) => {
      const account = await findAccount(em, subject);
      return account ? [{ kind: 'PASSWORD_RESET', language, address: subject, ...account.about }] : [];
    },
    STATUS: mailsForReference,
  };

async function mailToVolunteer(
  em: SqlEntityManager,
  { subject, language }: LinkRequest,
  kind: MailKind,
): Promise<NewMail[]> {
  const account = await findAccount(em, subject);
  return account?.onlyVolunteer ? [{ kind, language, address: subject, ...account.about }] : [];
}

interface FoundAccount {
  about: { accountId: string; organisationId: string | null };
  /** A volunteer, and not of the staff: these have a second factor, which a link by mail may not pass by. */
  onlyVolunteer: boolean;
  hasPassword: boolean;
  /** Whether they have no password, and are known to a provider. */
  onlyThroughProvider: boolean;
}

async function findAccount(em: SqlEntityManager, email: string): Promise<FoundAccount | undefined> {
  await setRowContext(em, { organisations: [], email });
  const [account]: { id: string; hasPassword: boolean }[] = await em.execute(
    'select id, own_password_hash() is not null as "hasPassword" from account where email = ? and disabled_at is null',
    [email],
  );
  if (!account) return undefined;
  const { id, hasPassword } = account;
  await setRowContext(em, { organisations: [], account: id });
  const [roles]: { organisations: string[] | null; onlyVolunteer: boolean; provider: boolean }[] =
    await em.execute(
      `select array_agg(distinct organisation_id) as organisations, bool_and(role = 'VOLUNTEER') as "onlyVolunteer",
       exists (select from account_identity where account_id = ?) as provider
     from role_grant where account_id = ?`,
      [id, id],
    );
  if (!roles?.organisations) return undefined;
  const { organisations, onlyVolunteer, provider } = roles;
  // The mail goes out in the name of an organisation, and with its number, when there is no doubt which.
  const organisationId = organisations.length === 1 ? organisations[0]! : null;
  await setRowContext(em, { organisations });
  return {
    about: { accountId: id, organisationId },
    onlyVolunteer,
    hasPassword,
    onlyThroughProvider: provider && !hasPassword,
  };
}

/** The resident at the address that we have of them, and whoever has a mandate for the request. */
async function mailsForReference(
  em: SqlEntityManager,
  { subject, language }: LinkRequest,
): Promise<NewMail[]> {
  const [every]: { ids: string[] | null }[] = await em.execute(
    'select array_agg(id) as ids from organisation',
  );
  await setRowContext(em, { organisations: every?.ids ?? [] });
  const people: (Omit<NewMail, 'language'> & { mandateId: string | null })[] = await em.execute(
    `select 'RESIDENT_SIGN_IN' as kind, p.email as address, q.organisation_id as "organisationId",
       q.requester_id as "requesterId", null as "mandateId"
     from request q join requester r on r.id = q.requester_id join person p on p.id = r.person_id
     where q.reference = ? and p.email is not null and p.deceased_on is null
     union all
     select 'HELPER_SIGN_IN', m.email, m.organisation_id, null, m.id
     from request q join mandate m on m.request_id = q.id where q.reference = ? and m.ended_at is null`,
    [subject, subject],
  );
  return people.map((mail) => ({ ...mail, language })) as NewMail[];
}
