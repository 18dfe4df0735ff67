import type { Message } from '../../platform/refusal.ts';

type Params = Message['params'];

/** What is said to the staff about training materials and notes, in English. */
export const notesEn = {
  materialTitleNeeded: () => 'Fill in a title.',
  materialTextNeeded: () => 'Write what the volunteer should know.',
  materialLinkWrong: () => 'Write the address like this: https://www.example.com. It begins with https://.',
  materialProgrammeNeeded: () => 'Choose a programme. You may not do this for all programmes together.',
  tooManyMaterials: (p: Params) => `There are ${p.max} pieces already. Change one that is there.`,
  noteTextNeeded: () => 'Write something.',
  noteNotFound: () => 'This note is not there (any more).',
  noteStays: () => 'This note belongs to the dossier now. Write a new one beside it.',
  noteOfForgotten: () => 'What was known of this person has been erased. Nothing can be added here.',
};
