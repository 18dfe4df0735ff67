import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useFormat } from '../../../app/format.ts';
import { graphql, type ResultOf, readFragment } from '../../../app/graphql.ts';
import { useKnownAt } from '../known/known.ts';
import { halfOpen, type Period, useOtherPeriod } from '../period.ts';
import { ReportFrame } from '../ReportFrame.tsx';
import { OtherPeriod } from './OtherPeriod.tsx';

const ComparedFragment = graphql(`
  fragment Compared on ProgrammeReport {
    inflow outflow runningAtEnd total volunteersInvolved requestersInvolved
    waitlist { length longerThanYear medianDays }
    volunteers { enrolled }
  }
`);

const ComparisonQuery = graphql(
  `query Comparison($programme: ID!, $now: PeriodInput!, $before: PeriodInput!, $knownAt: DateTime) {
    now: programmeReport(programme: $programme, period: $now, knownAt: $knownAt) { ...Compared }
    before: programmeReport(programme: $programme, period: $before, knownAt: $knownAt) { ...Compared }
  }`,
  [ComparedFragment],
);

type Report = ResultOf<typeof ComparedFragment>;

const compared = [
  ['total', (report: Report) => report.total],
  ['inflow', (report: Report) => report.inflow],
  ['outflow', (report: Report) => report.outflow],
  ['runningAtEnd', (report: Report) => report.runningAtEnd],
  ['requestersInvolved', (report: Report) => report.requestersInvolved],
  ['volunteersInvolved', (report: Report) => report.volunteersInvolved],
  ['enrolled', (report: Report) => report.volunteers.enrolled],
  ['length', (report: Report) => report.waitlist.length],
  ['longerThanYear', (report: Report) => report.waitlist.longerThanYear],
  ['medianDays', (report: Report) => report.waitlist.medianDays],
] as const;

/** A period beside any other, a year earlier unless somebody chose, with the difference in words. */
export function Comparison({ programme, period }: { programme: string; period: Period }) {
  const { t } = useTranslation('staff');
  const { other: earlier, choose } = useOtherPeriod(period);
  const knownAt = useKnownAt();
  const [{ data, error }] = useQuery({
    query: ComparisonQuery,
    variables: { programme, now: halfOpen(period), before: halfOpen(earlier), knownAt },
    requestPolicy: 'cache-and-network',
  });
  const both =
    data?.now && data.before
      ? ([readFragment(ComparedFragment, data.now), readFragment(ComparedFragment, data.before)] as const)
      : null;
  return (
    <ReportFrame report={data && both} error={error}>
      {([now, before]) => (
        <section className="report__part stack stack--tight">
          <h2 className="utrecht-heading-2">{t('flow.compare.title')}</h2>
          <OtherPeriod period={period} other={earlier} onChoose={choose} />
          <ComparedTable now={now} before={before} period={period} earlier={earlier} />
        </section>
      )}
    </ReportFrame>
  );
}

type TableProps = { now: Report; before: Report; period: Period; earlier: Period };

function ComparedTable({ now, before, period, earlier }: TableProps) {
  const { t } = useTranslation('staff');
  const format = useFormat();
  const said = ({ from, to }: Period) => `${format.shortDay(from)} – ${format.shortDay(to)}`;
  const value = (number: number | null) => (number === null ? t('reports.unknown') : format.number(number));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="table-box" aria-label={t('flow.compare.title')} tabIndex={0}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('flow.compare.figure')}</th>
            <th scope="col" className="number">
              {said(earlier)}
            </th>
            <th scope="col" className="number">
              {said(period)}
            </th>
            <th scope="col">{t('flow.compare.difference')}</th>
          </tr>
        </thead>
        <tbody>
          {compared.map(([name, of]) => (
            <tr key={name}>
              <th scope="row">{t(`reports.figure.${name}`)}</th>
              <td className="number">{value(of(before))}</td>
              <td className="number">{value(of(now))}</td>
              <td>
                <Difference before={of(before)} now={of(now)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** More, fewer or the same, in words and as a share of what it was; the mark before it only repeats that. */
function Difference({ before, now }: { before: number | null; now: number | null }) {
  const { t } = useTranslation('staff');
  const format = useFormat();
  if (before === null || now === null) return null;
  const by = Math.round((now - before) * 10) / 10;
  const which = by === 0 ? 'same' : by > 0 ? 'more' : 'fewer';
  return (
    <>
      <span aria-hidden="true">{{ same: '=', more: '▲', fewer: '▼' }[which]}</span>{' '}
      {t(`flow.compare.${which}`, { value: format.number(Math.abs(by)) })}
      {by !== 0 && before !== 0 && (
        <span className="soft">
          {' '}
          {t(`flow.compare.${by > 0 ? 'moreShare' : 'fewerShare'}`, {
            share: format.share(Math.abs(by) / before),
          })}
        </span>
      )}
    </>
  );
}
