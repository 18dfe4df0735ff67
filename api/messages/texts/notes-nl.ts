import type { Message } from '../../platform/refusal.ts';

type Params = Message['params'];

/** What is said to the staff about training materials and notes, in Dutch. */
export const notesNl = {
  materialTitleNeeded: () => 'Vul een titel in.',
  materialTextNeeded: () => 'Schrijf op wat de vrijwilliger moet weten.',
  materialLinkWrong: () => 'Schrijf het adres zo: https://www.voorbeeld.nl. Het begint met https://.',
  materialProgrammeNeeded: () => 'Kies een programma. Voor alle programma’s samen mag u dit niet doen.',
  tooManyMaterials: (p: Params) => `Er staan al ${p.max} stukken. Pas er een aan die er al is.`,
  noteTextNeeded: () => 'Schrijf iets op.',
  noteNotFound: () => 'Deze notitie is er niet (meer).',
  noteStays: () => 'Deze notitie hoort nu bij het dossier. Schrijf er een nieuwe bij.',
  noteOfForgotten: () => 'De gegevens van deze persoon zijn gewist. Hier kunt u niets meer bij schrijven.',
};
