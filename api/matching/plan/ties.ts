import type { Options } from './options.ts';
import { type Capacities, Holders } from './places.ts';

/**
 * Settles what makes no difference to the total: of two residents who would bring as much in the same place who waits
 * longest has it, and nobody whom it would bring nothing stays without while there is room.
 * @param optionOf the option of each resident, -1 for none; is changed.
 */
export function settleTies(
  { rows, start, column, tenths }: Options,
  capacities: Capacities,
  optionOf: Int32Array,
): void {
  const holders = new Holders(capacities);
  for (const [row, option] of optionOf.entries()) if (option >= 0) holders.take(row, column[option]!);
  const waited = rows.map(({ seeker }) => seeker.waitedDays);
  const longestFirst = waited.map((_, row) => row).sort((a, b) => waited[b]! - waited[a]!);
  // A place that comes free in one programme can make a difference in another, so we look until nothing changes.
  for (let changed = true; changed; ) {
    changed = false;
    for (const row of longestFirst)
      for (let option = start[row]!; option < start[row + 1]! && optionOf[row] === -1; option++)
        if (settle(row, option)) changed = true;
  }

  function settle(row: number, option: number): boolean {
    const to = column[option]!;
    if (!holders.hasRoom(to)) {
      const junior = mostJunior(row, option);
      if (junior < 0) return false;
      holders.leave(junior, column[optionOf[junior]!]!);
      optionOf[junior] = -1;
    }
    holders.take(row, to);
    optionOf[row] = option;
    return true;
  }

  function mostJunior(row: number, option: number): number {
    let junior = -1;
    let least = waited[row]!;
    for (const other of holders.inTheWayOf(column[option]!)) {
      if (waited[other]! >= least || tenths[optionOf[other]!] !== tenths[option]) continue;
      junior = other;
      least = waited[other]!;
    }
    return junior;
  }
}
