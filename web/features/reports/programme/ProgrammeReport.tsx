import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { closeOf, useFormat } from '../../../app/format.ts';
import { graphql, type ResultOf } from '../../../app/graphql.ts';
import { CountTable } from '../CountTable.tsx';
import { type Figure, Figures } from '../Figures.tsx';
import { halfOpen, type Period } from '../period.ts';
import { ReportFrame } from '../ReportFrame.tsx';
import { useRowsOf } from '../rows/opened.ts';
import { Warnings, WarningsFragment } from '../Warnings.tsx';

const ProgrammeReportQuery = graphql(
  `query ProgrammeReport($programme: ID!, $period: PeriodInput!, $knownAt: DateTime) {
    programmeReport(programme: $programme, period: $period, knownAt: $knownAt) {
      runningAtStart inflow outflow runningAtEnd total volunteersInvolved requestersInvolved
      waitlist { length longerThanYear previouslyMatched medianDays p90Days }
      unlinkReasons { reason count }
      youngestVolunteer oldestVolunteer youngestRequester oldestRequester
      volunteers { enrolled trained deployable candidates fromPartners }
      campaign { invited reached visited }
      circumstances { circumstance count known }
      hours { planned worked }
      warnings { code ...Warnings }
    }
  }`,
  [WarningsFragment],
);

type Report = NonNullable<ResultOf<typeof ProgrammeReportQuery>['programmeReport']>;

type ProgrammeReportProps = {
  programme: string;
  period: Period;
  /** As known at the end of this day; as things are known now when there is none. */
  knownOn?: string | undefined;
};

export function ProgrammeReport({ programme, period, knownOn }: ProgrammeReportProps) {
  const { t } = useTranslation('staff');
  const [{ data, error }] = useQuery({
    query: ProgrammeReportQuery,
    variables: { programme, period: halfOpen(period), knownAt: knownOn ? closeOf(knownOn) : null },
    requestPolicy: 'cache-and-network',
  });
  return (
    <ReportFrame report={data?.programmeReport} error={error}>
      {(report) => (
        <>
          <Warnings warnings={report.warnings} />
          <Matches report={report} />
          <OtherFigures report={report} />
          <CountTable
            title={t('reports.programme.unlinkReasons')}
            heading={t('reports.programme.reason')}
            rows={report.unlinkReasons.map(({ reason, count }) => ({
              key: reason,
              label: t(`codes.unlinkReason.${reason}`),
              count,
            }))}
          />
        </>
      )}
    </ReportFrame>
  );
}

const matchFigures = ['runningAtStart', 'inflow', 'outflow', 'runningAtEnd', 'total'] as const;

function Matches({ report }: { report: Report }) {
  const { t } = useTranslation('staff');
  const format = useFormat();
  const rowsOf = useRowsOf();
  const figures = matchFigures.map((name) => ({ name, value: format.number(report[name]) }));
  return (
    <Figures title={t('reports.programme.matches')} figures={figures} rowsOf={rowsOf}>
      <p className="identity">
        <strong>{t('reports.programme.identity')}</strong>{' '}
        {t('reports.programme.identityLine', {
          total: report.total,
          start: report.runningAtStart,
          inflow: report.inflow,
          end: report.runningAtEnd,
          outflow: report.outflow,
        })}
      </p>
    </Figures>
  );
}

function OtherFigures({ report }: { report: Report }) {
  const { t } = useTranslation('staff');
  const format = useFormat();
  const rowsOf = useRowsOf();
  const { waitlist, volunteers, campaign, hours, circumstances } = report;
  const number = (name: Figure['name'], value: number): Figure => ({ name, value: format.number(value) });
  const days = (name: Figure['name'], value: number | null): Figure => ({
    name,
    value: value === null ? t('reports.unknown') : t('reports.days', { value: format.number(value) }),
  });
  const ages = (name: Figure['name'], youngest: number | null, oldest: number | null): Figure => ({
    name,
    value: youngest === null ? t('reports.unknown') : t('reports.years', { value: `${youngest}–${oldest}` }),
  });
  return (
    <>
      <Figures
        title={t('reports.programme.waitlist')}
        rowsOf={rowsOf}
        figures={[
          number('length', waitlist.length),
          number('longerThanYear', waitlist.longerThanYear),
          number('previouslyMatched', waitlist.previouslyMatched),
          days('medianDays', waitlist.medianDays),
          days('p90Days', waitlist.p90Days),
        ]}
      />
      <Figures
        title={t('reports.programme.people')}
        figures={[
          number('volunteersInvolved', report.volunteersInvolved),
          number('requestersInvolved', report.requestersInvolved),
          ages('volunteerAges', report.youngestVolunteer, report.oldestVolunteer),
          ages('requesterAges', report.youngestRequester, report.oldestRequester),
        ]}
      />
      <Figures
        title={t('reports.programme.volunteers')}
        rowsOf={rowsOf}
        figures={(['enrolled', 'trained', 'deployable', 'candidates', 'fromPartners'] as const).map((name) =>
          number(name, volunteers[name]),
        )}
      />
      {campaign && (
        <Figures
          title={t('reports.programme.campaign')}
          figures={(['invited', 'reached', 'visited'] as const).map((name) => number(name, campaign[name]))}
        />
      )}
      {(hours.planned > 0 || hours.worked > 0) && (
        <Figures
          title={t('reports.programme.hours')}
          figures={[number('planned', hours.planned), number('worked', hours.worked)]}
        />
      )}
      {circumstances.some(({ known }) => known > 0) && (
        <section className="report__part">
          <h2 className="utrecht-heading-2">{t('reports.programme.circumstances')}</h2>
          <dl className="figures">
            {circumstances.map(({ circumstance, count, known }) => (
              <div key={circumstance}>
                <dt>{t(`reports.circumstance.${circumstance}`)}</dt>
                <dd className="figures__value">{t('reports.programme.ofKnown', { count, known })}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
    </>
  );
}
