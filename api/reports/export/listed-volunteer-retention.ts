import type { VolunteerRetentionReport } from '../volunteers/volunteer-retention-types.ts';
import { curveList, fieldsOf, outcomeList } from './listed-curves.ts';
import type { ListedFigure } from './listed-figures.ts';

/** The figures on how long volunteers stay. `programmes` gives those that are counted in it by their key. */
export const volunteerRetentionList = (
  { programmes: flows, curve, joinedOnUnknown, firstMatch, use, commitment }: VolunteerRetentionReport,
  programmes: ReadonlyMap<string, { slug: string; name: string }>,
): ListedFigure[] => [
  ...curveList(curve, 'curve', [{ word: 'VOLUNTEERS', of: 'curves' }], 'SPELLS'),
  { code: 'joinedOnUnknown', name: 'joinedOnUnknown', value: joinedOnUnknown, unit: 'SPELLS' },
  ...fieldsOf(
    firstMatch,
    { code: 'firstMatch' },
    {
      began: { name: 'firstBegan', unit: 'ENROLMENTS' },
      matched: { name: 'firstMatched', unit: 'ENROLMENTS' },
      left: { name: 'firstLeft', unit: 'ENROLMENTS' },
      notYet: { name: 'firstNotYet', unit: 'ENROLMENTS' },
      dayUnknown: { name: 'firstDayUnknown', unit: 'ENROLMENTS' },
      medianDays: { name: 'firstMedian', unit: 'DAYS' },
    },
  ),
  ...outcomeList(firstMatch.afterMonths, 'firstMatch', { word: 'FIRST_MATCH', of: 'curves' }, 'ENROLMENTS'),
  ...fieldsOf(
    use,
    { code: 'use' },
    {
      matched: { name: 'useMatched', unit: 'PERSONS' },
      available: { name: 'useAvailable', unit: 'PERSONS' },
      utilisation: { name: 'useShare', unit: 'SHARE' },
      neverMatched: { name: 'useNeverMatched', unit: 'PERSONS' },
      idle: { name: 'useIdle', unit: 'PERSONS' },
    },
  ),
  ...fieldsOf(
    commitment,
    { code: 'commitment' },
    {
      due: { name: 'commitmentDue', unit: 'SPELLS' },
      kept: { name: 'commitmentKept', unit: 'SPELLS' },
      rate: { name: 'commitmentRate', unit: 'SHARE' },
      notYetDue: { name: 'commitmentNotYet', unit: 'SPELLS' },
      unknown: { name: 'commitmentUnknown', unit: 'SPELLS' },
    },
  ),
  ...flows.flatMap((flow) => {
    const { slug, name } = programmes.get(flow.programmeId)!;
    return fieldsOf(
      flow,
      { code: `programmes.${slug}`, parts: [{ named: name }] },
      {
        activeAtStart: { name: 'flowAtStart', unit: 'SPELLS' },
        joined: { name: 'flowJoined', unit: 'SPELLS' },
        left: { name: 'flowLeft', unit: 'SPELLS' },
        activeAtEnd: { name: 'flowAtEnd', unit: 'SPELLS' },
      },
    );
  }),
];
