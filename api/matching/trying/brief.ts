import type { SupportMode } from '../../organisations/codes.ts';
import type { DayPart, Gender } from '../../people/codes.ts';
import type { Seeker } from '../suitability/people.ts';

/** What a programme asks of volunteers that it does not have. */
export interface RecruitmentNeed {
  /** How many residents this would help. */
  count: number;
  supportMode: SupportMode;
  /** ISO 639-1 codes, of which one is needed; empty where Dutch will do. */
  languages: string[];
  /** A condition of the residents; null when there is none. */
  gender: Gender | null;
  district: string | null;
  /** Parts of the week that suit half of them or more. */
  availability: DayPart[];
  longestWaitDays: number;
  spellIds: string[];
}

/** Fewer than this in a district are asked for in the whole of the programme. */
const fewest = 2;

/**
 * The demand that stays unmet, grouped by what a new volunteer would need: the kind of support, a language, a condition
 * about gender, the part of town. The largest groups first, then who waits longest. Each resident is in one group.
 */
export function recruitmentNeeds(
  unmet: readonly (Seeker & { spellId: string; district: string | null })[],
): RecruitmentNeed[] {
  const groups = [...Map.groupBy(unmet, (seeker) => keyOf(seeker, seeker.district)).values()];
  const few = groups.filter((group) => group.length < fewest).flat();
  const anywhere = [...Map.groupBy(few, (seeker) => keyOf(seeker, null)).values()];
  return [
    ...groups.filter((group) => group.length >= fewest).map((group) => needOf(group, group[0]!.district)),
    ...anywhere.map((group) => needOf(group, group.length === 1 ? group[0]!.district : null)),
  ].sort((a, b) => b.count - a.count || b.longestWaitDays - a.longestWaitDays);
}

const keyOf = (seeker: Seeker, district: string | null): string =>
  JSON.stringify([seeker.supportMode, languagesNeeded(seeker), genderNeeded(seeker), district]);

/** Who speaks Dutch, or has an interpreter, needs no other language; of whom no language is known neither. */
const languagesNeeded = ({ languages, interpreter }: Seeker): string[] =>
  interpreter || languages.includes('nl') ? [] : [...languages].sort();

const genderNeeded = ({ wantedVolunteerGender, genderWishHard }: Seeker): Gender | null =>
  genderWishHard ? wantedVolunteerGender : null;

function needOf(group: readonly (Seeker & { spellId: string })[], district: string | null): RecruitmentNeed {
  const any = group[0]!;
  const asked = group.filter(({ availability }) => availability.length > 0);
  const parts = [...new Set(asked.flatMap(({ availability }) => availability))];
  return {
    count: group.length,
    supportMode: any.supportMode,
    languages: languagesNeeded(any),
    gender: genderNeeded(any),
    district,
    availability: parts.filter(
      (part) => asked.filter(({ availability }) => availability.includes(part)).length * 2 >= asked.length,
    ),
    longestWaitDays: Math.max(...group.map(({ waitedDays }) => waitedDays)),
    spellIds: group.map(({ spellId }) => spellId),
  };
}
