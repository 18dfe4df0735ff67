/** A key of a row (a UUID) as four whole numbers: a quarter of the memory of the text, and compared like it. */
export type Key = readonly [number, number, number, number];

export const keyOf = (id: string): Key => [
  Number.parseInt(id.slice(0, 8), 16),
  Number.parseInt(id.slice(9, 13) + id.slice(14, 18), 16),
  Number.parseInt(id.slice(19, 23) + id.slice(24, 28), 16),
  Number.parseInt(id.slice(28, 36), 16),
];

const bytes = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));
/** Half of a number, as four letters. */
const high = (number: number): string => bytes[number >>> 24]! + bytes[(number >>> 16) & 255]!;
const low = (number: number): string => bytes[(number >>> 8) & 255]! + bytes[number & 255]!;

/** A column of keys, by row. */
export class Keys {
  private numbers = new Uint32Array(0);

  get rows(): number {
    return this.numbers.length / 4;
  }

  grow(rows: number): void {
    const more = new Uint32Array(rows * 4);
    more.set(this.numbers);
    this.numbers = more;
  }

  set(row: number, key: Key): void {
    this.numbers.set(key, row * 4);
  }

  get(row: number): string {
    const { numbers } = this;
    const at = row * 4;
    const [first, second, third, fourth] = [
      numbers[at]!,
      numbers[at + 1]!,
      numbers[at + 2]!,
      numbers[at + 3]!,
    ];
    return `${high(first)}${low(first)}-${high(second)}-${low(second)}-${high(third)}-${low(third)}${high(fourth)}${low(fourth)}`;
  }

  is(row: number, key: Key): boolean {
    const at = row * 4;
    const { numbers } = this;
    // The last of the four differs most often.
    return (
      numbers[at + 3] === key[3] &&
      numbers[at + 2] === key[2] &&
      numbers[at + 1] === key[1] &&
      numbers[at] === key[0]
    );
  }

  /** Which of two rows has the smaller key, as their texts would be sorted: below 0 when the first has. */
  compare(a: number, b: number): number {
    for (let at = 0; at < 4; at++) {
      const difference = this.numbers[a * 4 + at]! - this.numbers[b * 4 + at]!;
      if (difference !== 0) return difference;
    }
    return 0;
  }

  /** The same of the key of a row and another key. */
  compareTo(row: number, key: Key): number {
    for (let at = 0; at < 4; at++) {
      const difference = this.numbers[row * 4 + at]! - key[at]!;
      if (difference !== 0) return difference;
    }
    return 0;
  }

  hash(row: number): number {
    return hashOf(this.numbers[row * 4 + 2]!, this.numbers[row * 4 + 3]!);
  }
}

/** The random part of a key, mixed so that keys made one after another do not stand next to each other. */
const hashOf = (third: number, fourth: number): number => {
  const mixed = Math.imul(fourth ^ Math.imul(third, 0x9e3779b1), 0x85ebca6b);
  return (mixed ^ (mixed >>> 15)) >>> 0;
};

const smallest = 64;

/** Finds the row that has a key: a hash table in which a key stands at its place, or at the first free one after it. */
export class KeyTable {
  private readonly keys: Keys;
  /** Row + 1; 0 where nothing stands. Always less than half full. */
  private places = new Int32Array(smallest);
  private count = 0;

  constructor(keys: Keys) {
    this.keys = keys;
  }

  get size(): number {
    return this.count;
  }

  /** The row with this key, or -1. */
  find(key: Key): number {
    const { places } = this;
    let at = hashOf(key[2], key[3]) & (places.length - 1);
    for (; places[at] !== 0; at = (at + 1) & (places.length - 1))
      if (this.keys.is(places[at]! - 1, key)) return places[at]! - 1;
    return -1;
  }

  /** Adds a row whose key is not there yet. */
  add(row: number): void {
    if ((this.count + 1) * 2 > this.places.length) this.enlarge();
    this.count++;
    this.settle(row);
  }

  /** Takes a row away, and moves those after it that stood aside for it. */
  remove(row: number): void {
    const { places, keys } = this;
    const next = (at: number) => (at + 1) & (places.length - 1);
    let gap = keys.hash(row) & (places.length - 1);
    while (places[gap] !== row + 1) gap = next(gap);
    for (let at = next(gap); places[at] !== 0; at = next(at)) {
      const home = keys.hash(places[at]! - 1) & (places.length - 1);
      const isOnItsWay = gap <= at ? gap < home && home <= at : gap < home || home <= at;
      if (isOnItsWay) continue;
      places[gap] = places[at]!;
      gap = at;
    }
    places[gap] = 0;
    this.count--;
  }

  private settle(row: number): void {
    let at = this.keys.hash(row) & (this.places.length - 1);
    while (this.places[at] !== 0) at = (at + 1) & (this.places.length - 1);
    this.places[at] = row + 1;
  }

  private enlarge(): void {
    const old = this.places;
    this.places = new Int32Array(old.length * 2);
    for (const place of old) if (place !== 0) this.settle(place - 1);
  }
}
