import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Acting } from '../access/change.ts';
import { recordEvent } from '../followup/event.ts';
import { refuse } from '../messages/refuse.ts';
import { keyArray } from '../platform/batch.ts';
import { newId } from '../platform/ids.ts';
import { Refusal } from '../platform/refusal.ts';
import { anonymise, type Dossiers, type Forgotten, noDossiers } from './anonymise.ts';
import { ErasureBatch } from './batch.ts';
import type { DossierKind } from './codes.ts';
import { dueDossiers, openMatters } from './queries.ts';
import { approvalObstacle, erasureObstacle } from './rules.ts';

/** The most dossiers that are proposed, and so erased, at once. */
const largestBatch = 5_000;

interface Item {
  kind: ErasureBatch['kind'];
  id: string;
  closedOn?: string;
  dueOn?: string;
}

/** Proposes to erase what need not be kept any more; the list stands as it is now. */
export async function proposeErasure(
  em: SqlEntityManager,
  organisationId: string,
  { kind, programmeId }: { kind: DossierKind; programmeId: string | null },
  acting: Acting,
): Promise<ErasureBatch | Refusal> {
  const items = await dueDossiers(em, organisationId, acting.today, {
    kind,
    programmeId,
    first: largestBatch,
  });
  return items.length === 0
    ? refuse('WRONG_STATE', 'nothingDue')
    : newBatch(em, organisationId, kind, items, acting);
}

/** Somebody asked that all that there is about a person is erased; it need not be due, but it must be closed. */
export async function requestErasure(
  em: SqlEntityManager,
  person: { id: string; organisationId: string },
  acting: Acting,
): Promise<ErasureBatch | Refusal> {
  const { id, organisationId } = person;
  const obstacle = erasureObstacle((await openMatters(em, [id])).get(id)!);
  if (obstacle) return refuse('WRONG_STATE', obstacle);
  const [asked] = await em.execute<object[]>(
    `select from erasure_item i join erasure_batch b on b.id = i.batch_id
     where i.subject_id = ? and b.status = 'PROPOSED'`,
    [id],
  );
  if (asked) return refuse('CONFLICT', 'erasureAsked');
  return newBatch(em, organisationId, 'PERSON', [{ kind: 'PERSON', id }], acting);
}

async function newBatch(
  em: SqlEntityManager,
  organisationId: string,
  kind: ErasureBatch['kind'],
  items: readonly Item[],
  acting: Acting,
): Promise<ErasureBatch> {
  const batch = em.create(ErasureBatch, {
    id: newId(),
    organisationId,
    kind,
    status: 'PROPOSED',
    proposedBy: acting.accountId,
    proposedAt: acting.now,
    decidedBy: null,
    decidedAt: null,
  });
  await em.persist(batch).flush();
  const rows = items.map((item) => ({ row: newId(), ...item }));
  await em.execute(
    `insert into erasure_item (id, organisation_id, batch_id, kind, subject_id, closed_on, due_on)
     select i."row", ?, ?, i.kind, i.id, i."closedOn", i."dueOn"
     from json_to_recordset(?) as i ("row" uuid, kind text, id uuid, "closedOn" date, "dueOn" date)`,
    [organisationId, batch.id, JSON.stringify(rows)],
  );
  await recordBatch(em, batch, 'PROPOSED', { kind, items: items.length }, acting);
  return batch;
}

/**
 * A second person approves: what is still due is erased, and what is not any more stays. The batch must be locked.
 * @param write is called last, with what goes: for the ledger.
 */
