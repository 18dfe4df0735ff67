/** A point on the earth in WGS84, in degrees. */
export interface Point {
  latitude: number;
  longitude: number;
}

/** Whether these are plainly metres in RD New (EPSG:28992), the grid of Dutch maps. */
export const isRdNew = (x: number, y: number): boolean =>
  x >= 0 && x <= 300_000 && y >= 300_000 && y <= 625_000;

/**
 * Where a point of RD New (EPSG:28992, metres) lies, right to less than a metre within the Netherlands.
 *
 * Source of the formulas and their numbers: F.H. Schreutelkamp and G.L. Strang van Hees, "Benaderingsformules voor de
 * transformatie tussen RD- en WGS84-kaartcoördinaten", Geodesia 43 (2001), pages 64 to 69.
 */
export function fromRdNew(x: number, y: number): Point {
  const dx = (x - amersfoort.x) * 1e-5;
  const dy = (y - amersfoort.y) * 1e-5;
  const seconds = (terms: readonly Term[]) =>
    terms.reduce((sum, [p, q, factor]) => sum + factor * dx ** p * dy ** q, 0);
  return {
    latitude: amersfoort.latitude + seconds(northward) / 3600,
    longitude: amersfoort.longitude + seconds(eastward) / 3600,
  };
}

/** The tower of Our Lady in Amersfoort, from which the grid is measured. */
const amersfoort = { x: 155_000, y: 463_000, latitude: 52.1551744, longitude: 5.38720621 };

/** The powers of x and y, and a factor in seconds of arc. */
type Term = readonly [p: number, q: number, factor: number];

const northward: readonly Term[] = [
  [0, 1, 3235.65389],
  [2, 0, -32.58297],
  [0, 2, -0.2475],
  [2, 1, -0.84978],
  [0, 3, -0.0655],
  [2, 2, -0.01709],
  [1, 0, -0.00738],
  [4, 0, 0.0053],
  [2, 3, -0.00039],
  [4, 1, 0.00033],
  [1, 1, -0.00012],
];
const eastward: readonly Term[] = [
  [1, 0, 5260.52916],
  [1, 1, 105.94684],
  [1, 2, 2.45656],
  [3, 0, -0.81885],
  [1, 3, 0.05594],
  [3, 1, -0.05607],
  [0, 1, 0.01199],
  [3, 2, -0.00256],
  [1, 4, 0.00128],
  [0, 2, 0.00022],
  [2, 0, -0.00022],
  [5, 0, 0.00026],
];
