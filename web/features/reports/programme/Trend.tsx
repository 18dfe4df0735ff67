import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { graphql, type ResultOf } from '../../../app/graphql.ts';
import { AddressTabs, useChosen } from '../../../design/AddressTabs.tsx';
import { useKnownAt } from '../known/known.ts';
import { LineChart } from '../LineChart.tsx';
import { halfOpen, type Period, quarterFrom, yearsTo } from '../period.ts';
import { ReportFrame } from '../ReportFrame.tsx';
import { CountLink } from '../rows/CountLink.tsx';
import { useRowsIn } from '../rows/opened.ts';

const ProgrammeTrendQuery = graphql(`
  query ProgrammeTrend($programme: ID!, $period: PeriodInput!, $knownAt: DateTime) {
    programmeTrend(programme: $programme, period: $period, knownAt: $knownAt) { from received inflow outflow runningAtEnd waitingAtEnd }
  }
`);

type Quarter = NonNullable<ResultOf<typeof ProgrammeTrendQuery>['programmeTrend']>[number];

const spans = ['3', '5', '10'] as const;

/** The years that end with a period, quarter by quarter: as lines, and the same in a table. */
export function Trend({ programme, period }: { programme: string; period: Period }) {
  const { t } = useTranslation('staff');
  const years = useChosen('jaren', spans, '3');
  const knownAt = useKnownAt();
  const [{ data, error }] = useQuery({
    query: ProgrammeTrendQuery,
    variables: { programme, period: halfOpen(yearsTo(period, Number(years))), knownAt },
    requestPolicy: 'cache-and-network',
  });
  return (
    <ReportFrame report={data?.programmeTrend} error={error}>
      {(quarters) => (
        <section className="report__part stack stack--tight">
          <h2 className="utrecht-heading-2">{t('flow.trend.title')}</h2>
          <AddressTabs
            label={t('flow.trend.spans')}
            name="jaren"
            usual="3"
            choices={spans.map((value) => ({ value, text: t('flow.trend.years', { years: value }) }))}
          />
          {quarters.length > 1 && (
            <LineChart
              title={t('flow.trend.chart')}
              names={[t('flow.trend.runningAtEnd'), t('flow.trend.waitingAtEnd')]}
              points={quarters.toReversed().map(({ from, runningAtEnd, waitingAtEnd }) => ({
                key: from,
                below: from.slice(5, 7) === '01' ? from.slice(0, 4) : '',
                values: [runningAtEnd, waitingAtEnd],
              }))}
            />
          )}
          {quarters.length === 0 ? (
            <p className="soft">{t('flow.trend.none')}</p>
          ) : (
            <QuarterTable quarters={quarters} />
          )}
          <details className="definitions">
            <summary>{t('reports.definitions')}</summary>
            <p>{t('flow.trend.meaning')}</p>
          </details>
        </section>
      )}
    </ReportFrame>
  );
}

function QuarterTable({ quarters }: { quarters: readonly Quarter[] }) {
  const { t } = useTranslation('staff');
  const rowsIn = useRowsIn();
  const columns = ['received', 'inflow', 'outflow', 'runningAtEnd', 'waitingAtEnd'] as const;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="table-box" aria-label={t('flow.trend.title')} tabIndex={0}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('reports.wait.quarterHead')}</th>
            {columns.map((column) => (
              <th key={column} scope="col" className="number">
                {t(`flow.trend.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {quarters.map((quarter) => {
            const name = t('reports.wait.quarter', {
              number: Math.ceil(Number(quarter.from.slice(5, 7)) / 3),
              year: quarter.from.slice(0, 4),
            });
            return (
              <tr key={quarter.from}>
                <th scope="row">{name}</th>
                {columns.map((column) => (
                  <td key={column} className="number">
                    <CountLink
                      count={quarter[column]}
                      to={rowsIn(column === 'waitingAtEnd' ? 'length' : column, quarterFrom(quarter.from))}
                      figure={`${t(`flow.trend.${column}`)}, ${name}`}
                    />
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
