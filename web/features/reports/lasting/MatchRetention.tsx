import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useFormat } from '../../../app/format.ts';
import { graphql, type ResultOf } from '../../../app/graphql.ts';
import { SelectField } from '../../../design/Field.tsx';
import { useKnownAt } from '../known/known.ts';
import { Measures } from '../Measures.tsx';
import { halfOpen, type Period } from '../period.ts';
import { ReportFrame } from '../ReportFrame.tsx';
import { useLastingRows } from '../rows/lasting.ts';
import { Warnings, WarningsFragment } from '../Warnings.tsx';
import { MatchEndings, MatchEndingsFragment } from './MatchEndings.tsx';
import { MatchSplit, MatchSplitFragment, splits } from './MatchSplit.tsx';
import { RetentionCurve, RetentionCurveFragment, readCurve, useMedian } from './RetentionCurve.tsx';
import { useMatchChoices, variants } from './useMatchChoices.ts';

const MatchRetentionQuery = graphql(
  `query MatchRetentionPage($organisation: ID!, $programme: ID, $period: PeriodInput!, $variant: RetentionVariant, $splitBy: RetentionSplit, $knownAt: DateTime) {
    matchRetentionReport(organisation: $organisation, programme: $programme, period: $period, variant: $variant, splitBy: $splitBy, knownAt: $knownAt) {
      all { ...RetentionCurve }
      groupsOverlap
      warnings { code ...Warnings }
      groups { key ...MatchSplit }
      cohort { linked lasted rate }
      premature { judged gross adjusted grossRate adjustedRate }
      closures { closureRate served closed averageDaysOfClosed ...MatchEndings }
    }
  }`,
  [RetentionCurveFragment, MatchSplitFragment, MatchEndingsFragment, WarningsFragment],
);

type Report = NonNullable<ResultOf<typeof MatchRetentionQuery>['matchRetentionReport']>;

type MatchRetentionProps = { organisation: string; programme: string | undefined; period: Period };

/** How long matches last, how that differs, and why they end. */
export function MatchRetention({ organisation, programme, period }: MatchRetentionProps) {
  const { t } = useTranslation('staff');
  const { variant, splitBy, choose } = useMatchChoices();
  const knownAt = useKnownAt();
  const [{ data, error }] = useQuery({
    query: MatchRetentionQuery,
    variables: { organisation, programme, period: halfOpen(period), variant, splitBy, knownAt },
    requestPolicy: 'cache-and-network',
  });
  return (
    <>
      <div className="row no-print">
        <SelectField
          label={t('duration.match.variant')}
          name="eindes"
          value={variant}
          onChange={({ target }) => choose('eindes', target.value === 'ALL_ENDINGS' ? '' : target.value)}
        >
          {variants.map((each) => (
            <option key={each} value={each}>
              {t(`reports.retentionVariant.${each}`)}
            </option>
          ))}
        </SelectField>
        <SelectField
          label={t('duration.match.splitBy')}
          name="naar"
          value={splitBy ?? ''}
          onChange={({ target }) => choose('naar', target.value)}
        >
          <option value="">{t('duration.match.noSplit')}</option>
          {splits.map((each) => (
            <option key={each} value={each}>
              {t(`duration.splits.${each}`)}
            </option>
          ))}
        </SelectField>
      </div>
      <ReportFrame report={data?.matchRetentionReport} error={error}>
        {(report) => (
          <>
            <Warnings warnings={report.warnings} />
            <RetentionCurve
              title={t('duration.match.title')}
              note={t('duration.match.intro')}
              none={t('duration.match.none')}
              unit={t('duration.match.unit')}
              curve={report.all}
            />
            {splitBy && (
              <MatchSplit splitBy={splitBy} groups={report.groups} overlap={report.groupsOverlap} />
            )}
            <MatchMeasures report={report} />
            <MatchEndings closures={report.closures} />
          </>
        )}
      </ReportFrame>
    </>
  );
}

function MatchMeasures({ report: { all, cohort, premature, closures } }: { report: Report }) {
  const { t } = useTranslation('staff');
  const rowsOf = useLastingRows();
  const format = useFormat();
  const median = useMedian();
  const curve = readCurve(all);
  const share = (value: number | null) => (value === null ? t('reports.unknown') : format.share(value));
  const of = (part: number, whole: number) =>
    t('duration.ofCount', { part: format.number(part), whole: format.number(whole) });
  const average = closures.averageDaysOfClosed;
  return (
    <>
      <Measures
        rowsOf={rowsOf}
        title={t('duration.match.figures')}
        measures={[
          { name: 'followed', value: format.number(curve.followed) },
          { name: 'median', value: median(curve) },
          { name: 'cohort', value: share(cohort.rate), beside: of(cohort.lasted, cohort.linked) },
          { name: 'gross', value: share(premature.grossRate), beside: of(premature.gross, premature.judged) },
          {
            name: 'adjusted',
            value: share(premature.adjustedRate),
            beside: of(premature.adjusted, premature.judged),
          },
        ]}
      />
      <Measures
        rowsOf={rowsOf}
        title={t('duration.match.closed')}
        measures={[
          {
            name: 'closureRate',
            value: share(closures.closureRate),
            beside: of(closures.closed, closures.served),
          },
          {
            name: 'averageDays',
            value:
              average === null ? t('reports.unknown') : t('reports.days', { value: format.number(average) }),
          },
        ]}
      />
    </>
  );
}
