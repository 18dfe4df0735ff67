/** One thing that is wrong in a file, for whoever has to mend that file. */
export interface Mistake {
  /** Physical line in the file; the header is line 1. For a row over several lines: its first one. */
  line: number;
  /** The column as the header calls it; `row` where it is about the whole row. */
  column: string;
  /** What is wrong, to read after the name of the column. */
  wrong: string;
}

/** A mistake with the file that it stands in. */
export interface FoundMistake extends Mistake {
  file: string;
}

/** The most mistakes that are printed; the rest is counted. */
export const mostPrinted = 1_000;

/**
 * Gathers mistakes in bounded memory: of each file it keeps the first ones by line and counts the others, because a
 * wrong export can have a mistake in every one of a hundred thousand rows.
 */
export class Mistakes {
  readonly #found = new Map<string, { kept: Mistake[]; count: number }>();
  /** Files whose rows could not all be read, so that nothing can be said about references to them. */
  readonly brokenOff = new Set<string>();

  /** Notes mistakes of one file; `count` when there are more than were passed. */
  add(file: string, mistakes: readonly Mistake[], count = mistakes.length): void {
    const found = this.#found.get(file) ?? { kept: [], count: 0 };
    this.#found.set(file, found);
    found.count += count;
    found.kept.push(...mistakes);
    if (found.kept.length > 2 * mostPrinted) {
      found.kept = inOrder(found.kept).slice(0, mostPrinted);
    }
  }

  get count(): number {
    return [...this.#found.values()].reduce((sum, { count }) => sum + count, 0);
  }

  /** The first of them, by file in the order given and by line. */
  list(files: readonly string[]): FoundMistake[] {
    return files
      .flatMap((file) => inOrder(this.#found.get(file)?.kept ?? []).map((mistake) => ({ file, ...mistake })))
      .slice(0, mostPrinted);
  }

  /** As `FILE:LINE: COLUMN: what is wrong`, by file in the order given and by line. */
  lines(files: readonly string[]): string[] {
    const printed = this.list(files).map(
      ({ file, line, column, wrong }) => `${file}:${line}: ${column}: ${wrong}`,
    );
    const more = this.count - printed.length;
    return more > 0 ? [...printed, `… and ${more.toLocaleString('en')} more.`] : printed;
  }
}

const inOrder = (mistakes: readonly Mistake[]): Mistake[] => mistakes.toSorted((a, b) => a.line - b.line);
