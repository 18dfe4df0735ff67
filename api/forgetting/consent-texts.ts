import type { Language } from '../messages/texts.ts';
import type { ConsentPurpose } from './codes.ts';

/** One version of what people agree to. Once somebody agreed to it, it never changes: add the next one. */
export type ConsentVersion = Readonly<Record<Language, string>>;

/** Every text that people agreed to, the newest last; the first is version 1. */
export const consentTexts: Readonly<Record<ConsentPurpose, readonly ConsentVersion[]>> = {
  FIND_BUDDY: [
    {
      nl: 'Ik vind het goed dat de organisatie deze gegevens bewaart en gebruikt om een maatje te zoeken. Een vrijwilliger ziet mijn naam pas als wij allebei ja zeggen. Ik mag mijn toestemming altijd intrekken.',
      en: 'I agree that the organisation keeps and uses these data to find a buddy. A volunteer sees my name only when both of us say yes. I can take my consent back at any time.',
      ar: 'أوافق على أن تحفظ المنظمة هذه البيانات وتستعملها للبحث عن رفيق. لا يرى المتطوع اسمي إلا بعد أن يقول كل منا نعم. يحق لي أن أسحب موافقتي في أي وقت.',
    },
  ],
  BECOME_VOLUNTEER: [
    {
      nl: 'Ik vind het goed dat de organisatie deze gegevens bewaart en gebruikt om te kijken of ik vrijwilliger kan worden. Ik mag mijn toestemming altijd intrekken.',
      en: 'I agree that the organisation keeps and uses these data to see whether I can become a volunteer. I can take my consent back at any time.',
      ar: 'أوافق على أن تحفظ المنظمة هذه البيانات وتستعملها لتنظر هل يمكنني أن أتطوّع عندها. يحق لي أن أسحب موافقتي في أي وقت.',
    },
  ],
};

/** The version that is shown now. */
export const newestVersion = (purpose: ConsentPurpose): number => consentTexts[purpose].length;

/** What a version said, in a language. */
export const consentText = (
  purpose: ConsentPurpose,
  version: number,
  language: Language,
): string | undefined => consentTexts[purpose][version - 1]?.[language];
