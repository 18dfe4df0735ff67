import type { ReactNode } from 'react';

/** A status in words, with a quiet mark. */
export function Mark({
  tone = 'quiet',
  children,
}: {
  tone?: 'quiet' | 'attention' | 'good';
  children: ReactNode;
}) {
  return <span className={`mark mark--${tone}`}>{children}</span>;
}
