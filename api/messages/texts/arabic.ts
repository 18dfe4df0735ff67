/** A name, a number or a code within an Arabic sentence, with the marks that keep it in one piece and in its own direction. */
export const apart = (value: string | number | undefined): string => `\u2068${value}\u2069`;

const rules = new Intl.PluralRules('ar');

/** How Arabic says one, two, 3 to 10, 11 to 99, and the rest of something; `few`, `many` and `other` follow a number. */
export interface Counted {
  one: string;
  two: string;
  few: string;
  many: string;
  other: string;
}

/** So many of something; the word alone for one and for two. */
export function counted(count: string | number | undefined, words: Counted): string {
  const form = rules.select(Number(count));
  if (form === 'one' || form === 'two') return words[form];
  return `${apart(count)} ${form === 'zero' ? words.other : words[form]}`;
}

export const daysAr: Counted = { one: 'يوم', two: 'يومين', few: 'أيام', many: 'يومًا', other: 'يوم' };
export const workingDaysAr: Counted = {
  one: 'يوم عمل',
  two: 'يومي عمل',
  few: 'أيام عمل',
  many: 'يوم عمل',
  other: 'يوم عمل',
};
export const minutesAr: Counted = {
  one: 'دقيقة واحدة',
  two: 'دقيقتين',
  few: 'دقائق',
  many: 'دقيقة',
  other: 'دقيقة',
};
export const secondsAr: Counted = {
  one: 'ثانية واحدة',
  two: 'ثانيتين',
  few: 'ثوانٍ',
  many: 'ثانية',
  other: 'ثانية',
};
