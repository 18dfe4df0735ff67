import { apart } from '../messages/texts/arabic.ts';
import { languageNames } from '../messages/texts/language-names.ts';
import { ownDataWords } from '../messages/texts/own-data.ts';
import { ownDataCodes } from '../messages/texts/own-data-codes.ts';
import { ownDataCodesAr } from '../messages/texts/own-data-codes-ar.ts';
import type { Language } from '../messages/texts.ts';

type Simple = string | number | boolean;
export type Value = Simple | null | readonly Value[] | { readonly [name: string]: Value };
export type Tree = { readonly [name: string]: Value };

export interface OwnDataSection {
  title: string;
  text: string;
}

/** What is known of a person, part by part, as lines with words for what they are; what is empty is left out. */
export function sectionsOf(data: Tree, language: Language): OwnDataSection[] {
  const words = ownDataWords[language];
  return Object.entries(data).map(([name, value]) => {
    const lines = linesOf(name, value, language, '');
    return { title: words[name] ?? name, text: lines.length > 0 ? lines.join('\n') : words.nothing! };
  });
}

/** The parts as one text, with what is not in it said first. */
export function textOf(sections: readonly OwnDataSection[], language: Language): string {
  const { title, notes } = ownDataWords[language];
  const parts = sections.map((section) => `${section.title.toUpperCase()}\n${section.text}`);
  return `${[title, notes, ...parts].join('\n\n')}\n`;
}

function linesOf(name: string, value: Value, language: Language, indent: string): string[] {
  if (Array.isArray(value))
    return value.flatMap((each: Value, i) => [
      ...(i > 0 ? [''] : []),
      ...linesOf(name, each, language, indent),
    ]);
  if (value === null || typeof value !== 'object')
    return value === null ? [] : [`${indent}${said(name, value, language)}`];
  return Object.entries(value).flatMap(([field, inner]: [string, Value]) => {
    const label = `${indent}${ownDataWords[language][field] ?? field}:`;
    if (inner === null || (Array.isArray(inner) && inner.length === 0)) return [];
    if (Array.isArray(inner) && inner.every((each) => typeof each === 'string'))
      return [
        `${label} ${inner.map((each) => said(field, each, language)).join(language === 'ar' ? '، ' : ', ')}`,
      ];
    if (typeof inner === 'object') return [label, ...linesOf(field, inner, language, `${indent}  `)];
    return [`${label} ${said(field, inner, language)}`];
  });
}

/** How dates and numbers are written; Arabic with the figures that people know from letters here. */
const locales: Readonly<Record<Language, string>> = { nl: 'nl', en: 'en-GB', ar: 'ar-u-nu-latn' };

/** A value as a reader says it. Only what is ours is put in other words: never what people wrote themselves. */
function said(field: string, value: Simple, language: Language): string {
  if (typeof value === 'boolean') return ownDataWords[language][value ? 'yes' : 'no']!;
  if (typeof value === 'number') return value.toLocaleString(locales[language]);
  if (field === 'languages') return languageNames(value, language);
  if (/(On|At|Date)$|^(from|until|on)$/.test(field)) return dateSaid(value, language);
  const words = ownDataCodes[field];
  // Their own words and numbers keep their own direction within a line of Arabic.
  if (!words) return language === 'ar' ? apart(value) : value;
  const word = language === 'ar' ? ownDataCodesAr[field]?.[value] : words[value]?.[language];
  return word ?? value.toLowerCase().replaceAll('_', ' ');
}

/** A day, or a moment on the Dutch clock. */
function dateSaid(value: string, language: Language): string {
  const isDay = value.length === 10;
  return new Intl.DateTimeFormat(locales[language], {
    dateStyle: 'long',
    ...(isDay ? { timeZone: 'UTC' } : { timeStyle: 'short', timeZone: 'Europe/Amsterdam' }),
  }).format(new Date(value));
}
