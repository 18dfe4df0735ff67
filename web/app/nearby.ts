import { useSyncExternalStore } from 'react';

/** Who to call in the neighbourhood that the reader told us about, kept for this visit. */
type Nearby = { name: string; phone: string; postcode: string };

const key = 'koppel-nearby';
const listeners = new Set<() => void>();

export function rememberNearby(nearby: Nearby): void {
  sessionStorage.setItem(key, JSON.stringify(nearby));
  for (const listener of listeners) listener();
}

export function useNearby(): Nearby | undefined {
  const stored = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => sessionStorage.getItem(key),
  );
  return stored ? JSON.parse(stored) : undefined;
}
