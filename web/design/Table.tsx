import type { ReactNode } from 'react';

/** A table that scrolls by itself where the screen is narrow, also by keyboard. */
export function Table({
  caption,
  columns,
  children,
}: {
  caption: string;
  columns: ReactNode;
  children: ReactNode;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="table-box" aria-label={caption} tabIndex={0}>
      <table className="table">
        <caption>{caption}</caption>
        <thead>
          <tr>{columns}</tr>
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
