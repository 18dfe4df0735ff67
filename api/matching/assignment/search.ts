import type { EdgesByGain } from './edges.ts';
import type { Places } from './places.ts';
import type { Prices } from './prices.ts';
import { CheapestFirst } from './queue.ts';

const unreached = 2 ** 31 - 1;
// What moves to a column is a row, or room that another column of the same volunteer leaves: -2 less the group.
const byGroup = (group: number): number => -2 - group;

/**
 * Makes room for one row more at the lowest cost: who moves to which other column, until somebody takes a free place
 * or stays without one. A shortest path over the columns (Dijkstra), where a step costs what the mover brings less
 * at the prices of this moment.
 */
export class RoomMaker {
  /** How many edges were looked at. */
  looked = 0;
  private readonly edges: EdgesByGain;
  private readonly places: Places;
  private readonly prices: Prices;
  // The lowest cost at which a way out is known: a free column, or a row that stays without.
  private cheapest = 0;
  private freeColumn = -1;
  private leaver = -1;
  private readonly cost: Int32Array;
  private readonly mover: Int32Array;
  private readonly moverBrings: Int32Array;
  private readonly reached: Int32Array;
  private reachedCount = 0;
  private readonly groupCost: Int32Array;
  private readonly groupFrom: Int32Array;
  private readonly reachedGroups: number[] = [];
  // Columns at the cost of this moment need no place in the queue.
  private now = 0;
  private readonly atOnce: Int32Array;
  private atOnceCount = 0;
  private readonly later = new CheapestFirst();

  constructor(edges: EdgesByGain, places: Places, prices: Prices) {
    const columns = prices.price.length;
    const groups = prices.ofGroup.length;
    this.edges = edges;
    this.places = places;
    this.prices = prices;
    this.cost = new Int32Array(columns).fill(unreached);
    this.mover = new Int32Array(columns);
    this.moverBrings = new Int32Array(columns);
    this.reached = new Int32Array(columns);
    this.atOnce = new Int32Array(columns);
    this.groupCost = new Int32Array(groups).fill(unreached);
    this.groupFrom = new Int32Array(groups);
  }

  /** @param worth what the best column would be worth to the row, above its price. */
  makeRoom(row: number, worth: number): void {
    this.now = 0;
    this.cheapest = worth;
    this.leaver = row;
    this.freeColumn = -1;
    this.lookFrom(row, worth);
    for (let column = this.next(); column >= 0; column = this.next()) this.visit(column);
    this.raisePrices();
    if (this.leaver !== row) this.move();
  }

  /** The next column by cost, -1 when no way out can be cheaper than the one that is known. */
  private next(): number {
    if (this.now >= this.cheapest) return -1;
    if (this.atOnceCount > 0) return this.atOnce[--this.atOnceCount]!;
    for (let cost = this.later.lowest; cost < this.cheapest; cost = this.later.lowest) {
      const column = this.later.take();
      if (cost === this.cost[column]) {
        this.now = cost;
        return column;
      }
    }
    return -1;
  }

  /** Sees what follows if a row of this column goes. */
  private visit(column: number): void {
    const { places, prices } = this;
    const price = prices.price[column]!;
    for (let row = places.firstIn[column]!; row >= 0; row = places.nextIn[row]!) {
      const cost = this.now + places.brings[row]! - price;
      if (cost < this.cheapest) {
        this.cheapest = cost;
        this.leaver = row;
        this.freeColumn = -1;
      }
      this.lookFrom(row, cost);
    }
    if (!places.isFull(column)) this.visitGroup(places.group[column]!, column);
  }

  /** The column has room, its volunteer has not: sees what follows if a row of another column of theirs goes. */
  private visitGroup(group: number, from: number): void {
    if (this.groupCost[group] !== unreached) return;
    this.groupCost[group] = this.now;
    this.groupFrom[group] = from;
    this.reachedGroups.push(group);
    for (const column of this.places.columnsOfGroup(group))
      this.reach(column, this.now + this.prices.besideGroup(column, group), byGroup(group), 0);
  }

  /** @param base what the row would have to bring elsewhere, above the price, to cost nothing. */
  private lookFrom(row: number, base: number): void {
    const { column, gain, rowStart, sortedEnd } = this.edges;
    const { price } = this.prices;
    const { cost } = this;
    const start = rowStart[row]!;
    const end = rowStart[row + 1]!;
    let edge = start;
    for (; ; edge++) {
      if (edge === sortedEnd[row]) {
        if (edge === end || (edge > start && base - gain[edge - 1]! >= this.cheapest)) break;
        this.edges.sortFurther(row);
      }
      const brings = gain[edge]!;
      if (base - brings >= this.cheapest) break;
      const to = column[edge]!;
      const toCost = base - brings + price[to]!;
      if (toCost < cost[to]! && toCost < this.cheapest) this.reach(to, toCost, row, brings);
    }
    this.looked += edge - start;
  }

  private reach(column: number, cost: number, mover: number, brings: number): void {
    const known = this.cost[column]!;
    if (cost >= known || cost >= this.cheapest) return;
    if (known === unreached) this.reached[this.reachedCount++] = column;
    this.cost[column] = cost;
    this.mover[column] = mover;
    this.moverBrings[column] = brings;
    if (this.places.free[column]) {
      this.cheapest = cost;
      this.freeColumn = column;
      this.leaver = -1;
    } else if (cost === this.now) this.atOnce[this.atOnceCount++] = column;
    else this.later.add(column, cost);
  }

  /** Raises what could be reached at a lower cost, so that no row would rather be elsewhere; and forgets the search. */
  private raisePrices(): void {
    const { cheapest, cost, prices, reached } = this;
    for (let i = 0; i < this.reachedCount; i++) {
      const column = reached[i]!;
      if (cost[column]! < cheapest) prices.price[column]! += cheapest - cost[column]!;
      cost[column] = unreached;
    }
    for (const group of this.reachedGroups) {
      prices.raiseGroup(group, cheapest - this.groupCost[group]!, this.places.columnsOfGroup(group));
      this.groupCost[group] = unreached;
    }
    this.reachedCount = 0;
    this.reachedGroups.length = 0;
    this.atOnceCount = 0;
    this.later.clear();
  }

  /** Moves everybody along the way that was found, from its end back to the row that comes in. */
  private move(): void {
    const { places } = this;
    let column = this.freeColumn;
    if (column < 0) {
      column = places.columnOf[this.leaver]!;
      places.leave(this.leaver);
    }
    const last = column;
    while (column >= 0) {
      const mover = this.mover[column]!;
      if (mover < 0) column = this.groupFrom[byGroup(mover)]!;
      else {
        const left = places.columnOf[mover]!;
        if (left >= 0) places.leave(mover);
        places.take(mover, column, this.moverBrings[column]!);
        column = left;
      }
    }
    places.settle(last);
  }
}
