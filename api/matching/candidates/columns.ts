import type { Day } from '../../platform/days.ts';
import type { Candidate } from '../suitability/people.ts';
import type { Terms } from '../suitability/suitability.ts';
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
import { dayNumber, dayOf, never, noAge, statuses } from './numbers.ts';
import { front, frontWidth, type Residents, timesOf } from './places.ts';
import { field, Records, recordWidth } from './records.ts';
import { Rules } from './rules.ts';
import { ListsOf, WordLists } from './words.ts';

type Place = Pick<Candidate, 'latitude' | 'longitude' | 'neighbourhoodId'>;

const noCapacity = -1;

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
  private readonly lists = new WordLists();
  readonly languages = new ListsOf(this.lists, 0);
  readonly interests = new ListsOf(this.lists, 1);
  readonly professions = new ListsOf(this.lists, 2);
  readonly lifePhilosophy = new ListsOf(this.lists, 3);
  readonly municipalities = new ListsOf(this.lists, 4);
  readonly records = new Records();
  private rules: Rules | undefined;
  private capacity = new Int32Array(0);
  private openMatches = new Int32Array(0);
  private capacityInAll = new Int32Array(0);
  private openMatchesInAll = new Int32Array(0);

  get rows(): number {
    return this.records.rows;
  }

  /** The rules of the programme: worked out anew when they are others than whoever asked last had. */
  rulesOf(terms: Terms): Rules {
    if (!this.rules?.areOf(terms)) this.rules = new Rules(terms);
    return this.rules;
  }

  grow(rows: number): void {
    for (const column of Object.values(this))
      if (column instanceof Keys || column instanceof WordLists || column instanceof Records)
        column.grow(rows);
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
    this.lists.set(row, [
      this.languages.numbersOf(c.languages),
      this.interests.numbersOf(c.interests),
      this.professions.numbersOf(c.professions),
      this.lifePhilosophy.numbersOf([c.lifePhilosophy ?? '']),
      this.municipalities.numbersOf(c.municipalities),
    ]);
    const { numbers } = this.records;
    const start = row * recordWidth;
    numbers[start + field.bits] = bitsOf(c);
    numbers[start + field.status] = statuses.indexOf(c.status);
    numbers[start + field.since] = dayNumber(c.since);
    numbers[start + field.until] = numberOrNever(c.until);
    numbers[start + field.trainedOn] = numberOrNever(c.trainedOn);
    numbers[start + field.vogSeenOn] = numberOrNever(c.vogSeenOn);
    numbers[start + field.lastAskedOn] = numberOrNever(c.lastAskedOn);
    numbers[start + field.birthDate] = numberOrNever(c.birthDate);
    numbers[start + field.availability] = dayParts.all(c.availability);
    numbers[start + field.experience] = experienceBits(c.experience);
    numbers[start + field.wantedAgeFrom] = c.wantedAgeFrom ?? 0;
    numbers[start + field.wantedAgeTo] = c.wantedAgeTo ?? noAge;
    this.records.setWayKm(row, c.maxDistanceKm ?? Number.NaN);
    this.capacity[row] = c.capacity;
    this.openMatches[row] = c.openMatches;
    this.capacityInAll[row] = c.capacityInAll ?? noCapacity;
    this.openMatchesInAll[row] = c.openMatchesInAll;
  }

  /** Gives whoever is in a row a seat among residents, with what is looked at first of them; says which. */
  settle(row: number, c: Candidate, residents: Residents): number {
    const { records } = this;
    const availability = records.get(row, field.availability);
    const numbers = new Int32Array(frontWidth);
    numbers[front.row] = row;
    numbers[front.experience] = records.get(row, field.experience);
    numbers[front.availability] = availability;
    numbers[front.interestMarks] = this.interests.words.marks(c.interests);
    numbers[front.otherMarks] = this.otherMarks(c);
    // Who was never asked counts like who was longest ago.
    numbers[front.lastAskedOn] = c.lastAskedOn === null ? 0 : records.get(row, field.lastAskedOn);
    return residents.moveIn(records.get(row, field.bits), timesOf(availability, c.maxDistanceKm), numbers);
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
    const { records } = this;
    const bits = records.get(row, field.bits);
    const wishesAge = Boolean(bits & facts.of('WISHES_AGE'));
    const known = experience.codesIn(records.get(row, field.experience));
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
      status: statuses[records.get(row, field.status)]!,
      since: dayOf(records.get(row, field.since)),
      until: dayOrNull(records.get(row, field.until)),
      trainedOn: dayOrNull(records.get(row, field.trainedOn)),
      vogSeenOn: dayOrNull(records.get(row, field.vogSeenOn)),
      lastAskedOn: dayOrNull(records.get(row, field.lastAskedOn)),
      birthDate: dayOrNull(records.get(row, field.birthDate)),
      ...this.wishes(row),
      experience: known.includes('ASKED_FOR_EXPERIENCE')
        ? known.filter((code) => code !== 'ASKED_FOR_EXPERIENCE')
        : null,
      wantedAgeFrom: wishesAge ? records.get(row, field.wantedAgeFrom) : null,
      wantedAgeTo:
        wishesAge && records.get(row, field.wantedAgeTo) !== noAge
          ? records.get(row, field.wantedAgeTo)
          : null,
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
    const { records } = this;
    const bits = records.get(row, field.bits);
    const maxDistanceKm = records.wayKm(row);
    return {
      availability: dayParts.codesIn(records.get(row, field.availability)),
      maxDistanceKm: Number.isNaN(maxDistanceKm) ? null : maxDistanceKm,
      wantedRequesterGender: wishesGender.oneIn(bits),
      genderWishHard: (bits & demandsGender.every) !== 0,
    };
  }
}
