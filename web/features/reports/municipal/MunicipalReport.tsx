import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useFormat } from '../../../app/format.ts';
import { graphql, type ResultOf } from '../../../app/graphql.ts';
import { useKnownAt } from '../known/known.ts';
import { halfOpen, type Period } from '../period.ts';
import { ReportFrame } from '../ReportFrame.tsx';
import { MunicipalTable } from './MunicipalTable.tsx';
import { type OutsideCount, useOutsideCount } from './useOutsideCount.ts';

const MunicipalReportQuery = graphql(`
  query MunicipalReport($organisation: ID!, $period: PeriodInput!, $knownAt: DateTime) {
    municipalReport(organisation: $organisation, period: $period, knownAt: $knownAt) {
      isRounded
      programmes {
        programme { id name }
        volunteersAtEnd { shown count }
        figures {
          received { shown count } runningAtStart { shown count } inflow { shown count } outflow { shown count }
          runningAtEnd { shown count } waitingAtEnd { shown count } waitingLongerThanYear { shown count }
          medianWaitDays contactJudged { shown count } contactWithin3Days { shown count }
        }
      }
      all {
        received { shown count } runningAtStart { shown count } inflow { shown count } outflow { shown count }
        runningAtEnd { shown count } waitingAtEnd { shown count } waitingLongerThanYear { shown count }
        medianWaitDays contactJudged { shown count } contactWithin3Days { shown count }
      }
      volunteers {
        activeAtStart { shown count } joined { shown count } left { shown count } activeAtEnd { shown count }
      }
    }
  }
`);

type Report = NonNullable<ResultOf<typeof MunicipalReportQuery>['municipalReport']>;

const matchColumns = [
  'received',
  'runningAtStart',
  'inflow',
  'outflow',
  'runningAtEnd',
  'volunteersAtEnd',
] as const;
const waitColumns = [
  'waitingAtEnd',
  'waitingLongerThanYear',
  'medianWaitDays',
  'contactJudged',
  'contactWithin3Days',
] as const;
const volunteerColumns = ['activeAtStart', 'joined', 'left', 'activeAtEnd'] as const;

/** What a municipality is told of all programmes of an organisation, on one sheet. */
export function MunicipalReport({ organisation, period }: { organisation: string; period: Period }) {
  const { t } = useTranslation('staff');
  const knownAt = useKnownAt();
  const [{ data, error }] = useQuery({
    query: MunicipalReportQuery,
    variables: { organisation, period: halfOpen(period), knownAt },
    requestPolicy: 'cache-and-network',
  });
  return (
    <ReportFrame report={data?.municipalReport} error={error}>
      {(report) => (
        <>
          <Tables report={report} />
          <HowToRead isRounded={report.isRounded} />
          <section className="report__part stack stack--tight">
            <h2 className="utrecht-heading-2">{t('reports.definitions')}</h2>
            <dl className="report-meanings">
              {[...matchColumns, ...waitColumns].map((column) => (
                <div key={column}>
                  <dt>{t(`municipal.column.${column}`)}</dt>
                  <dd>{t(`municipal.means.${column}`)}</dd>
                </div>
              ))}
            </dl>
          </section>
        </>
      )}
    </ReportFrame>
  );
}

function Tables({ report }: { report: Report }) {
  const { t } = useTranslation('staff');
  const format = useFormat();
  const said = useOutsideCount();
  const cell = (value: OutsideCount | number | null): string =>
    value === null ? '–' : typeof value === 'number' ? format.number(Math.round(value)) : said(value);
  const headed = <Column extends Columns>(columns: readonly Column[]) =>
    columns.map((column) => t(`municipal.column.${column}`));
  const lines = (cells: (line: Report['programmes'][number]) => string[]) =>
    report.programmes.map((line) => ({
      key: line.programme.id,
      name: line.programme.name,
      cells: cells(line),
    }));
  if (report.programmes.length === 0) return <p className="soft">{t('reports.nothing')}</p>;
  return (
    <>
      <MunicipalTable
        title={t('municipal.matches')}
        headings={headed(matchColumns)}
        rows={lines(({ figures, volunteersAtEnd }) =>
          matchColumns.map((column) =>
            cell(column === 'volunteersAtEnd' ? volunteersAtEnd : figures[column]),
          ),
        )}
        total={matchColumns.map((column) => (column === 'volunteersAtEnd' ? '' : cell(report.all[column])))}
      />
      <p className="soft">{t('municipal.persons')}</p>
      <MunicipalTable
        title={t('municipal.waiting')}
        headings={headed(waitColumns)}
        rows={lines(({ figures }) => waitColumns.map((column) => cell(figures[column])))}
        total={waitColumns.map((column) => cell(report.all[column]))}
      />
      <MunicipalTable
        title={t('municipal.volunteers')}
        headings={volunteerColumns.map((column) => t(`municipal.volunteer.${column}`))}
        rows={[]}
        total={volunteerColumns.map((column) => said(report.volunteers[column]))}
      />
    </>
  );
}

type Columns = (typeof matchColumns | typeof waitColumns)[number];

/** What "<10", "not given" and "rounded" mean; printed along. */
function HowToRead({ isRounded }: { isRounded: boolean }) {
  const { t } = useTranslation('staff');
  return (
    <section className="report__part stack stack--tight">
      <h2 className="utrecht-heading-2">{t('municipal.reading')}</h2>
      <ul>
        <li>{t('municipal.fewMeans')}</li>
        <li>{t('municipal.notShownMeans')}</li>
        <li>{t(isRounded ? 'municipal.roundedMeans' : 'municipal.exactMeans')}</li>
      </ul>
    </section>
  );
}
