import { SupportMode } from '../../organisations/codes.ts';
import { DayPart, Experience, Gender, Trait } from '../../people/codes.ts';
import { codesOf } from '../../platform/codes.ts';
import { type Candidate, freePlaces } from '../suitability/people.ts';

/** Codes of a list as bits of a number, from some bit on. */
class BitField<Code extends string> {
  private readonly codes: readonly Code[];
  private readonly from: number;

  constructor(codes: readonly Code[], from = 0) {
    if (from + codes.length > 31) throw new Error(`There is no room for ${codes.join(', ')}.`);
    this.codes = codes;
    this.from = from;
  }

  /** The first bit after this field. */
  get end(): number {
    return this.from + this.codes.length;
  }

  of(code: Code | null): number {
    const at = code === null ? -1 : this.codes.indexOf(code);
    return at < 0 ? 0 : 1 << (this.from + at);
  }

  /** The bits of all codes. */
  get every(): number {
    return this.all(this.codes);
  }

  all(codes: readonly Code[]): number {
    return codes.reduce((bits, code) => bits | this.of(code), 0);
  }

  codesIn(bits: number): Code[] {
    return this.codes.filter((code) => bits & this.of(code));
  }

  oneIn(bits: number): Code | null {
    return this.codesIn(bits)[0] ?? null;
  }
}

export const dayParts = new BitField(codesOf(DayPart));
/** What somebody has been through or knows, and whether they were asked. */
export const experience = new BitField([...codesOf(Experience), 'ASKED_FOR_EXPERIENCE' as const]);

// What one look at a number tells of a candidate.
export const supportModes = new BitField(codesOf(SupportMode));
export const preferredMode = new BitField(codesOf(SupportMode), supportModes.end);
export const traits = new BitField(codesOf(Trait), preferredMode.end);
export const avoids = new BitField(codesOf(Trait), traits.end);
export const gender = new BitField(codesOf(Gender), avoids.end);
/** A wish about the gender of the other. */
export const wishesGender = new BitField(codesOf(Gender), gender.end);
/** The same where it is a condition. */
export const demandsGender = new BitField(codesOf(Gender), wishesGender.end);
export const facts = new BitField(
  ['FREE', 'DEPLOYABLE', 'TRAINED', 'VOG_SEEN', 'NO_PARENT', 'WISHES_AGE'] as const,
  demandsGender.end,
);

/** All of it about one candidate. */
export const bitsOf = (c: Candidate): number =>
  supportModes.all(c.supportModes) |
  preferredMode.of(c.preferredSupportMode) |
  traits.all(c.traits) |
  avoids.all(c.avoids) |
  gender.of(c.gender) |
  wishesGender.of(c.wantedRequesterGender) |
  (c.genderWishHard ? demandsGender.of(c.wantedRequesterGender) : 0) |
  (freePlaces(c) > 0 ? facts.of('FREE') : 0) |
  (c.deployable ? facts.of('DEPLOYABLE') : 0) |
  (c.trainedOn === null ? 0 : facts.of('TRAINED')) |
  (c.vogSeenOn === null ? 0 : facts.of('VOG_SEEN')) |
  (c.experience?.includes('PARENTING') === false ? facts.of('NO_PARENT') : 0) |
  (c.wantedAgeFrom === null && c.wantedAgeTo === null ? 0 : facts.of('WISHES_AGE'));

/** Null when not asked is something else than nothing. */
export const experienceBits = (codes: readonly Experience[] | null): number =>
  codes === null ? 0 : experience.all([...codes, 'ASKED_FOR_EXPERIENCE']);
