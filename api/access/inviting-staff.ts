import type { Context } from '../context.ts';
import { recordEvent } from '../followup/event.ts';
import { refuse, refuseMistakes } from '../messages/refuse.ts';
import { organisationToActIn, programmeWithin } from '../organisations/permitted.ts';
import { checkEmail, checkName } from '../people/filled-in.ts';
import { newId } from '../platform/ids.ts';
import { Refusal } from '../platform/refusal.ts';
import { accountFor } from './account-for.ts';
import { actSignedIn } from './change.ts';
import type { Role } from './codes.ts';
import { postLinkRequest } from './link-requests.ts';
import { isStaffRole } from './rules.ts';

export interface StaffInvitation {
  email: string;
  displayName: string;
  organisation: string;
  role: Role;
  programme: string | null;
}

/**
 * Gives a colleague a role, and an account where there is none; who has no password yet is sent a link to choose one.
 * Whether there was an account is not told: it may be of another organisation.
 */
export function inviteStaff(
  context: Context,
  { email, displayName, organisation, role, programme }: StaffInvitation,
): Promise<true | Refusal> {
  return actSignedIn(context, async (em, viewer, { accountId, now, today }) => {
    const organisationId = organisationToActIn(viewer, organisation, 'account.manage');
    if (organisationId instanceof Refusal) return organisationId;
    const address = email.trim().toLowerCase();
    const mistakes = [...checkEmail('email', address), ...checkName('displayName', displayName)];
    const refused = refuseMistakes(mistakes);
    if (refused) return refused;
    if (!isStaffRole(role) || (role === 'ADMINISTRATOR' && programme))
      return refuse('INVALID', 'roleNotGiven', 'role');
    const programmeId = await programmeWithin(em, organisationId, programme);
    if (programmeId instanceof Refusal) return programmeId;
    const invited = await accountFor(em, address, displayName.trim());
    await em.execute(
      `insert into role_grant (id, account_id, organisation_id, programme_id, role) values (?, ?, ?, ?, ?)
       on conflict do nothing`,
      [newId(), invited, organisationId, programmeId, role],
    );
    await postLinkRequest(
      em,
      { asked: 'STAFF_INVITATION', subject: address, language: context.language },
      now,
    );
    await recordEvent(em, {
      organisationId,
      programmeId,
      entity: 'ACCOUNT',
      entityId: invited,
      type: 'ROLE_GRANTED',
      onDate: today,
      recordedAt: now,
      accountId,
      details: { role },
    });
    return true as const;
  });
}
