import { lettersOf } from '../requests/reference.ts';

// Twelve letters out of thirty: 5×10¹⁷, so a plain hash keeps them, and nobody guesses one that opens something.
const length = 12;

/** A code such as `K7M-Q2X-P4T-9HC`, that opens one survey to answer. */
export const newSurveyCode = (): string => inThrees(lettersOf(length));

/** A code as we write it, however somebody typed it; undefined when it can be none. */
export function tidySurveyCode(text: string): string | undefined {
  const letters = text.toUpperCase().replaceAll(/[\s-]/g, '');
  return /^[2-9A-HJKMNP-Z]{12}$/.test(letters) ? inThrees(letters) : undefined;
}

const inThrees = (letters: string): string => letters.match(/.{3}/g)!.join('-');
