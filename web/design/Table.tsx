import type { ReactNode } from 'react';

/** What stands above a column; numbers and buttons stand to the right. */
export type Heading = { text: string; right?: boolean };

type TableProps = {
  caption: string;
  headings: Heading[];
  /** A list to work through: on a narrow screen each row becomes a card, with the column's name before each cell. */
  folds?: boolean;
  children: ReactNode;
};

/** A table that scrolls by itself where the screen is narrow, also by keyboard, or that folds there. */
export function Table({ caption, headings, folds, children }: TableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="table-box" aria-label={caption} tabIndex={0}>
      <table className={folds ? 'table table--folds' : 'table'} style={folds ? namesOf(headings) : undefined}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {headings.map(({ text, right }) => (
              <th key={text} scope="col" className={right ? 'number' : undefined}>
                {text}
              </th>
            ))}
          </tr>
        </thead>
        {children}
      </table>
    </section>
  );
}

/** The names of the columns for the style sheet, which puts them before the cells. */
const namesOf = (headings: Heading[]) =>
  Object.fromEntries(headings.map(({ text }, at) => [`--column-${at + 1}`, JSON.stringify(text)])) as object;

/** A whole row that says one thing: that we wait, that there is nothing, that there is more. */
export function TableLine({ columns, children }: { columns: number; children: ReactNode }) {
  return (
    <tr className="table__inner">
      <td colSpan={columns}>{children}</td>
    </tr>
  );
}
