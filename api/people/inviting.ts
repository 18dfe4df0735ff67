import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { accountFor } from '../access/account-for.ts';
import type { Acting } from '../access/change.ts';
import { postLinkRequest } from '../access/link-requests.ts';
import { recordEvent } from '../followup/event.ts';
import { refuse } from '../messages/refuse.ts';
import type { Language } from '../messages/texts.ts';
import { newId } from '../platform/ids.ts';
import type { Refusal } from '../platform/refusal.ts';
import { Person } from './person.ts';
import { type Enrolment, Volunteer } from './volunteer.ts';

/**
 * Gives a volunteer an account under the address that we have of them, or the role to an account that is there, and
 * sends a link to sign in with. Whether there was an account already is for nobody to know.
 */
export async function inviteVolunteer(
  em: SqlEntityManager,
  enrolment: Enrolment,
  { accountId, now, today }: Acting,
): Promise<Enrolment | Refusal> {
  const { organisationId, programmeId, volunteerId } = enrolment;
  const { personId } = await em.findOneOrFail(Volunteer, { id: volunteerId });
  const person = await em.findOneOrFail(Person, { id: personId });
  const email = person.email?.trim().toLowerCase();
  if (!email) return refuse('INVALID', 'noMailAddress', 'enrolment');
  const invited = await accountFor(em, email, `${person.firstName} ${person.lastName}`);
  // The address that we have of a volunteer now says who they are; an account under an older one is theirs no more.
  await em.execute('delete from role_grant where volunteer_id = ? and account_id <> ?', [
    volunteerId,
    invited,
  ]);
  await em.execute(
    `insert into role_grant (id, account_id, organisation_id, role, volunteer_id) values (?, ?, ?, 'VOLUNTEER', ?)
     on conflict do nothing`,
    [newId(), invited, organisationId, volunteerId],
  );
  const [grant]: { volunteer_id: string }[] = await em.execute(
    `select volunteer_id from role_grant where account_id = ? and organisation_id = ? and role = 'VOLUNTEER'`,
    [invited, organisationId],
  );
  if (grant?.volunteer_id !== volunteerId) return refuse('CONFLICT', 'addressOfAnother', 'enrolment');
  const request = { asked: 'INVITATION', subject: email, language: languageFor(person.languages) } as const;
  await postLinkRequest(em, request, now);
  const event = { organisationId, programmeId, entity: 'ENROLMENT', entityId: enrolment.id } as const;
  await recordEvent(em, { ...event, type: 'INVITED', onDate: today, recordedAt: now, accountId });
  return enrolment;
}

/** The language to write in to who speaks these: Dutch if they do or if it is not known, else Arabic or English. */
function languageFor(languages: readonly string[]): Language {
  if (languages.length === 0 || languages.includes('nl')) return 'nl';
  return languages.includes('ar') ? 'ar' : 'en';
}
