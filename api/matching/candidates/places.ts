import type { Candidate } from '../suitability/people.ts';
import { dayParts, isReady } from './bits.ts';

/** Where candidates live: the middle of a postcode area, or nobody knows where. */
export interface Place {
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly neighbourhoodId: string | null;
  /** Those who can be suggested at all as they are, and those who cannot, whoever asks. */
  readonly ready: Residents;
  readonly others: Residents;
}

/** What is looked at first of everybody near enough: what stands in the way of most can be told from it. */
const sight = { bits: 0, times: 1 } as const;
const sightWidth = 2;

/** The parts of the week in which somebody may be free: every part when they gave none. */
export const maybeFree = (availability: number): number => availability || dayParts.every;
/** The same, and in the bits above the longest way, in kilometres rounded up. */
export const timesOf = (availability: number, wayKm: number | null): number =>
  maybeFree(availability) | (wholeKm(wayKm ?? farthest) << dayParts.end);
/** As far as there are bits for; whoever goes farther is found out when they are looked up. */
const farthest = 2 ** (31 - dayParts.end) - 1;
export const wholeKm = (km: number): number => Math.min(farthest, Math.ceil(km));

/**
 * 1 when somebody's times tell that they do not go so far (whole kilometres), or are never free together with others; else
 * 0. A sum, and no conditions: which way they go, the processor would guess wrong every other time.
 */
export const isOutOfReach = (times: number, km: number, others: number): number =>
  (((times & others) - 1) | ((times >> dayParts.end) - km)) >>> 31;

/**
 * What is looked at next, of whoever is left: whole numbers one after another, where `front` says. The rest is in the
 * columns, and looked up of those who could be among the best.
 */
export const front = {
  row: 0,
  experience: 1,
  availability: 2,
  interestMarks: 3,
  otherMarks: 4,
  lastAskedOn: 5,
} as const;
/** A power of two: a front then lies in one line of the processor's memory. */
export const frontWidth = 8;

/** The candidates who live in one place, in no order. */
export class Residents {
  readonly place: Place;
  /** The sights of all of them, by seat, and after the last seat their fronts: one stretch of memory for a place. */
  numbers = new Int32Array(4 * (sightWidth + frontWidth));
  count = 0;
  private seats = 4;

  constructor(place: Place) {
    this.place = place;
  }

  /** Adds somebody; gives their seat, to be told when they leave. */
  moveIn(bits: number, times: number, theirs: Int32Array): number {
    if (this.count === this.seats) this.makeRoom();
    const seat = this.count++;
    this.numbers[seat * sightWidth + sight.bits] = bits;
    this.numbers[seat * sightWidth + sight.times] = times;
    this.numbers.set(theirs, this.start(seat));
    return seat;
  }

  /** Takes somebody away; the last one takes the seat. Gives the row of who sits there now. */
  moveOut(seat: number): number {
    const last = --this.count;
    this.numbers.copyWithin(seat * sightWidth, last * sightWidth, (last + 1) * sightWidth);
    this.numbers.copyWithin(this.start(seat), this.start(last), this.start(last + 1));
    return this.row(seat);
  }

  bits(seat: number): number {
    return this.numbers[seat * sightWidth + sight.bits]!;
  }

  times(seat: number): number {
    return this.numbers[seat * sightWidth + sight.times]!;
  }

  /** Where among the numbers the front of somebody starts. */
  start(seat: number): number {
    return this.seats * sightWidth + seat * frontWidth;
  }

  row(seat: number): number {
    return this.numbers[this.start(seat) + front.row]!;
  }

  private makeRoom(): void {
    const { numbers } = this;
    const sights = this.seats * sightWidth;
    this.seats *= 2;
    this.numbers = new Int32Array(this.seats * (sightWidth + frontWidth));
    this.numbers.set(numbers.subarray(0, sights));
    this.numbers.set(numbers.subarray(sights), this.start(0));
  }
}

/** Among whom at a place somebody with these bits is. */
export const among = ({ ready, others }: Place, bits: number): Residents => (isReady(bits) ? ready : others);

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
