import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useFormat } from '../../app/format.ts';
import { graphql, type ResultOf } from '../../app/graphql.ts';
import { AddressTabs, useChosen } from '../../design/AddressTabs.tsx';
import { halfOpen, type Period, yearsTo } from './period.ts';
import { ReportFrame } from './ReportFrame.tsx';

const ProgrammeTrendQuery = graphql(`
  query ProgrammeTrend($programme: ID!, $period: PeriodInput!) {
    programmeTrend(programme: $programme, period: $period) { from received inflow outflow runningAtEnd waitingAtEnd }
  }
`);

type Quarter = NonNullable<ResultOf<typeof ProgrammeTrendQuery>['programmeTrend']>[number];

const spans = ['3', '5', '10'] as const;

/** The years that end with a period, quarter by quarter: as lines, and the same in a table. */
export function Trend({ programme, period }: { programme: string; period: Period }) {
  const { t } = useTranslation('staff');
  const years = useChosen('jaren', spans, '3');
  const [{ data, error }] = useQuery({
    query: ProgrammeTrendQuery,
    variables: { programme, period: halfOpen(yearsTo(period, Number(years))) },
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
          {quarters.length > 1 && <Chart quarters={quarters.toReversed()} />}
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

const size = { width: 640, height: 200, left: 36, right: 8, top: 10, bottom: 24 };
const series = [
  { name: 'runningAtEnd', look: 'chart__line' },
  { name: 'waitingAtEnd', look: 'chart__line chart__line--dashed' },
] as const;

/** Two lines that differ in stroke and in the shape of their points, not in colour alone. */
function Chart({ quarters }: { quarters: Quarter[] }) {
  const { t } = useTranslation('staff');
  const format = useFormat();
  const most = Math.max(1, ...quarters.flatMap((each) => [each.runningAtEnd, each.waitingAtEnd]));
  const x = (at: number) =>
    size.left + (at * (size.width - size.left - size.right)) / Math.max(1, quarters.length - 1);
  const y = (value: number) =>
    size.height - size.bottom - (value * (size.height - size.top - size.bottom)) / most;
  return (
    <figure className="chart">
      <svg viewBox={`0 0 ${size.width} ${size.height}`} role="img" aria-label={t('flow.trend.chart')}>
        {[0, most / 2, most].map((value) => (
          <g key={value} className="chart__grid">
            <line x1={size.left} x2={size.width - size.right} y1={y(value)} y2={y(value)} />
            <text x={size.left - 6} y={y(value) + 4} textAnchor="end">
              {format.number(Math.round(value))}
            </text>
          </g>
        ))}
        {quarters.map(({ from }, at) =>
          from.slice(5, 7) === '01' ? (
            <text key={from} className="chart__year" x={x(at)} y={size.height - 6} textAnchor="middle">
              {from.slice(0, 4)}
            </text>
          ) : null,
        )}
        {series.map(({ name, look }) => (
          <g key={name} className={look}>
            <polyline points={quarters.map((each, at) => `${x(at)},${y(each[name])}`).join(' ')} />
            {quarters.map((each, at) =>
              name === 'runningAtEnd' ? (
                <circle key={each.from} cx={x(at)} cy={y(each[name])} r="3.5" />
              ) : (
                <rect key={each.from} x={x(at) - 3.5} y={y(each[name]) - 3.5} width="7" height="7" />
              ),
            )}
          </g>
        ))}
      </svg>
      <figcaption className="chart__key">
        {series.map(({ name, look }) => (
          <span key={name}>
            <svg viewBox="0 0 36 10" className={`chart__sample ${look}`} aria-hidden="true" focusable="false">
              <polyline points="0,5 36,5" />
              {name === 'runningAtEnd' ? (
                <circle cx="18" cy="5" r="3.5" />
              ) : (
                <rect x="14.5" y="1.5" width="7" height="7" />
              )}
            </svg>{' '}
            {t(`flow.trend.${name}`)}
          </span>
        ))}
      </figcaption>
    </figure>
  );
}

function QuarterTable({ quarters }: { quarters: readonly Quarter[] }) {
  const { t } = useTranslation('staff');
  const format = useFormat();
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
          {quarters.map((quarter) => (
            <tr key={quarter.from}>
              <th scope="row">
                {t('reports.wait.quarter', {
                  number: Math.ceil(Number(quarter.from.slice(5, 7)) / 3),
                  year: quarter.from.slice(0, 4),
                })}
              </th>
              {columns.map((column) => (
                <td key={column} className="number">
                  {format.number(quarter[column])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
