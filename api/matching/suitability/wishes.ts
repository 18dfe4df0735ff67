import type { Gender } from '../../people/codes.ts';
import { type Day, yearsBetween } from '../../platform/days.ts';

// What two people have in common, and whether a wish of one is met by the other.

/** What of a word counts: not how it is written. */
export const asCompared = (word: string): string => word.trim().toLowerCase();

export const sameWord = (a: string, b: string): boolean => asCompared(a) === asCompared(b);

/** What of the one list is in the other, however it is written. */
export function shared<Word extends string>(a: readonly Word[], b: readonly string[]): Word[] {
  if (a.length === 0 || b.length === 0) return [];
  const words = b.map(asCompared);
  return a.filter((word) => words.includes(asCompared(word)));
}

export const hasGender = (wish: Gender | null, gender: Gender | null): boolean =>
  wish !== null && wish === gender;

/** Whether somebody is of an age that is wished for; not when there is no wish, or no birth date. */
export function hasAge(
  { wantedAgeFrom: from, wantedAgeTo: to }: { wantedAgeFrom: number | null; wantedAgeTo: number | null },
  birthDate: Day | null,
  on: Day,
): boolean {
  if ((from === null && to === null) || birthDate === null) return false;
  const age = yearsBetween(birthDate, on);
  return age >= (from ?? 0) && age <= (to ?? Number.POSITIVE_INFINITY);
}
