import type { MikroORM, SqlEntityManager } from '@mikro-orm/postgresql';
import { amsterdamDay, type Day } from '../../platform/days.ts';
import { transact } from '../../platform/operation.ts';
import { type MatchChange, type MatchCounts, withChanges } from './match-counts.ts';

/** So many changes are folded in one transaction. */
const atOnce = 100_000;

const change = `programme_id as "programmeId", linked_on::text as "linkedOn", ended_on::text as "endedOn",
  unlink_reason as "unlinkReason", sum(change)::int as change`;

/**
 * What has been counted of the matches of an organisation, with every change of which the transaction sees that it was
 * made: folded or not, the answer is the same. Two statements, whatever the number of matches.
 */
export async function matchCounts(
  em: SqlEntityManager,
  organisationId: string,
  today: Day,
): Promise<MatchCounts[]> {
  const folded = await em.execute<MatchCounts[]>(
    `select programme_id as "programmeId", measure, year, array_to_json(counts) as counts
     from match_rollup where organisation_id = ?`,
    [organisationId],
  );
  const changes = await em.execute<MatchChange[]>(
    `select ${change} from match_change where organisation_id = ? group by 1, 2, 3, 4 having sum(change) <> 0`,
    [organisationId],
  );
  return withChanges(folded, changes, today);
}

/**
 * Folds changes into the rollup, some at a time, the oldest first; who reads meanwhile sees either all of a round or
 * nothing of it. An end that is yet to come waits until it is past. One process at a time folds for an organisation.
 * @returns how many changes it folded.
 */
export async function foldMatchChanges(orm: MikroORM, organisationId: string, now: Date): Promise<number> {
  let folded = 0;
  for (let round = atOnce; round === atOnce; folded += round)
    round = await transact(orm, { organisations: [organisationId] }, (em) =>
      foldSome(em, organisationId, amsterdamDay(now)),
    );
  return folded;
}

async function foldSome(em: SqlEntityManager, organisationId: string, today: Day): Promise<number> {
  const [lock] = await em.execute<{ free: boolean }[]>(
    `select pg_try_advisory_xact_lock(hashtextextended('match_rollup ' || ?, 0)) as free`,
    [organisationId],
  );
  if (!lock!.free) return 0;
  const [gone] = await em.execute<{ number: number; changes: MatchChange[] }[]>(
    `with taken as (
       select id from match_change where organisation_id = ? and (ended_on is null or ended_on <= ?)
       order by id limit ${atOnce}
     ), gone as (delete from match_change c using taken where c.id = taken.id returning c.*)
     select (select count(*)::int from gone) as number, (
       select coalesce(json_agg(x), '[]') from (select ${change} from gone group by 1, 2, 3, 4 having sum(change) <> 0) x
     ) as changes`,
    [organisationId, today],
  );
  await writeCounts(
    em,
    organisationId,
    withChanges(await countsBehind(em, gone!.changes), gone!.changes, today),
  );
  return gone!.number;
}

/** What has been folded before of the programmes that changed, locked. */
const countsBehind = (em: SqlEntityManager, changes: readonly MatchChange[]): Promise<MatchCounts[]> =>
  em.execute<MatchCounts[]>(
    `select programme_id as "programmeId", measure, year, array_to_json(counts) as counts
     from match_rollup where programme_id = any (?::uuid[]) for update`,
    [`{${[...new Set(changes.map(({ programmeId }) => programmeId))].join(',')}}`],
  );

const writeCounts = async (
  em: SqlEntityManager,
  organisationId: string,
  counts: readonly MatchCounts[],
): Promise<void> => {
  await em.execute(
    `insert into match_rollup (organisation_id, programme_id, measure, year, counts)
     select ?, n."programmeId", n.measure, n.year, n.counts
     from json_to_recordset(?) as n ("programmeId" uuid, measure text, year int, counts int[])
     on conflict (programme_id, measure, year) do update set counts = excluded.counts
       where match_rollup.counts <> excluded.counts`,
    [organisationId, JSON.stringify(counts)],
  );
};
