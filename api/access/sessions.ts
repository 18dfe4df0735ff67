import { createHash, randomBytes } from 'node:crypto';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { newId } from '../platform/ids.ts';
import { setRowContext } from '../platform/operation.ts';
import { Session } from './account.ts';
import { findClient, markClientUsed } from './client-identity.ts';
import type { Grant } from './permissions.ts';
import { isStaffRole } from './rules.ts';
import { type Caller, Viewer, visitor } from './viewer.ts';

const hour = 3_600_000;
/** A session ends this long after signing in, whatever happens. */
const longest = 12 * hour;
/** … and this long after it was last used. */
const idle = 2 * hour;
/** How old "last used" may be before it is written again. */
const touchAfter = hour / 12;

export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex');

interface IdentityRow {
  accountId: string | null;
  displayName: string;
  email: string;
  grants:
    | (Omit<Grant, 'volunteerId' | 'glassId'> & { volunteerId: string | null; glassId: string | null })[]
    | null;
  organisationId: string | null;
  requesterId: string | null;
  mandate: { id: string; requestId: string; requesterId: string; programmeId: string } | null;
  stale: boolean;
  mustChangePassword: boolean;
  staffAllowed: boolean;
  throughOrganisationId: string | null;
}

/** Who asks, and whether the session should be marked as used. */
export interface Identity {
  caller: Caller;
  stale: boolean;
}

/**
 * Finds out whose session this is, and opens in this transaction what that person's organisations own; `also` is an
 * organisation for which the work is done whoever asks.
 */
export async function identify(
  em: SqlEntityManager,
  { tokenHash, now, request }: { tokenHash: string | undefined; now: Date; request: string },
  also: readonly string[] = [],
): Promise<Identity> {
  const identity = (tokenHash &&
    ((await findIdentity(em, tokenHash, now)) ?? (await findClient(em, tokenHash, now)))) || {
    caller: visitor,
    stale: false,
  };
  const { grants, actor, viewer } = identity.caller;
  const organisations = [...new Set([...grants.map((grant) => grant.organisationId), ...also])];
  await setRowContext(em, { organisations, account: viewer?.id, actor, request });
  return identity;
}

async function findIdentity(
  em: SqlEntityManager,
  tokenHash: string,
  now: Date,
): Promise<Identity | undefined> {
  await setRowContext(em, { organisations: [], session: tokenHash });
  const rows: IdentityRow[] = await em.execute(
    `select s.account_id as "accountId", a.display_name as "displayName", a.email, s.last_seen_at < ? as stale,
       a.must_change_password as "mustChangePassword", s.staff_allowed as "staffAllowed",
       s.through_organisation_id as "throughOrganisationId", s.organisation_id as "organisationId", s.requester_id as "requesterId",
       case when m.id is not null then json_build_object('id', m.id, 'requestId', m.request_id,
         'requesterId', m.requester_id, 'programmeId', m.programme_id) end as mandate,
       (select json_agg(x order by x."organisationId", x."programmeId", x.role) from (
          select g.role, g.organisation_id as "organisationId", g.programme_id as "programmeId",
            g.volunteer_id as "volunteerId", null as "glassId"
          from role_grant g where g.account_id = a.id
          union all
          select 'BREAK_GLASS', b.organisation_id, b.programme_id, null, b.id
          from break_glass b join role_grant g on g.account_id = a.id and g.organisation_id = b.organisation_id
            and g.role = 'ADMINISTRATOR'
          where b.account_id = a.id and b.from_at <= ? and b.until_at > ?) x) as grants
     from session s
     left join account a on a.id = s.account_id
     left join mandate m on m.id = s.mandate_id
     where s.token_hash = ? and s.expires_at > ? and s.last_seen_at > ?
       and (s.account_id is null or a.disabled_at is null)
       and (s.mandate_id is null or m.ended_at is null)`,
    [new Date(now.getTime() - touchAfter), now, now, tokenHash, now, new Date(now.getTime() - idle)],
  );
  const [row] = rows;
  return row && { caller: callerOf(row), stale: row.stale };
}

