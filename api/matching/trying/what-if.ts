import type { SupportMode } from '../../organisations/codes.ts';
import type { DayPart, Gender } from '../../people/codes.ts';
import { percentile } from '../../reports/counting.ts';
import type { SuggestionReasonCode } from '../codes.ts';
import { bestPlan } from '../plan/plan.ts';
import { type Candidate, freePlaces, type Seeker } from '../suitability/people.ts';
import { type Pair, suitability, type Terms } from '../suitability/suitability.ts';

/** Volunteers who are not there yet. */
export interface ExtraVolunteers {
  count: number;
  supportModes: readonly SupportMode[];
  availability: readonly DayPart[];
  languages: readonly string[];
  gender: Gender | null;
  capacity: number;
  /** Where they live; null: it does not matter where. */
  place: { latitude: number; longitude: number } | null;
}

/** What could be otherwise in a programme. */
export interface Changes {
  weights: Readonly<Partial<Record<SuggestionReasonCode, number>>>;
  volunteers: readonly ExtraVolunteers[];
  /** The longest way for everybody, whatever they said themselves; undefined: as it is. */
  maxDistanceKm: number | undefined;
}

/** A waitlist and whoever could help. */
export interface Pool<S extends Seeker> {
  seekers: readonly S[];
  candidates: readonly Candidate[];
  terms: Terms;
}

/** The same waitlist, if something were otherwise. */
export function changed<S extends Seeker>(
  { seekers, candidates, terms }: Pool<S>,
  { weights, volunteers, maxDistanceKm }: Changes,
): Pool<S> {
  const farther = maxDistanceKm === undefined ? {} : { maxDistanceKm };
  return {
    seekers: seekers.map((seeker) => ({ ...seeker, ...farther })),
    candidates: [
      ...candidates,
      ...volunteers.flatMap((kind, at) =>
        Array.from({ length: kind.count }, (_, nth) => newcomer(kind, `extra-${at}-${nth}`, terms)),
      ),
    ].map((candidate) => ({ ...candidate, ...farther })),
    terms: {
      ...terms,
      settings: { ...terms.settings, ...farther },
      weights: { ...terms.weights, ...weights },
    },
  };
}

/** Somebody who has all that the programme asks, from today on. */
function newcomer(kind: ExtraVolunteers, id: string, { on }: Terms): Candidate {
  return {
    personId: id,
    volunteerId: id,
    enrolmentId: id,
    birthDate: null,
    gender: kind.gender,
    languages: kind.languages,
    interests: [],
    professions: [],
    lifePhilosophy: null,
    traits: [],
    avoids: [],
    wantedAgeFrom: null,
    wantedAgeTo: null,
    availability: kind.availability,
    latitude: kind.place?.latitude ?? null,
    longitude: kind.place?.longitude ?? null,
    neighbourhoodId: null,
    maxDistanceKm: null,
    genderWishHard: false,
    status: 'CERTIFIED',
    since: on,
    until: null,
    supportModes: kind.supportModes,
    preferredSupportMode: null,
    trainedOn: on,
    vogSeenOn: on,
    capacity: kind.capacity,
    openMatches: 0,
    capacityInAll: null,
    openMatchesInAll: 0,
    wantedRequesterGender: null,
    experience: null,
    deployable: true,
    municipalities: [],
    lastAskedOn: null,
  };
}

/** How a whole waitlist would fare. */
export interface PlanFigures {
  waiting: number;
  /** Who would get a buddy in the best plan. */
  matched: number;
  /** For whom nobody suits at all. */
  nobodySuits: number;
  /** Places of volunteers that stay free. */
  placesLeft: number;
  tenths: number;
  /** The middle distance of the pairs, in kilometres; null when no distance is known. */
  medianKm: number | null;
  /** How long who stays without has waited at most, in days; 0 when nobody does. */
  longestWaitLeft: number;
}

export interface Outcome<S extends Seeker> {
  figures: PlanFigures;
  matched: ReadonlySet<string>;
  pairs: readonly Pair<S>[];
}

/** The best plan for a waitlist, in figures. */
export function outcomeOf<S extends Seeker & { spellId: string }>({
  seekers,
  candidates,
  terms,
}: Pool<S>): Outcome<S> {
  const pairs = bestPlan(seekers, candidates, terms);
  const matched = new Set(pairs.map(({ seeker }) => seeker.spellId));
  const left = seekers.filter(({ spellId }) => !matched.has(spellId));
  const places = candidates.reduce((sum, candidate) => sum + freePlaces(candidate), 0);
  return {
    pairs,
    matched,
    figures: {
      waiting: seekers.length,
      matched: pairs.length,
      nobodySuits: left.filter(
        (seeker) => !candidates.some((candidate) => suitability(seeker, candidate, terms).suits),
      ).length,
      placesLeft: places - pairs.length,
      tenths: pairs.reduce((sum, { verdict }) => sum + verdict.tenths, 0),
      medianKm: percentile(
        pairs.flatMap(({ verdict }) => verdict.distanceKm ?? []),
        0.5,
      ),
      longestWaitLeft: Math.max(0, ...left.map(({ waitedDays }) => waitedDays)),
    },
  };
}
