import { useState } from 'react';

export type PageOfList = {
  after: string | null;
  number: number;
  last: boolean;
  showNext: (endCursor: string) => void;
};

/** The pages of a long list that are shown so far. Each fetches itself by cursor, so what stands there stays. */
export function usePages(): PageOfList[] {
  const [cursors, setCursors] = useState<(string | null)[]>([null]);
  return cursors.map((after, number) => ({
    after,
    number,
    last: number === cursors.length - 1,
    showNext: (endCursor) => setCursors([...cursors, endCursor]),
  }));
}
