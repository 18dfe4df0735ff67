import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../app/format.ts';
import { type FragmentOf, graphql, readFragment } from '../../../app/graphql.ts';
import { RetentionChart } from './RetentionChart.tsx';

export const RetentionCurveFragment = graphql(`
  fragment RetentionCurve on RetentionCurve {
    followed enteredLate ended suppressed shownUntilDays medianDays median
    points { days survival lower upper }
    afterMonths { months atRisk suppressed survival lower upper }
  }
`);

export type CurveData = FragmentOf<typeof RetentionCurveFragment>;
export type Marks = ReturnType<typeof readCurve>['afterMonths'];
export const readCurve = (curve: CurveData) => readFragment(RetentionCurveFragment, curve);

type CurveProps = { title: string; note: string; none: string; unit: string; curve: CurveData };

/** The share that goes on: as a line, after months in a table, and what it means. */
export function RetentionCurve({ title, note, none, unit, curve }: CurveProps) {
  const { t } = useTranslation('staff');
  const { followed, suppressed, points, shownUntilDays, enteredLate, afterMonths } = readCurve(curve);
  return (
    <section className="report__part stack stack--tight">
      <h2 className="utrecht-heading-2">{title}</h2>
      <p className="soft">{note}</p>
      {followed === 0 && <p className="soft">{none}</p>}
      {followed > 0 && suppressed && <p className="soft">{t('duration.tooFewHint')}</p>}
      {!suppressed && (
        <>
          {points.length > 0 && <RetentionChart points={points} />}
          {shownUntilDays !== null && <p className="soft">{t('duration.cut', { days: shownUntilDays })}</p>}
          {enteredLate > 0 && <p className="soft">{t('duration.late', { count: enteredLate })}</p>}
          <MarksTable title={title} marks={afterMonths} />
        </>
      )}
      <details className="definitions">
        <summary>{t('reports.definitions')}</summary>
        {(['share', 'interval', 'months', 'late'] as const).map((which) => (
          <p key={which}>{t(`duration.curveMeans.${which}`, { unit })}</p>
        ))}
        <p>{t('duration.tooFewHint')}</p>
      </details>
    </section>
  );
}

function MarksTable({ title, marks }: { title: string; marks: Marks }) {
  const { t } = useTranslation('staff');
  const format = useFormat();
  return (
    <table className="table count-table" aria-label={title}>
      <thead>
        <tr>
          <th scope="col">{t('duration.month')}</th>
          {(['share', 'interval', 'followed'] as const).map((column) => (
            <th key={column} scope="col" className="number">
              {t(`duration.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {marks.map(({ months, atRisk, survival, lower, upper }) => (
          <tr key={months}>
            <th scope="row">{format.number(months)}</th>
            <td className="number">{survival === null ? t('duration.tooFew') : format.share(survival)}</td>
            <td className="number">
              {lower === null || upper === null
                ? '–'
                : t('duration.range', { lower: format.share(lower), upper: format.share(upper) })}
            </td>
            <td className="number">{format.number(atRisk)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The median in words: so many days, not reached, or too few to know. */
export function useMedian() {
  const { t } = useTranslation('staff');
  const format = useFormat();
  return ({ medianDays, median }: Pick<ReturnType<typeof readCurve>, 'medianDays' | 'median'>): string => {
    if (medianDays !== null) return t('reports.days', { value: format.number(medianDays) });
    return t(median === 'TOO_FEW' ? 'duration.tooFew' : 'duration.notReached');
  };
}
