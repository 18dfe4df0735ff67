import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { IDToken } from 'openid-client';
import type { Context } from '../context.ts';
import { newId } from '../platform/ids.ts';
import { transact } from '../platform/operation.ts';
import { Account, RoleGrant } from './account.ts';
import { type IdentityProvider, rulesOf } from './identity-provider.ts';
import { asAccount, present } from './row-context.ts';
import { isInDomain, isStaffRole, rolesFromClaim } from './rules.ts';

/** Why whoever the provider vouches for is not let in; the portal has the words. */
export type NotAdmitted = 'NO_ROLE' | 'LINK_FIRST' | 'CLOSED';

/**
 * Finds or makes the account of whoever the provider vouches for, and gives it the roles that the claims give: those and
 * no others. An account is known by issuer and subject, never by a mail address.
 */
export function admit(
  context: Context,
  provider: IdentityProvider,
  claims: IDToken,
  linkTo: string | null,
): Promise<Account | NotAdmitted> {
  const { issuer, organisationId } = provider;
  return transact(context.orm, { organisations: [organisationId] }, async (em) => {
    const roles = rolesFromClaim(claims[provider.rolesClaim], await rulesOf(em, provider.id));
    await present(em, `${issuer} ${claims.sub}`);
    const [known]: { accountId: string }[] = await em.execute(
      'select account_id as "accountId" from account_identity where issuer = ? and subject = ?',
      [issuer, claims.sub],
    );
    if (linkTo && roles.length === 0) return 'NO_ROLE';
    if (linkTo && known && known.accountId !== linkTo) return 'LINK_FIRST';
    const accountId =
      known?.accountId ?? linkTo ?? (roles.length > 0 ? await makeAccount(em, provider, claims) : undefined);
    if (!accountId) return roles.length > 0 ? 'LINK_FIRST' : 'NO_ROLE';
    await asAccount(em, accountId);
    const account = await em.findOne(Account, { id: accountId });
    if (!account || account.disabledAt) return 'CLOSED';
    if (!known)
      await em.execute(
        'insert into account_identity (issuer, subject, account_id, linked_at) values (?, ?, ?, ?)',
        [issuer, claims.sub, accountId, context.now],
      );
    await setRoles(em, accountId, organisationId, roles);
    return roles.length > 0 ? account : 'NO_ROLE';
  });
}

/** Makes an account of somebody new; not when the address belongs to an account, which is then to be linked by its owner. */
async function makeAccount(
  em: SqlEntityManager,
  { mailDomains }: IdentityProvider,
  { email, email_verified: verified, name }: IDToken,
): Promise<string | undefined> {
  if (verified === false || !isInDomain(email, mailDomains)) return undefined;
  const id = newId();
  await asAccount(em, id);
  const made = await em.execute(
    `insert into account (id, email, display_name) values (?, ?, ?) on conflict (email) do nothing returning id`,
    [id, email.toLowerCase(), typeof name === 'string' && name.trim() ? name.trim().slice(0, 200) : email],
  );
  return made.length > 0 ? id : undefined;
}

/** In this organisation an account has these roles of staff from now on; what it is as a volunteer stays. */
async function setRoles(
  em: SqlEntityManager,
  accountId: string,
  organisationId: string,
  roles: ReturnType<typeof rolesFromClaim>,
): Promise<void> {
  const there = await em.find(RoleGrant, { accountId, organisationId });
  const keyOf = (grant: { role: string; programmeId: string | null }) => `${grant.role} ${grant.programmeId}`;
  const wanted = new Set(roles.map(keyOf));
  const had = new Set(there.map(keyOf));
  const gone = there.filter((grant) => isStaffRole(grant.role) && !wanted.has(keyOf(grant)));
  await em.nativeDelete(RoleGrant, { id: { $in: gone.map(({ id }) => id) } });
  for (const { role, programmeId } of roles.filter((each) => !had.has(keyOf(each))))
    await em.insert(RoleGrant, {
      id: newId(),
      accountId,
      organisationId,
      programmeId,
      role,
      volunteerId: null,
    });
}
