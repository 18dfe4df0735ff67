import type { Mistake } from '../messages/refuse.ts';
import { checkText } from '../people/filled-in.ts';
import type { NoteVisibility } from './codes.ts';

/** For so long what others read can be taken back by whoever wrote it. In milliseconds. */
const takenBackForMs = 15 * 60_000;

/** What is wrong with the text of a note. */
export const noteMistakes = (text: string): Mistake[] =>
  text.trim() ? checkText('text', text) : [{ field: 'text', key: 'noteTextNeeded' }];

interface NoteFacts {
  accountId: string;
  visibility: NoteVisibility;
  writtenAt: Date;
}

/** Somebody who opens the dossier of a note: by which account, and whether as one of its coordinators. */
export interface Reader {
  accountId: string | undefined;
  coordinates: boolean;
}

/** Whether somebody who may open the dossier reads this note. */
export function isForReader({ accountId, visibility }: NoteFacts, reader: Reader): boolean {
  if (accountId === reader.accountId) return true;
  return visibility === 'DOSSIER' || (visibility === 'COORDINATORS' && reader.coordinates);
}

/**
 * Whether somebody can take a note back: their own, at any time while nobody else reads it, else for a quarter of an
 * hour. After that colleagues may have gone by it, and it belongs to the dossier.
 */
export const canTakeBack = (
  { accountId, visibility, writtenAt }: NoteFacts,
  viewer: string | undefined,
  now: Date,
): boolean =>
  accountId === viewer && (visibility === 'AUTHOR' || now.getTime() - writtenAt.getTime() <= takenBackForMs);