function callerOf(row: IdentityRow): Caller {
  const { accountId, organisationId, requesterId, mandate } = row;
  if (accountId) {
    const all = (row.grants ?? []).map(withoutNulls);
    const grants = usableGrants(all, row);
    const viewer = Object.assign(new Viewer(), {
      id: accountId,
      displayName: row.displayName,
      email: row.email,
      passwordChangeNeeded: row.mustChangePassword,
      secondFactorSetupNeeded: !row.staffAllowed && all.some(({ role }) => isStaffRole(role)),
      grants,
    });
    return { viewer, grants, actor: { kind: 'ACCOUNT', id: accountId } };
  }
  if (organisationId && requesterId) {
    const grant: Grant = { role: 'REQUESTER', organisationId, programmeId: null, requesterId };
    return { grants: [grant], actor: { kind: 'REQUESTER', id: requesterId } };
  }
  if (organisationId && mandate) {
    const { id, requestId, requesterId: onBehalfOf, programmeId } = mandate;
    const grant: Grant = { role: 'HELPER', organisationId, programmeId, requestId };
    return { grants: [grant], actor: { kind: 'HELPER', id, onBehalfOf } };
  }
  return visitor;
}

function withoutNulls({ volunteerId, glassId, ...grant }: NonNullable<IdentityRow['grants']>[number]): Grant {
  return { ...grant, ...(volunteerId && { volunteerId }), ...(glassId && { glassId }) };
}

/** Whose a session is: an account, a resident of an organisation, or a helper with a mandate. */
export type SessionOwner =
  | { accountId: string }
  | { organisationId: string; requesterId: string }
  | { organisationId: string; mandateId: string };

/** What of somebody's roles this session opens. */
function usableGrants(
  grants: readonly Grant[],
  {
    mustChangePassword,
    staffAllowed,
    throughOrganisationId,
  }: Pick<IdentityRow, 'mustChangePassword' | 'staffAllowed' | 'throughOrganisationId'>,
): Grant[] {
  if (mustChangePassword) return [];
  return grants.filter(
    (grant) =>
      (staffAllowed || grant.role === 'VOLUNTEER') &&
      (throughOrganisationId === null || grant.organisationId === throughOrganisationId),
  );
}

/** What a session allows, and how it came about; by default nothing that staff may do. */
type SessionBeginning = Partial<
  Pick<Session, 'device' | 'staffAllowed' | 'confirmedAt' | 'throughOrganisationId'>
>;

/** Whether a session still holds. */
export const isLive = ({ expiresAt, lastSeenAt }: Session, now: Date): boolean =>
  expiresAt > now && lastSeenAt.getTime() > now.getTime() - idle;

/** Begins a session; the token is only ever known to the caller's cookie. */
export async function beginSession(
  em: SqlEntityManager,
  owner: SessionOwner,
  now: Date,
  beginning: SessionBeginning = {},
): Promise<{ token: string; expiresAt: Date }> {
  const token = randomBytes(32).toString('base64url');
  const expiresAt = new Date(now.getTime() + longest);
  await em.insert(Session, {
    id: newId(),
    accountId: null,
    organisationId: null,
    requesterId: null,
    mandateId: null,
    device: null,
    staffAllowed: false,
    confirmedAt: null,
    throughOrganisationId: null,
    ...owner,
    ...beginning,
    tokenHash: hashToken(token),
    createdAt: now,
    lastSeenAt: now,
    expiresAt,
  });
  return { token, expiresAt };
}

export async function markSessionUsed(em: SqlEntityManager, tokenHash: string, now: Date): Promise<void> {
  const sessions = await em.nativeUpdate(Session, { tokenHash }, { lastSeenAt: now });
  if (sessions === 0) await markClientUsed(em, tokenHash, now);
}

export async function endSession(em: SqlEntityManager, tokenHash: string): Promise<void> {
  await em.nativeDelete(Session, { tokenHash });
}
