/** What an organisation wrote, in the languages that it wrote it in. */
export type Words = { nl: string; en: string | null; ar: string | null };

/** A question as the documents of this feature ask for it. */
export type Question = {
  id: string;
  position: number;
  instrument: 'MARK' | 'THREE_OPTION' | 'LONELINESS' | 'OWN_SCALE' | 'GOALS';
  words: Words | null;
  items: Words[];
  steps: number | null;
};

/** One thing to answer: a question, or a goal or statement of it. */
export type Part = { question: Question; item: number; value: string };

const statements = [0, 1, 2, 3, 4, 5];

/** Everything that there is to answer, in its order. */
export const partsOf = (questions: readonly Question[]): Part[] =>
  questions.flatMap((question) => {
    const several =
      question.instrument === 'LONELINESS'
        ? statements
        : question.instrument === 'GOALS'
          ? question.items.map((_, item) => item)
          : [0];
    return several.map((item) => ({ question, item, value: `${question.position}-${item}` }));
  });

/** The answers that a part can have, from the lowest; goals and statements from the most agreeable. */
export function valuesOf({ instrument, steps }: Question): number[] {
  if (instrument === 'GOALS' || instrument === 'LONELINESS') return [2, 1, 0];
  if (instrument === 'THREE_OPTION') return [3, 2, 1];
  return Array.from({ length: instrument === 'MARK' ? 10 : (steps ?? 2) }, (_, at) => at + 1);
}

/** Whether the answers are numbers of a scale, and not words. */
export const isScale = ({ instrument }: Question): boolean =>
  instrument === 'MARK' || instrument === 'OWN_SCALE';

/** What an organisation wrote, in the language of the page where it has it, and otherwise in Dutch. */
export function inLanguage(words: Words, language: string): { text: string; isDutch: boolean } {
  const own = language === 'en' ? words.en : language === 'ar' ? words.ar : words.nl;
  return { text: own ?? words.nl, isDutch: !own && language !== 'nl' };
}
