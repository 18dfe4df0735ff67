import { addDays, type Day, daysBetween } from '../api/platform/days.ts';

/** Chance that falls the same way every time for the same words (mulberry32). */
export class Chance {
  #state: number;

  constructor(words: string) {
    this.#state = 2_166_136_261;
    for (const character of words)
      this.#state = Math.imul(this.#state ^ character.codePointAt(0)!, 16_777_619);
  }

  /** From 0 up to, not including, 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number, both ends included. */
  whole(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1));
  }

  /** True in this share of cases. */
  yes(share: number): boolean {
    return this.next() < share;
  }

  pick<T>(from: readonly T[]): T {
    return from[this.whole(0, from.length - 1)]!;
  }

  /** So many different ones, in the order of the list. */
  some<T>(from: readonly T[], count: number): T[] {
    const chosen = new Set(this.shuffled(from.map((_, i) => i)).slice(0, count));
    return from.filter((_, i) => chosen.has(i));
  }

  shuffled<T>(list: readonly T[]): T[] {
    const result = [...list];
    for (let i = result.length - 1; i > 0; i--) {
      const j = this.whole(0, i);
      [result[i], result[j]] = [result[j]!, result[i]!];
    }
    return result;
  }

  /** A day, both ends included. */
  day(from: Day, to: Day): Day {
    return addDays(from, this.whole(0, daysBetween(from, to)));
  }
}

/** Each thing so many times: `repeat({ GOAL_REACHED: 2, NO_CLICK: 1 })`. */
export const repeat = <T extends string>(counts: Partial<Record<T, number>>): T[] =>
  (Object.entries(counts) as [T, number][]).flatMap(([thing, count]) => Array<T>(count).fill(thing));
