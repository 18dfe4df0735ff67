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

  /** How often a list has each word; empty when it has none that anybody has. */
  counts(list: readonly string[]): Uint8Array {
    const numbers = list.map((text) => this.find(text)).filter((number) => number !== undefined);
    const counts = new Uint8Array(numbers.length === 0 ? 0 : this.size);
    for (const number of numbers) counts[number]! += 1;
    return counts;
  }
}

/**
 * Lists of words by row, of several kinds: those of one row stand one after another, each after how long it is, so that
 * whoever reads one of them has the others at hand.
 */
export class WordLists {
  private start = new Uint32Array(0);
  /** How much room there is for the lists of a row. */
  private room = new Uint16Array(0);
  private all = new Uint32Array(0);
  private used = 0;

  grow(rows: number): void {
    const [start, room] = [this.start, this.room];
    this.start = new Uint32Array(rows);
    this.start.set(start);
    this.room = new Uint16Array(rows);
    this.room.set(room);
  }

  /** Puts all lists of a row in, in place of those that were there. */
  set(row: number, lists: readonly ReadonlySet<number>[]): void {
    const size = lists.reduce((sum, list) => sum + 1 + list.size, 0);
    if (size > this.room[row]!) {
      this.room[row] = 0;
      if (this.used + size > this.all.length) this.makeRoom(size);
      this.start[row] = this.used;
      this.room[row] = size;
      this.used += size;
    }
    let at = this.start[row]!;
    for (const list of lists) {
      this.all[at++] = list.size;
      for (const number of list) this.all[at++] = number;
    }
  }

  get(row: number, kind: number): number[] {
    const at = this.find(row, kind);
    return [...this.all.subarray(at + 1, at + 1 + this.all[at]!)];
  }

  isEmpty(row: number, kind: number): boolean {
    return this.all[this.find(row, kind)] === 0;
  }

  /** How many words of somebody else's list, counted before, this list has. */
  shared(row: number, kind: number, counts: Uint8Array): number {
    if (counts.length === 0) return 0;
    const { all } = this;
    const start = this.find(row, kind);
    const end = start + all[start]!;
    let sum = 0;
    for (let at = start + 1; at <= end; at++) sum += counts[all[at]!]!;
    return sum;
  }

  /** Where the list of a kind starts, with how long it is. */
  private find(row: number, kind: number): number {
    const { all } = this;
    let at = this.start[row]!;
    for (let before = 0; before < kind; before++) at += 1 + all[at]!;
    return at;
  }

  /** Makes room for more, without the gaps that lists left that grew. */
  private makeRoom(more: number): void {
    let inUse = more;
    for (const size of this.room) inUse += size;
    const all = new Uint32Array(Math.max(1024, inUse + (inUse >> 1)));
    const hasGaps = inUse - more < this.used;
    if (hasGaps) this.moveTogether(all);
    else all.set(this.all);
    this.all = all;
  }

  /** Moves the lists next to each other. */
  private moveTogether(all: Uint32Array): void {
    const { start, room } = this;
    this.used = 0;
    for (let row = 0; row < room.length; row++) {
      all.set(this.all.subarray(start[row]!, start[row]! + room[row]!), this.used);
      start[row] = this.used;
      this.used += room[row]!;
    }
  }
}

/** The lists of one kind. */
export class ListsOf {
  readonly words = new Words();
  private readonly lists: WordLists;
  private readonly kind: number;

  constructor(lists: WordLists, kind: number) {
    this.lists = lists;
    this.kind = kind;
  }

  /** The words of a list as numbers, each once. */
  numbersOf(list: readonly string[]): Set<number> {
    return new Set(list.map((text) => this.words.numberOf(text)));
  }

  get(row: number): string[] {
    return this.lists.get(row, this.kind).map((number) => this.words.text(number));
  }

  isEmpty(row: number): boolean {
    return this.lists.isEmpty(row, this.kind);
  }

  shared(row: number, counts: Uint8Array): number {
    return this.lists.shared(row, this.kind, counts);
  }
}
