import type { Experience } from '../../people/codes.ts';

/** What a volunteer may have been through or know, in words that fit behind a colon. */
export const experienceWords: Readonly<Record<Experience, { nl: string; en: string }>> = {
  DEBTS: { nl: 'schulden', en: 'debts' },
  LOSS: { nl: 'het verlies van iemand', en: 'losing somebody' },
  MIGRATION: { nl: 'uit een ander land komen', en: 'coming from another country' },
  LONELINESS: { nl: 'eenzaamheid', en: 'loneliness' },
  SINGLE_PARENT: { nl: 'alleen kinderen opvoeden', en: 'bringing up children alone' },
  CARING: { nl: 'mantelzorg', en: 'caring for somebody' },
  JOB_LOSS: { nl: 'zonder werk zijn', en: 'being without work' },
  PARENTING: { nl: 'kinderen opvoeden', en: 'bringing up children' },
  FINANCE: { nl: 'geldzaken', en: 'money matters' },
  PAPERWORK: { nl: 'papieren en instanties', en: 'paperwork and the authorities' },
  LANGUAGE_LESSONS: { nl: 'Nederlands leren', en: 'learning Dutch' },
};

/** A colon and the names of experience, for behind a sentence; nothing when it is not said which. */
export function experienceIn(codes: string | number | undefined, reader: 'nl' | 'en'): string {
  if (!codes) return '';
  const names = String(codes).split(', ');
  return `: ${names.map((code) => experienceWords[code as Experience]?.[reader] ?? code).join(', ')}`;
}
