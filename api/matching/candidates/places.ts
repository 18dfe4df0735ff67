import type { Candidate } from '../suitability/people.ts';
import { isReady } from './bits.ts';

/** Where candidates live: the middle of a postcode area, or nobody knows where. */
export interface Place {
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly neighbourhoodId: string | null;
  /** Those who can be suggested at all as they are, and those who cannot, whoever asks. */
  readonly ready: Residents;
  readonly others: Residents;
}

/**
 * What is looked at next of everybody near enough in whose way nothing stands that bits tell: whole numbers one after
 * another, where `front` says. The rest is in the columns, and looked up of those who could be among the best.
 */
export const front = {
  row: 0,
  /** The longest way, in kilometres rounded up. */
  wayKm: 1,
  experience: 2,
  availability: 3,
  interestMarks: 4,
  otherMarks: 5,
  lastAskedOn: 6,
} as const;
/** A power of two: a front then lies in one line of the processor's memory. */
export const frontWidth = 8;

/** The candidates who live in one place, in no order. */
export class Residents {
  readonly place: Place;
  /** The bits of all of them, by seat, and their fronts. */
  bits = new Int32Array(4);
  fronts = new Int32Array(4 * frontWidth);
  count = 0;

  constructor(place: Place) {
    this.place = place;
  }

  /** Adds somebody; gives their seat, to be told when they leave. */
  moveIn(bits: number, theirs: Int32Array): number {
    if (this.count === this.bits.length) {
      this.bits = twiceAsLong(this.bits);
      this.fronts = twiceAsLong(this.fronts);
    }
    this.bits[this.count] = bits;
    this.fronts.set(theirs, this.count * frontWidth);
    return this.count++;
  }

  /** Takes somebody away; the last one takes the seat. Gives the row of who sits there now. */
  moveOut(seat: number): number {
    const last = --this.count;
    this.bits[seat] = this.bits[last]!;
    this.fronts.copyWithin(seat * frontWidth, last * frontWidth, (last + 1) * frontWidth);
    return this.row(seat);
  }

  row(seat: number): number {
    return this.fronts[seat * frontWidth + front.row]!;
  }
}

/** Among whom at a place somebody with these bits is. */
export const among = ({ ready, others }: Place, bits: number): Residents => (isReady(bits) ? ready : others);

function twiceAsLong(list: Int32Array): Int32Array<ArrayBuffer> {
  const more = new Int32Array(list.length * 2);
  more.set(list);
  return more;
}

function newPlace(latitude: number | null, longitude: number | null, neighbourhoodId: string | null): Place {
  const place = { latitude, longitude, neighbourhoodId } as { -readonly [Key in keyof Place]: Place[Key] };
  place.ready = new Residents(place);
  place.others = new Residents(place);
  return place;
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
    const place = newPlace(latitude, longitude, c.neighbourhoodId);
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
