import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { closeOf, useFormat } from '../../../app/format.ts';
import { graphql, type ResultOf } from '../../../app/graphql.ts';
import { CountTable } from '../CountTable.tsx';
import { Figures } from '../Figures.tsx';
import { halfOpen, type Period } from '../period.ts';
import { ReportFrame } from '../ReportFrame.tsx';
import { useRowsOf } from '../rows/opened.ts';
import { Warnings, WarningsFragment } from '../Warnings.tsx';

const RequestReportQuery = graphql(
  `query RequestReport($organisation: ID!, $period: PeriodInput!, $knownAt: DateTime) {
    requestReport(organisation: $organisation, period: $period, knownAt: $knownAt) {
      received
      byChannel { channel count }
      byOutcome { outcome count }
      byTeam { team { id name } count }
      firstContact { workingDays withinPct target met }
      handled { workingDays withinPct target met }
      warnings { code ...Warnings }
    }
  }`,
  [WarningsFragment],
);

type Report = NonNullable<ResultOf<typeof RequestReportQuery>['requestReport']>;

type RequestReportProps = {
  organisation: string;
  period: Period;
  /** As known at the end of this day; as things are known now when there is none. */
  knownOn: string | undefined;
};

export function RequestReport({ organisation, period, knownOn }: RequestReportProps) {
  const { t } = useTranslation('staff');
  const format = useFormat();
  const rowsOf = useRowsOf();
  const [{ data, error }] = useQuery({
    query: RequestReportQuery,
    variables: { organisation, period: halfOpen(period), knownAt: knownOn ? closeOf(knownOn) : null },
    requestPolicy: 'cache-and-network',
  });
  return (
    <ReportFrame report={data?.requestReport} error={error}>
      {(report) => (
        <>
          <Warnings warnings={report.warnings} />
          <Figures
            title={t('work.nav.inbox')}
            rowsOf={rowsOf}
            figures={[{ name: 'received', value: format.number(report.received) }]}
          />
          <Terms title={t('reports.request.firstContact')} terms={report.firstContact} />
          <Terms title={t('reports.request.handled')} terms={report.handled} />
          <Counts report={report} />
        </>
      )}
    </ReportFrame>
  );
}

/** How many were in time, beside the goal. */
function Terms({ title, terms }: { title: string; terms: Report['firstContact'] }) {
  const { t } = useTranslation('staff');
  const format = useFormat();
  const percentage = (value: number) => format.share(value / 100);
  return (
    <section className="report__part">
      <h2 className="utrecht-heading-2">{title}</h2>
      <table className="table count-table" aria-label={title}>
        <thead>
          <tr>
            <th scope="col">{t('reports.request.withinHead')}</th>
            <th scope="col" className="number">
              {t('reports.share')}
            </th>
            <th scope="col" className="number">
              {t('reports.request.target')}
            </th>
            <th scope="col">{t('reports.request.met')}</th>
          </tr>
        </thead>
        <tbody>
          {terms.map(({ workingDays, withinPct, target, met }) => (
            <tr key={workingDays}>
              <th scope="row">{t('reports.request.within', { count: workingDays })}</th>
              <td className="number">{withinPct === null ? t('reports.unknown') : percentage(withinPct)}</td>
              <td className="number">
                {target === null ? t('reports.request.noTarget') : percentage(target)}
              </td>
              <td>{met !== null && t(met ? 'reports.request.yes' : 'reports.request.no')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Counts({ report }: { report: Report }) {
  const { t } = useTranslation('staff');
  return (
    <>
      <CountTable
        title={t('reports.request.byChannel')}
        heading={t('work.inbox.channel')}
        rows={report.byChannel.map(({ channel, count }) => ({
          key: channel,
          label: t(`codes.channel.${channel}`),
          count,
        }))}
      />
      <CountTable
        title={t('reports.request.byOutcome')}
        heading={t('work.intake.outcome')}
        rows={report.byOutcome.map(({ outcome, count }) => ({
          key: outcome,
          label: t(`codes.outcome.${outcome}`),
          count,
        }))}
      />
      <CountTable
        title={t('reports.request.byTeam')}
        heading={t('reports.request.byTeam')}
        rows={report.byTeam.map(({ team, count }) => ({
          key: team?.id ?? 'none',
          label: team?.name ?? t('reports.request.noTeam'),
          count,
        }))}
      />
    </>
  );
}
