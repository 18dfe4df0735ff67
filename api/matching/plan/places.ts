import { type Candidate, freePlaces } from '../suitability/people.ts';

/** How many residents volunteers can take: each in a programme, and some of them in all programmes together. */
export interface Capacities {
  capacity: Int32Array;
  /** The volunteer of a column, if that volunteer has a limit for several; else -1. */
  group: Int32Array;
  groupCapacity: Int32Array;
}

/** The free places of volunteers in programmes, numbered through; a volunteer in two programmes is there twice. */
export function capacitiesOf(columns: readonly Candidate[]): Capacities {
  const columnsOf = new Map<string, number[]>();
  for (const [at, { volunteerId, capacityInAll }] of columns.entries()) {
    if (capacityInAll === null) continue;
    const known = columnsOf.get(volunteerId);
    if (known) known.push(at);
    else columnsOf.set(volunteerId, [at]);
  }
  const group = new Int32Array(columns.length).fill(-1);
  const groupCapacity: number[] = [];
  for (const shared of columnsOf.values()) {
    if (shared.length === 1) continue;
    const { capacityInAll, openMatchesInAll } = columns[shared[0]!]!;
    for (const at of shared) group[at] = groupCapacity.length;
    groupCapacity.push(Math.max(0, capacityInAll! - openMatchesInAll));
  }
  return {
    capacity: Int32Array.from(columns, freePlaces),
    group,
    groupCapacity: Int32Array.from(groupCapacity),
  };
}

/** Who has which place, while residents come and go. */
export class Holders {
  private readonly capacities: Capacities;
  private readonly rowsIn: number[][];
  private readonly columnsOf: number[][];
  private readonly takenOf: Int32Array;

  constructor(capacities: Capacities) {
    this.capacities = capacities;
    this.rowsIn = Array.from(capacities.capacity, () => []);
    this.columnsOf = Array.from(capacities.groupCapacity, () => []);
    this.takenOf = new Int32Array(capacities.groupCapacity.length);
    for (const [column, group] of capacities.group.entries())
      if (group >= 0) this.columnsOf[group]!.push(column);
  }

  take(row: number, column: number): void {
    this.rowsIn[column]!.push(row);
    const group = this.capacities.group[column]!;
    if (group >= 0) this.takenOf[group]!++;
  }

  leave(row: number, column: number): void {
    const rows = this.rowsIn[column]!;
    rows.splice(rows.indexOf(row), 1);
    const group = this.capacities.group[column]!;
    if (group >= 0) this.takenOf[group]!--;
  }

  hasRoom(column: number): boolean {
    const group = this.capacities.group[column]!;
    return (
      !this.isFull(column) && (group < 0 || this.takenOf[group]! < this.capacities.groupCapacity[group]!)
    );
  }

  /** Each of these would have to go before somebody more can come in; nobody when there is room. */
  *inTheWayOf(column: number): Iterable<number> {
    if (this.hasRoom(column)) return;
    // Who has reached the limit in all makes room in any programme.
    const columns = this.isFull(column) ? [column] : this.columnsOf[this.capacities.group[column]!]!;
    for (const each of columns) yield* this.rowsIn[each]!;
  }

  private isFull(column: number): boolean {
    return this.rowsIn[column]!.length >= this.capacities.capacity[column]!;
  }
}
