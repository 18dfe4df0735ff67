import { toGlobalId } from '../../platform/ids.ts';
import type { WaitingReport } from '../waiting/waiting-types.ts';
import { curveList, fieldsOf, outcomeList } from './listed-curves.ts';
import { counts, type ListedFigure, type Part } from './listed-figures.ts';

const curve = (word: string): Part => ({ word, of: 'curves' });

/** The figures on who waits at end, and how long waiting took. */
export const waitingList = (report: WaitingReport): ListedFigure[] => {
  const { realised, neighbourhoods } = report;
  return [
    ...fieldsOf(
      report,
      { code: '' },
      {
        length: { name: 'waitLength', unit: 'PERSONS' },
        longerThanYear: { name: 'waitLongerThanYear', unit: 'PERSONS' },
        previouslyMatched: { name: 'waitPreviouslyMatched', unit: 'PERSONS' },
        both: { name: 'waitBoth', unit: 'PERSONS' },
        medianDays: { name: 'waitMedian', unit: 'DAYS' },
        p90Days: { name: 'waitP90', unit: 'DAYS' },
        medianDaysInAll: { name: 'waitMedianInAll', unit: 'DAYS' },
        p90DaysInAll: { name: 'waitP90InAll', unit: 'DAYS' },
      },
    ),
    ...counts('bands', 'waitBands', 'PERSONS', report.bands, (row) => row.band),
    ...fieldsOf(
      realised,
      { code: 'realised' },
      {
        began: { name: 'waitsBegan', unit: 'WAITS' },
        matched: { name: 'waitsMatched', unit: 'WAITS' },
        removed: { name: 'waitsRemoved', unit: 'WAITS' },
        waiting: { name: 'waitsGoOn', unit: 'WAITS' },
        p90Days: { name: 'waitsMost', unit: 'DAYS' },
      },
    ),
    ...outcomeList(realised.afterMonths, 'realised', curve('WAITS'), 'WAITS'),
    ...curveList(realised.notMatched, 'realised.notMatched', [curve('NOT_MATCHED')], 'WAITS'),
    ...curveList(realised.ifNobodyLeft, 'realised.ifNobodyLeft', [curve('IF_NOBODY_LEFT')], 'WAITS'),
    ...counts('realised.removals', 'waitRemovals', 'WAITS', realised.removals, (row) => row.reason),
    ...neighbourhoods.flatMap(({ neighbourhood, ...row }) =>
      fieldsOf(
        row,
        {
          code: `neighbourhoods.${neighbourhood ? toGlobalId('Neighbourhood', neighbourhood.id) : 'NONE'}`,
          parts: [neighbourhood ? { named: neighbourhood.name } : 'NO_NEIGHBOURHOOD'],
        },
        {
          length: { name: 'nearLength', unit: 'PERSONS' },
          longerThanYear: { name: 'nearLongerThanYear', unit: 'PERSONS' },
          medianDays: { name: 'nearMedian', unit: 'DAYS' },
          longestDays: { name: 'nearLongest', unit: 'DAYS' },
        },
      ),
    ),
  ];
};
