import type { Message, Say } from '../platform/refusal.ts';
import { ar } from './texts/ar.ts';
import { en } from './texts/en.ts';
import { nl } from './texts/nl.ts';

export type TextKey = keyof typeof nl;
export type Language = 'nl' | 'en' | 'ar';

type Texts = Record<TextKey, (params: Message['params']) => string>;
const texts: { nl: Texts; en: Texts; ar: Partial<Texts> } = { nl, en, ar };

/** A sentence for people, in no language yet. */
export const message = (key: TextKey, params: Message['params'] = {}): Message => ({ key, params });

/**
 * Says messages in one language. What only the staff reads is not there in Arabic and is said in Dutch, as their pages
 * are for whoever chose Arabic.
 */
export const sayIn =
  (language: Language): Say =>
  ({ key, params }) =>
    (texts[language][key as TextKey] ?? nl[key as TextKey])(params);

/** The first language that the reader's client asks for and that we have; Dutch if there is none. */
export function languageOf(acceptLanguage: string | undefined): Language {
  const first = acceptLanguage
    ?.split(',')
    .map((part) => part.trim().slice(0, 2).toLowerCase())
    .find((code) => code in texts);
  return (first as Language | undefined) ?? 'nl';
}
