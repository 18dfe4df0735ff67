import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { today, useFormat } from '../../../app/format.ts';
import { graphql, type ResultOf } from '../../../app/graphql.ts';
import { Table } from '../../../design/Table.tsx';
import { useKnownAt } from '../known/known.ts';
import { LineChart } from '../LineChart.tsx';
import type { Period } from '../period.ts';
import { CountLink } from '../rows/CountLink.tsx';
import { useRowsIn } from '../rows/opened.ts';

const ProgrammeYearsQuery = graphql(`
  query ProgrammeYears($organisation: ID!, $fromYear: Int!, $years: Int!, $knownAt: DateTime) {
    programmeYears(organisation: $organisation, fromYear: $fromYear, years: $years, knownAt: $knownAt) {
      programme { id }
      year inflow outflow runningAtEnd total survivalAt12Months
    }
  }
`);

type Year = NonNullable<ResultOf<typeof ProgrammeYearsQuery>['programmeYears']>[number];
type YearsProps = { organisation: string; programme: string; period: Period };

const shownYears = 10;
/** Of fewer pairs no share is told, as in the report on how long they last. */
const enough = 5;

/** A programme beside itself: the ten years that end with a period, as lines and in a table. */
export function ProgrammeYears({ organisation, programme, period }: YearsProps) {
  const { t } = useTranslation('staff');
  const lastYear = Math.min(Number(period.to.slice(0, 4)), Number(today().slice(0, 4)));
  const knownAt = useKnownAt();
  const [{ data }] = useQuery({
    query: ProgrammeYearsQuery,
    variables: { organisation, fromYear: Math.max(1, lastYear - shownYears + 1), years: shownYears, knownAt },
    requestPolicy: 'cache-and-network',
  });
  const own = (data?.programmeYears ?? []).filter((each) => each.programme.id === programme);
  const years = own.slice(own.findIndex(({ total }) => total > 0));
  if (!years.some(({ total }) => total > 0)) return null;
  return (
    <section className="report__part stack stack--tight">
      <h2 className="utrecht-heading-2">{t('programmeYears.title')}</h2>
      {years.length > 1 && (
        <LineChart
          title={t('programmeYears.chart')}
          names={[t('programmeYears.runningAtEnd'), t('programmeYears.inflow')]}
          points={years.map(({ year, runningAtEnd, inflow }) => ({
            key: String(year),
            below: String(year),
            values: [runningAtEnd, inflow],
          }))}
        />
      )}
      <YearTable years={years.toReversed()} />
      <details className="definitions">
        <summary>{t('reports.definitions')}</summary>
        <p>{t('programmeYears.meaning')}</p>
        <p>{t('programmeYears.meaningShares')}</p>
      </details>
    </section>
  );
}

function YearTable({ years }: { years: readonly Year[] }) {
  const { t } = useTranslation('staff');
  const format = useFormat();
  const rowsIn = useRowsIn();
  const opened = (year: number, figure: 'inflow' | 'outflow' | 'runningAtEnd', count: number) => (
    <CountLink
      count={count}
      to={rowsIn(figure, { from: `${year}-01-01`, to: `${year}-12-31` })}
      figure={`${t(`programmeYears.${figure}`)}, ${year}`}
    />
  );
  const share = (value: number | null) => (value === null ? t('programmeYears.notYet') : format.share(value));
  const columns = ['inflow', 'outflow', 'runningAtEnd', 'turnover', 'lasting'] as const;
  return (
    <Table
      caption={t('programmeYears.title')}
      headings={[
        { text: t('programmeYears.year') },
        ...columns.map((column) => ({ text: t(`programmeYears.${column}`), right: true })),
      ]}
    >
      <tbody>
        {years.map(({ year, inflow, outflow, runningAtEnd, total, survivalAt12Months }) => (
          <tr key={year}>
            <th scope="row">{year}</th>
            <td className="number">{opened(year, 'inflow', inflow)}</td>
            <td className="number">{opened(year, 'outflow', outflow)}</td>
            <td className="number">{opened(year, 'runningAtEnd', runningAtEnd)}</td>
            <td className="number">{share(total === 0 ? null : outflow / total)}</td>
            <td className="number">{inflow < enough ? t('duration.tooFew') : share(survivalAt12Months)}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
