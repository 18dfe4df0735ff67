import { useFormat } from '../../app/format.ts';

type Pair<Value> = readonly [Value, Value];
/** What stands under a point, or nothing, and how high both lines are there. */
export type ChartPoint = { key: string; below: string; values: Pair<number> };
type ChartProps = { title: string; names: Pair<string>; points: readonly ChartPoint[] };

const size = { width: 640, height: 200, left: 36, right: 20, top: 10, bottom: 24 };
const looks = ['chart__line', 'chart__line chart__line--dashed'] as const;
const lines = [0, 1] as const;

/** Two lines that differ in stroke and in the shape of their points, not in colour alone. */
export function LineChart({ title, names, points }: ChartProps) {
  const format = useFormat();
  const most = Math.max(1, ...points.flatMap(({ values }) => values));
  const x = (at: number) =>
    size.left + (at * (size.width - size.left - size.right)) / Math.max(1, points.length - 1);
  const y = (value: number) =>
    size.height - size.bottom - (value * (size.height - size.top - size.bottom)) / most;
  return (
    <figure className="chart">
      <svg viewBox={`0 0 ${size.width} ${size.height}`} role="img" aria-label={title}>
        {[0, most / 2, most].map((value) => (
          <g key={value} className="chart__grid">
            <line x1={size.left} x2={size.width - size.right} y1={y(value)} y2={y(value)} />
            <text x={size.left - 6} y={y(value) + 4} textAnchor="end">
              {format.number(Math.round(value))}
            </text>
          </g>
        ))}
        {points.map(({ key, below }, at) =>
          below ? (
            <text key={key} className="chart__year" x={x(at)} y={size.height - 6} textAnchor="middle">
              {below}
            </text>
          ) : null,
        )}
        {lines.map((line) => (
          <g key={line} className={looks[line]}>
            <polyline points={points.map(({ values }, at) => `${x(at)},${y(values[line])}`).join(' ')} />
            {points.map(({ key, values }, at) => (
              <Mark key={key} line={line} x={x(at)} y={y(values[line])} />
            ))}
          </g>
        ))}
      </svg>
      <figcaption className="chart__key">
        {lines.map((line) => (
          <span key={line}>
            <svg
              viewBox="0 0 36 10"
              className={`chart__sample ${looks[line]}`}
              aria-hidden="true"
              focusable="false"
            >
              <polyline points="0,5 36,5" />
              <Mark line={line} x={18} y={5} />
            </svg>{' '}
            {names[line]}
          </span>
        ))}
      </figcaption>
    </figure>
  );
}

function Mark({ line, x, y }: { line: 0 | 1; x: number; y: number }) {
  return line === 0 ? (
    <circle cx={x} cy={y} r="3.5" />
  ) : (
    <rect x={x - 3.5} y={y - 3.5} width="7" height="7" />
  );
}
