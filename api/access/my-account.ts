import type { Context } from '../context.ts';
import { toGlobalId } from '../platform/ids.ts';
import { Session } from './account.ts';
import type { AccountSession, MyAccount, Passkey } from './account-types.ts';
import { endOtherSessions } from './arriving.ts';
import { actOnOwn, readOwn } from './own-account.ts';
import { isLive } from './sessions.ts';
import { ownPasswordHash } from './sign-in.ts';

/** How the account that is signed in is entered. */
export function myAccount(context: Context): Promise<MyAccount | undefined> {
  return readOwn(context, async ({ em, account }) => {
    const passkeys: Passkey[] = await em.execute(
      `select id, name, created_at as "addedAt", last_used_at as "lastUsedAt" from passkey
       where account_id = ? order by created_at, id`,
      [account.id],
    );
    const [counts]: Pick<MyAccount, 'hasCodeApp' | 'recoveryCodesLeft'>[] = await em.execute(
      `select exists (select from totp where account_id = ? and confirmed_at is not null) as "hasCodeApp",
         (select count(*)::int from recovery_code where account_id = ?) as "recoveryCodesLeft"`,
      [account.id, account.id],
    );
    const linked: { name: string }[] = await em.execute(
      `select distinct p.name from account_identity i join identity_provider p on p.issuer = i.issuer
       where i.account_id = ? order by p.name`,
      [account.id],
    );
    return {
      ...counts!,
      hasPassword: (await ownPasswordHash(em)) !== null,
      passkeys: passkeys.map((passkey) => ({
        ...passkey,
        id: toGlobalId('Passkey', passkey.id),
        addedAt: new Date(passkey.addedAt),
        lastUsedAt: passkey.lastUsedAt && new Date(passkey.lastUsedAt),
      })),
      secondFactorRequired: context.settings.secondFactorRequired,
      linkedProviders: linked.map(({ name }) => name),
    };
  });
}

/** Where they are signed in; only sessions that still hold. */
export function mySessions(context: Context): Promise<AccountSession[] | undefined> {
  return readOwn(context, async ({ em, account, session: own }) => {
    const sessions = await em.find(
      Session,
      { accountId: account.id },
      { orderBy: { lastSeenAt: 'desc', id: 'asc' } },
    );
    return sessions
      .filter((session) => isLive(session, context.now))
      .map(({ id, device, createdAt, lastSeenAt, tokenHash }) => ({
        id,
        device,
        begunAt: createdAt,
        lastUsedAt: lastSeenAt,
        current: tokenHash === own.tokenHash,
      }));
  });
}

/** Ends one session of their own. @returns whether there was such a one. */
export async function endOwnSession(context: Context, id: string | undefined): Promise<boolean> {
  const ended = await actOnOwn(context, async ({ em, account }) =>
    id ? em.nativeDelete(Session, { id, accountId: account.id }) : 0,
  );
  return typeof ended === 'number' && ended > 0;
}

/** Ends all their other sessions. @returns how many there were. */
export async function endOthers(context: Context): Promise<number> {
  const ended = await actOnOwn(context, ({ em, account, session }) =>
    endOtherSessions(em, account.id, session.tokenHash),
  );
  return typeof ended === 'number' ? ended : 0;
}
