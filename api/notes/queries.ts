import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { grouped } from '../platform/batch.ts';
import { Note } from './note.ts';

/** All notes of each request, the newest first, whoever they are for. */
export async function notesByRequest(
  em: SqlEntityManager,
  ids: readonly string[],
): Promise<Map<string, Note[]>> {
  const rows = await em.find(Note, { requestId: { $in: [...ids] } }, newestFirst);
  return grouped(ids, rows, ({ requestId }) => requestId!);
}

/** All notes of each enrolment, the newest first, whoever they are for. */
export async function notesByEnrolment(
  em: SqlEntityManager,
  ids: readonly string[],
): Promise<Map<string, Note[]>> {
  const rows = await em.find(Note, { enrolmentId: { $in: [...ids] } }, newestFirst);
  return grouped(ids, rows, ({ enrolmentId }) => enrolmentId!);
}

const newestFirst = { orderBy: { writtenAt: 'desc', id: 'desc' } } as const;
