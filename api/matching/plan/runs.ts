import { LockMode, type SqlEntityManager } from '@mikro-orm/postgresql';
import type { Acting } from '../../access/change.ts';
import type { Permission } from '../../access/matrix.ts';
import { type Grant, may } from '../../access/permissions.ts';
import type { Context } from '../../context.ts';
import { refuse, refuseMistakes } from '../../messages/refuse.ts';
import type { Programme } from '../../organisations/programme.ts';
import { findProgramme } from '../../organisations/queries.ts';
import { keyArray } from '../../platform/batch.ts';
import { fromGlobalId, newId } from '../../platform/ids.ts';
import { Refusal } from '../../platform/refusal.ts';
import type { PlanResult } from './result.ts';
import { canCancel, programmeMistakes } from './rules.ts';
import { PlanRun } from './run.ts';

/** An organisation has at most so many plans under way; they are made one after another anyway. */
const mostUnderWay = 5;

/** Whether somebody may do this in every programme that a run is about. */
export const mayInAll = (grants: readonly Grant[], permission: Permission, run: PlanRun): boolean =>
  run.programmes.every((programmeId) =>
    may(grants, permission, { organisationId: run.organisationId, programmeId }),
  );

/** The run that a client names, if whoever asks may do this in all its programmes. */
export async function permittedRun(
  context: Context,
  globalId: string,
  permission: Permission,
): Promise<PlanRun | null> {
  const id = fromGlobalId('PlanRun', globalId);
  const run = id ? await (await context.reads.em()).findOne(PlanRun, { id }) : null;
  if (!run || !mayInAll((await context.caller()).grants, permission, run)) return null;
  lookAt(run, permission, context);
  return run;
}

/** That somebody went through a plan is remembered as one look at each programme. */
function lookAt({ organisationId, programmes }: PlanRun, action: Permission, context: Context): void {
  for (const entityId of programmes) context.look({ organisationId, entity: 'Programme', entityId, action });
}

/** Asks for a plan of some programmes; when that was asked already and is under way, gives that one. */
export async function startPlan(
  em: SqlEntityManager,
  grants: readonly Grant[],
  globalIds: readonly string[],
  { accountId, now }: Acting,
): Promise<PlanRun | Refusal> {
  const refusal = refuseMistakes(programmeMistakes(globalIds));
  if (refusal) return refusal;
  const programmes: Programme[] = [];
  for (const globalId of globalIds) {
    const found = await findProgramme(em, globalId);
    if (
      !found ||
      !may(grants, 'waitlist.read', { organisationId: found.organisationId, programmeId: found.id })
    )
      return refuse('NOT_FOUND', 'programmeNotFound', 'programmes');
    programmes.push(found);
  }
  const organisationId = programmes[0]!.organisationId;
  if (programmes.some((programme) => programme.organisationId !== organisationId))
    return refuse('INVALID', 'planOneOrganisation', 'programmes');
  const keys = keyArray(programmes.map(({ id }) => id).sort());
  const [underWay] = await em.execute<{ count: number }[]>(
    `select count(*)::int as count from plan_run
     where organisation_id = ? and status in ('QUEUED', 'RUNNING') and programmes <> ?::uuid[]`,
    [organisationId, keys],
  );
  if (underWay!.count >= mostUnderWay)
    return refuse('CONFLICT', 'tooManyPlans', undefined, { most: mostUnderWay });
  await em.execute(
    `insert into plan_run (id, organisation_id, programmes, status, asked_by, asked_at)
     values (?, ?, ?::uuid[], 'QUEUED', ?, ?) on conflict do nothing`,
    [newId(), organisationId, keys, accountId, now],
  );
  const [run] = await em.execute<{ id: string }[]>(
    `select id from plan_run where organisation_id = ? and programmes = ?::uuid[] and status in ('QUEUED', 'RUNNING')
     order by asked_at desc limit 1`,
    [organisationId, keys],
  );
  return em.findOneOrFail(PlanRun, { id: run!.id });
}

/** Stops a plan that is under way. */
export async function cancelPlan(
  em: SqlEntityManager,
  grants: readonly Grant[],
  globalId: string,
  { now }: Acting,
): Promise<PlanRun | Refusal> {
  const id = fromGlobalId('PlanRun', globalId);
  const run = id ? await em.findOne(PlanRun, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE }) : null;
  if (!run || !mayInAll(grants, 'waitlist.read', run)) return refuse('NOT_FOUND', 'planNotFound', 'id');
  if (!canCancel(run)) return refuse('WRONG_STATE', 'planOver', 'id');
  run.status = 'CANCELLED';
  run.endedAt = now;
  await em.flush();
  return run;
}

/** The last runs that are about a programme, the newest first, as far as whoever asks may see them. */
export async function runsOf(
  context: Context,
  { id, organisationId }: Programme,
  first: number,
): Promise<PlanRun[]> {
  const { grants } = await context.caller();
  const em = await context.reads.em();
  const rows = await em.find(
    PlanRun,
    { organisationId, programmes: { $contains: [id] } },
    { orderBy: { askedAt: 'desc', id: 'desc' }, limit: 200 },
  );
  return rows.filter((run) => mayInAll(grants, 'waitlist.read', run)).slice(0, first);
}

/** What came out of each run that is done. */
export async function planResultsById(
  em: SqlEntityManager,
  ids: readonly string[],
): Promise<Map<string, PlanResult>> {
  const rows = await em.execute<{ id: string; result: PlanResult }[]>(
    'select id, result from plan_run where id = any (?::uuid[]) and result is not null',
    [keyArray(ids)],
  );
  return new Map(rows.map(({ id, result }) => [id, result]));
}
