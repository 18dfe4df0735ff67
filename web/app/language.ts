import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { nl } from '../texts/nl.ts';
import { houseTexts } from './house.ts';

/** The languages of the pages for residents and volunteers. */
const languages = { nl: 'Nederlands', en: 'English', ar: 'العربية' } as const;
export type Language = keyof typeof languages;

/** The languages of the pages for the staff. */
const staffLanguages = { nl: languages.nl, en: languages.en } as const;
type StaffLanguage = keyof typeof staffLanguages;

/** Written from right to left; a translation into one of these needs no other change. */
const rightToLeft = ['ar', 'fa'];
const remembered = 'koppel-language';

const publicTexts = {
  nl: async () => nl,
  en: () => import('../texts/en.ts').then((module) => module.en),
  // With the letters, which only readers of Arabic download.
  ar: () =>
    Promise.all([import('../texts/ar.ts'), import('../design/css/arabic.css')]).then(([module]) => module.ar),
};
const staffTexts = {
  nl: () => import('../texts/nl-staff.ts').then((module) => module.nlStaff),
  en: () => import('../texts/en-staff.ts').then((module) => module.enStaff),
};

/** Where words of the staff are read. */
const ofTheStaff = (path: string): boolean => /^\/(werk|design)(\/|$)/.test(path);

/** The languages that a page has, each as its readers call it. */
export const languagesOf = (path: string): Partial<Record<Language, string>> =>
  ofTheStaff(path) ? staffLanguages : languages;

let chosen: Language = 'nl';
let shown: Language | undefined;
let staffTextsWanted = false;

export async function startLanguage(): Promise<void> {
  const before = localStorage.getItem(remembered) ?? 'nl';
  if (Object.hasOwn(languages, before)) chosen = before as Language;
  await i18next.use(initReactI18next).init({
    lng: 'nl',
    // A word of the staff that is asked for in Arabic, in the moment before their pages turn to Dutch.
    fallbackLng: 'nl',
    ns: ['public', 'staff'],
    defaultNS: 'public',
    resources: { nl: { public: nl } },
    // React escapes already; what is filled in must only keep its own direction among letters of the other.
    interpolation: { escapeValue: true, escape: keptApart },
    react: { useSuspense: false },
  });
  await showLanguageOf(window.location.pathname);
}

/** Remembers the language for this device, and shows it. */
export async function chooseLanguage(language: Language): Promise<void> {
  chosen = language;
  localStorage.setItem(remembered, language);
  await showLanguageOf(window.location.pathname);
}

/** Shows the chosen language, or Dutch where that is a page of the staff and they do not have the language. */
export async function showLanguageOf(path: string): Promise<void> {
  const wanted = chosen;
  const language = ofTheStaff(path) ? staffLanguageFor(wanted) : wanted;
  if (language === shown) return;
  i18next.addResourceBundle(language, 'public', await publicTexts[language](), true, true);
  i18next.addResources(language, 'public', houseTexts(language));
  if (staffTextsWanted) await addStaffTexts(staffLanguageFor(language));
  // Whoever chose again while the words came gets the later choice.
  if (wanted !== chosen) return;
  shown = language;
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
  document.documentElement.dir = rightToLeft.includes(language) ? 'rtl' : 'ltr';
}

/** Called by the chunk of the staff pages, so that residents do not download these words. */
export async function loadStaffTexts(): Promise<void> {
  staffTextsWanted = true;
  await addStaffTexts(staffLanguageFor(chosen));
}

const staffLanguageFor = (language: Language): StaffLanguage => (language === 'ar' ? 'nl' : language);

async function addStaffTexts(language: StaffLanguage): Promise<void> {
  i18next.addResourceBundle(language, 'staff', await staffTexts[language]());
}

/** A name or a number within a sentence, with the marks that keep it in one piece where letters run the other way. */
const keptApart = (value: string): string =>
  rightToLeft.includes(i18next.language) ? `\u2068${value}\u2069` : value;
