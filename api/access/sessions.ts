import { createHash, randomBytes } from 'node:crypto';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { setRowContext } from '../platform/operation.ts';
import { Session } from './account.ts';
import type { Grant } from './permissions.ts';
import { Viewer } from './viewer.ts';

const hour = 3_600_000;
/** A session ends this long after signing in, whatever happens. */
const longest = 12 * hour;
/** … and this long after it was last used. */
const idle = 2 * hour;
/** How old "last used" may be before it is written again. */
const touchAfter = hour / 12;

export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex');

interface IdentityRow {
  id: string;
  display_name: string;
  email: string;
  stale: boolean;
  grants: Grant[] | null;
}

/** Who is signed in, and whether the session should be marked as used. */
export interface Identity {
  viewer: Viewer;
  stale: boolean;
}

/**
 * Finds out whose session this is, and opens in this transaction what that person's organisations own; `also` is an
 * organisation for which the work is done whoever asks.
 */
export async function identify(
  em: SqlEntityManager,
  tokenHash: string | undefined,
  now: Date,
  also: readonly string[] = [],
): Promise<Identity | undefined> {
  const identity = tokenHash ? await findIdentity(em, tokenHash, now) : undefined;
  const own = identity?.viewer.grants.map((grant) => grant.organisationId) ?? [];
  const organisations = [...new Set([...own, ...also])];
  if (identity) await setRowContext(em, { organisations, account: identity.viewer.id });
  else if (also.length > 0 || tokenHash) await setRowContext(em, { organisations });
  return identity;
}

async function findIdentity(
  em: SqlEntityManager,
  tokenHash: string,
  now: Date,
): Promise<Identity | undefined> {
  await setRowContext(em, { organisations: [], session: tokenHash });
  const rows: IdentityRow[] = await em.execute(
    `select a.id, a.display_name, a.email, s.last_seen_at < ? as stale,
       (select json_agg(json_build_object('role', g.role, 'organisationId', g.organisation_id, 'programmeId', g.programme_id)
                        order by g.organisation_id, g.programme_id, g.role)
        from role_grant g where g.account_id = a.id) as grants
     from session s join account a on a.id = s.account_id
     where s.token_hash = ? and s.expires_at > ? and s.last_seen_at > ? and a.disabled_at is null`,
    [new Date(now.getTime() - touchAfter), tokenHash, now, new Date(now.getTime() - idle)],
  );
  const [row] = rows;
  if (!row) return undefined;
  const viewer = Object.assign(new Viewer(), {
    id: row.id,
    displayName: row.display_name,
    email: row.email,
    grants: row.grants ?? [],
  });
  return { viewer, stale: row.stale };
}

/** Begins a session; the token is only ever known to the caller's cookie. */
export async function beginSession(
  em: SqlEntityManager,
  accountId: string,
  now: Date,
): Promise<{ token: string; expiresAt: Date }> {
  const token = randomBytes(32).toString('base64url');
  const expiresAt = new Date(now.getTime() + longest);
  await em.insert(Session, {
    tokenHash: hashToken(token),
    accountId,
    createdAt: now,
    lastSeenAt: now,
    expiresAt,
  });
  return { token, expiresAt };
}

export async function markSessionUsed(em: SqlEntityManager, tokenHash: string, now: Date): Promise<void> {
  await em.nativeUpdate(Session, { tokenHash }, { lastSeenAt: now });
}

export async function endSession(em: SqlEntityManager, tokenHash: string): Promise<void> {
  await em.nativeDelete(Session, { tokenHash });
}
