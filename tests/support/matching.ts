import fc from 'fast-check';
import { BlockerCode } from '../../api/matching/codes.ts';
import type { Candidate, Seeker } from '../../api/matching/suitability/people.ts';
import { type Suitability, suitability, termsOf } from '../../api/matching/suitability/suitability.ts';
import { SupportMode } from '../../api/organisations/codes.ts';
import type { ProgrammeSettings } from '../../api/organisations/programme.ts';
import { DayPart, Experience, Gender, Trait } from '../../api/people/codes.ts';
import { EnrolmentStatus } from '../../api/people/lifecycle.ts';
import { codesOf } from '../../api/platform/codes.ts';
import { addDays, type Day, isDay } from '../../api/platform/days.ts';
import { Urgency } from '../../api/requests/codes.ts';

/** The day on which everything here is looked at. */
export const today: Day = '2024-05-15';

const someone = {
  birthDate: null,
  interests: [],
  professions: [],
  lifePhilosophy: null,
  traits: [],
  avoids: [],
  wantedAgeFrom: null,
  wantedAgeTo: null,
  availability: [],
  languages: ['nl'],
  latitude: 52.5,
  longitude: 4.67,
  maxDistanceKm: null,
  genderWishHard: false,
};
/** A resident without wishes. */
export const seeker: Seeker = {
  ...someone,
  personId: 'r',
  gender: 'F',
  neighbourhoodId: 'n1',
  municipalityId: 'm1',
  supportMode: 'STRUCTURAL',
  wantedVolunteerGender: null,
  helpfulExperience: [],
  interpreter: false,
  urgency: 'NORMAL',
  priority: false,
  waitedDays: 0,
  noClickWith: [],
  unsafeWith: [],
};
/** A volunteer without wishes, who is ready. */
export const candidate: Candidate = {
  ...someone,
  personId: 'v',
  volunteerId: 'v1',
  enrolmentId: 'e1',
  gender: 'M',
  neighbourhoodId: 'n2',
  status: 'CERTIFIED',
  since: '2020-01-01',
  until: null,
  supportModes: ['STRUCTURAL'],
  preferredSupportMode: null,
  trainedOn: '2023-06-01',
  vogSeenOn: '2023-06-01',
  capacity: 1,
  openMatches: 0,
  capacityInAll: null,
  openMatchesInAll: 0,
  wantedRequesterGender: null,
  experience: null,
  deployable: true,
  municipalities: [],
  lastAskedOn: today,
};

export const verdictOf = (
  s: Partial<Seeker>,
  c: Partial<Candidate>,
  settings: ProgrammeSettings = {},
): Suitability => suitability({ ...seeker, ...s }, { ...candidate, ...c }, termsOf(settings, today));

export const blockersOf = (s: Partial<Seeker>, c: Partial<Candidate>, settings: ProgrammeSettings = {}) => {
  const found = verdictOf(s, c, settings);
  return found.suits ? [] : found.blockers;
};

/** What each reason adds, in points. */
export const pointsOf = (s: Partial<Seeker>, c: Partial<Candidate>, settings: ProgrammeSettings = {}) => {
  const found = verdictOf(s, c, settings);
  if (!found.suits) throw new Error(`They do not suit: ${found.blockers.join(', ')}`);
  return Object.fromEntries(found.reasons.map(({ code, tenths }) => [code, tenths / 10]));
};

const some = <T>(values: readonly T[], maxLength: number) =>
  fc.uniqueArray(fc.constantFrom(...values), { maxLength });
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null, freq: 2 });
const aGender = maybe(fc.constantFrom(...codesOf(Gender)));
const aDay = (first: number, last: number) =>
  fc.integer({ min: first, max: last }).map((days) => addDays(today, days));
/** The days on which months and years end, and those next to the day on which everything is looked at. */
const turningDays = ['05-14', '05-15', '05-16', '02-28', '02-29', '03-01', '12-31', '01-01'];
const aTurn = (firstYear: number, lastYear: number) =>
  fc
    .tuple(fc.integer({ min: firstYear, max: lastYear }), fc.constantFrom(...turningDays))
    .map(([year, day]) => `${year}-${day}`)
    .filter(isDay);
/** Days at which much changes; `anySettings` and wishes about ages make more of them. */
export const anyToday = fc.constantFrom(today, '2024-02-29', '2023-02-28', '2023-12-31');
const aPlace = fc.constantFrom(
  { latitude: 52.5, longitude: 4.67, neighbourhoodId: 'n1' },
  { latitude: 52.52, longitude: 4.7, neighbourhoodId: 'n2' },
  { latitude: 52.61, longitude: 4.6, neighbourhoodId: 'n3' },
  { latitude: 51.7, longitude: 5.2, neighbourhoodId: 'n4' },
  { latitude: null, longitude: null, neighbourhoodId: null },
);
const aPerson = {
  birthDate: maybe(fc.oneof(aDay(-36_000, -6_500), aTurn(1932, 2006))),
  gender: aGender,
  languages: some(['nl', 'ar', 'tr', 'pl', 'uk', 'en'], 3),
  interests: some(['Schaken', 'schaken ', 'wandelen', 'muziek', 'koken', 'voetbal'], 4),
  professions: some(['bakker', 'Bakker', 'verpleegkundige'], 2),
  lifePhilosophy: maybe(fc.constantFrom('humanist', 'Humanist', 'katholiek')),
  traits: some(codesOf(Trait), 2),
  avoids: some(codesOf(Trait), 1),
  wantedAgeFrom: maybe(fc.integer({ min: 18, max: 50 })),
  wantedAgeTo: maybe(fc.integer({ min: 51, max: 90 })),
  availability: some(codesOf(DayPart), 6),
  maxDistanceKm: maybe(fc.constantFrom(2, 7.5, 20, 300)),
  genderWishHard: fc.boolean(),
};
const volunteerIds = ['v1', 'v2', 'v3', 'v4', 'v5'];

