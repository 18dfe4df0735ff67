import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useFormat } from '../../../app/format.ts';
import { graphql, type ResultOf } from '../../../app/graphql.ts';
import { type Figure, Figures } from '../Figures.tsx';
import { useKnownAt } from '../known/known.ts';
import { halfOpen, type Period, threeYearsTo } from '../period.ts';
import { ReportFrame } from '../ReportFrame.tsx';

const WaitReportQuery = graphql(`
  query WaitReport($programme: ID!, $period: PeriodInput!, $knownAt: DateTime) {
    node(id: $programme) {
      __typename
      ... on Programme { id waitForecast { p50Days p90Days longerThanDays basedOn text } }
    }
    forecastCalibration(programme: $programme, period: $period, knownAt: $knownAt) {
      quarters {
        from p50Days p90Days began
        half { share decided inTime left notYetKnown }
        most { share decided inTime left notYetKnown }
      }
      half { promised share lower upper decided left notYetKnown }
      most { promised share lower upper decided left notYetKnown }
    }
  }
`);

type Node = NonNullable<ResultOf<typeof WaitReportQuery>['node']>;
type Forecast = Extract<Node, { __typename: 'Programme' }>['waitForecast'];
type Calibration = NonNullable<ResultOf<typeof WaitReportQuery>['forecastCalibration']>;
type Kept = Calibration['half'];

/** How long it takes to get a buddy, as residents read it, and how good such forecasts were. */
export function WaitReport({ programme, period }: { programme: string; period: Period }) {
  const knownAt = useKnownAt();
  const [{ data, error }] = useQuery({
    query: WaitReportQuery,
    variables: { programme, period: halfOpen(threeYearsTo(period)), knownAt },
    requestPolicy: 'cache-and-network',
  });
  const forecast = data?.node?.__typename === 'Programme' ? data.node.waitForecast : undefined;
  return (
    <ReportFrame report={data?.forecastCalibration} error={error}>
      {(calibration) => (
        <>
          {/* What residents read is of now. */}
          {forecast && !knownAt && <Now forecast={forecast} />}
          <Past calibration={calibration} />
        </>
      )}
    </ReportFrame>
  );
}

function Now({ forecast }: { forecast: Forecast }) {
  const { t } = useTranslation('staff');
  const format = useFormat();
  const { p50Days, p90Days, longerThanDays, basedOn, text } = forecast;
  const days = (value: number) => t('reports.days', { value: format.number(value) });
  const reached = (name: Figure['name'], value: number | null): Figure => {
    if (value !== null) return { name, value: days(value) };
    if (longerThanDays === null) return { name, value: t('reports.unknown') };
    return { name, value: t('reports.wait.longer', { days: days(longerThanDays) }) };
  };
  return (
    <Figures
      title={t('reports.wait.now')}
      figures={[
        reached('forecastHalf', p50Days),
        reached('forecastMost', p90Days),
        { name: 'forecastBasedOn', value: format.number(basedOn) },
      ]}
    >
      <p className="identity">
        <strong>{t('reports.wait.residentsRead')}</strong> {text}
      </p>
    </Figures>
  );
}

function Past({ calibration }: { calibration: Calibration }) {
  const { t } = useTranslation('staff');
  const { quarters, half, most } = calibration;
  return (
    <section className="report__part stack stack--tight">
      <h2 className="utrecht-heading-2">{t('reports.wait.past')}</h2>
      {quarters.length === 0 ? (
        <p className="soft">{t('reports.wait.noPast')}</p>
      ) : (
        <>
          <ul>
            <Verdict kept={half} what={t('reports.wait.half')} />
            <Verdict kept={most} what={t('reports.wait.most')} />
          </ul>
          <p className="soft">{t('reports.wait.caption')}</p>
          <table className="table count-table wait-table" aria-label={t('reports.wait.past')}>
            <thead>
              <tr>
                <th scope="col">{t('reports.wait.quarterHead')}</th>
                <th scope="col" className="number">
                  {t('reports.wait.halfWithin')}
                </th>
                <th scope="col" className="number">
                  {t('reports.wait.mostWithin')}
                </th>
              </tr>
            </thead>
            <tbody>
              {quarters.toReversed().map((quarter) => (
                <Quarter key={quarter.from} quarter={quarter} />
              ))}
            </tbody>
          </table>
        </>
      )}
      <details className="definitions">
        <summary>{t('reports.definitions')}</summary>
        <p>{t('reports.wait.meaning')}</p>
        <p>{t('reports.wait.meaningLeft')}</p>
        <p>{t('reports.wait.meaningRange')}</p>
      </details>
    </section>
  );
}

function Quarter({ quarter }: { quarter: Calibration['quarters'][number] }) {
  const { t } = useTranslation('staff');
  const { from, began, p50Days, p90Days, half, most } = quarter;
  const number = Math.ceil(Number(from.slice(5, 7)) / 3);
  return (
    <tr>
      <th scope="row">
        {t('reports.wait.quarter', { number, year: from.slice(0, 4) })}
        <br />
        <small className="soft">{t('reports.wait.began', { count: began })}</small>
      </th>
      <Said days={p50Days} kept={half} />
      <Said days={p90Days} kept={most} />
    </tr>
  );
}

/** What was promised, what came of it, and whether the difference is more than chance. */
function Verdict({ kept, what }: { kept: Kept; what: string }) {
  const { t } = useTranslation('staff');
  const format = useFormat();
  const { promised, share, lower, upper, decided } = kept;
  if (share === null || lower === null || upper === null)
    return <li>{t('reports.wait.nothingYet', { what })}</li>;
  const verdict = lower > promised ? 'faster' : upper < promised ? 'slower' : 'asPromised';
  return (
    <li>
      {t('reports.wait.kept', {
        what,
        promised: format.share(promised),
        share: format.share(share),
        count: decided,
        lower: format.share(lower),
        upper: format.share(upper),
      })}{' '}
      <strong>{t(`reports.wait.verdict.${verdict}`)}</strong>
    </li>
  );
}

type Judged = Pick<Kept, 'decided' | 'left' | 'notYetKnown'> & { inTime: number };

/** What was said and what came of it, in counts and no percentages: a quarter has few people. */
function Said({ days, kept }: { days: number | null; kept: Judged | null }) {
  const { t } = useTranslation('staff');
  const format = useFormat();
  if (days === null || kept === null) return <td className="number soft">{t('reports.wait.notSaid')}</td>;
  const { decided, inTime, left, notYetKnown } = kept;
  const cameOfIt = [
    decided > 0 && t('reports.wait.inTime', { inTime, decided }),
    left > 0 && t('reports.wait.left', { count: left }),
    notYetKnown > 0 && t('reports.wait.notYetKnown', { count: notYetKnown }),
  ].filter((line) => line !== false);
  return (
    <td className="number">
      {t('reports.days', { value: format.number(days) })}
      {cameOfIt.map((line) => (
        <small key={line} className="came-of-it">
          {line}
        </small>
      ))}
    </td>
  );
}
