import type { Candidate } from '../suitability/people.ts';

/** Where candidates live: the middle of a postcode area, or nobody knows where. */
export interface Place {
  latitude: number | null;
  longitude: number | null;
  neighbourhoodId: string | null;
  /** The rows of those who live there, in no order. */
  rows: Int32Array;
  count: number;
}

const kmPerDegree = 111.19;
/** As high as a cell is, and in the Netherlands as wide: 5 km. */
const cellLatitude = 5 / kmPerDegree;
const cellLongitude = cellLatitude / 0.615;
const cellsAround = 65_536;

const rowOf = (latitude: number): number => Math.floor((latitude + 90) / cellLatitude);
const columnOf = (longitude: number): number => Math.floor((longitude + 180) / cellLongitude);

/** The places of the candidates of a programme, in cells of 5 by 5 km. */
export class Places {
  /** Where somebody lives of whom nobody knows how far away that is. */
  private readonly unknown: Place[] = [];
  private readonly known: Place[] = [];
  private readonly byName = new Map<string, Place>();
  private readonly cells = new Map<number, Place[]>();

  /** The place of a candidate. */
  of(c: Pick<Candidate, 'latitude' | 'longitude' | 'neighbourhoodId'>): Place {
    const [latitude, longitude] =
      c.latitude === null || c.longitude === null ? [null, null] : [c.latitude, c.longitude];
    const name = `${latitude} ${longitude} ${c.neighbourhoodId}`;
    const there = this.byName.get(name);
    if (there) return there;
    const place = {
      latitude,
      longitude,
      neighbourhoodId: c.neighbourhoodId,
      rows: new Int32Array(4),
      count: 0,
    };
    this.byName.set(name, place);
    if (latitude === null || longitude === null) this.unknown.push(place);
    else {
      this.known.push(place);
      const cell = rowOf(latitude) * cellsAround + columnOf(longitude);
      this.cells.set(cell, [...(this.cells.get(cell) ?? []), place]);
    }
    return place;
  }

  all(): Place[] {
    return [...this.known, ...this.unknown];
  }

  /** All places that could be within so many kilometres, and some that are not; and those that nobody knows. */
  around({ latitude, longitude }: Pick<Candidate, 'latitude' | 'longitude'>, km: number): Place[] {
    if (latitude === null || longitude === null) return this.all();
    // Somewhat more than needed, for what arithmetic rounds away.
    const degrees = (km / kmPerDegree) * 1.01 + 0.001;
    const widest = Math.abs(latitude) + degrees;
    const wide = degrees / Math.cos((widest * Math.PI) / 180);
    if (widest >= 89 || Math.abs(longitude) + wide >= 180) return this.all();
    const rows = rowOf(latitude + degrees) - rowOf(latitude - degrees) + 1;
    const columns = columnOf(longitude + wide) - columnOf(longitude - wide) + 1;
    if (rows * columns > this.known.length) return this.all();
    const found = [...this.unknown];
    for (let row = rowOf(latitude - degrees); row <= rowOf(latitude + degrees); row++)
      for (let column = columnOf(longitude - wide); column <= columnOf(longitude + wide); column++)
        for (const place of this.cells.get(row * cellsAround + column) ?? []) found.push(place);
    return found;
  }
}

/** Adds a row to a place; gives where in it, to be told when the row leaves. */
export function moveIn(place: Place, row: number): number {
  if (place.count === place.rows.length) {
    const more = new Int32Array(place.count * 2);
    more.set(place.rows);
    place.rows = more;
  }
  place.rows[place.count] = row;
  return place.count++;
}

/** Takes away the row at a seat; the last one takes its seat. Gives the row that sits there now. */
export function moveOut(place: Place, seat: number): number {
  const last = place.rows[--place.count]!;
  place.rows[seat] = last;
  return last;
}
