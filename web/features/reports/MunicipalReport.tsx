import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useFormat } from '../../app/format.ts';
import { graphql, type ResultOf } from '../../app/graphql.ts';
import { halfOpen, type Period } from './period.ts';
import { ReportFrame } from './ReportFrame.tsx';
import { Warnings, WarningsFragment } from './Warnings.tsx';

const MunicipalReportQuery = graphql(
  `query MunicipalReport($organisation: ID!, $period: PeriodInput!) {
    programmeLines(organisation: $organisation, period: $period) {
      programme { id name }
      received runningAtStart inflow outflow runningAtEnd waitingAtEnd volunteersAtEnd
    }
    requestReport(organisation: $organisation, period: $period) { received warnings { code ...Warnings } }
    volunteerReport(organisation: $organisation, period: $period) {
      activeAtStart joined left activeAtEnd warnings { code ...Warnings }
    }
  }`,
  [WarningsFragment],
);

type Line = NonNullable<ResultOf<typeof MunicipalReportQuery>['programmeLines']>[number];
const columns = [
  'received',
  'runningAtStart',
  'inflow',
  'outflow',
  'runningAtEnd',
  'waitingAtEnd',
  'volunteersAtEnd',
] as const;

/** All programmes of an organisation on one page, as a municipality asks for it. */
export function MunicipalReport({ organisation, period }: { organisation: string; period: Period }) {
  const { t } = useTranslation('staff');
  const format = useFormat();
  const [{ data, error }] = useQuery({
    query: MunicipalReportQuery,
    variables: { organisation, period: halfOpen(period) },
    requestPolicy: 'cache-and-network',
  });
  const isThere = data?.programmeLines && data.requestReport && data.volunteerReport;
  return (
    <ReportFrame report={data && (isThere ? data : null)} error={error}>
      {({ programmeLines, requestReport, volunteerReport }) => (
        <>
          <section className="report__part stack stack--tight">
            <h2 className="utrecht-heading-2">{t('flow.municipal.programmes')}</h2>
            <Lines lines={programmeLines ?? []} />
            <p className="soft">{t('flow.municipal.persons')}</p>
          </section>
          <section className="report__part stack stack--tight">
            <h2 className="utrecht-heading-2">{t('flow.municipal.volunteers')}</h2>
            <p className="identity">
              {t('reports.volunteer.identityLine', {
                start: volunteerReport?.activeAtStart ?? 0,
                joined: volunteerReport?.joined ?? 0,
                left: volunteerReport?.left ?? 0,
                end: volunteerReport?.activeAtEnd ?? 0,
              })}
            </p>
            <p>{t('flow.municipal.received', { value: format.number(requestReport?.received ?? 0) })}</p>
          </section>
          <Warnings warnings={[...(requestReport?.warnings ?? []), ...(volunteerReport?.warnings ?? [])]} />
          <section className="report__part stack stack--tight">
            <h2 className="utrecht-heading-2">{t('reports.definitions')}</h2>
            <dl className="report-meanings">
              {columns.map((column) => (
                <div key={column}>
                  <dt>{t(`flow.municipal.column.${column}`)}</dt>
                  <dd>{t(`flow.municipal.means.${column}`)}</dd>
                </div>
              ))}
            </dl>
          </section>
        </>
      )}
    </ReportFrame>
  );
}

/** Programmes in which nothing happened and nothing runs are left out; they would be a row of noughts. */
function Lines({ lines }: { lines: readonly Line[] }) {
  const { t } = useTranslation('staff');
  const format = useFormat();
  const shown = lines.filter((line) => columns.some((column) => line[column] > 0));
  const sum = (column: (typeof columns)[number]) => shown.reduce((all, line) => all + line[column], 0);
  if (shown.length === 0) return <p className="soft">{t('reports.nothing')}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="table-box" aria-label={t('flow.municipal.programmes')} tabIndex={0}>
      <table className="table municipal">
        <thead>
          <tr>
            <th scope="col">{t('work.programme')}</th>
            {columns.map((column) => (
              <th key={column} scope="col" className="number">
                {t(`flow.municipal.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((line) => (
            <tr key={line.programme.id}>
              <th scope="row">{line.programme.name}</th>
              {columns.map((column) => (
                <td key={column} className="number">
                  {format.number(line[column])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('reports.total')}</th>
            {columns.map((column) => (
              <td key={column} className="number">
                {column === 'volunteersAtEnd' ? '' : format.number(sum(column))}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </section>
  );
}
