import type { ProgrammeSettings } from '../../organisations/programme.ts';
import type { Experience } from '../../people/codes.ts';
import { type Day, daysBetween } from '../../platform/days.ts';
import type { SuggestionReasonCode } from '../codes.ts';
import { longestWayKm } from './distance.ts';
import type { Candidate, Seeker } from './people.ts';
import { type Weights, weightRules } from './weights.ts';
import { hasAge, hasGender, sameWord, shared } from './wishes.ts';

/** A reason for a suggestion: what it is about, what it adds, and what is filled in into its sentence. */
export interface Reason {
  code: SuggestionReasonCode;
  /** What it adds to the score: a whole number of tenths of a point. */
  tenths: number;
  params: Record<string, string | number>;
}

/** Days after which it no longer matters when a volunteer was last asked. */
export const longSinceAskedDays = 90;
/** What of its weight an urgency adds. */
export const urgencyShare = { NORMAL: 0, SOON: 0.5, URGENT: 1 } as const;
/** Experience that is knowledge rather than something lived through. */
export const expertise: readonly Experience[] = ['PARENTING', 'FINANCE', 'PAPERWORK', 'LANGUAGE_LESSONS'];

/** What of its weight a reason adds: a share, or how often it counts; with what is filled in into its sentence. */
type Amount = [amount: number, params?: Record<string, string | number>];

/**
 * Why a volunteer suits a resident on a day, with what each reason adds. Only what adds something is there. Waiting adds
 * as much for each day, for ever.
 */
export function reasonsBetween(
  s: Seeker,
  c: Candidate,
  settings: ProgrammeSettings,
  weights: Weights,
  on: Day,
  km: number | null,
): Reason[] {
  const amounts = amountsBetween(s, c, settings, on, km);
  return (Object.keys(weightRules) as SuggestionReasonCode[]).flatMap((code) => {
    const [amount, params = {}] = amounts[code];
    const tenths = tenthsOf(code, amount, weights);
    return tenths > 0 ? [{ code, tenths, params }] : [];
  });
}

/** What a reason adds for a share, or for how often it counts: a whole number of tenths of a point. */
export const tenthsOf = (code: SuggestionReasonCode, amount: number, weights: Weights): number =>
  tenthsBy(code, weights)(amount);

/** The same for any amount of one reason. */
export function tenthsBy(code: SuggestionReasonCode, weights: Weights): (amount: number) => number {
  const weight = Math.round(weights[code] * 10);
  const most = weightRules[code].most ?? Number.POSITIVE_INFINITY;
  return (amount) => Math.round(weight * Math.min(amount, most));
}

/** What of its weight the time since a volunteer was last asked adds; nobody asked for longest. */
export const askedShare = (askedDays: number | null): number =>
  askedDays === null ? 1 : Math.min(1, askedDays / longSinceAskedDays);

/** Days since a volunteer was last asked; null when never. */
const daysSinceAsked = ({ lastAskedOn }: Candidate, on: Day): number | null =>
  lastAskedOn === null ? null : Math.max(0, daysBetween(lastAskedOn, on));

function amountsBetween(
  s: Seeker,
  c: Candidate,
  settings: ProgrammeSettings,
  on: Day,
  km: number | null,
): Record<SuggestionReasonCode, Amount> {
  const languages = shared(s.languages, c.languages).filter((code) => code !== 'nl');
  const interests = shared(s.interests, c.interests);
  const professions = shared(s.professions, c.professions);
  const times = shared(s.availability, c.availability).length;
  const experience = shared(s.helpfulExperience, c.experience ?? []);
  const known = experience.filter((code) => expertise.includes(code));
  const lived = experience.filter((code) => !expertise.includes(code));
  const askedDays = daysSinceAsked(c, on);
  const count = (...met: boolean[]) => met.filter(Boolean).length;
  return {
    DISTANCE: km === null ? [0] : [nearness(km, longestWayKm(s, c, settings)), { km: Math.round(km) }],
    LANGUAGES: [languages.length, { languages: languages.join(', ') }],
    INTERESTS: [interests.length, { interests: interests.join(', ') }],
    PROFESSION: [professions.length, { professions: professions.join(', ') }],
    LIFE_PHILOSOPHY: [count(s.lifePhilosophy !== null && sameWord(s.lifePhilosophy, c.lifePhilosophy ?? ''))],
    GENDER_WISH: [
      count(hasGender(s.wantedVolunteerGender, c.gender), hasGender(c.wantedRequesterGender, s.gender)),
    ],
    AGE_WISH: [count(hasAge(s, c.birthDate, on), hasAge(c, s.birthDate, on))],
    LIVED_EXPERIENCE: [lived.length, { experience: lived.join(', ') }],
    EXPERTISE: [known.length, { experience: known.join(', ') }],
    WORK_WISH: [count(c.preferredSupportMode === s.supportMode)],
    AVAILABILITY: [times, { count: times }],
    LAST_ASKED: [askedShare(askedDays), { days: askedDays ?? -1 }],
    WAITING: [s.waitedDays, { days: s.waitedDays }],
    PRIORITY: [count(s.priority)],
    URGENCY: [urgencyShare[s.urgency], { urgency: s.urgency }],
  };
}

/** 1 next door, 0 at the longest way. */
export const nearness = (km: number, longestKm: number): number =>
  Math.max(0, 1 - km / Math.max(longestKm, 0.1));
