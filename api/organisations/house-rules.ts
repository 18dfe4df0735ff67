import type { Mistake } from '../messages/refuse.ts';
import { checkText } from '../people/filled-in.ts';
import { codesOf } from '../platform/codes.ts';
import { HouseLanguage } from './codes.ts';
import type { House, HouseWords } from './house.ts';
import { isDarkEnough, parseColour } from './house-colours.ts';

/** The longest that each of the words of a house can be, in characters: what fits on a telephone. */
const longestWords = {
  title: 60,
  lead: 300,
  footer: 200,
  next: 600,
  thanks: 300,
  contact: 300,
  volunteerTips: 900,
  residentTips: 900,
} as const;
/** More steps than this nobody remembers, and more tips nobody reads. */
const mostLines = { next: 5, volunteerTips: 8, residentTips: 8 } as const;
const longestName = 40;
/** A mark is on every page: it has to come quickly. In characters. */
const largestMark = 20_000;

/** What is wrong with how somebody wants the portal to look. */
export function houseMistakes({ name, primary, accent, mark, words }: House): Mistake[] {
  const mistakes: Mistake[] = [];
  if (name !== undefined && name.length > longestName)
    mistakes.push({ field: 'house.name', key: 'textTooLong', params: { max: longestName } });
  mistakes.push(...colourMistakes('house.primary', primary), ...colourMistakes('house.accent', accent));
  const colour = parseColour(primary ?? '');
  if (colour && !isDarkEnough(colour)) mistakes.push({ field: 'house.primary', key: 'colourTooLight' });
  if (mark !== undefined && !isDrawing(mark)) mistakes.push({ field: 'house.mark', key: 'markWrong' });
  if (mark !== undefined && mark.length > largestMark)
    mistakes.push({ field: 'house.mark', key: 'textTooLong', params: { max: largestMark } });
  for (const language of codesOf(HouseLanguage))
    mistakes.push(...wordMistakes(`house.words.${language}`, words?.[language] ?? {}));
  return mistakes;
}

function wordMistakes(field: string, words: HouseWords): Mistake[] {
  const mistakes: Mistake[] = Object.entries(longestWords).flatMap(([which, max]) =>
    checkText(`${field}.${which}`, words[which as keyof HouseWords], max),
  );
  for (const [which, max] of Object.entries(mostLines))
    if (stepsIn(words[which as keyof HouseWords]).length > max)
      mistakes.push({ field: `${field}.${which}`, key: 'tooManyLines', params: { max } });
  return mistakes;
}

/** What is said line by line, such as what happens after somebody asked: each line that is not empty. */
export const stepsIn = (text: string | undefined): string[] =>
  (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

const colourMistakes = (field: string, text: string | undefined): Mistake[] =>
  text === undefined || parseColour(text) ? [] : [{ field, key: 'colourWrong' }];

/** An SVG drawing and nothing that moves, asks or calls. It is shown as a picture, in which nothing runs anyway. */
const isDrawing = (text: string): boolean =>
  /^<svg[\s>][\s\S]*<\/svg>$/.test(text) &&
  !/<(script|foreignObject|iframe|image|use|a|animate|set)\b|\bon\w+\s*=|\bhref\s*=|url\(\s*['"]?(?!#)|<!|<\?/i.test(
    text,
  );
