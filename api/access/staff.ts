import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Context } from '../context.ts';
import { recordEvent } from '../followup/event.ts';
import { refuse } from '../messages/refuse.ts';
import { organisationToActIn, programmeWithin } from '../organisations/permitted.ts';
import { fromGlobalId, newId } from '../platform/ids.ts';
import { Refusal } from '../platform/refusal.ts';
import { Account, RoleGrant, Session } from './account.ts';
import { type Acting, actSignedIn } from './change.ts';
import type { Role } from './codes.ts';
import { asAccount } from './row-context.ts';
import { canChangeRolesOf, isStaffRole } from './rules.ts';

/** Somebody of the staff of one organisation, with what they may do there. */
export interface StaffRow {
  id: string;
  organisationId: string;
  displayName: string;
  email: string;
  disabledAt: Date | null;
}

/** Somebody of the staff as an administrator of their organisation finds them. */
interface Found {
  em: SqlEntityManager;
  acting: Acting;
  account: Account;
  organisationId: string;
}

/** Everybody with a role of staff in an organisation, by name. */
export async function staffOf(em: SqlEntityManager, organisationId: string): Promise<StaffRow[]> {
  const rows: StaffRow[] = await em.execute(
    `select a.id, a.display_name as "displayName", a.email, a.disabled_at as "disabledAt", ? as "organisationId"
     from account a
     where exists (select from role_grant g where g.account_id = a.id and g.organisation_id = ? and g.role <> 'VOLUNTEER')
     order by a.display_name, a.id`,
    [organisationId, organisationId],
  );
  return rows.map((row) => ({ ...row, disabledAt: row.disabledAt && new Date(row.disabledAt) }));
}

/** Gives a role, in the whole organisation or in one programme of it. */
export function grantRole(
  context: Context,
  who: { account: string; organisation: string },
  { role, programme }: { role: Role; programme: string | null },
): Promise<StaffRow | Refusal> {
  return onStaff(context, who, async (found) => {
    const { em, account, organisationId } = found;
    const programmeId = await programmeWithin(em, organisationId, programme);
    if (programmeId instanceof Refusal) return programmeId;
    if (!isStaffRole(role) || (role === 'ADMINISTRATOR' && programmeId))
      return refuse('INVALID', 'roleNotGiven', 'role');
    const there = await em.findOne(RoleGrant, { accountId: account.id, organisationId, programmeId, role });
    if (!there) {
      await em.insert(RoleGrant, { id: newId(), accountId: account.id, organisationId, programmeId, role });
      await record(found, 'ROLE_GRANTED', programmeId, { role });
    }
    return asStaff(account, organisationId);
  });
}

/** Takes a role away; it is gone in every session at once. */
export function revokeRole(
  context: Context,
  who: { account: string; organisation: string },
  { role, programme }: { role: Role; programme: string | null },
): Promise<StaffRow | Refusal> {
  return onStaff(context, who, async (found) => {
    const { em, account, organisationId } = found;
    const programmeId = await programmeWithin(em, organisationId, programme);
    if (programmeId instanceof Refusal) return programmeId;
    if (!isStaffRole(role)) return refuse('INVALID', 'roleNotGiven', 'role');
    const gone = await em.nativeDelete(RoleGrant, {
      accountId: account.id,
      organisationId,
      programmeId,
      role,
    });
    if (gone > 0) await record(found, 'ROLE_REVOKED', programmeId, { role });
    return asStaff(account, organisationId);
  });
}

/**
 * Keeps somebody out of the organisation. Who works for no other is signed out everywhere and cannot sign in; who does
 * loses the roles here, and the other organisation notices nothing.
 */
export function disableAccount(
  context: Context,
  who: { account: string; organisation: string },
): Promise<StaffRow | Refusal> {
  return onStaff(context, who, async (found) => {
    const { em, account, organisationId, acting } = found;
    await record(found, 'ACCOUNT_DISABLED', null);
    await em.flush();
    // What an account has elsewhere only the account itself can see.
    await asAccount(em, account.id);
    const elsewhere = await em.count(RoleGrant, {
      accountId: account.id,
      organisationId: { $ne: organisationId },
    });
    if (elsewhere > 0) await em.nativeDelete(RoleGrant, { accountId: account.id, organisationId });
    else {
      await em.nativeUpdate(Account, { id: account.id }, { disabledAt: account.disabledAt ?? acting.now });
      await em.nativeDelete(Session, { accountId: account.id });
      await em.execute('delete from sign_in_ticket where account_id = ?', [account.id]);
    }
    return { ...asStaff(account, organisationId), disabledAt: account.disabledAt ?? acting.now };
  });
}

/** Lets somebody in again who was kept out. */
export function enableAccount(
  context: Context,
  who: { account: string; organisation: string },
): Promise<StaffRow | Refusal> {
  return onStaff(context, who, async (found) => {
    const { em, account, organisationId } = found;
    await record(found, 'ACCOUNT_ENABLED', null);
    await em.flush();
    await asAccount(em, account.id);
    await em.nativeUpdate(Account, { id: account.id }, { disabledAt: null });
    return { ...asStaff(account, organisationId), disabledAt: null };
  });
}

/** Finds somebody of the staff for an administrator of that organisation, who is somebody else. */
function onStaff(
  context: Context,
  { account, organisation }: { account: string; organisation: string },
  work: (found: Found) => Promise<StaffRow | Refusal>,
): Promise<StaffRow | Refusal> {
  return actSignedIn(context, async (em, viewer, acting) => {
    const organisationId = organisationToActIn(viewer, organisation, 'account.manage');
    if (organisationId instanceof Refusal) return organisationId;
    const id = fromGlobalId('StaffMember', account);
    const isStaff = id && (await em.count(RoleGrant, { accountId: id, organisationId })) > 0;
    const found = isStaff ? await em.findOne(Account, { id }) : null;
    if (!found) return refuse('NOT_FOUND', 'accountNotFound', 'account');
    if (!canChangeRolesOf(viewer.id, found.id)) return refuse('WRONG_STATE', 'ownRoles', 'account');
    return work({ em, acting, account: found, organisationId });
  });
}

const asStaff = ({ id, displayName, email, disabledAt }: Account, organisationId: string): StaffRow => ({
  id,
  organisationId,
  displayName,
  email,
  disabledAt,
});

const record = (
  { em, acting, account, organisationId }: Found,
  type: string,
  programmeId: string | null,
  details: object | null = null,
): Promise<void> =>
  recordEvent(em, {
    organisationId,
    programmeId,
    entity: 'ACCOUNT',
    entityId: account.id,
    type,
    onDate: acting.today,
    recordedAt: acting.now,
    accountId: acting.accountId,
    details,
  });
