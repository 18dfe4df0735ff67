import { useSearchParams } from 'react-router';
import { today } from '../../../app/format.ts';
import { type Period, threeYearsTo, usePeriod } from '../period.ts';

/**
 * The period of the page, three years to today when the address says none: what lasts long needs a long look. What else
 * stands in the address stays there.
 */
export function useDurationPeriod(): {
  period: Period;
  search: URLSearchParams;
  set: (changes: Readonly<Record<string, string>>) => void;
} {
  const [search, setSearch] = useSearchParams();
  const { period } = usePeriod();
  const set = (changes: Readonly<Record<string, string>>) => {
    const next = new URLSearchParams(search);
    for (const [name, value] of Object.entries(changes))
      if (value === '') next.delete(name);
      else next.set(name, value);
    setSearch(next);
  };
  const now = today();
  return { period: search.has('van') ? period : threeYearsTo({ from: now, to: now }), search, set };
}
