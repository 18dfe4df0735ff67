/** Where the whole numbers stand that are looked up of a candidate. */
export const field = {
  bits: 0,
  status: 1,
  since: 2,
  until: 3,
  trainedOn: 4,
  vogSeenOn: 5,
  lastAskedOn: 6,
  birthDate: 7,
  availability: 8,
  experience: 9,
  wantedAgeFrom: 10,
  wantedAgeTo: 11,
} as const;
/** Those of one candidate lie in one line of the processor's memory: whoever looks up one of them has them all. */
export const recordWidth = 16;
/** The last two of them are one number that need not be whole. */
const kmAt = 7;

/** Numbers about candidates, by row: all that is looked up of one together stands together. */
export class Records {
  numbers = new Int32Array(0);
  private fractions = new Float64Array(0);

  get rows(): number {
    return this.numbers.length / recordWidth;
  }

  grow(rows: number): void {
    const { numbers } = this;
    this.numbers = new Int32Array(rows * recordWidth);
    this.numbers.set(numbers);
    this.fractions = new Float64Array(this.numbers.buffer);
  }

  get(row: number, what: number): number {
    return this.numbers[row * recordWidth + what]!;
  }

  /** How far somebody wants to go, in kilometres; not a number when not said. */
  wayKm(row: number): number {
    return this.fractions[(row * recordWidth) / 2 + kmAt]!;
  }

  setWayKm(row: number, km: number): void {
    this.fractions[(row * recordWidth) / 2 + kmAt] = km;
  }
}
