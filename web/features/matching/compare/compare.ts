/** Somebody who could be the buddy, as far as they are compared. */
interface Candidate {
  reasons: readonly { code: string; text: string; points: number }[];
}

/** A reason, with what it says of each; nothing where it does not hold for somebody. */
export interface ReasonRow {
  code: string;
  of: ({ text: string; points: number } | undefined)[];
  /** Whether it does not count the same for all. */
  differs: boolean;
}

/** The reasons of some candidates in rows: first what differs, by how much; then what they have in common. */
export function reasonRows(candidates: readonly Candidate[]): ReasonRow[] {
  const codes = [...new Set(candidates.flatMap(({ reasons }) => reasons.map(({ code }) => code)))];
  const rows = codes.map((code) => {
    const of = candidates.map(({ reasons }) => reasons.find((reason) => reason.code === code));
    return { code, of, spread: spreadOf(of.map((reason) => reason?.points ?? 0)) };
  });
  return rows
    .toSorted((a, b) => b.spread - a.spread)
    .map(({ spread, ...row }) => ({ ...row, differs: spread > 0 }));
}

const spreadOf = (points: readonly number[]): number => Math.max(...points) - Math.min(...points);

/** Whether what stands beside each other is not all the same. */
export const isDifferent = (cells: readonly string[]): boolean => new Set(cells).size > 1;
