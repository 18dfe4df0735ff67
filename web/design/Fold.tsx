import { type ReactNode, useState } from 'react';

type FoldProps = {
  title: string;
  /** What is in it, in a few words, for who leaves it closed. */
  summary?: string | undefined;
  /** Something in it must be looked at: it opens, and stays open. */
  mustOpen?: boolean;
  children: ReactNode;
};

/** A part that most people can leave closed. */
export function Fold({ title, summary, mustOpen = false, children }: FoldProps) {
  const [open, setOpen] = useState(false);
  return (
    <details className="fold" open={open || mustOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <strong>{title}</strong>
        {summary && <span className="soft"> {summary}</span>}
      </summary>
      <div className="fold__inside">{children}</div>
    </details>
  );
}
