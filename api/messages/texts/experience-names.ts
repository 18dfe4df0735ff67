import type { Experience } from '../../people/codes.ts';

interface Words {
  nl: string;
  en: string;
  ar: string;
}

/** What a volunteer may have been through or know, in words that fit behind a colon. */
export const experienceWords: Readonly<Record<Experience, Words>> = {
  DEBTS: { nl: 'schulden', en: 'debts', ar: 'الديون' },
  LOSS: { nl: 'het verlies van iemand', en: 'losing somebody', ar: 'فقدان شخص عزيز' },
  MIGRATION: { nl: 'uit een ander land komen', en: 'coming from another country', ar: 'القدوم من بلد آخر' },
  LONELINESS: { nl: 'eenzaamheid', en: 'loneliness', ar: 'الوحدة' },
  SINGLE_PARENT: {
    nl: 'alleen kinderen opvoeden',
    en: 'bringing up children alone',
    ar: 'تربية الأولاد بدون شريك',
  },
  CARING: { nl: 'mantelzorg', en: 'caring for somebody', ar: 'رعاية شخص قريب' },
  JOB_LOSS: { nl: 'zonder werk zijn', en: 'being without work', ar: 'البقاء بدون عمل' },
  PARENTING: { nl: 'kinderen opvoeden', en: 'bringing up children', ar: 'تربية الأولاد' },
  FINANCE: { nl: 'geldzaken', en: 'money matters', ar: 'أمور المال' },
  PAPERWORK: {
    nl: 'papieren en instanties',
    en: 'paperwork and the authorities',
    ar: 'الأوراق والدوائر الرسمية',
  },
  LANGUAGE_LESSONS: { nl: 'Nederlands leren', en: 'learning Dutch', ar: 'تعلّم الهولندية' },
};

/** A colon and the names of experience, for behind a sentence; nothing when it is not said which. */
export function experienceIn(codes: string | number | undefined, reader: keyof Words): string {
  if (!codes) return '';
  const names = String(codes).split(', ');
  return `: ${names.map((code) => experienceWords[code as Experience]?.[reader] ?? code).join(', ')}`;
}
