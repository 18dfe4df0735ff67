import type { notes as nl } from '../nl/notes.ts';

export const notes: typeof nl = {
  title: 'Notes',
  lead: 'Residents and volunteers never read this.',
  none: 'Nothing has been written yet.',
  text: 'New note',
  textMissing: 'Write something.',
  who: 'Who reads this?',
  visibility: {
    AUTHOR: 'Only me',
    COORDINATORS: 'Coordinators of this programme',
    DOSSIER: 'Everybody who may open this dossier',
  },
  hint: {
    AUTHOR: 'Does a colleague need it to help? Then do not choose “Only me”.',
    COORDINATORS: 'Whoever takes over from you reads this too.',
    DOSSIER: 'Also an administrator who looks on in an emergency.',
  },
  readBy: {
    AUTHOR: 'only you read this',
    COORDINATORS: 'for coordinators',
    DOSSIER: 'for everybody with access to this dossier',
  },
  byYou: 'You',
  save: 'Save note',
  saved: 'The note is saved.',
  takeBack: 'Take back',
  of: ': note of {{moment}}',
  takenBack: 'The note is gone.',
  forgotten: 'This text was erased.',
};
