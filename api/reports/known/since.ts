import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { amsterdamDay } from '../../platform/days.ts';
import { type MaybeWarning, warnIf } from '../warnings.ts';
import type { AsOf } from './as-known.ts';

/**
 * Since when earlier versions of an organisation's rows are kept; null when there are none. Asked only for a report
 * that looks at an earlier instant.
 */
export async function knownSince(
  em: SqlEntityManager,
  organisationId: string,
  { knownAt }: AsOf,
): Promise<Date | null> {
  if (!knownAt) return null;
  const [row] = await em.execute<{ since: string | null }[]>(
    `select min(first) as since
     from unnest(array['person', 'volunteer', 'request']) as table_name,
       lateral (
         select min(known_from) as first from row_version where organisation_id = ? and entity = table_name
       ) versions`,
    [organisationId],
  );
  return row?.since ? new Date(row.since) : null;
}

/**
 * The same for surveys, of which versions began to be kept later: since when all is known that was set up by the
 * instant.
 */
export async function surveysKnownSince(
  em: SqlEntityManager,
  organisationId: string,
  asOf: AsOf,
): Promise<Date | null> {
  if (!asOf.knownAt) return null;
  const since = await knownSince(em, organisationId, asOf);
  const [row] = await em.execute<{ late: string | null }[]>(
    `select max(first) as late
     from (
       select min(v.known_from) as first from survey s join row_version v on v.row_id = s.id
       where s.organisation_id = ? and s.recorded_at <= ? group by s.id
     ) survey where first > ?`,
    [organisationId, asOf.knownAt, asOf.knownAt],
  );
  return row?.late ? new Date(row.late) : since;
}

/** The same for whose a request or a volunteer was, and for what was seen of volunteers: kept since a later version of Koppel. */
export async function staffingKnownSince(
  em: SqlEntityManager,
  organisationId: string,
  asOf: AsOf,
): Promise<Date | null> {
  if (!asOf.knownAt) return null;
  const [row] = await em.execute<{ since: string | null }[]>(
    `select min(known_from) as since from row_version
     where organisation_id = ? and entity in ('request', 'enrolment') and jsonb_exists(facts, 'owner_id')`,
    [organisationId],
  );
  return row?.since ? new Date(row.since) : knownSince(em, organisationId, asOf);
}

/** What was known before versions were kept cannot be told: the report would be empty, or say too little. */
export function knownSinceWarning({ knownAt }: AsOf, since: Date | null): MaybeWarning {
  if (!knownAt || !since) return undefined;
  return warnIf(knownAt < since, 'KNOWN_LATER', 'reportKnownLater', { day: amsterdamDay(since) });
}