/** Any resident who waits. */
export const anySeeker: fc.Arbitrary<Seeker> = fc
  .record({
    ...aPerson,
    personId: fc.constantFrom('r1', 'r2', 'p1'),
    place: aPlace,
    municipalityId: maybe(fc.constantFrom('m1', 'm2')),
    supportMode: fc.constantFrom(...codesOf(SupportMode)),
    wantedVolunteerGender: aGender,
    helpfulExperience: some(codesOf(Experience), 4),
    interpreter: fc.boolean(),
    urgency: fc.constantFrom(...codesOf(Urgency)),
    priority: fc.boolean(),
    waitedDays: fc.integer({ min: 0, max: 4000 }),
    noClickWith: some(volunteerIds, 1),
    unsafeWith: some(volunteerIds, 1),
  })
  .map(({ place, ...rest }) => ({ ...rest, ...place }));

/** Any volunteer in a programme; more often ready than not. */
export const anyCandidate: fc.Arbitrary<Candidate> = fc
  .record({
    ...aPerson,
    personId: fc.constantFrom('v1', 'v2', 'p1'),
    volunteerId: fc.constantFrom(...volunteerIds),
    enrolmentId: fc.uuid(),
    place: aPlace,
    status: fc.oneof(
      { weight: 6, arbitrary: fc.constant('CERTIFIED' as const) },
      fc.constantFrom(...codesOf(EnrolmentStatus)),
    ),
    since: aDay(-2000, 5),
    until: maybe(aDay(-5, 400)),
    supportModes: some(codesOf(SupportMode), 2),
    preferredSupportMode: maybe(fc.constantFrom(...codesOf(SupportMode))),
    trainedOn: maybe(fc.oneof(aDay(-2000, 0), aTurn(2020, 2024))),
    vogSeenOn: maybe(fc.oneof(aDay(-2000, 0), aTurn(2020, 2024))),
    capacity: fc.integer({ min: 0, max: 4 }),
    openMatches: fc.integer({ min: 0, max: 2 }),
    capacityInAll: maybe(fc.integer({ min: 0, max: 4 })),
    openMatchesInAll: fc.integer({ min: 0, max: 3 }),
    wantedRequesterGender: aGender,
    experience: maybe(some(codesOf(Experience), 4)),
    deployable: fc.boolean(),
    municipalities: some(['m1', 'm2'], 2),
    lastAskedOn: maybe(aDay(-200, 0)),
  })
  .map(({ place, ...rest }) => ({ ...rest, ...place }));

/** The key of a row, in the order of the numbers or texts that it is made of. */
export const rowId = (of: number | string): string =>
  `00000000-0000-4000-8000-${(typeof of === 'number' ? of : Number.parseInt(of, 36)).toString(16).padStart(12, '0')}`;

/** Any volunteers of a programme, as rows of the database: each has one enrolment, and some live near each other. */
export const anyPool = (maxLength: number): fc.Arbitrary<Candidate[]> =>
  fc
    .uniqueArray(
      fc.record({
        candidate: anyCandidate,
        volunteer: fc.nat(maxLength * 2),
        elsewhere: fc.option(fc.record({ latitude: degrees(51, 53.5), longitude: degrees(3.5, 7) }), {
          freq: 2,
        }),
      }),
      { maxLength, selector: ({ volunteer }) => volunteer },
    )
    .map((list) =>
      list.map(({ candidate: c, volunteer, elsewhere }) => ({
        ...c,
        ...elsewhere,
        volunteerId: rowId(volunteer),
        enrolmentId: rowId(volunteer + 1_000_000),
        personId: rowId(c.personId),
      })),
    );
const degrees = (min: number, max: number) => fc.double({ min, max, noNaN: true });

/** Any resident who waits, as rows of the database. */
export const anySeekerRow: fc.Arbitrary<Seeker> = anySeeker.map((s) => ({
  ...s,
  personId: rowId(s.personId),
  unsafeWith: s.unsafeWith.map((id) => rowId(Number(id.slice(1)))),
  noClickWith: s.noClickWith.map((id) => rowId(Number(id.slice(1)))),
}));

/** Any terms of a programme. */
export const anySettings: fc.Arbitrary<ProgrammeSettings> = fc.record(
  {
    screening: some(['VOG', 'TRAINING'] as const, 2),
    maxDistanceKm: fc.constantFrom(5, 15, 60),
    vogValidMonths: fc.constantFrom(12, 36),
    trainingValidMonths: fc.constantFrom(12, 36),
    notSameNeighbourhood: fc.boolean(),
    parentsOnly: fc.boolean(),
    weights: fc.record(
      {
        DISTANCE: fc.constantFrom(0, 7.3, 30),
        INTERESTS: fc.constantFrom(0, 0.1, 8),
        WAITING: fc.constantFrom(0.1, 2),
      },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: [] },
);

export const allBlockers = codesOf(BlockerCode).filter((code) => code !== 'NO_VOLUNTEERS');

/** Any volunteer of whom nothing stands in the way but what the resident is or wishes. */
export const readyCandidate: fc.Arbitrary<Candidate> = anyCandidate.map((c) => ({
  ...c,
  personId: `person of ${c.volunteerId}`,
  status: 'CERTIFIED',
  since: '2020-01-01',
  until: null,
  supportModes: codesOf(SupportMode),
  trainedOn: today,
  vogSeenOn: today,
  capacity: c.capacity + c.openMatches + 1,
  capacityInAll: null,
  deployable: true,
  municipalities: [],
  avoids: [],
  genderWishHard: false,
  maxDistanceKm: null,
}));
