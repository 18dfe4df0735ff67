import { EnrolmentStatus } from '../../people/lifecycle.ts';
import { codesOf } from '../../platform/codes.ts';
import type { Day } from '../../platform/days.ts';
import type { Candidate } from '../suitability/people.ts';
import {
  avoids,
  bitsOf,
  dayParts,
  demandsGender,
  experience,
  experienceBits,
  facts,
  gender,
  preferredMode,
  supportModes,
  traits,
  wishesGender,
} from './bits.ts';
import { Keys, keyOf } from './keys.ts';
import { front, frontWidth } from './places.ts';
import { WordLists } from './words.ts';

type Place = Pick<Candidate, 'latitude' | 'longitude' | 'neighbourhoodId'>;

export const statuses = codesOf(EnrolmentStatus);
/** The day that is never reached, for days that are not known. */
export const never = 0x7fffffff;
/** An age that nobody has, for a wish without an end. */
export const noAge = 255;
const noCapacity = -1;

const dayMs = 86_400_000;
/** A day as a whole number: days since 1 January 1970. */
export const dayNumber = (day: Day): number => Date.parse(day) / dayMs;
const days = new Map<number, Day>();
/** Written once for each day: there are not so many. */
function dayOf(number: number): Day {
  const known = days.get(number);
  if (known) return known;
  const day = new Date(number * dayMs).toISOString().slice(0, 10);
  days.set(number, day);
  return day;
}
const numberOrNever = (day: Day | null): number => (day === null ? never : dayNumber(day));
const dayOrNull = (number: number): Day | null => (number === never ? null : dayOf(number));

/**
 * What `suitability` asks of candidates, a column of numbers for each thing, by row. A candidate that is read back gives
 * the same verdict with everybody; words come back as they are compared, which may not be as they were written.
 */
export class CandidateColumns {
  readonly enrolment = new Keys();
  readonly volunteer = new Keys();
  readonly person = new Keys();
  readonly languages = new WordLists();
  readonly interests = new WordLists();
  readonly professions = new WordLists();
  readonly lifePhilosophy = new WordLists();
  readonly municipalities = new WordLists();
  bits = new Int32Array(0);
  status = new Uint8Array(0);
  since = new Int32Array(0);
  until = new Int32Array(0);
  trainedOn = new Int32Array(0);
  vogSeenOn = new Int32Array(0);
  lastAskedOn = new Int32Array(0);
  birthDate = new Int32Array(0);
  availability = new Int32Array(0);
  experience = new Int32Array(0);
  /** Kilometres; not a number when not said. */
  maxDistanceKm = new Float64Array(0);
  wantedAgeFrom = new Uint8Array(0);
  wantedAgeTo = new Uint8Array(0);
  private capacity = new Int32Array(0);
  private openMatches = new Int32Array(0);
  private capacityInAll = new Int32Array(0);
  private openMatchesInAll = new Int32Array(0);

  get rows(): number {
    return this.bits.length;
  }

  grow(rows: number): void {
    for (const column of Object.values(this))
      if (column instanceof Keys || column instanceof WordLists) column.grow(rows);
    for (const [name, column] of Object.entries(this)) {
      if (!ArrayBuffer.isView(column)) continue;
      const more = new (column.constructor as new (length: number) => Int32Array)(rows);
      more.set(column as Int32Array);
      Object.assign(this, { [name]: more });
    }
  }

  set(row: number, c: Candidate): void {
    this.enrolment.set(row, keyOf(c.enrolmentId));
    this.volunteer.set(row, keyOf(c.volunteerId));
    this.person.set(row, keyOf(c.personId));
    this.languages.set(row, c.languages);
    this.interests.set(row, c.interests);
    this.professions.set(row, c.professions);
    this.lifePhilosophy.set(row, [c.lifePhilosophy ?? '']);
    this.municipalities.set(row, c.municipalities);
    this.bits[row] = bitsOf(c);
    this.status[row] = statuses.indexOf(c.status);
    this.since[row] = dayNumber(c.since);
    this.until[row] = numberOrNever(c.until);
    this.trainedOn[row] = numberOrNever(c.trainedOn);
    this.vogSeenOn[row] = numberOrNever(c.vogSeenOn);
    this.lastAskedOn[row] = numberOrNever(c.lastAskedOn);
    this.birthDate[row] = numberOrNever(c.birthDate);
    this.availability[row] = dayParts.all(c.availability);
    this.experience[row] = experienceBits(c.experience);
    this.maxDistanceKm[row] = c.maxDistanceKm ?? Number.NaN;
    this.wantedAgeFrom[row] = c.wantedAgeFrom ?? 0;
    this.wantedAgeTo[row] = c.wantedAgeTo ?? noAge;
    this.capacity[row] = c.capacity;
    this.openMatches[row] = c.openMatches;
    this.capacityInAll[row] = c.capacityInAll ?? noCapacity;
    this.openMatchesInAll[row] = c.openMatchesInAll;
  }

