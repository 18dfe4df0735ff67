import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { nl } from '../texts/nl.ts';
import { houseTexts } from './house.ts';

export const languages = { nl: 'Nederlands', en: 'English' } as const;
export type Language = keyof typeof languages;

/** Written from right to left; a translation into one of these needs no other change. */
const rightToLeft = ['ar', 'fa'];
const remembered = 'koppel-language';

const texts = {
  nl: {
    public: async () => nl,
    staff: () => import('../texts/nl-staff.ts').then((module) => module.nlStaff),
  },
  en: {
    public: () => import('../texts/en.ts').then((module) => module.en),
    staff: () => import('../texts/en-staff.ts').then((module) => module.enStaff),
  },
};

let staffTextsWanted = false;

export async function startLanguage(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: 'nl',
    ns: ['public', 'staff'],
    defaultNS: 'public',
    resources: { nl: { public: nl } },
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  await chooseLanguage(localStorage.getItem(remembered) === 'en' ? 'en' : 'nl');
}

export async function chooseLanguage(language: Language): Promise<void> {
  i18next.addResourceBundle(language, 'public', await texts[language].public(), true, true);
  i18next.addResources(language, 'public', houseTexts(language));
  if (staffTextsWanted) i18next.addResourceBundle(language, 'staff', await texts[language].staff());
  await i18next.changeLanguage(language);
  localStorage.setItem(remembered, language);
  document.documentElement.lang = language;
  document.documentElement.dir = rightToLeft.includes(language) ? 'rtl' : 'ltr';
}

/** Called by the chunk of the staff pages, so that residents do not download these words. */
export async function loadStaffTexts(): Promise<void> {
  staffTextsWanted = true;
  const language = i18next.language as Language;
  i18next.addResourceBundle(language, 'staff', await texts[language].staff());
}
