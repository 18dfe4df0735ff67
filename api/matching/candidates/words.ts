import { asCompared } from '../suitability/wishes.ts';

/** Words as numbers: the same word has the same number, however it is written. */
class Words {
  private readonly numbers = new Map<string, number>();
  private readonly texts: string[] = [];

  /**
   * A bit for each word of a list, which other words may have too: lists without a bit in common have no word in common
   * (a Bloom filter).
   */
  marks(list: readonly string[]): number {
    let marks = 0;
    for (const text of list) {
      const number = this.find(text);
      if (number !== undefined) marks |= 1 << (number & 31);
    }
    return marks;
  }

  get size(): number {
    return this.texts.length;
  }

  /** The number of a word, a new one where nobody had the word before. */
  numberOf(text: string): number {
    const word = asCompared(text);
    let number = this.numbers.get(word);
    if (number === undefined) {
      number = this.texts.push(word) - 1;
      this.numbers.set(word, number);
    }
    return number;
  }

  /** The number of a word that somebody has. */
  find(text: string): number | undefined {
    return this.numbers.get(asCompared(text));
  }

  /** How a word is compared, which may not be how it was written. */
  text(number: number): string {
    return this.texts[number]!;
  }

  /** How often a list has each word. */
  counts(list: readonly string[]): Uint8Array {
    const counts = new Uint8Array(this.size);
    for (const text of list) {
      const number = this.find(text);
      if (number !== undefined) counts[number]! += 1;
    }
    return counts;
  }
}

/** A column of lists of words, by row, one list after another in one array. */
export class WordLists {
  readonly words = new Words();
  private start = new Uint32Array(0);
  private length = new Uint16Array(0);
  private all = new Uint32Array(0);
  private used = 0;

  grow(rows: number): void {
    const [start, length] = [this.start, this.length];
    this.start = new Uint32Array(rows);
    this.start.set(start);
    this.length = new Uint16Array(rows);
    this.length.set(length);
  }

  set(row: number, list: readonly string[]): void {
    const numbers = new Set(list.map((text) => this.words.numberOf(text)));
    if (numbers.size > this.length[row]!) {
      this.length[row] = 0;
      if (this.used + numbers.size > this.all.length) this.makeRoom(numbers.size);
      this.start[row] = this.used;
      this.used += numbers.size;
    }
    this.length[row] = numbers.size;
    let at = this.start[row]!;
    for (const number of numbers) this.all[at++] = number;
  }

  get(row: number): string[] {
    const list: string[] = [];
    const start = this.start[row]!;
    const end = start + this.length[row]!;
    for (let at = start; at < end; at++) list.push(this.words.text(this.all[at]!));
    return list;
  }

  isEmpty(row: number): boolean {
    return this.length[row] === 0;
  }

  /** How many words of somebody else's list, counted before, this list has. */
  shared(row: number, counts: Uint8Array): number {
    const { all } = this;
    const start = this.start[row]!;
    const end = start + this.length[row]!;
    let sum = 0;
    for (let at = start; at < end; at++) sum += counts[all[at]!]!;
    return sum;
  }

  /** Moves the lists together, into more room when that is needed. */
  private makeRoom(more: number): void {
    let inUse = more;
    for (const length of this.length) inUse += length;
    const all = new Uint32Array(Math.max(1024, inUse + (inUse >> 1)));
    this.used = 0;
    for (let row = 0; row < this.length.length; row++) {
      const start = this.start[row]!;
      all.set(this.all.subarray(start, start + this.length[row]!), this.used);
      this.start[row] = this.used;
      this.used += this.length[row]!;
    }
    this.all = all;
  }
}
