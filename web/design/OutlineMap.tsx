import './css/map.css';
import { Delaunay } from 'd3-delaunay';
import { useId, useMemo } from 'react';

export interface MapPlace {
  id: string;
  name: string;
  /** Degrees north and east (WGS 84). */
  latitude: number;
  longitude: number;
}

/** What is told of a place: a few characters on the map, all of it for who listens, and how much it is, from 0 to 1. */
export interface MapValue {
  text: string;
  label: string;
  share: number;
}

type OutlineMapProps = {
  label: string;
  places: readonly MapPlace[];
  values: ReadonlyMap<string, MapValue>;
  /** With it each place that has a value can be chosen. */
  onChoose?: (id: string) => void;
  chosen?: string | undefined;
};

const width = 640;

/**
 * A plain map of neighbourhoods, of which only the middles are known: each gets the ground that is nearest to it (its
 * Voronoi cell), as far as people would say that it is still there. Needs nothing from elsewhere.
 */
export function OutlineMap({ label, places, values, onChoose, chosen }: OutlineMapProps) {
  const id = useId();
  const { points, cells, height, reach } = useMemo(() => layout(places), [places]);
  const outline = points.map(([x, y], at) => <circle key={places[at]!.id} cx={x} cy={y} r={reach} />);
  return (
    <svg
      className="map"
      viewBox={`0 0 ${width} ${Math.round(height)}`}
      role={onChoose ? 'group' : 'img'}
      aria-label={label}
    >
      <clipPath id={`${id}-land`}>{outline}</clipPath>
      <g className="map__shore">{outline}</g>
      <g clipPath={`url(#${id}-land)`}>
        {places.map((place, at) => (
          <path
            key={place.id}
            className={chosen === place.id ? 'map__place map__place--chosen' : 'map__place'}
            d={cells[at]}
            style={{ '--share': `${Math.round((values.get(place.id)?.share ?? 0) * 100)}%` } as object}
          />
        ))}
      </g>
      {places.map((place, at) => {
        const value = values.get(place.id);
        const [x, y] = points[at]!;
        return (
          value && (
            <Spot
              key={place.id}
              x={x}
              y={y}
              name={place.name}
              value={value}
              isChosen={chosen === place.id}
              onChoose={onChoose && (() => onChoose(place.id))}
            />
          )
        );
      })}
    </svg>
  );
}

type SpotProps = {
  x: number;
  y: number;
  name: string;
  value: MapValue;
  isChosen: boolean;
  onChoose: (() => void) | undefined;
};

function Spot({ x, y, name, value, isChosen, onChoose }: SpotProps) {
  const shown = (
    <>
      <circle className="map__spot" cx={x} cy={y} r="22" />
      <text className="map__number" x={x} y={y} dominantBaseline="central" textAnchor="middle">
        {value.text}
      </text>
      <text className="map__name" x={x} y={y + 42} textAnchor="middle">
        {name}
      </text>
      <title>{`${name}: ${value.label}`}</title>
    </>
  );
  if (!onChoose) return <g>{shown}</g>;
  return (
    // biome-ignore lint/a11y/useSemanticElements: there is no button inside a drawing
    <g
      className="map__choice"
      role="button"
      tabIndex={0}
      aria-pressed={isChosen}
      aria-label={`${name}: ${value.label}`}
      onClick={onChoose}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        onChoose();
      }}
    >
      {shown}
    </g>
  );
}

/** Where each place and its ground lie in the drawing: as on a map, with north above. */
function layout(places: readonly MapPlace[]) {
  const middle = places.reduce((sum, { latitude }) => sum + latitude, 0) / Math.max(places.length, 1);
  // A degree east is shorter than a degree north, the more so the further north.
  const east = Math.cos((middle * Math.PI) / 180);
  const flat = places.map(({ latitude, longitude }): Point => [longitude * east, -latitude]);
  const ground = 0.6 * longestStep(flat);
  const [left, right] = ends(flat.map(([x]) => x));
  const [top, bottom] = ends(flat.map(([, y]) => y));
  const scale = width / (right - left + 2 * ground);
  const points = flat.map(([x, y]): Point => [(x - left + ground) * scale, (y - top + ground) * scale]);
  const height = (bottom - top + 2 * ground) * scale;
  const voronoi = points.length > 1 ? Delaunay.from(points).voronoi([0, 0, width, height]) : undefined;
  const cells = points.map((_, at) => voronoi?.renderCell(at) ?? `M0,0H${width}V${height}H0Z`);
  return { points, cells, height, reach: ground * scale - 4 };
}

type Point = [number, number];

const ends = (values: readonly number[]): Point => [Math.min(...values), Math.max(...values)];

/**
 * The longest step on the shortest way that joins all points (Prim, 1957): with half of that around each, and some more,
 * they are one land.
 */
function longestStep(points: readonly Point[]): number {
  const [first, ...rest] = points;
  let longest = 0.005;
  let away = rest.map((point) => ({ point, distance: distance(point, first!) }));
  while (away.length > 0) {
    const nearest = away.reduce((one, other) => (other.distance < one.distance ? other : one));
    longest = Math.max(longest, nearest.distance);
    away = away
      .filter((each) => each !== nearest)
      .map(({ point, distance: known }) => ({
        point,
        distance: Math.min(known, distance(point, nearest.point)),
      }));
  }
  return longest;
}

const distance = ([x, y]: Point, [a, b]: Point): number => Math.hypot(x - a, y - b);
