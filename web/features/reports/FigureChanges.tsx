import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { closeOf, useFormat } from '../../app/format.ts';
import { graphql, type ResultOf } from '../../app/graphql.ts';
import { Table } from '../../design/Table.tsx';
import { FigureRowFragment, type RowsProps, WhoOf } from './FigureRows.tsx';
import { opened } from './opened.ts';
import { halfOpen } from './period.ts';
import { ReportFrame } from './ReportFrame.tsx';

const FigureChangesQuery = graphql(
  `query FigureChanges(
    $programme: ID!
    $period: PeriodInput!
    $figure: ProgrammeFigure!
    $earlier: DateTime!
  ) {
    figureChanges(programme: $programme, period: $period, figure: $figure, earlier: $earlier) {
      change changedAt columns by { displayName } row { fromOn ...FigureRow }
    }
  }`,
  [FigureRowFragment],
);

type Change = NonNullable<ResultOf<typeof FigureChangesQuery>['figureChanges']>[number];

/** Why a figure is another one now than at the end of an earlier day: row by row, since when and by whom. */
export function FigureChanges({ programme, period, figure, knownOn }: RowsProps & { knownOn: string }) {
  const { t } = useTranslation('staff');
  const format = useFormat();
  const [{ data, error }] = useQuery({
    query: FigureChangesQuery,
    variables: {
      programme,
      period: halfOpen(period),
      figure: opened[figure],
      earlier: closeOf(knownOn),
    },
    requestPolicy: 'cache-and-network',
  });
  const headings = [
    t('rows.who'),
    t('rows.changes.what'),
    t('rows.changes.columns'),
    t('rows.changes.when'),
  ].map((text) => ({ text }));
  return (
    <ReportFrame report={data?.figureChanges} error={error}>
      {(changes) => (
        <section className="report__part stack stack--tight">
          <h2 className="utrecht-heading-2">{t('rows.changes.title', { day: format.day(knownOn) })}</h2>
          {changes.length === 0 ? (
            <p className="soft">{t('rows.changes.none')}</p>
          ) : (
            <Table caption={t('rows.changes.caption')} headings={headings}>
              <tbody>
                {changes.map((change, at) => (
                  <ChangedRow key={at} change={change} />
                ))}
              </tbody>
            </Table>
          )}
        </section>
      )}
    </ReportFrame>
  );
}

function ChangedRow({ change }: { change: Change }) {
  const { t, i18n } = useTranslation('staff');
  const format = useFormat();
  const known = (column: string) => i18n.exists(`rows.changes.column.${column}`, { ns: 'staff' });
  const columns = change.columns.filter(known).map((column) => t(`rows.changes.column.${column}` as never));
  return (
    <tr>
      <th scope="row">
        <WhoOf row={change.row} />
      </th>
      <td>{t(`rows.changes.change.${change.change}`)}</td>
      <td>{change.changedAt ? format.list(columns) : t('rows.changes.elsewhere')}</td>
      <td>
        {change.changedAt && format.moment(change.changedAt)}
        {change.changedAt && (
          <span className="soft"> {change.by?.displayName ?? t('rows.changes.import')}</span>
        )}
      </td>
    </tr>
  );
}
