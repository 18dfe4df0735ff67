/** Every text with the way to it, `ask.where.title`. */
export function sentences(texts: object, way = ''): [string, string][] {
  return Object.entries(texts).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[`${way}${key}`, value]] : sentences(value, `${way}${key}.`),
  );
}

/** What is filled in, `{{name}}`, in the order of the alphabet. */
export const gaps = (text: string): string[] =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? '').toSorted();

/** The sentences of a text, each with its words. */
export const wordsOf = (text: string): string[][] =>
  text
    .split(/(?<=[.!?؟:])\s+/)
    .map((sentence) => sentence.split(/[\s/–—]+/).filter((word) => /[\p{L}\d]/u.test(word)));
