import type { AssignmentProblem } from './problem.ts';

// A stretch this short is put in order by insertion; a longer one is split first.
const short = 64;
const samples = 9;

/**
 * The edges of each row, best first. A search seldom looks further than a handful of them, so a row is taken over
 * and put in order only as far as somebody looks (incremental quicksort, Paredes and Navarro 2006).
 */
export class EdgesByGain {
  readonly rowStart: Int32Array;
  readonly column: Int32Array;
  /** What an edge brings above what is deducted for its column. */
  readonly gain: Int32Array;
  /** Per row, up to where its edges are in order; behind it are only those that bring as much or less. */
  readonly sortedEnd: Int32Array;
  private readonly given: Pick<AssignmentProblem, 'column' | 'gain'>;
  private readonly takenOver: Uint8Array;
  private readonly deducted: Int32Array;

  /** @param deducted per column what is taken off the edges to it; whoever raises it calls `deduct` too. */
  constructor({ rowStart, column, gain }: AssignmentProblem, deducted: Int32Array) {
    this.rowStart = rowStart;
    this.given = { column, gain };
    this.deducted = deducted;
    this.column = new Int32Array(column.length);
    this.gain = new Int32Array(gain.length);
    this.sortedEnd = rowStart.slice(0, -1);
    this.takenOver = new Uint8Array(this.sortedEnd.length);
  }

  /** Puts some more edges of the row in order: at least one. To be called only while there are any. */
  sortFurther(row: number): void {
    const { gain } = this;
    if (!this.takenOver[row]) this.takeOver(row);
    const from = this.sortedEnd[row]!;
    let to = this.rowStart[row + 1]!;
    while (to - from > short) {
      const pivot = this.highOf(from, to);
      let split = from;
      for (let i = from; i < to; i++) if (gain[i]! > pivot) this.swap(i, split++);
      if (split === from) {
        for (let i = from; i < to; i++) if (gain[i] === pivot) this.swap(i, split++);
        this.sortedEnd[row] = split;
        return;
      }
      to = split;
    }
    this.insertionSort(from, to);
    this.sortedEnd[row] = to;
  }

  /** Takes prices off what the edges bring, so that edges to dear columns sink to the end of their rows. */
  deduct(price: Int32Array): void {
    const { column, gain, rowStart, sortedEnd } = this;
    this.takenOver.forEach((is, row) => {
      if (!is) return;
      for (let edge = rowStart[row]!; edge < rowStart[row + 1]!; edge++) gain[edge]! -= price[column[edge]!]!;
      sortedEnd[row] = rowStart[row]!;
    });
  }

  private takeOver(row: number): void {
    const { column, gain } = this.given;
    this.takenOver[row] = 1;
    for (let edge = this.rowStart[row]!; edge < this.rowStart[row + 1]!; edge++) {
      this.column[edge] = column[edge]!;
      this.gain[edge] = gain[edge]! - this.deducted[column[edge]!]!;
    }
  }

  private highOf(from: number, to: number): number {
    const step = Math.floor((to - from) / samples);
    let high = this.gain[from]!;
    for (let i = from + step; i < to; i += step) high = Math.max(high, this.gain[i]!);
    return high;
  }

  private swap(i: number, j: number): void {
    const { column, gain } = this;
    const [columnThere, gainThere] = [column[i]!, gain[i]!];
    column[i] = column[j]!;
    gain[i] = gain[j]!;
    column[j] = columnThere;
    gain[j] = gainThere;
  }

  private insertionSort(from: number, to: number): void {
    const { column, gain } = this;
    for (let i = from + 1; i < to; i++) {
      const [columnHere, gainHere] = [column[i]!, gain[i]!];
      let j = i;
      for (; j > from && gain[j - 1]! < gainHere; j--) {
        gain[j] = gain[j - 1]!;
        column[j] = column[j - 1]!;
      }
      gain[j] = gainHere;
      column[j] = columnHere;
    }
  }
}
