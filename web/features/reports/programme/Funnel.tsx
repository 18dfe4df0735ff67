import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useFormat } from '../../../app/format.ts';
import { graphql } from '../../../app/graphql.ts';
import { useKnownAt } from '../known/known.ts';
import { halfOpen, type Period } from '../period.ts';
import { ReportFrame } from '../ReportFrame.tsx';
import { CountLink } from '../rows/CountLink.tsx';
import { useStepRows } from '../rows/steps.ts';

const RequestFunnelQuery = graphql(`
  query RequestFunnel($programme: ID!, $period: PeriodInput!, $knownAt: DateTime) {
    requestFunnel(programme: $programme, period: $period, knownAt: $knownAt) { step count notYet share medianDays }
  }
`);

/** How far the requests of a period came on their way to a buddy, with what each step took. */
export function Funnel({ programme, period }: { programme: string; period: Period }) {
  const { t } = useTranslation('staff');
  const format = useFormat();
  const knownAt = useKnownAt();
  const rowsOf = useStepRows();
  const [{ data, error }] = useQuery({
    query: RequestFunnelQuery,
    variables: { programme, period: halfOpen(period), knownAt },
    requestPolicy: 'cache-and-network',
  });
  return (
    <ReportFrame report={data?.requestFunnel} error={error}>
      {(steps) => (
        <section className="report__part">
          <h2 className="utrecht-heading-2">{t('flow.funnel.title')}</h2>
          {steps[0]?.count === 0 ? (
            <p className="soft">{t('flow.funnel.none')}</p>
          ) : (
            // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
            <section className="table-box" aria-label={t('flow.funnel.title')} tabIndex={0}>
              <table className="table count-table">
                <thead>
                  <tr>
                    <th scope="col">{t('flow.funnel.step')}</th>
                    {(['count', 'share', 'notYet', 'median'] as const).map((column) => (
                      <th key={column} scope="col" className="number">
                        {t(`flow.funnel.${column}`)}
                      </th>
                    ))}
                    <td />
                  </tr>
                </thead>
                <tbody>
                  {steps.map(({ step, count, notYet, share, medianDays }) => (
                    <tr key={step}>
                      <th scope="row">{t(`flow.funnel.steps.${step}`)}</th>
                      <td className="number">
                        <CountLink
                          count={count}
                          to={rowsOf(step, true)}
                          figure={t(`flow.funnel.steps.${step}`)}
                        />
                      </td>
                      <td className="number">{share === null ? '' : format.share(share)}</td>
                      <td className="number">
                        {step !== 'RECEIVED' && (
                          <CountLink
                            count={notYet}
                            to={rowsOf(step, false)}
                            figure={t('flow.funnel.notTaken', { step: t(`flow.funnel.steps.${step}`) })}
                          />
                        )}
                      </td>
                      <td className="number">
                        {medianDays === null ? '' : t('reports.days', { value: format.number(medianDays) })}
                      </td>
                      <td className="count-table__bar">
                        <svg
                          className="bar"
                          viewBox="0 0 100 10"
                          preserveAspectRatio="none"
                          aria-hidden="true"
                          focusable="false"
                        >
                          <rect width={(share ?? 0) * 100} height="10" rx="1" />
                        </svg>
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </section>
          )}
          <details className="definitions">
            <summary>{t('reports.definitions')}</summary>
            <p>{t('flow.funnel.meaning')}</p>
            <p>{t('flow.funnel.meaningLater')}</p>
            <p>{t('flow.funnel.meaningDays')}</p>
          </details>
        </section>
      )}
    </ReportFrame>
  );
}
