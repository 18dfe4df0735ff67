import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useFormat } from '../../../app/format.ts';
import { graphql, type ResultOf } from '../../../app/graphql.ts';
import { Table } from '../../../design/Table.tsx';
import { CountTable } from '../CountTable.tsx';
import { useKnownAt } from '../known/known.ts';
import { OutcomesFragment, OutcomeTable } from '../lasting/OutcomeTable.tsx';
import { useMedian } from '../lasting/RetentionCurve.tsx';
import { Measures } from '../Measures.tsx';
import { halfOpen, type Period } from '../period.ts';
import { ReportFrame } from '../ReportFrame.tsx';
import { useLastingRows } from '../rows/lasting.ts';
import { Warnings, WarningsFragment } from '../Warnings.tsx';
import { ClocksFragment, ClockTable } from './ClockTable.tsx';

const WaitingQuery = graphql(
  `query WaitingPage($organisation: ID!, $programme: ID, $period: PeriodInput!, $knownAt: DateTime) {
    waitingReport(organisation: $organisation, programme: $programme, period: $period, knownAt: $knownAt) {
      length longerThanYear previouslyMatched both medianDays p90Days medianDaysInAll
      bands { band count }
      warnings { code ...Warnings }
      realised {
        began matched removed p90Days
        afterMonths { months ...Outcomes }
        notMatched { medianDays median }
        removals { reason count }
      }
      neighbourhoods { neighbourhood { id name } length longerThanYear medianDays longestDays }
    }
    requestReport(organisation: $organisation, period: $period, knownAt: $knownAt) { clocks { from until workingDays ...Clocks } }
  }`,
  [OutcomesFragment, ClocksFragment, WarningsFragment],
);

type Report = NonNullable<ResultOf<typeof WaitingQuery>['waitingReport']>;
type WaitingProps = { organisation: string; programme: string | undefined; period: Period };

/** Who waits, how long waiting took in fact, where, and how soon people are spoken with. */
export function Waiting({ organisation, programme, period }: WaitingProps) {
  const { t } = useTranslation('staff');
  const knownAt = useKnownAt();
  const [{ data, error }] = useQuery({
    query: WaitingQuery,
    variables: { organisation, programme, period: halfOpen(period), knownAt },
    requestPolicy: 'cache-and-network',
  });
  return (
    <ReportFrame report={data?.waitingReport} error={error}>
      {(report) => (
        <>
          <Warnings warnings={report.warnings} />
          <AtEnd report={report} />
          <CountTable
            title={t('duration.waiting.bands')}
            heading={t('duration.waiting.bands')}
            inOrder
            rows={report.bands.map(({ band, count }) => ({
              key: band,
              label: t(`duration.waiting.band.${band}`),
              count,
            }))}
          />
          <Realised realised={report.realised} />
          <Neighbourhoods rows={report.neighbourhoods} />
          {data?.requestReport && <ClockTable clocks={data.requestReport.clocks} />}
        </>
      )}
    </ReportFrame>
  );
}

function AtEnd({ report }: { report: Report }) {
  const { t } = useTranslation('staff');
  const rowsOf = useLastingRows();
  const format = useFormat();
  const days = (value: number | null) =>
    value === null ? t('reports.unknown') : t('reports.days', { value: format.number(value) });
  const { length, longerThanYear, previouslyMatched, both } = report;
  return (
    <Measures
      rowsOf={rowsOf}
      title={t('duration.waiting.now')}
      measures={[
        { name: 'length', value: format.number(length) },
        { name: 'medianDays', value: days(report.medianDays) },
        { name: 'p90Days', value: days(report.p90Days) },
        { name: 'medianInAll', value: days(report.medianDaysInAll) },
        { name: 'longerThanYear', value: format.number(longerThanYear) },
        { name: 'previouslyMatched', value: format.number(previouslyMatched) },
        { name: 'both', value: format.number(both) },
      ]}
    >
      <p className="identity">
        {t('duration.waiting.overlap', { long: longerThanYear, before: previouslyMatched, both })}
      </p>
    </Measures>
  );
}

function Realised({ realised }: { realised: Report['realised'] }) {
  const { t } = useTranslation('staff');
  const rowsOf = useLastingRows();
  const format = useFormat();
  const median = useMedian();
  const { began, matched, removed, p90Days, afterMonths, notMatched, removals } = realised;
  const words = {
    happened: t('duration.waiting.outcome.happened'),
    otherwise: t('duration.waiting.outcome.otherwise'),
    goesOn: t('duration.waiting.outcome.goesOn'),
  };
  return (
    <>
      <Measures
        rowsOf={rowsOf}
        title={t('duration.waiting.realised')}
        note={began === 0 ? t('duration.waiting.none') : t('duration.waiting.realisedNote')}
        measures={[
          { name: 'waitsBegan', value: format.number(began) },
          { name: 'waitsMatched', value: format.number(matched) },
          { name: 'waitsRemoved', value: format.number(removed) },
          { name: 'waitsHalf', value: median(notMatched) },
          {
            name: 'waitsMost',
            value:
              p90Days === null
                ? t('duration.notReached')
                : t('reports.days', { value: format.number(p90Days) }),
          },
        ]}
      >
        {began > 0 && (
          <OutcomeTable title={t('duration.waiting.realised')} words={words} outcomes={afterMonths} />
        )}
      </Measures>
      {removals.length > 0 && (
        <CountTable
          title={t('duration.waiting.removals')}
          heading={t('reports.programme.reason')}
          rows={removals.map(({ reason, count }) => ({
            key: reason,
            label: t(`codes.waitlistRemoval.${reason}`),
            count,
          }))}
        />
      )}
    </>
  );
}

function Neighbourhoods({ rows }: { rows: Report['neighbourhoods'] }) {
  const { t } = useTranslation('staff');
  const format = useFormat();
  if (rows.length === 0) return null;
  const days = (value: number) => t('reports.days', { value: format.number(value) });
  return (
    <section className="report__part report__part--headed stack stack--tight">
      <h2 className="utrecht-heading-2">{t('duration.waiting.neighbourhoods')}</h2>
      <Table
        caption={t('duration.waiting.neighbourhoods')}
        headings={[
          { text: t('duration.waiting.neighbourhood') },
          { text: t('duration.waiting.people'), right: true },
          { text: t('duration.waiting.long'), right: true },
          { text: t('duration.figure.medianDays'), right: true },
          { text: t('duration.waiting.longest'), right: true },
        ]}
      >
        <tbody>
          {rows.map(({ neighbourhood, length, longerThanYear, medianDays, longestDays }) => (
            <tr key={neighbourhood?.id ?? ''}>
              <th scope="row">{neighbourhood?.name ?? t('duration.waiting.elsewhere')}</th>
              <td className="number">{format.number(length)}</td>
              <td className="number">{format.number(longerThanYear)}</td>
              <td className="number">{days(medianDays)}</td>
              <td className="number">{days(longestDays)}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  );
}
