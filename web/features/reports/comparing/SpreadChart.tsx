import { useTranslation } from 'react-i18next';
import { type ComparedMeasure, type Spread, useMeasured } from './besideOthers.ts';

type ChartProps = { measure: ComparedMeasure['measure']; own: number | null; spread: Spread };

const size = { width: 224, height: 54, edge: 10 } as const;
const middle = 20;

/** The middle half of all as a band, its median as a line and the programme itself as a diamond. */
export function SpreadChart({ measure, own, spread }: ChartProps) {
  const { t } = useTranslation('staff');
  const said = useMeasured(measure);
  const { lower, median, upper } = spread;
  const most = scaleOf(measure, [own, lower, median, upper]);
  const x = (value: number) => size.edge + (value * (size.width - 2 * size.edge)) / most;
  const end = upper === null ? size.width : x(upper);
  return (
    <svg
      className="spread"
      viewBox={`0 0 ${size.width} ${size.height}`}
      role="img"
      aria-label={t('besideOthers.chart', {
        own: own === null ? t('reports.unknown') : said(own),
        lower: said(lower),
        median: said(median),
        upper: said(upper),
      })}
    >
      <line className="spread__axis" x1={0} x2={size.width} y1={middle} y2={middle} />
      {lower !== null && (
        <rect
          className="spread__band"
          x={x(lower)}
          width={Math.max(1, end - x(lower))}
          y={8}
          height={24}
          rx={3}
        />
      )}
      {median !== null && <line className="spread__median" x1={x(median)} x2={x(median)} y1={4} y2={36} />}
      {own !== null && <Own x={x(own)} />}
      <text x={0} y={size.height - 4}>
        {said(0)}
      </text>
      <text x={size.width} y={size.height - 4} textAnchor="end">
        {said(most)}
      </text>
    </svg>
  );
}

function Own({ x }: { x: number }) {
  return <polygon className="spread__own" points={`${x},10 ${x + 8},20 ${x},30 ${x - 8},20`} />;
}

/** Shares go to a hundred; what can be more, to the next round number beyond the largest. */
function scaleOf(measure: ComparedMeasure['measure'], values: readonly (number | null)[]): number {
  const largest = Math.max(1, ...values.map((value) => value ?? 0));
  const isShare = measure !== 'MEDIAN_WAIT' && measure !== 'MATCHES_PER_100_VOLUNTEERS';
  const step = 10 ** Math.floor(Math.log10(largest));
  return isShare ? Math.max(100, Math.ceil(largest)) : step * Math.ceil((1.05 * largest) / step);
}

/** What the marks mean. */
export function SpreadKey() {
  const { t } = useTranslation('staff');
  return (
    <p className="chart__key spread__key">
      <span>
        <svg viewBox="0 0 40 40" className="spread__sample" aria-hidden="true" focusable="false">
          <Own x={20} />
        </svg>{' '}
        {t('besideOthers.own')}
      </span>
      <span>
        <svg viewBox="0 0 40 40" className="spread__sample" aria-hidden="true" focusable="false">
          <rect className="spread__band" x={4} width={32} y={8} height={24} rx={3} />
        </svg>{' '}
        {t('besideOthers.middleHalf')}
      </span>
      <span>
        <svg viewBox="0 0 40 40" className="spread__sample" aria-hidden="true" focusable="false">
          <line className="spread__median" x1={20} x2={20} y1={4} y2={36} />
        </svg>{' '}
        {t('besideOthers.median')}
      </span>
    </p>
  );
}
