// A key is the cost and the column in one number: 2^30 by two million, which a double holds exactly.
const keys = 2 ** 21;
// Numbers of 32 bits throughout: a cost that could be a double makes every comparison slower.
const none = 2 ** 31 - 1;

/** A binary heap of columns by cost. A column put in again at a lower cost stays in at the old one too. */
export class CheapestFirst {
  private heap = new Float64Array(1024);
  private size = 0;

  clear(): void {
    this.size = 0;
  }

  /** The lowest cost in it; the highest whole number of 32 bits if it is empty. */
  get lowest(): number {
    return this.size ? Math.floor(this.heap[0]! / keys) | 0 : none;
  }

  add(column: number, cost: number): void {
    if (this.size === this.heap.length) {
      const larger = new Float64Array(2 * this.size);
      larger.set(this.heap);
      this.heap = larger;
    }
    const { heap } = this;
    const key = cost * keys + column;
    let at = this.size++;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (heap[parent]! <= key) break;
      heap[at] = heap[parent]!;
      at = parent;
    }
    heap[at] = key;
  }

  /** Takes out a column of the lowest cost. */
  take(): number {
    const { heap } = this;
    const top = heap[0]!;
    const size = --this.size;
    const key = heap[size]!;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= size) break;
      if (child + 1 < size && heap[child + 1]! < heap[child]!) child++;
      if (heap[child]! >= key) break;
      heap[at] = heap[child]!;
      at = child;
    }
    heap[at] = key;
    return (top - Math.floor(top / keys) * keys) | 0;
  }
}
