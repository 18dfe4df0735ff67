import type {
  MatchRetentionGroup,
  MatchRetentionReport,
  RetentionSplit,
} from '../lasting/match-retention-types.ts';
import { curveList, fieldsOf } from './listed-curves.ts';
import type { ListedFigure, Part } from './listed-figures.ts';

/** The figures on how long matches last, told apart as they were asked for. */
export const matchRetentionList = (
  { all, groups, cohort, premature, closures }: MatchRetentionReport,
  split: RetentionSplit | null,
): ListedFigure[] => [
  ...curveList(all, 'all', [{ word: 'MATCHES', of: 'curves' }], 'MATCHES'),
  ...groups.flatMap((group) =>
    curveList(group.curve, `groups.${group.key}`, [groupPart(group, split)], 'MATCHES'),
  ),
  ...fieldsOf(
    cohort,
    { code: 'cohort' },
    {
      linked: { name: 'cohortLinked', unit: 'MATCHES' },
      lasted: { name: 'cohortLasted', unit: 'MATCHES' },
      rate: { name: 'cohortRate', unit: 'SHARE' },
      notYetKnown: { name: 'cohortNotYet', unit: 'MATCHES' },
    },
  ),
  ...fieldsOf(
    premature,
    { code: 'premature' },
    {
      judged: { name: 'prematureJudged', unit: 'MATCHES' },
      gross: { name: 'prematureGross', unit: 'MATCHES' },
      adjusted: { name: 'prematureAdjusted', unit: 'MATCHES' },
      grossRate: { name: 'prematureGrossRate', unit: 'SHARE' },
      adjustedRate: { name: 'prematureAdjustedRate', unit: 'SHARE' },
      withoutExpectation: { name: 'prematureWithout', unit: 'MATCHES' },
    },
  ),
  ...fieldsOf(
    closures,
    { code: 'closures' },
    {
      served: { name: 'closuresServed', unit: 'MATCHES' },
      closed: { name: 'closuresClosed', unit: 'MATCHES' },
      closureRate: { name: 'closuresRate', unit: 'SHARE' },
      averageDaysOfClosed: { name: 'closuresMeanDays', unit: 'DAYS' },
    },
  ),
  ...closures.endings.map(({ reason, side, count }): ListedFigure => {
    const whose = side ?? 'UNKNOWN';
    return {
      code: `closures.endings.${reason}.${whose}`,
      name: 'closuresEndings',
      parts: [
        { word: reason, of: 'unlinkReasons' },
        { word: whose, of: 'side' },
      ],
      value: count,
      unit: 'MATCHES',
    };
  }),
];

const wordsOfSplit = {
  SUPPORT_MODE: 'supportMode',
  LINK_REASON: 'linkReason',
  AGE_DIFFERENCE: 'yearsApart',
  DISTANCE: 'kilometres',
} as const;

/** How a group is called; a programme by its name, a year by its number. */
function groupPart({ key, name }: MatchRetentionGroup, split: RetentionSplit | null): Part {
  if (split === null || split === 'PROGRAMME' || split === 'YEAR') return { named: name ?? key };
  return { word: key, of: wordsOfSplit[split] };
}
