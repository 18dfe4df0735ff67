import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../app/format.ts';

type Point = { days: number; survival: number; lower: number | null; upper: number | null };

const size = { width: 640, height: 220, left: 44, right: 12, top: 10, bottom: 26 };
const daysInMonth = 30.4375;

/** A line that steps down at each ending, with a band in which the true share lies. The table beside it says the same. */
export function RetentionChart({ points }: { points: readonly Point[] }) {
  const { t } = useTranslation('staff');
  const format = useFormat();
  const last = Math.max(12 * daysInMonth, points.at(-1)?.days ?? 0);
  const x = (days: number) => size.left + (days * (size.width - size.left - size.right)) / last;
  const y = (share: number) => size.height - size.bottom - share * (size.height - size.top - size.bottom);
  const band = [
    ...steps(points, ({ upper, survival }) => upper ?? survival),
    ...steps(points, ({ lower, survival }) => lower ?? survival).toReversed(),
  ];
  return (
    <figure className="chart">
      <svg viewBox={`0 0 ${size.width} ${size.height}`} role="img" aria-label={t('duration.chart')}>
        {[0, 0.25, 0.5, 0.75, 1].map((share) => (
          <g key={share} className="chart__grid">
            <line x1={size.left} x2={size.width - size.right} y1={y(share)} y2={y(share)} />
            <text x={size.left - 6} y={y(share) + 4} textAnchor="end">
              {format.share(share)}
            </text>
          </g>
        ))}
        {monthsUntil(last).map((month) => (
          <text key={month} x={x(month * daysInMonth)} y={size.height - 8} textAnchor="middle">
            {month}
          </text>
        ))}
        <polygon className="chart__band" points={drawn(band, x, y)} />
        <g className="chart__line">
          <polyline
            points={drawn(
              steps(points, ({ survival }) => survival),
              x,
              y,
            )}
          />
        </g>
      </svg>
      <figcaption className="chart__key">
        <span>
          <svg viewBox="0 0 36 10" className="chart__sample chart__line" aria-hidden="true" focusable="false">
            <polyline points="0,5 36,5" />
          </svg>{' '}
          {t('duration.chartLine')}
        </span>
        <span>
          <svg viewBox="0 0 36 10" className="chart__sample" aria-hidden="true" focusable="false">
            <rect className="chart__band" width="36" height="10" />
          </svg>{' '}
          {t('duration.chartBand')}
        </span>
        <span>
          {t('duration.month')}: 0–{Math.floor(last / daysInMonth)}
        </span>
      </figcaption>
    </figure>
  );
}

type Corner = readonly [days: number, share: number];

/** The corners of a line that goes straight on and steps at each point. */
function steps(points: readonly Point[], shareOf: (point: Point) => number): Corner[] {
  let before = 1;
  const corners = points.flatMap((point): Corner[] => {
    const value = shareOf(point);
    const corner: Corner[] = [
      [point.days, before],
      [point.days, value],
    ];
    before = value;
    return corner;
  });
  return [[0, 1], ...corners];
}

const drawn = (
  corners: readonly Corner[],
  x: (days: number) => number,
  y: (share: number) => number,
): string => corners.map(([days, share]) => `${x(days).toFixed(1)},${y(share).toFixed(1)}`).join(' ');

/** Months to write below, some seven of them. */
function monthsUntil(days: number): number[] {
  const months = Math.floor(days / daysInMonth);
  const apart = [3, 6, 12, 24, 60].find((step) => months / step <= 8) ?? 120;
  return Array.from({ length: Math.floor(months / apart) + 1 }, (_, at) => at * apart);
}
