import { randomInt } from 'node:crypto';

// Without letters and digits that look or sound alike: people read these aloud over the telephone.
const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** So many letters and digits by chance. */
export const lettersOf = (length: number): string =>
  Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('');

/** A code such as `K7MT-Q2XP` by which a resident asks how things stand. Cannot be guessed from another one. */
export function newReference(): string {
  const letters = lettersOf(8);
  return `${letters.slice(0, 4)}-${letters.slice(4)}`;
}
