import type { EdgesByGain } from './edges.ts';
import type { Places } from './places.ts';
import type { AssignmentProblem } from './problem.ts';

// Above any gain, so that nobody wants what has no place. Costs stay below 2^31.
const closed = 2 ** 29;

/**
 * What a place costs: as much as one more of them could raise the total. Nothing as long as one is free; prices never
 * fall while rows come in.
 */
export class Prices {
  /** Per column, its group included, above what is deducted from the edges. */
  readonly price: Int32Array;
  readonly deducted: Int32Array;
  /** Per group; it is part of what each of its columns costs. */
  readonly ofGroup: Int32Array;

  constructor({ capacity, group, groupCapacity }: AssignmentProblem) {
    this.ofGroup = Int32Array.from(groupCapacity, (places) => (places > 0 ? 0 : closed));
    this.price = Int32Array.from(capacity, (places, column) =>
      places > 0 && (this.ofGroup[group[column]!] ?? 0) === 0 ? 0 : closed,
    );
    this.deducted = new Int32Array(capacity.length);
  }

  /** What a column costs in all. */
  full(column: number): number {
    return this.price[column]! + this.deducted[column]!;
  }

  /** What a column costs beside its group: nothing as long as it is not full itself. */
  besideGroup(column: number, group: number): number {
    return this.full(column) - (this.ofGroup[group] ?? 0);
  }

  /** Raises the price of a group, and with it that of its columns that nobody had to pay more for. */
  raiseGroup(group: number, by: number, columns: Int32Array): void {
    this.ofGroup[group]! += by;
    for (const column of columns)
      this.price[column] = Math.max(this.price[column]!, this.ofGroup[group]! - this.deducted[column]!);
  }

  /** Takes the prices of this moment off the edges: searches then see first what is worth its price. */
  deduct(edges: EdgesByGain, places: Places): void {
    edges.deduct(this.price);
    places.columnOf.forEach((column, row) => {
      if (column >= 0) places.brings[row]! -= this.price[column]!;
    });
    this.price.forEach((price, column) => {
      this.deducted[column]! += price;
    });
    this.price.fill(0);
  }
}
