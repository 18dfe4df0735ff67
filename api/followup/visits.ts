import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Acting } from '../access/change.ts';
import type { Match } from '../matching/match.ts';
import { recordMatchEvent } from '../matching/moving.ts';
import { refuseMistakes } from '../messages/refuse.ts';
import { grouped, keyArray } from '../platform/batch.ts';
import type { Day } from '../platform/days.ts';
import type { Refusal } from '../platform/refusal.ts';
import { visitMistakes } from './visit-rules.ts';
import { HoursOfYear, Visit } from './visit-types.ts';

/**
 * Writes down that the two of a match met on a day, for so many minutes; 0 takes it back. Said twice of the same day, the
 * last counts: a double tap makes one visit. The match must be locked.
 */
export async function logVisit(
  em: SqlEntityManager,
  match: Match,
  { on, minutes }: { on: Day; minutes: number },
  acting: Acting,
): Promise<Visit | Refusal> {
  const refusal = refuseMistakes(visitMistakes(match, on, minutes, acting.today));
  if (refusal) return refusal;
  const changed: unknown[] = await em.execute(
    minutes === 0 ? takeBack : writeDown,
    minutes === 0 ? [acting.now, match.id, on] : [match.id, match.organisationId, on, minutes, acting.now],
  );
  if (changed.length > 0)
    await recordMatchEvent(em, match, { type: 'VISITED', onDate: on, details: { minutes } }, acting);
  return Object.assign(new Visit(), { on, minutes });
}

const takeBack = `
  update visit set minutes = 0, recorded_at = ? where match_id = ? and on_date = ? and minutes > 0 returning 1`;
const writeDown = `
  insert into visit (match_id, organisation_id, on_date, minutes, recorded_at) values (?, ?, ?, ?, ?)
  on conflict (match_id, on_date) do update set minutes = excluded.minutes, recorded_at = excluded.recorded_at
  where visit.minutes <> excluded.minutes returning 1`;

/** The last visits of each match, the newest first, 50 at most. */
export async function visitsByMatch(
  em: SqlEntityManager,
  matchIds: readonly string[],
): Promise<Map<string, Visit[]>> {
  const rows: (Visit & { matchId: string })[] = await em.execute(
    `select v.match_id as "matchId", v.on_date::text as on, v.minutes
     from unnest(?::uuid[]) as m (id)
     cross join lateral (select * from visit where match_id = m.id and minutes > 0 order by on_date desc limit 50) v`,
    [keyArray(matchIds)],
  );
  const groups = grouped(matchIds, rows, ({ matchId }) => matchId);
  return new Map(
    [...groups].map(([id, visits]) => [
      id,
      visits.map(({ on, minutes }) => Object.assign(new Visit(), { on, minutes })),
    ]),
  );
}

/** What volunteers did, by calendar year and programme, the newest year first. */
export async function hoursOf(em: SqlEntityManager, volunteerIds: readonly string[]): Promise<HoursOfYear[]> {
  const rows: HoursOfYear[] = await em.execute(
    `select extract(year from v.on_date)::int as year, m.programme_id as "programmeId", count(*)::int as visits,
       sum(v.minutes)::int as minutes
     from match m join visit v on v.match_id = m.id and v.minutes > 0
     where m.volunteer_id = any (?::uuid[])
     group by 1, 2 order by 1 desc, 4 desc, 2`,
    [keyArray(volunteerIds)],
  );
  return rows.map((row) => Object.assign(new HoursOfYear(), row));
}
