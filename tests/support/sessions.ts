import { hashToken } from '../../api/access/sessions.ts';
import type { Database } from '../../api/platform/database.ts';
import { fromGlobalId, newId } from '../../api/platform/ids.ts';
import type { Caller } from './api.ts';
import { asOwner } from './database.ts';

export type SessionOwner =
  | { accountId: string }
  | { organisationId: string; requesterId: string }
  | { organisationId: string; mandateId: string };

/** A session that the database has, however it was begun; gives what the cookie holds. */
export async function aSession(database: Database, owner: SessionOwner): Promise<string> {
  const token = newId();
  const { accountId, organisationId, requesterId, mandateId } = {
    accountId: null,
    organisationId: null,
    requesterId: null,
    mandateId: null,
    ...owner,
  };
  await asOwner(
    database,
    `insert into session (token_hash, account_id, organisation_id, requester_id, mandate_id, created_at, last_seen_at, expires_at,
       staff_allowed)
     values ($1, $2, $3, $4, $5, now(), now(), now() + interval '1 hour', $2::uuid is not null)`,
    [hashToken(token), accountId, organisationId, requesterId, mandateId],
  );
  return token;
}

/** A caller with a session that the database has, however it was begun. */
export async function withSession(caller: Caller, database: Database, owner: SessionOwner): Promise<Caller> {
  caller.cookie('koppel_session', await aSession(database, owner));
  return caller;
}

/** A volunteer (by global id) with an account, signed in. */
export const asVolunteer = async (caller: Caller, database: Database, volunteer: string): Promise<Caller> =>
  withSession(caller, database, await volunteerAccount(database, volunteer));

/** Gives a volunteer (by global id) an account. */
export async function volunteerAccount(
  database: Database,
  volunteer: string,
): Promise<{ accountId: string }> {
  const accountId = newId();
  await asOwner(
    database,
    `with made as (
       insert into account (id, email, display_name) values ($1::uuid, $1::text || '@volunteers.example', 'Vrijwilliger') returning id)
     insert into role_grant (id, account_id, organisation_id, role, volunteer_id)
     select gen_random_uuid(), made.id, v.organisation_id, 'VOLUNTEER', v.id from made, volunteer v where v.id = $2`,
    [accountId, fromGlobalId('Volunteer', volunteer)],
  );
  return { accountId };
}

/** The resident who asked with this request (by global id), signed in. */
export const asResident = async (caller: Caller, database: Database, request: string): Promise<Caller> =>
  withSession(caller, database, await residentOf(database, request));

/** Who asked with this request (by global id). */
export async function residentOf(
  database: Database,
  request: string,
): Promise<{ organisationId: string; requesterId: string }> {
  const [row] = await asOwner<{ organisationId: string; requesterId: string }>(
    database,
    'select organisation_id as "organisationId", requester_id as "requesterId" from request where id = $1',
    [fromGlobalId('Request', request)],
  );
  return row!;
}

/** Somebody with a mandate for this request (by global id), signed in; gives the id of the mandate too. */
export async function asHelper(
  caller: Caller,
  database: Database,
  request: string,
): Promise<{ helper: Caller; mandateId: string }> {
  const mandateId = newId();
  const [row] = await asOwner<{ organisationId: string }>(
    database,
    `insert into mandate (id, organisation_id, request_id, programme_id, requester_id, name, email, kind, from_at)
     select $1, organisation_id, id, programme_id, requester_id, 'Noor Nichtje', 'noor@family.example', 'RELATIVE', now()
     from request where id = $2 returning organisation_id as "organisationId"`,
    [mandateId, fromGlobalId('Request', request)],
  );
  const helper = await withSession(caller, database, { ...row!, mandateId });
  return { helper, mandateId };
}
