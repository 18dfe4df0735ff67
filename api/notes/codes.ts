import { codes } from '../platform/codes.ts';

export const NoteVisibility = codes(
  'NoteVisibility',
  'Who of the staff reads a note. Residents and volunteers read none.',
  {
    AUTHOR: 'Only whoever wrote it.',
    COORDINATORS: 'The coordinators of the programme.',
    DOSSIER: 'Everybody of the staff who may open the dossier, in an emergency too.',
  },
);
export type NoteVisibility = keyof typeof NoteVisibility;
