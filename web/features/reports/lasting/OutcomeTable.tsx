import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../app/format.ts';
import { type FragmentOf, graphql, readFragment } from '../../../app/graphql.ts';

export const OutcomesFragment = graphql(
  `fragment Outcomes on OutcomeAfterMonths { months atRisk suppressed happened otherwise goesOn }`,
);

type Words = { happened: string; otherwise: string; goesOn: string };
type OutcomeProps = { title: string; words: Words; outcomes: readonly FragmentOf<typeof OutcomesFragment>[] };

/** What had become of people after some months: three shares that are one together. */
export function OutcomeTable({ title, words, outcomes }: OutcomeProps) {
  const { t } = useTranslation('staff');
  const format = useFormat();
  const columns = ['happened', 'otherwise', 'goesOn'] as const;
  return (
    <table className="table count-table" aria-label={title}>
      <thead>
        <tr>
          <th scope="col">{t('duration.month')}</th>
          {columns.map((column) => (
            <th key={column} scope="col" className="number">
              {words[column]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {outcomes.map((outcome) => {
          const { months, ...shares } = readFragment(OutcomesFragment, outcome);
          return (
            <tr key={months}>
              <th scope="row">{format.number(months)}</th>
              {columns.map((column) => (
                <td key={column} className="number">
                  {shares[column] === null ? t('duration.tooFew') : format.share(shares[column])}
                </td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
