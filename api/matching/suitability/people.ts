import type { SupportMode } from '../../organisations/codes.ts';
import type { DayPart, Experience, Gender, Trait } from '../../people/codes.ts';
import type { EnrolmentStatus } from '../../people/lifecycle.ts';
import type { Day } from '../../platform/days.ts';
import type { Urgency } from '../../requests/codes.ts';

/** What is known of either of two who might be linked. */
interface Someone {
  personId: string;
  birthDate: Day | null;
  gender: Gender | null;
  /** ISO 639-1 codes. */
  languages: readonly string[];
  interests: readonly string[];
  professions: readonly string[];
  lifePhilosophy: string | null;
  traits: readonly Trait[];
  /** What is not wanted of the other. */
  avoids: readonly Trait[];
  /** A wish about the age of the other, in completed years. */
  wantedAgeFrom: number | null;
  wantedAgeTo: number | null;
  availability: readonly DayPart[];
  latitude: number | null;
  longitude: number | null;
  /** Where no team of ours works, the postcode area. */
  neighbourhoodId: string | null;
  maxDistanceKm: number | null;
  genderWishHard: boolean;
}

/** A resident who waits. */
export interface Seeker extends Someone {
  municipalityId: string | null;
  supportMode: SupportMode;
  wantedVolunteerGender: Gender | null;
  helpfulExperience: readonly Experience[];
  /** An interpreter was arranged. */
  interpreter: boolean;
  urgency: Urgency;
  /** Had a buddy before, and lost it through no fault of their own. */
  priority: boolean;
  waitedDays: number;
  /** Volunteers with whom it did not click. */
  noClickWith: readonly string[];
  /** Volunteers with whom it was not safe. */
  unsafeWith: readonly string[];
}

/** A volunteer in a programme. */
export interface Candidate extends Someone {
  volunteerId: string;
  enrolmentId: string;
  status: EnrolmentStatus;
  /** The first day in the programme, and the day on which it ended. */
  since: Day;
  until: Day | null;
  supportModes: readonly SupportMode[];
  preferredSupportMode: SupportMode | null;
  trainedOn: Day | null;
  vogSeenOn: Day | null;
  capacity: number;
  openMatches: number;
  /** Over all programmes; null when there is no limit but those of the programmes. */
  capacityInAll: number | null;
  openMatchesInAll: number;
  wantedRequesterGender: Gender | null;
  /** Null when not asked. */
  experience: readonly Experience[] | null;
  deployable: boolean;
  /** Empty: all of the organisation. */
  municipalities: readonly string[];
  /** When last proposed to anybody in this programme. */
  lastAskedOn: Day | null;
}

/** How many more matches a volunteer can take now. */
export const freePlaces = (
  c: Pick<Candidate, 'capacity' | 'openMatches' | 'capacityInAll' | 'openMatchesInAll'>,
): number =>
  Math.max(
    0,
    Math.min(c.capacity - c.openMatches, (c.capacityInAll ?? Number.POSITIVE_INFINITY) - c.openMatchesInAll),
  );
