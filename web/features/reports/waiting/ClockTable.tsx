import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../app/format.ts';
import { type FragmentOf, graphql, readFragment } from '../../../app/graphql.ts';
import { Table } from '../../../design/Table.tsx';
import { RowsLink } from '../Figures.tsx';
import { useClockRows } from '../rows/lasting.ts';

export const ClocksFragment = graphql(
  `fragment Clocks on ClockFigure { from until workingDays judged within withinPct target met }`,
);

/** How soon things happened, by the clocks of the organisation. Whether a target was met is said in words. */
export function ClockTable({ clocks }: { clocks: readonly FragmentOf<typeof ClocksFragment>[] }) {
  const { t } = useTranslation('staff');
  const format = useFormat();
  const rowsOf = useClockRows();
  return (
    <section className="report__part report__part--headed stack stack--tight">
      <h2 className="utrecht-heading-2">{t('duration.waiting.clocks')}</h2>
      <p className="soft">{t('duration.waiting.clocksNote')}</p>
      <Table
        caption={t('duration.waiting.clocks')}
        headings={[
          { text: t('duration.waiting.clock') },
          { text: t('duration.waiting.within'), right: true },
          { text: t('reports.count'), right: true },
          { text: t('duration.waiting.target'), right: true },
        ]}
      >
        <tbody>
          {clocks.map((clock, at) => {
            const { from, until, workingDays, judged, within, withinPct, target, met } = readFragment(
              ClocksFragment,
              clock,
            );
            const fromTo = t('duration.waiting.fromTo', {
              from: t(`duration.moment.${from}`),
              until: t(`duration.moment.${until}`),
            });
            return (
              <tr key={`${from} ${until} ${workingDays}`}>
                <th scope="row">
                  {fromTo}
                  <small className="came-of-it soft">
                    {t('duration.waiting.withinDays', { count: workingDays })}
                  </small>
                </th>
                <td className="number">
                  {withinPct === null ? t('reports.unknown') : format.share(withinPct / 100)}
                </td>
                <td className="number">
                  {t('duration.ofCount', { part: format.number(within), whole: format.number(judged) })}
                  <small className="came-of-it">
                    <RowsLink to={rowsOf(at)} figure={fromTo} />
                  </small>
                </td>
                <td className="number">
                  {target === null ? t('duration.waiting.noTarget') : format.share(target / 100)}
                  {met !== null && (
                    <small className="came-of-it">
                      {t(met ? 'duration.waiting.met' : 'duration.waiting.notMet')}
                    </small>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </Table>
      <details className="definitions">
        <summary>{t('reports.definitions')}</summary>
        <p>{t('duration.waiting.clocksMean')}</p>
      </details>
    </section>
  );
}
