import type { ReactNode } from 'react';

/** What an organisation wrote itself: in Dutch, whatever the language of the page around it. */
export function OwnWords({ children }: { children: ReactNode }) {
  return (
    <bdi lang="nl" dir="ltr">
      {children}
    </bdi>
  );
}
