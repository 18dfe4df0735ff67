import type { Message, Say } from '../platform/refusal.ts';
import { en } from './texts/en.ts';
import { nl } from './texts/nl.ts';

export type TextKey = keyof typeof nl;
export type Language = 'nl' | 'en';

const texts: Record<Language, Record<TextKey, (params: Message['params']) => string>> = { nl, en };

/** A sentence for people, in no language yet. */
export const message = (key: TextKey, params: Message['params'] = {}): Message => ({ key, params });

/** Says messages in one language. */
export const sayIn =
  (language: Language): Say =>
  ({ key, params }) =>
    texts[language][key as TextKey](params);

/** The language that the reader's client asks for; Dutch unless it asks for English before Dutch. */
export function languageOf(acceptLanguage: string | undefined): Language {
  const first = acceptLanguage
    ?.split(',')
    .map((part) => part.trim().slice(0, 2).toLowerCase())
    .find((code) => code in texts);
  return (first as Language | undefined) ?? 'nl';
}
