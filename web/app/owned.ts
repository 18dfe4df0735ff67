import type { ReactNode } from 'react';

/** Something that a colleague takes care of, as a page shows it. */
export interface Owned {
  id: string;
  /** Of whom it is, or how it is called. */
  name: string;
  owner: { displayName: string; isViewer: boolean } | null;
  viewerCanAssign: boolean;
}

/** Shows whose something is, where that can be changed too; says what became of it. */
export type OwnerOf = (owned: Owned, onSaid: (said: Said) => void) => ReactNode;

export type Said = { tone: 'ok' | 'error'; text: string };
