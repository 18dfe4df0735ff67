import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../app/format.ts';
import { type FragmentOf, graphql, readFragment } from '../../../app/graphql.ts';
import { Table } from '../../../design/Table.tsx';
import { RetentionCurveFragment, readCurve, useMedian } from './RetentionCurve.tsx';

export const MatchSplitFragment = graphql(
  `fragment MatchSplit on MatchRetentionGroup { key name curve { ...RetentionCurve } }`,
  [RetentionCurveFragment],
);

export const splits = [
  'PROGRAMME',
  'SUPPORT_MODE',
  'LINK_REASON',
  'AGE_DIFFERENCE',
  'DISTANCE',
  'YEAR',
] as const;
type Split = (typeof splits)[number];

type Group = FragmentOf<typeof MatchSplitFragment> & { key: string };
type SplitProps = { splitBy: Split; groups: readonly Group[]; overlap: boolean };

/** The same, one line for each group. */
export function MatchSplit({ splitBy, groups, overlap }: SplitProps) {
  const { t } = useTranslation('staff');
  const format = useFormat();
  const median = useMedian();
  const nameOf = useGroupName(splitBy);
  const read = groups.map((group) => {
    const { key, name, curve } = readFragment(MatchSplitFragment, group);
    return { key, name: name ?? nameOf(key), curve: readCurve(curve) };
  });
  const marks = read[0]?.curve.afterMonths ?? [];
  const headings = [
    { text: t(`duration.splits.${splitBy}`) },
    { text: t('duration.match.count'), right: true },
    ...marks.map(({ months }) => ({ text: t('duration.months', { count: months }), right: true })),
    { text: t('duration.median'), right: true },
  ];
  return (
    <section className="report__part report__part--headed stack stack--tight">
      <h2 className="utrecht-heading-2">{t('duration.match.split')}</h2>
      <p className="soft">
        {overlap && `${t('duration.match.overlap')} `}
        {t('duration.tooFewHint')}
      </p>
      <Table caption={t('duration.match.split')} headings={headings}>
        <tbody>
          {read.map(({ key, name, curve }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              <td className="number">{format.number(curve.followed)}</td>
              {curve.afterMonths.map(({ months, survival, lower, upper }) => (
                <td key={months} className="number">
                  {survival === null ? t('duration.tooFew') : format.share(survival)}
                  {lower !== null && upper !== null && (
                    <small className="came-of-it soft">
                      {t('duration.range', { lower: format.share(lower), upper: format.share(upper) })}
                    </small>
                  )}
                </td>
              ))}
              <td className="number">{median(curve)}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  );
}

type Years = '0-10' | '10-25' | '25-40' | '40+';
type Kilometres = '0-1' | '1-3' | '3-7' | '7+';

/** What a group is called that has no name of its own. */
function useGroupName(splitBy: Split): (key: string) => string {
  const { t } = useTranslation('staff');
  return (key) => {
    if (key === 'UNKNOWN') return t('duration.unknown');
    if (splitBy === 'SUPPORT_MODE') return t(`work.modeShort.${key as 'INCIDENTAL' | 'STRUCTURAL'}`);
    if (splitBy === 'LINK_REASON') return t(`codes.linkReason.${key as 'LANGUAGE'}`);
    if (splitBy === 'AGE_DIFFERENCE') return t(`duration.yearsApart.${key as Years}`);
    return splitBy === 'DISTANCE' ? t(`duration.kilometres.${key as Kilometres}`) : key;
  };
}
