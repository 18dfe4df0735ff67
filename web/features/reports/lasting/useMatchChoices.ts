import { useSearchParams } from 'react-router';
import { splits } from './MatchSplit.tsx';

export const variants = ['ALL_ENDINGS', 'PREMATURE_ONLY', 'NATURAL_COMPETING'] as const;

/** Which endings of matches count, and by what they are told apart; it stands in the address bar. */
export function useMatchChoices() {
  const [search, setSearch] = useSearchParams();
  const choose = (name: 'eindes' | 'naar', value: string) => {
    const next = new URLSearchParams(search);
    if (value) next.set(name, value);
    else next.delete(name);
    setSearch(next);
  };
  return {
    variant: variants.find((each) => each === search.get('eindes')) ?? 'ALL_ENDINGS',
    splitBy: splits.find((each) => each === search.get('naar')),
    choose,
  };
}
