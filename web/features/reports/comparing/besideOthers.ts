import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { today, useFormat } from '../../../app/format.ts';
import { graphql, type ResultOf } from '../../../app/graphql.ts';
import { useKnownOn } from '../known/known.ts';

export const ComparisonQuery = graphql(`
  query BesideOthers($programme: ID!, $year: Int!, $knownAt: DateTime) {
    programmeComparison(programme: $programme, year: $year, knownAt: $knownAt) {
      year
      takesPart
      measures {
        measure own ownCases whyNone
        spread { lower median upper programmes organisations settledOn }
      }
    }
  }
`);

export type Compared = NonNullable<ResultOf<typeof ComparisonQuery>['programmeComparison']>;
export type ComparedMeasure = Compared['measures'][number];
export type Spread = NonNullable<ComparedMeasure['spread']>;

/** The year in the address bar, and those to choose from: ten that are over on the day as known on which the page is shown, the last first. */
export function useWholeYear(): { year: number; years: number[]; choose: (year: number) => void } {
  const [address, setAddress] = useSearchParams();
  const { knownOn } = useKnownOn();
  const last = Number((knownOn ?? today()).slice(0, 4)) - 1;
  const years = Array.from({ length: 10 }, (_, at) => last - at);
  const said = Number(address.get('jaar'));
  const choose = (year: number) => {
    const next = new URLSearchParams(address);
    next.set('jaar', String(year));
    setAddress(next);
  };
  return { year: years.includes(said) ? said : last, years, choose };
}

/** Where a programme lies: below the middle half of all, in it or above it; unknown where either is. */
export function placeOf(own: number | null, { lower, upper }: Spread): 'below' | 'within' | 'above' | null {
  if (own === null) return null;
  if (lower !== null && own < lower) return 'below';
  return upper !== null && own > upper ? 'above' : 'within';
}

/** A figure of a measure in words: days, a percentage, or a number for each hundred volunteers. */
export function useMeasured(measure: ComparedMeasure['measure']): (value: number | null) => string {
  const { t } = useTranslation('staff');
  const format = useFormat();
  return (value) => {
    if (value === null) return t('besideOthers.notReached');
    if (measure === 'MEDIAN_WAIT') return t('reports.days', { value: format.number(value) });
    return measure === 'MATCHES_PER_100_VOLUNTEERS' ? format.number(value) : format.share(value / 100);
  };
}