  /** What is looked at first of whoever is in a row. */
  front(row: number, c: Candidate): Int32Array {
    const numbers = new Int32Array(frontWidth);
    numbers[front.row] = row;
    numbers[front.wayKm] = c.maxDistanceKm === null ? never : Math.ceil(c.maxDistanceKm);
    numbers[front.experience] = this.experience[row]!;
    numbers[front.availability] = this.availability[row]!;
    numbers[front.interestMarks] = this.interests.words.marks(c.interests);
    numbers[front.otherMarks] = this.otherMarks(c);
    numbers[front.lastAskedOn] = this.lastAskedOn[row]!;
    return numbers;
  }

  /** Marks of all words but interests; Dutch is none of the languages that count. */
  otherMarks(of: Pick<Candidate, 'languages' | 'professions' | 'lifePhilosophy'>): number {
    return (
      this.languages.words.marks(of.languages.filter((code) => code !== 'nl')) |
      this.professions.words.marks(of.professions) |
      this.lifePhilosophy.words.marks(of.lifePhilosophy === null ? [] : [of.lifePhilosophy])
    );
  }

  get(row: number, place: Place): Candidate {
    const bits = this.bits[row]!;
    const wishesAge = Boolean(bits & facts.of('WISHES_AGE'));
    const known = experience.codesIn(this.experience[row]!);
    const capacityInAll = this.capacityInAll[row]!;
    const { latitude, longitude, neighbourhoodId } = place;
    return {
      latitude,
      longitude,
      neighbourhoodId,
      enrolmentId: this.enrolment.get(row),
      volunteerId: this.volunteer.get(row),
      personId: this.person.get(row),
      languages: this.languages.get(row),
      interests: this.interests.get(row),
      professions: this.professions.get(row),
      lifePhilosophy: this.lifePhilosophy.get(row)[0] || null,
      municipalities: this.municipalities.get(row),
      status: statuses[this.status[row]!]!,
      since: dayOf(this.since[row]!),
      until: dayOrNull(this.until[row]!),
      trainedOn: dayOrNull(this.trainedOn[row]!),
      vogSeenOn: dayOrNull(this.vogSeenOn[row]!),
      lastAskedOn: dayOrNull(this.lastAskedOn[row]!),
      birthDate: dayOrNull(this.birthDate[row]!),
      ...this.wishes(row),
      experience: known.includes('ASKED_FOR_EXPERIENCE')
        ? known.filter((code) => code !== 'ASKED_FOR_EXPERIENCE')
        : null,
      wantedAgeFrom: wishesAge ? this.wantedAgeFrom[row]! : null,
      wantedAgeTo: wishesAge && this.wantedAgeTo[row] !== noAge ? this.wantedAgeTo[row]! : null,
      capacity: this.capacity[row]!,
      openMatches: this.openMatches[row]!,
      capacityInAll: capacityInAll === noCapacity ? null : capacityInAll,
      openMatchesInAll: this.openMatchesInAll[row]!,
      supportModes: supportModes.codesIn(bits),
      preferredSupportMode: preferredMode.oneIn(bits),
      traits: traits.codesIn(bits),
      avoids: avoids.codesIn(bits),
      gender: gender.oneIn(bits),
      deployable: Boolean(bits & facts.of('DEPLOYABLE')),
    };
  }

  /** What of a candidate says what would have to change. */
  wishes(
    row: number,
  ): Pick<Candidate, 'availability' | 'maxDistanceKm' | 'wantedRequesterGender' | 'genderWishHard'> {
    const bits = this.bits[row]!;
    const maxDistanceKm = this.maxDistanceKm[row]!;
    return {
      availability: dayParts.codesIn(this.availability[row]!),
      maxDistanceKm: Number.isNaN(maxDistanceKm) ? null : maxDistanceKm,
      wantedRequesterGender: wishesGender.oneIn(bits),
      genderWishHard: (bits & demandsGender.every) !== 0,
    };
  }
}
