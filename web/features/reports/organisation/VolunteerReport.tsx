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

const VolunteerReportQuery = graphql(
  `query VolunteerReport($organisation: ID!, $period: PeriodInput!, $knownAt: DateTime) {
    volunteerReport(organisation: $organisation, period: $period, knownAt: $knownAt) {
      activeAtStart joined left activeAtEnd retentionRate turnoverRate meanHoursPerWeek
      byProgramme { programme { id name } activeAtEnd }
      tenure { band count }
      hoursPerWeek { band count }
      channels { channel count }
      leaveReasons { reason count }
      warnings { code ...Warnings }
    }
  }`,
  [WarningsFragment],
);

type Report = NonNullable<ResultOf<typeof VolunteerReportQuery>['volunteerReport']>;

type VolunteerReportProps = {
  organisation: string;
  period: Period;
  /** As known at the end of this day; as things are known now when there is none. */
  knownOn: string | undefined;
};

export function VolunteerReport({ organisation, period, knownOn }: VolunteerReportProps) {
  const [{ data, error }] = useQuery({
    query: VolunteerReportQuery,
    variables: { organisation, period: halfOpen(period), knownAt: knownOn ? closeOf(knownOn) : null },
    requestPolicy: 'cache-and-network',
  });
  return (
    <ReportFrame report={data?.volunteerReport} error={error}>
      {(report) => (
        <>
          <Warnings warnings={report.warnings} />
          <Flow report={report} />
          <Tables report={report} />
        </>
      )}
    </ReportFrame>
  );
}

function Flow({ report }: { report: Report }) {
  const rowsOf = useRowsOf();
  const { t } = useTranslation('staff');
  const format = useFormat();
  const share = (value: number | null) => (value === null ? t('reports.unknown') : format.share(value));
  const mean = report.meanHoursPerWeek;
  return (
    <Figures
      title={t('reports.volunteer.flow')}
      rowsOf={rowsOf}
      figures={[
        ...(['activeAtStart', 'joined', 'left', 'activeAtEnd'] as const).map((name) => ({
          name,
          value: format.number(report[name]),
        })),
        { name: 'retentionRate', value: share(report.retentionRate) },
        { name: 'turnoverRate', value: share(report.turnoverRate) },
        { name: 'meanHoursPerWeek', value: mean === null ? t('reports.unknown') : format.number(mean) },
      ]}
    >
      <p className="identity">
        <strong>{t('reports.programme.identity')}</strong>{' '}
        {t('reports.volunteer.identityLine', {
          start: report.activeAtStart,
          joined: report.joined,
          left: report.left,
          end: report.activeAtEnd,
        })}
      </p>
    </Figures>
  );
}

function Tables({ report }: { report: Report }) {
  const { t } = useTranslation('staff');
  return (
    <>
      <CountTable
        title={t('reports.volunteer.byProgramme')}
        heading={t('work.programme')}
        note={t('reports.volunteer.byProgrammeNote')}
        total={false}
        rows={report.byProgramme.map(({ programme, activeAtEnd }) => ({
          key: programme.id,
          label: programme.name,
          count: activeAtEnd,
        }))}
      />
      <CountTable
        title={t('reports.volunteer.tenure')}
        heading={t('reports.volunteer.tenure')}
        inOrder
        rows={report.tenure.map(({ band, count }) => ({
          key: band,
          label: t(`reports.band.tenure.${band}`),
          count,
        }))}
      />
      <CountTable
        title={t('reports.volunteer.hours')}
        heading={t('reports.volunteer.hours')}
        inOrder
        rows={report.hoursPerWeek.map(({ band, count }) => ({
          key: band,
          label: t(`reports.band.hours.${band}`),
          count,
        }))}
      />
      <CountTable
        title={t('reports.volunteer.channels')}
        heading={t('reports.volunteer.channels')}
        rows={report.channels.map(({ channel, count }) => ({
          key: channel,
          label: t(`reports.recruitment.${channel}`),
          count,
        }))}
      />
      <CountTable
        title={t('reports.volunteer.leaveReasons')}
        heading={t('reports.programme.reason')}
        rows={report.leaveReasons.map(({ reason, count }) => ({
          key: reason,
          label: t(`codes.leaveReason.${reason}`),
          count,
        }))}
      />
    </>
  );
}
