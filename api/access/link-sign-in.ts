import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Context } from '../context.ts';
import { refuse } from '../messages/refuse.ts';
import { setRowContext, transact } from '../platform/operation.ts';
import { Refusal } from '../platform/refusal.ts';
import { secondFactorWays } from './arriving.ts';
import { deviceOf } from './browser.ts';
import { type LinkPurpose, type UsedLink, useUp } from './one-time-link.ts';
import { beginSession, endSession, type SessionOwner } from './sessions.ts';

/** Links that let somebody in. Those for a password are used with the password, by `choosePassword`. */
const letsIn: readonly LinkPurpose[] = ['VOLUNTEER_SIGN_IN', 'RESIDENT_SIGN_IN', 'HELPER_SIGN_IN'];

/** Signs in whoever holds a link, with a session of their own; what this browser had before is over. */
export async function signInWithLink(context: Context, token: string): Promise<LinkPurpose | Refusal> {
  const { orm, now, tokenHash: before } = context;
  await context.forget();
  const entered = await transact(orm, { organisations: [] }, async (em) => {
    const link = await useUp(em, token, letsIn, now);
    const owner = link && (await ownerOf(em, link));
    if (!owner) return refuse('NOT_FOUND', 'linkNotValid');
    const device = deviceOf(context.browser.userAgent);
    return { purpose: link.purpose, session: await beginSession(em, owner, now, { device }) };
  });
  if (entered instanceof Refusal) return entered;
  if (before) await transact(orm, { organisations: [], session: before }, (em) => endSession(em, before));
  context.browser.drop('ticket');
  context.cookie.set(entered.session.token, entered.session.expiresAt);
  return entered.purpose;
}

/** Whose session it becomes; nobody's when an account, a role or a mandate has ended since the link was made. */
async function ownerOf(
  em: SqlEntityManager,
  { organisationId, accountId, requesterId, mandateId }: UsedLink,
): Promise<SessionOwner | undefined> {
  if (accountId) return (await isVolunteerOnly(em, accountId)) ? { accountId } : undefined;
  if (!organisationId) return undefined;
  await setRowContext(em, { organisations: [organisationId] });
  if (requesterId) {
    const alive = await em.execute(
      `select from requester r join person p on p.id = r.person_id where r.id = ? and p.deceased_on is null and p.anonymised_at is null`,
      [requesterId],
    );
    return alive.length > 0 ? { organisationId, requesterId } : undefined;
  }
  const open = await em.execute('select from mandate where id = ? and ended_at is null', [mandateId]);
  return open.length > 0 && mandateId ? { organisationId, mandateId } : undefined;
}

/** Staff, and volunteers who have set up a second factor, sign in with that: no link may pass it by. */
async function isVolunteerOnly(em: SqlEntityManager, accountId: string): Promise<boolean> {
  await setRowContext(em, { organisations: [], account: accountId });
  const [row]: { volunteer: boolean | null }[] = await em.execute(
    `select bool_and(g.role = 'VOLUNTEER') as volunteer from account a join role_grant g on g.account_id = a.id
     where a.id = ? and a.disabled_at is null`,
    [accountId],
  );
  return row?.volunteer === true && (await secondFactorWays(em, accountId)).length === 0;
}
