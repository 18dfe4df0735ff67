import { addMonths, type Day, yearsBetween } from '../../platform/days.ts';
import { longestWayKm } from '../suitability/distance.ts';
import type { Seeker } from '../suitability/people.ts';
import { expertise } from '../suitability/reasons.ts';
import type { Terms } from '../suitability/suitability.ts';
import {
  avoids,
  bitCount,
  dayParts,
  demandsGender,
  experience,
  gender,
  preferredMode,
  supportModes,
  traits,
  wishesGender,
} from './bits.ts';
import type { CandidateColumns } from './columns.ts';
import { keyOf } from './keys.ts';
import { never } from './numbers.ts';
import { lastDayThat, type Rules } from './rules.ts';

/** What a resident asks of candidates on a day, put so that columns of numbers answer it. Holds until the columns change. */
export type Question = ReturnType<typeof questionOf>;

export function questionOf(columns: CandidateColumns, seeker: Seeker, terms: Terms) {
  const { settings, on } = terms;
  const rules = columns.rulesOf(terms);
  const { languages, interests, professions, lifePhilosophy, municipalities } = columns;
  const lived = seeker.helpfulExperience.filter((code) => !expertise.includes(code));
  const known = seeker.helpfulExperience.filter((code) => expertise.includes(code));
  const wishesAge = seeker.wantedAgeFrom !== null || seeker.wantedAgeTo !== null;
  return {
    seeker,
    terms,
    rules,
    on: rules.on,
    self: keyOf(seeker.personId),
    unsafeWith: seeker.unsafeWith.map(keyOf),
    noClickWith: seeker.noClickWith.map(keyOf),
    ...atFirstSight(seeker, rules),
    mode: supportModes.of(seeker.supportMode),
    preferredMode: preferredMode.of(seeker.supportMode),
    avoided: traits.all(seeker.avoids) | avoids.all(seeker.traits),
    wantedGender: gender.of(seeker.wantedVolunteerGender),
    demandedGender: seeker.genderWishHard ? gender.of(seeker.wantedVolunteerGender) : 0,
    wishedFor: wishesGender.of(seeker.gender),
    refused: demandsGender.every & ~demandsGender.of(seeker.gender),
    availability: dayParts.all(seeker.availability),
    times: new BitsOfList(seeker.availability.map((part) => dayParts.of(part))),
    lived: new BitsOfList(lived.map((code) => experience.of(code))),
    known: new BitsOfList(known.map((code) => experience.of(code))),
    languages: languages.words.counts(seeker.languages),
    otherLanguages: languages.words.counts(seeker.languages.filter((code) => code !== 'nl')),
    interests: interests.words.counts(seeker.interests),
    professions: professions.words.counts(seeker.professions),
    interestMarks: interests.words.marks(seeker.interests),
    otherMarks: columns.otherMarks(seeker),
    lifePhilosophy: lifePhilosophy.words.counts(
      seeker.lifePhilosophy === null ? [] : [seeker.lifePhilosophy],
    ),
    municipality: municipalities.words.counts(seeker.municipalityId === null ? [] : [seeker.municipalityId]),
    /** The longest way that the resident wants. */
    seekerKm: longestWayKm(seeker, seeker, settings),
    age: seeker.birthDate === null ? null : yearsBetween(seeker.birthDate, on),
    /** Who was born after the first day and not after the second has the age that is wished for. */
    bornAfter: wishesAge && seeker.wantedAgeTo !== null ? lastBirthDay(seeker.wantedAgeTo + 1, on) : -never,
    bornUntil: wishesAge ? lastBirthDay(seeker.wantedAgeFrom ?? 0, on) : -never,
  };
}

/** What one look at the bits of somebody who is ready tells: who suits has of the bits `asked` exactly those that `must` be. */
function atFirstSight(s: Seeker, { screening, noParent }: Rules): { asked: number; must: number } {
  const demanded = s.genderWishHard ? gender.of(s.wantedVolunteerGender) : 0;
  const must = screening | supportModes.of(s.supportMode) | demanded;
  const mustNot =
    traits.all(s.avoids) |
    avoids.all(s.traits) |
    (demandsGender.every & ~demandsGender.of(s.gender)) |
    noParent;
  return { asked: must | mustNot, must };
}

/** A list of codes, each as a bit: how many of them somebody else has. */
class BitsOfList {
  /** How many there are. */
  readonly length: number;
  private bits = 0;
  /** Those that stand in the list once more. */
  private readonly again: number[] = [];

  constructor(list: readonly number[]) {
    this.length = list.length;
    for (const bit of list) {
      if (this.bits & bit) this.again.push(bit);
      this.bits |= bit;
    }
  }

  countIn(bits: number): number {
    const count = bitCount(bits & this.bits);
    return this.again.length === 0 ? count : count + this.again.filter((bit) => bits & bit).length;
  }
}

/** The last day on which somebody can be born who has so many years. */
const lastBirthDay = (years: number, on: Day): number =>
  lastDayThat((birth) => yearsBetween(birth, on) >= years, addMonths(on, -12 * years));
