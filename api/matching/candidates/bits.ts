import { SupportMode } from '../../organisations/codes.ts';
import { DayPart, Experience, Gender, Trait } from '../../people/codes.ts';
import { codesOf } from '../../platform/codes.ts';
import { type Candidate, freePlaces } from '../suitability/people.ts';

/** Codes of a list as bits of a number, from some bit on. */
class BitField<Code extends string> {
  /** The bits of all codes. */
  readonly every: number;
  /** The first bit after this field. */
  readonly end: number;
  private readonly bits: ReadonlyMap<Code, number>;

  constructor(codes: readonly Code[], from = 0) {
    this.end = from + codes.length;
    if (this.end > 31) throw new Error(`There is no room for ${codes.join(', ')}.`);
    this.bits = new Map(codes.map((code, at) => [code, 1 << (from + at)]));
    this.every = this.all(codes);
  }

  of(code: Code | null): number {
    return code === null ? 0 : (this.bits.get(code) ?? 0);
  }

  all(codes: readonly Code[]): number {
    let bits = 0;
    for (const code of codes) bits |= this.of(code);
    return bits;
  }

  codesIn(bits: number): Code[] {
    const found: Code[] = [];
    if ((bits & this.every) === 0) return found;
    for (const [code, bit] of this.bits) if (bits & bit) found.push(code);
    return found;
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
  ['CERTIFIED', 'FREE', 'DEPLOYABLE', 'TRAINED', 'VOG_SEEN', 'NO_PARENT', 'WISHES_AGE'] as const,
  demandsGender.end,
);

const readiness = facts.all(['CERTIFIED', 'FREE', 'DEPLOYABLE']);
/** Whether somebody can be suggested to anybody as they are now. */
export const isReady = (bits: number): boolean => (bits & readiness) === readiness;

/** All of it about one candidate. */
export const bitsOf = (c: Candidate): number =>
  supportModes.all(c.supportModes) |
  preferredMode.of(c.preferredSupportMode) |
  traits.all(c.traits) |
  avoids.all(c.avoids) |
  gender.of(c.gender) |
  wishesGender.of(c.wantedRequesterGender) |
  (c.genderWishHard ? demandsGender.of(c.wantedRequesterGender) : 0) |
  (c.status === 'CERTIFIED' ? facts.of('CERTIFIED') : 0) |
  (freePlaces(c) > 0 ? facts.of('FREE') : 0) |
  (c.deployable ? facts.of('DEPLOYABLE') : 0) |
  (c.trainedOn === null ? 0 : facts.of('TRAINED')) |
  (c.vogSeenOn === null ? 0 : facts.of('VOG_SEEN')) |
  (c.experience?.includes('PARENTING') === false ? facts.of('NO_PARENT') : 0) |
  (c.wantedAgeFrom === null && c.wantedAgeTo === null ? 0 : facts.of('WISHES_AGE'));

/** Null when not asked is something else than nothing. */
export const experienceBits = (codes: readonly Experience[] | null): number =>
  codes === null ? 0 : experience.all([...codes, 'ASKED_FOR_EXPERIENCE']);

/** How many bits are set (Hamming weight, as in Hacker's Delight). */
export function bitCount(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** All bits when any is set, else none. */
export const allIfAny = (bits: number): number => (bits | -bits) >> 31;

/** The lesser of two whole numbers that do not lie too far apart, without a condition. */
export const lesser = (a: number, b: number): number => a + ((b - a) & ((b - a) >> 31));
