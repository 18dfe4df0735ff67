import { useSearchParams } from 'react-router';
import { closeOf, today } from '../../../app/format.ts';

/** The day as known at the end of which a report is shown; undefined for how things are known now. It stands in the address bar. */
export function useKnownOn() {
  const [search, setSearch] = useSearchParams();
  const day = search.get('bekend') ?? '';
  const knownOn = /^\d{4}-\d\d-\d\d$/.test(day) && day < today() ? day : undefined;
  const choose = (next: string | undefined) =>
    setSearch((before) => {
      before.delete('bekend');
      if (next) before.set('bekend', next);
      return before;
    });
  return { knownOn, choose };
}

/** The instant to ask for, where a report is shown as known on an earlier day; null for how things are known now. */
export function useKnownAt(): string | null {
  const { knownOn } = useKnownOn();
  return knownOn ? closeOf(knownOn) : null;
}
