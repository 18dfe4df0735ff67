import type { AssignmentProblem } from './problem.ts';

/** Who takes which column, and which columns and groups still have a free place. */
export class Places {
  /** Per row the column that it takes, -1 for none. */
  readonly columnOf: Int32Array;
  /** Per row what the edge that it took brings. */
  readonly brings: Int32Array;
  /** The rows in a column: the first here, the others by `nextIn`; -1 ends. */
  readonly firstIn: Int32Array;
  readonly nextIn: Int32Array;
  private readonly previousIn: Int32Array;
  readonly free: Uint8Array;
  readonly group: Int32Array;
  private readonly columnsOf: Int32Array;
  private readonly columnsStart: Int32Array;
  private readonly capacity: Int32Array;
  private readonly groupCapacity: Int32Array;
  private readonly taken: Int32Array;
  private readonly takenOfGroup: Int32Array;

  constructor({ rowStart, capacity, group, groupCapacity }: AssignmentProblem) {
    const rows = rowStart.length - 1;
    const columns = capacity.length;
    this.columnOf = new Int32Array(rows).fill(-1);
    this.brings = new Int32Array(rows);
    this.firstIn = new Int32Array(columns).fill(-1);
    this.nextIn = new Int32Array(rows).fill(-1);
    this.previousIn = new Int32Array(rows).fill(-1);
    this.capacity = capacity;
    this.group = group;
    this.groupCapacity = groupCapacity;
    this.taken = new Int32Array(columns);
    this.takenOfGroup = new Int32Array(groupCapacity.length);
    this.columnsStart = new Int32Array(groupCapacity.length + 1);
    for (const g of group) if (g >= 0) this.columnsStart[g + 1]!++;
    for (let g = 0; g < groupCapacity.length; g++) this.columnsStart[g + 1]! += this.columnsStart[g]!;
    this.columnsOf = new Int32Array(columns);
    const at = this.columnsStart.slice();
    group.forEach((g, column) => {
      if (g >= 0) this.columnsOf[at[g]!++] = column;
    });
    this.free = Uint8Array.from(capacity, (_, column) => Number(this.isFree(column)));
  }

  take(row: number, column: number, brings: number): void {
    const first = this.firstIn[column]!;
    this.columnOf[row] = column;
    this.brings[row] = brings;
    this.nextIn[row] = first;
    this.previousIn[row] = -1;
    if (first >= 0) this.previousIn[first] = row;
    this.firstIn[column] = row;
    this.count(column, 1);
  }

  leave(row: number): void {
    const column = this.columnOf[row]!;
    const next = this.nextIn[row]!;
    const previous = this.previousIn[row]!;
    if (previous >= 0) this.nextIn[previous] = next;
    else this.firstIn[column] = next;
    if (next >= 0) this.previousIn[next] = previous;
    this.columnOf[row] = -1;
    this.count(column, -1);
  }

  isFull(column: number): boolean {
    return this.taken[column]! >= this.capacity[column]!;
  }

  columnsOfGroup(group: number): Int32Array {
    return this.columnsOf.subarray(this.columnsStart[group], this.columnsStart[group + 1]);
  }

  /** To be called when a column, and with it its group, has another number of rows than before. */
  settle(column: number): void {
    const group = this.group[column]!;
    const columns = group < 0 ? [column] : this.columnsOfGroup(group);
    for (const each of columns) this.free[each] = Number(this.isFree(each));
  }

  private isFree(column: number): boolean {
    const group = this.group[column]!;
    return !this.isFull(column) && (group < 0 || this.takenOfGroup[group]! < this.groupCapacity[group]!);
  }

  private count(column: number, change: 1 | -1): void {
    const group = this.group[column]!;
    this.taken[column]! += change;
    if (group >= 0) this.takenOfGroup[group]! += change;
  }
}
