import type { MikroORM, SqlEntityManager } from '@mikro-orm/postgresql';
import { transact } from '../../platform/operation.ts';
import type { PlanPhase } from '../codes.ts';
import type { PlanFailure } from './run.ts';

/** A run that a process has taken up, and for the how manieth time: only who took it last may write in it. */
export interface TakenRun {
  id: string;
  organisationId: string;
  programmes: string[];
  attempts: number;
}

/** A process that has not been heard of for this long is taken to be gone. */
const abandonedAfterMs = 30_000;
/** What ended the process that made it this often is not begun with again. */
const mostAttempts = 3;
const keptDays = 7;

/** Does something with runs of every organisation. */
const inRoom = <T>(orm: MikroORM, work: (em: SqlEntityManager) => Promise<T>): Promise<T> =>
  transact(orm, { organisations: [] }, async (em) => {
    await em.execute(`select set_config('app.planning_room', 'on', true)`);
    return work(em);
  });

/** Takes up the run that waits longest, or that a process which is gone has left; undefined when there is none. */
export const takeRun = (orm: MikroORM): Promise<TakenRun | undefined> =>
  inRoom(orm, async (em) => {
    const stale = `status = 'RUNNING' and heartbeat_at < now() - interval '${abandonedAfterMs} milliseconds'`;
    await em.execute(
      `update plan_run set status = 'FAILED', failure = 'ABANDONED', ended_at = now()
       where ${stale} and attempts >= ?`,
      [mostAttempts],
    );
    const [taken] = await em.execute<TakenRun[]>(
      `update plan_run set status = 'RUNNING', phase = 'READING', done = 0, "of" = 0, started_at = now(), heartbeat_at = now(),
         attempts = attempts + 1
       where id = (select id from plan_run where status = 'QUEUED' or (${stale}) order by asked_at, id limit 1
         for update skip locked)
       returning id, organisation_id as "organisationId", programmes::text[], attempts`,
    );
    return taken;
  });

/**
 * Writes how far a run is, and that this process is still there.
 * @returns whether it is still ours: not when somebody cancelled it, or another process took it over.
 */
export const tellProgress = (
  orm: MikroORM,
  run: TakenRun,
  { phase, done, of }: { phase: PlanPhase; done: number; of: number },
): Promise<boolean> =>
  inOwn(orm, run, 'heartbeat_at = now(), phase = ?, done = ?, "of" = ?', [phase, done, of]);

export const finishRun = (orm: MikroORM, run: TakenRun, result: string): Promise<boolean> =>
  inOwn(orm, run, `status = 'DONE', ended_at = now(), done = "of", result = ?::jsonb`, [result]);

export const failRun = (orm: MikroORM, run: TakenRun, failure: PlanFailure): Promise<boolean> =>
  inOwn(orm, run, `status = 'FAILED', ended_at = now(), failure = ?`, [failure]);

/** Lets go of a run that was begun with, so that another process takes it up at once. */
export const giveBackRun = (orm: MikroORM, run: TakenRun): Promise<boolean> =>
  inOwn(orm, run, `status = 'QUEUED', attempts = attempts - 1`, []);

async function inOwn(
  orm: MikroORM,
  { id, organisationId, attempts }: TakenRun,
  change: string,
  params: readonly unknown[],
): Promise<boolean> {
  const written = await transact(orm, { organisations: [organisationId] }, (em) =>
    em.execute(
      `update plan_run set ${change} where id = ? and status = 'RUNNING' and attempts = ? returning id`,
      [...params, id, attempts],
    ),
  );
  return written.length > 0;
}

/** Throws away runs that nobody looks at any more: by then the waitlist is another. */
export const forgetOldRuns = (orm: MikroORM): Promise<void> =>
  inRoom(orm, async (em) => {
    await em.execute(`delete from plan_run where asked_at < now() - interval '${keptDays} days'`);
  });
