import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Acting } from '../access/change.ts';
import { recordEvent } from '../followup/event.ts';
import { refuse, refuseMistakes } from '../messages/refuse.ts';
import { Enrolment, Volunteer } from '../people/volunteer.ts';
import { newId } from '../platform/ids.ts';
import type { Refusal } from '../platform/refusal.ts';
import type { Request } from '../requests/request.ts';
import type { NoteVisibility } from './codes.ts';
import { Note } from './note.ts';
import { canTakeBack, noteMistakes } from './rules.ts';

/** Writes a note beside the dossier of a request, or of a volunteer in a programme. It must be locked. */
export async function writeNote(
  em: SqlEntityManager,
  about: Request | Enrolment,
  { text, visibility }: { text: string; visibility: NoteVisibility },
  acting: Acting & { accountId: string },
): Promise<Note | Refusal> {
  const refusal = refuseMistakes(noteMistakes(text));
  if (refusal) return refusal;
  // What is written of somebody who was forgotten would be forgotten by nobody.
  if (await isForgotten(em, about)) return refuse('WRONG_STATE', 'noteOfForgotten');
  const { organisationId, programmeId } = about;
  const [request, enrolment] = about instanceof Enrolment ? [null, about] : [about, null];
  const note = em.create(Note, {
    id: newId(),
    organisationId,
    programmeId,
    requestId: request?.id ?? null,
    requesterId: request?.requesterId ?? null,
    enrolmentId: enrolment?.id ?? null,
    volunteerId: enrolment?.volunteerId ?? null,
    accountId: acting.accountId,
    visibility,
    text: text.trim(),
    writtenAt: acting.now,
  });
  await em.persist(note).flush();
  await record(em, note, 'NOTE_WRITTEN', acting);
  return note;
}

async function isForgotten(em: SqlEntityManager, about: Request | Enrolment): Promise<boolean> {
  if (!(about instanceof Enrolment)) return Boolean(about.anonymisedAt);
  return Boolean((await em.findOneOrFail(Volunteer, { id: about.volunteerId })).anonymisedAt);
}

/** Takes a note away again: it was a mistake, or its writer needs it no more. Gives it as it was. */
export async function takeBackNote(
  em: SqlEntityManager,
  note: Note,
  acting: Acting,
): Promise<Note | Refusal> {
  if (!canTakeBack(note, acting.accountId ?? undefined, acting.now))
    return refuse('WRONG_STATE', 'noteStays', 'note');
  await em.nativeDelete(Note, { id: note.id });
  await record(em, note, 'NOTE_TAKEN_BACK', acting);
  return note;
}

const record = (
  em: SqlEntityManager,
  { organisationId, programmeId, requestId, enrolmentId, visibility }: Note,
  type: 'NOTE_WRITTEN' | 'NOTE_TAKEN_BACK',
  { accountId, now, today }: Acting,
): Promise<void> =>
  recordEvent(em, {
    organisationId,
    programmeId,
    entity: requestId ? 'REQUEST' : 'ENROLMENT',
    entityId: (requestId ?? enrolmentId)!,
    type,
    onDate: today,
    recordedAt: now,
    accountId,
    details: { visibility },
  });