export async function approveErasure(
  em: SqlEntityManager,
  batch: ErasureBatch,
  acting: Acting,
  write: (forgotten: Forgotten) => void,
): Promise<ErasureBatch | Refusal> {
  const obstacle = approvalObstacle(batch, acting.accountId);
  if (obstacle) return refuse('WRONG_STATE', obstacle);
  const items = await em.execute<Item[]>(
    'select kind, subject_id as id from erasure_item where batch_id = ? order by id',
    [batch.id],
  );
  const ids = items.map(({ id }) => id);
  await lockSubjects(em, ids);
  const still = await stillErasable(em, batch, ids, acting);
  const erased = items.filter(({ id }) => still.has(id));
  const forgotten = await anonymise(em, batch.organisationId, dossiersOf(erased), acting.now);
  await em.execute(
    `update erasure_item set outcome = case when subject_id = any (?::uuid[]) then 'ERASED' else 'NOT_ANY_MORE' end
     where batch_id = ?`,
    [keyArray(erased.map(({ id }) => id)), batch.id],
  );
  await decide(em, batch, 'DONE', { items: items.length, erased: erased.length }, acting);
  write(forgotten);
  return batch;
}

/** Takes a proposal back. */
export async function cancelErasure(
  em: SqlEntityManager,
  batch: ErasureBatch,
  acting: Acting,
): Promise<ErasureBatch | Refusal> {
  if (batch.status !== 'PROPOSED') return refuse('WRONG_STATE', 'erasureDecided');
  await decide(em, batch, 'CANCELLED', {}, acting);
  return batch;
}

async function decide(
  em: SqlEntityManager,
  batch: ErasureBatch,
  status: 'DONE' | 'CANCELLED',
  details: object,
  acting: Acting,
): Promise<void> {
  Object.assign(batch, { status, decidedBy: acting.accountId, decidedAt: acting.now });
  await em.flush();
  await recordBatch(em, batch, status, details, acting);
}

/** Whoever changes one of these at this moment is waited for, and whoever comes next waits for us. */
async function lockSubjects(em: SqlEntityManager, ids: readonly string[]): Promise<void> {
  const keys = keyArray(ids);
  for (const sql of [
    'select id from request where id = any (?::uuid[]) order by id for update',
    `select id from requester where person_id = any (?::uuid[])
       or id in (select requester_id from request where id = any (?::uuid[])) order by id for update`,
    // A match points at the enrolment, and then is counted on the volunteer and the enrolment: whoever waits there for the
    // volunteer must not be waited for.
    `select id from volunteer where id = any (?::uuid[]) or person_id = any (?::uuid[]) order by id for update`,
    `select id from enrolment where volunteer_id = any (?::uuid[])
       or volunteer_id in (select id from volunteer where person_id = any (?::uuid[])) order by id for no key update`,
    'select id from application where id = any (?::uuid[]) order by id for update',
  ])
    await em.execute(sql, Array(sql.split('?').length - 1).fill(keys));
}

/** Which of these may still go, as things stand now. */
async function stillErasable(
  em: SqlEntityManager,
  batch: ErasureBatch,
  ids: readonly string[],
  { today }: Acting,
): Promise<Set<string>> {
  if (batch.kind !== 'PERSON') {
    const due = await dueDossiers(em, batch.organisationId, today, { ids, first: ids.length });
    return new Set(due.map(({ id }) => id));
  }
  const matters = await openMatters(em, ids);
  return new Set([...matters].filter(([, person]) => !erasureObstacle(person)).map(([id]) => id));
}

const listOf = {
  REQUEST_DOSSIER: 'requests',
  VOLUNTEER_DOSSIER: 'volunteers',
  APPLICATION: 'applications',
  CAMPAIGN_VISIT: 'visits',
  PERSON: 'people',
} as const satisfies Record<ErasureBatch['kind'], keyof Dossiers>;

function dossiersOf(items: readonly Item[]): Dossiers {
  const dossiers: Record<keyof Dossiers, string[]> = structuredClone(noDossiers) as never;
  for (const { kind, id } of items) dossiers[listOf[kind]].push(id);
  return dossiers;
}

/** What was decided about a batch, in numbers. */
const recordBatch = (
  em: SqlEntityManager,
  { id, organisationId }: ErasureBatch,
  type: string,
  details: object,
  { accountId, now, today }: Acting,
): Promise<void> =>
  recordEvent(em, {
    organisationId,
    programmeId: null,
    entity: 'ERASURE',
    entityId: id,
    type,
    onDate: today,
    recordedAt: now,
    accountId,
    details,
  });
