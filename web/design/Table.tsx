import type { ReactNode } from 'react';

/** What stands above a column; numbers and buttons stand to the right. */
export type Heading = { text: string; right?: boolean };

/** A table that scrolls by itself where the screen is narrow, also by keyboard. */
export function Table({
  caption,
  headings,
  children,
}: {
  caption: string;
  headings: Heading[];
  children: ReactNode;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="table-box" aria-label={caption} tabIndex={0}>
      <table className="table">
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

/** A whole row that says one thing: that we wait, that there is nothing, that there is more. */
export function TableLine({ columns, children }: { columns: number; children: ReactNode }) {
  return (
    <tr className="table__inner">
      <td colSpan={columns}>{children}</td>
    </tr>
  );
}
