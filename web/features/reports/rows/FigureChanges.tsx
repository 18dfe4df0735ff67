import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { closeOf, useFormat } from '../../../app/format.ts';
import { graphql, type ResultOf } from '../../../app/graphql.ts';
import { Button } from '../../../design/Button.tsx';
import { Table } from '../../../design/Table.tsx';
import { pageSize } from '../../../design/TablePage.tsx';
import { ReportFrame } from '../ReportFrame.tsx';
import { Warnings, WarningsFragment } from '../Warnings.tsx';
import { type AskedFigure, FigureRowFragment, variablesOf, WhoOf } from './FigureRows.tsx';

const FigureChangesQuery = graphql(
  `query FigureChanges(
    $organisation: ID!
    $programme: ID
    $figure: FigureInput!
    $period: PeriodInput
    $earlier: DateTime!
  ) {
    figureChanges(
      organisation: $organisation
      programme: $programme
      figure: $figure
      period: $period
      earlier: $earlier
    ) {
      entered left changed
      rows { change changedAt isNew columns isByColleague by { displayName } row { fromOn ...FigureRow } }
      warnings { code ...Warnings }
    }
  }`,
  [FigureRowFragment, WarningsFragment],
);

type Change = NonNullable<ResultOf<typeof FigureChangesQuery>['figureChanges']>['rows'][number];

/** Why a figure is another one now than at the end of an earlier day: row by row, since when and by whom. */
export function FigureChanges({ asked, knownOn }: { asked: AskedFigure; knownOn: string }) {
  const { t } = useTranslation('staff');
  const format = useFormat();
  const [showsAll, setShowsAll] = useState(false);
  const [{ data, error }] = useQuery({
    query: FigureChangesQuery,
    variables: { ...variablesOf(asked), earlier: closeOf(knownOn) },
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
      {({ rows, entered, left, changed, warnings }) => (
        <section className="report__part stack stack--tight">
          <h2 className="utrecht-heading-2">{t('rows.changes.title', { day: format.day(knownOn) })}</h2>
          <Warnings warnings={warnings} />
          {rows.length === 0 ? (
            <p className="soft">{t('rows.changes.none')}</p>
          ) : (
            <>
              <p>
                {t('rows.changes.sum', {
                  came: format.number(entered),
                  left: format.number(left),
                  changed: format.number(changed),
                })}
              </p>
              <Table caption={t('rows.changes.caption')} headings={headings}>
                <tbody>
                  {(showsAll ? rows : rows.slice(0, pageSize)).map((change, at) => (
                    <ChangedRow key={at} change={change} />
                  ))}
                </tbody>
              </Table>
              {!showsAll && rows.length > pageSize && (
                <p>
                  <Button look="secondary" onClick={() => setShowsAll(true)}>
                    {t('rows.changes.showAll', { shown: format.number(rows.length) })}
                  </Button>
                </p>
              )}
              {showsAll && rows.length < entered + left + changed && (
                <p className="soft">
                  {t('rows.changes.more', {
                    shown: format.number(rows.length),
                    total: format.number(entered + left + changed),
                  })}
                </p>
              )}
            </>
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
  const written = change.isNew ? t('rows.changes.new') : format.list(columns);
  const who =
    change.by?.displayName ?? t(change.isByColleague ? 'rows.changes.colleague' : 'rows.changes.import');
  return (
    <tr>
      <th scope="row">
        <WhoOf row={change.row} />
      </th>
      <td>{t(`rows.changes.change.${change.change}`)}</td>
      <td>{change.changedAt ? written : t('rows.changes.elsewhere')}</td>
      <td>
        {change.changedAt && (
          <>
            {format.moment(change.changedAt)} <span className="soft">{who}</span>
          </>
        )}
      </td>
    </tr>
  );
}
