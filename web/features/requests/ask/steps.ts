import type { Answers } from './answers.ts';

export const steps = ['postcode', 'hulp', 'vorm', 'wie', 'contact', 'wensen'] as const;
export type Step = (typeof steps)[number];

/** Which page asks for an answer, so that a mistake in it can lead there. */
export const stepOf: Partial<Record<keyof Answers | string, Step>> = {
  postcode: 'postcode',
  programme: 'hulp',
  supportMode: 'vorm',
  firstName: 'wie',
  lastName: 'wie',
  onBehalf: 'wie',
  phone: 'contact',
  email: 'contact',
  birthDate: 'contact',
  languages: 'wensen',
  availability: 'wensen',
  wantedVolunteerGender: 'wensen',
  question: 'wensen',
};

/** The first page that still needs an answer: nobody lands on the last page with half a story. */
export function firstOpen(answers: Answers): Step | undefined {
  if (!answers.postcode) return 'postcode';
  if (!answers.programme) return 'hulp';
  if (!answers.often) return 'vorm';
  if (!answers.forWhom || !answers.firstName || !answers.lastName) return 'wie';
  if (answers.forWhom === 'OTHER' && !(answers.yourName && answers.relation && answers.consent)) return 'wie';
  if (!answers.phone && !answers.email) return 'contact';
  return undefined;
}
