import type { MikroORM, SqlEntityManager } from '@mikro-orm/postgresql';
import { programmesById } from '../../organisations/queries.ts';
import type { Day } from '../../platform/days.ts';
import { Reads, setRowContext } from '../../platform/operation.ts';
import { candidatesByEnrolment } from '../candidates/rows.ts';
import { seekersBySpell } from '../queries.ts';
import { termsOf } from '../suitability/suitability.ts';
import type { PlanWorker } from './worker-process.ts';

/** How many people are read or handed over at a time, so that others are answered in between. */
const atATime = 500;

/** Reads who waits and who volunteers in some programmes, as it stands at one moment, and hands it to a worker. */
export async function tellFacts(
  orm: MikroORM,
  { organisationId, programmes }: { organisationId: string; programmes: readonly string[] },
  today: Day,
  worker: PlanWorker,
  onProgress: (done: number, of: number) => void,
): Promise<void> {
  const reads = new Reads(orm, (em) => setRowContext(em, { organisations: [organisationId] }));
  try {
    const em = await reads.em();
    const spells = await spellsToPlan(em, programmes);
    const known = await programmesById(em, programmes);
    let done = 0;
    for (const id of programmes) {
      const programme = known.get(id);
      if (!programme) continue;
      worker.tell({ programme: termsOf(programme.settings, today) });
      for (const some of inParts(spells.filter((spell) => spell.programme_id === id))) {
        const found = await seekersBySpell(
          em,
          some.map((spell) => spell.id),
          { today },
        );
        worker.tell({ seekers: some.flatMap((spell) => found.get(spell.id) ?? []) });
        done += some.length;
        onProgress(done, spells.length);
      }
      for (const some of inParts(await enrolmentsIn(em, id))) {
        const found = await candidatesByEnrolment(em, some);
        worker.tell({ candidates: some.flatMap((enrolment) => found.get(enrolment) ?? []) });
      }
    }
  } finally {
    await reads.close();
  }
}

/** Everybody who waits and has been proposed nobody, the longest first. */
export const spellsToPlan = (
  em: SqlEntityManager,
  programmes: readonly string[],
): Promise<{ id: string; programme_id: string }[]> =>
  em.execute(
    `select s.id, s.programme_id from waitlist_spell s join request r on r.id = s.request_id
     where s.programme_id = any (?::uuid[]) and s.until_on is null and r.status = 'WAITLISTED'
     order by s.waiting_since, s.id`,
    [`{${programmes.join(',')}}`],
  );

async function enrolmentsIn(em: SqlEntityManager, programmeId: string): Promise<string[]> {
  const rows = await em.execute<{ id: string }[]>(
    'select enrolment_id as id from match_candidate where programme_id = ? order by volunteer_id',
    [programmeId],
  );
  return rows.map(({ id }) => id);
}

function* inParts<T>(all: readonly T[]): Iterable<readonly T[]> {
  for (let from = 0; from < all.length; from += atATime) yield all.slice(from, from + atATime);
}
