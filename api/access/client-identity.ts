import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { amsterdamDay } from '../platform/days.ts';
import type { Permission } from './matrix.ts';
import type { Caller } from './viewer.ts';

interface ClientRow {
  id: string;
  organisationId: string;
  programmeId: string | null;
  scopes: Permission[];
  stale: boolean;
}

/**
 * The program whose token this transaction shows (as its session), and whether its use today is still to be written
 * down. It reports, within its scopes; undefined when the token is none of ours, has ended or was revoked.
 */
export async function findClient(
  em: SqlEntityManager,
  tokenHash: string,
  now: Date,
): Promise<{ caller: Caller; stale: boolean } | undefined> {
  const [row]: ClientRow[] = await em.execute(
    `select id, organisation_id as "organisationId", programme_id as "programmeId", scopes,
       last_used_on is distinct from ?::date as stale
     from api_token where token_hash = ? and expires_at > ? and revoked_at is null`,
    [amsterdamDay(now), tokenHash, now],
  );
  if (!row) return undefined;
  const { id, organisationId, programmeId, scopes, stale } = row;
  return {
    caller: {
      grants: [{ role: 'REPORTER', organisationId, programmeId, scopes }],
      actor: { kind: 'CLIENT', id },
    },
    stale,
  };
}

export async function markClientUsed(em: SqlEntityManager, tokenHash: string, now: Date): Promise<void> {
  await em.execute('update api_token set last_used_on = ? where token_hash = ?', [
    amsterdamDay(now),
    tokenHash,
  ]);
}
