import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CandidateIndex } from '../../../api/matching/candidates/candidate-index.ts';
import { unlocksIn, whyNoneIn } from '../../../api/matching/candidates/counts.ts';
import { Places } from '../../../api/matching/candidates/places.ts';
import { standingIn } from '../../../api/matching/candidates/standing.ts';
import { topSuggestions } from '../../../api/matching/candidates/top-suggestions.ts';
import { type Scored, type Standing, standingAmong } from '../../../api/matching/decision.ts';
import { isEnrolled } from '../../../api/matching/suitability/blockers.ts';
import { distanceKm } from '../../../api/matching/suitability/distance.ts';
import type { Candidate, Seeker } from '../../../api/matching/suitability/people.ts';
import {
  rankCandidates,
  suitability,
  type Terms,
  termsOf,
} from '../../../api/matching/suitability/suitability.ts';
import { unlocksFor, whyNone } from '../../../api/matching/suitability/why-none.ts';
import { addDays, addMonths } from '../../../api/platform/days.ts';
import {
  anyCandidate,
  anyPool,
  anySeekerRow,
  anySettings,
  anyToday,
  candidate,
  rowId,
  seeker,
  today,
} from '../../support/matching.ts';

const idsOf = (volunteer: number) => ({
  volunteerId: rowId(volunteer),
  personId: rowId(volunteer + 50),
  enrolmentId: rowId(volunteer + 100),
});
const rowSeeker: Seeker = { ...seeker, personId: rowId(7) };

/** Where some stand among all others, whether they are in the index or not: with some score, and with none. */
const standingsOf = (standing: (chosen: Scored) => Standing): Standing[] =>
  [1, 2, 3, 99].flatMap((volunteer) =>
    [null, 0, 300, 420].map((tenths) => standing({ volunteerId: rowId(volunteer), tenths })),
  );

/** What the index answers, to compare. */
const answers = (index: CandidateIndex, s: Seeker, terms: Terms, first: number) => ({
  top: topSuggestions(index, s, terms, first).map(({ candidate: { volunteerId }, verdict }) => ({
    volunteerId,
    verdict,
  })),
  whyNone: whyNoneIn(index, s, terms),
  unlocks: unlocksIn(index, s, terms),
  standings: standingsOf((chosen) => standingIn(index, s, terms, chosen)),
});

/** The same from the pure functions, one candidate after another. */
function definition(pool: readonly Candidate[], s: Seeker, terms: Terms, first: number) {
  const there = pool.filter((c) => isEnrolled(c, terms.on));
  return {
    top: rankCandidates(s, there, terms)
      .slice(0, first)
      .map(({ candidate: { volunteerId }, verdict }) => ({ volunteerId, verdict })),
    whyNone: whyNone(there.map((c) => suitability(s, c, terms))),
    unlocks: unlocksFor(s, there, terms),
    standings: standingsOf((chosen) => standingAmong(rankCandidates(s, there, terms), chosen)),
  };
}

/** Candidates with nothing in the way more often than not, so that many are compared. */
const ready = (c: Candidate): Candidate => ({
  ...c,
  status: 'CERTIFIED',
  since: '2020-01-01',
  until: null,
  capacity: 4,
  openMatches: 0,
  capacityInAll: null,
  deployable: true,
  municipalities: [],
  supportModes: ['STRUCTURAL', 'INCIDENTAL'],
});

/** They differ in where they live and in words, so that these decide. */
const alike = (c: Candidate): Candidate => ({
  ...ready(c),
  avoids: [],
  traits: [],
  birthDate: null,
  gender: null,
  availability: [],
  experience: null,
  maxDistanceKm: null,
  genderWishHard: false,
  trainedOn: today,
  vogSeenOn: today,
  wantedAgeFrom: null,
  wantedAgeTo: null,
});

/** A resident of whom little is known: what there is to be had, somebody has. */
const bare: Partial<Seeker> = {
  languages: [],
  interests: [],
  professions: [],
  lifePhilosophy: null,
  helpfulExperience: [],
  wantedVolunteerGender: null,
  gender: null,
  birthDate: null,
  wantedAgeFrom: null,
  wantedAgeTo: null,
  maxDistanceKm: 300,
};

describe('the index answers what the definition answers', () => {
  // Thousands of pools take a while where others work too.
  test('for any resident, volunteers, programme and day', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(
        anyPool(40),
        anySeekerRow,
        anySettings,
        anyToday,
        fc.integer({ min: 0, max: 6 }),
        (pool, s, settings, on, first) => {
          const terms = termsOf(settings, on);
          expect(answers(CandidateIndex.of(pool), s, terms, first)).toEqual(
            definition(pool, s, terms, first),
          );
        },
      ),
      { numRuns: 1500 },
    );
  });

  test.each([
    ['many could be suggested', ready, {}, 20],
    ['words decide', alike, {}, 3],
    ['little decides', alike, bare, 3],
  ])('where %s, tie for tie', (_, as, wishes, first) => {
    fc.assert(
      fc.property(anyPool(200), anySeekerRow, anySettings, anyToday, (pool, anybody, settings, on) => {
        const s = { ...anybody, ...wishes };
        const terms = termsOf(settings, on);
        const free = pool.map(as);
        expect(answers(CandidateIndex.of(free), s, terms, first)).toEqual(definition(free, s, terms, first));
      }),
      { numRuns: 150 },
    );
  });

  test('when changes come one by one, as if all had been there from the beginning', () => {
    const change = fc.oneof(
      { weight: 3, arbitrary: fc.record({ volunteer: fc.nat(30), c: anyCandidate }) },
      fc.record({ volunteer: fc.nat(30), c: fc.constant(null) }),
    );
    fc.assert(
      fc.property(
        anyPool(20),
        fc.array(change, { maxLength: 60 }),
        anySeekerRow,
        anySettings,
        (pool, changes, s, settings) => {
          const index = CandidateIndex.of(pool);
          const now = new Map(pool.map((c) => [c.enrolmentId, c]));
          for (const { volunteer, c } of changes) {
            const enrolmentId = rowId(volunteer + 1_000_000);
            if (c) {
              const put = { ...c, enrolmentId, volunteerId: rowId(volunteer), personId: rowId(c.personId) };
              now.set(enrolmentId, put);
              index.put(put);
            } else {
              now.delete(enrolmentId);
              index.remove(enrolmentId);
            }
          }
          const terms = termsOf(settings, today);
          expect(index.size).toBe(now.size);
          expect(answers(index, s, terms, 5)).toEqual(definition([...now.values()], s, terms, 5));
        },
      ),
      { numRuns: 600 },
    );
  });
});

describe('the index', () => {
  test('gives candidates back so that they suit everybody as before', () => {
    fc.assert(
      fc.property(anyPool(1), anySeekerRow, anySettings, ([c], s, settings) => {
        if (!c) return;
        const [back] = topSuggestions(CandidateIndex.of([c]), s, termsOf(settings, today), 1);
        if (!back) return;
        const asCompared = (words: readonly string[]) => words.map((word) => word.trim().toLowerCase());
        const sorted = (of: Candidate) =>
          Object.fromEntries(
            Object.entries(of).map(([name, value]) => [
              name,
              Array.isArray(value) ? [...new Set(asCompared(value))].sort() : value,
            ]),
          );
        const { lifePhilosophy, wantedAgeFrom, wantedRequesterGender, genderWishHard, ...rest } = sorted(c);
        expect(sorted(back.candidate)).toMatchObject(rest);
      }),
      { numRuns: 2000 },
    );
  });

  test('answers of nobody when nobody is in it, or nobody any more', () => {
    const index = CandidateIndex.of([{ ...candidate, ...idsOf(1) }]);
    index.remove(rowId(101));
    index.remove(rowId(101));
    const terms = termsOf({}, today);
    const nobody = {
      top: [],
      whyNone: [{ code: 'NO_VOLUNTEERS', blocked: 0, unlocked: 0 }],
      unlocks: [],
      standings: standingsOf(() => ({ suited: 0, ahead: 0, best: [] })),
    };
    expect(answers(index, rowSeeker, terms, 20)).toEqual(nobody);
    expect(answers(new CandidateIndex(), rowSeeker, terms, 20)).toEqual(nobody);
  });

  test('leaves out who begins later and who has ended, whatever else stands in their way', () => {
    const index = CandidateIndex.of([
      { ...candidate, ...idsOf(1), since: '2024-05-16', status: 'TRAINING' },
      { ...candidate, ...idsOf(2), until: '2024-05-15' },
    ]);
    expect(whyNoneIn(index, rowSeeker, termsOf({}, today))[0]!.code).toBe('NO_VOLUNTEERS');
    expect(topSuggestions(index, rowSeeker, termsOf({}, '2024-05-14'), 5)).toHaveLength(1);
  });
});

describe('looking from near to far', () => {
  const terms = termsOf({ weights: { DISTANCE: 0 }, maxDistanceKm: 60 }, today);
  const all = { preferredSupportMode: 'STRUCTURAL', lastAskedOn: null } as const;
  const near = { ...candidate, ...idsOf(2), ...all };
  const far = { ...candidate, ...idsOf(1), ...all, latitude: 52.9 };
  const first = (pool: Candidate[]) =>
    topSuggestions(CandidateIndex.of(pool), { ...rowSeeker, ...bare }, terms, 1)[0]!.candidate.volunteerId;

  test('goes on while somebody could have as much, and a smaller id', () => {
    expect(first([near, far])).toBe(rowId(1));
  });

  test('goes on while somebody could have a tenth of a point more', () => {
    const nearest = { ...near, volunteerId: rowId(0), lastAskedOn: addDays(today, -89) };
    expect(first([nearest, far])).toBe(rowId(1));
  });
});

describe('the places around a point', () => {
  // Whole numbers come evenly, where fractions come mostly near the ends.
  const between = (min: number, max: number) =>
    fc.integer({ min: min * 1000, max: max * 1000 }).map((thousands) => thousands / 1000);
  const step = fc.tuple(between(-1, 1), between(-1, 1));

  test('are all that are as near as that, wherever on earth', () => {
    fc.assert(
      fc.property(
        fc.tuple(between(-90, 90), between(-180, 180)),
        fc.array(step, { minLength: 200, maxLength: 200 }),
        between(0, 40),
        ([latitude, longitude], steps, km) => {
          const here = { latitude, longitude };
          const north = km / 111.2;
          const east = north / Math.cos((latitude * Math.PI) / 180);
          const rim: [number, number][] = [
            [north, 0],
            [-north, 0],
            [0, east],
            [0, -east],
          ];
          const places = new Places();
          for (const [up, right] of [...steps, ...rim])
            places.of({
              latitude: Math.max(-90, Math.min(90, latitude + up)),
              longitude: ((longitude + right + 540) % 360) - 180,
              neighbourhoodId: null,
            });
          const found = new Set(places.around(here, km));
          const near = places.all().filter((place) => distanceKm(here, place)! <= km);
          expect(near.filter((place) => !found.has(place))).toEqual([]);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('ages', () => {
  test('are those of the calendar, to the day', () => {
    for (const on of ['2024-05-15', '2024-02-29', '2023-02-28', '2024-03-01', '2023-12-31'])
      for (const wish of [{ wantedAgeFrom: 24 }, { wantedAgeTo: 24 }, { wantedAgeFrom: 24, wantedAgeTo: 24 }])
        for (let years = 23; years <= 26; years++)
          for (let days = -3; days <= 3; days++) {
            const born = addDays(addMonths(on, -12 * years), days);
            // Who has the wished age goes before who was asked longer ago, and only then.
            const pool = [
              { ...candidate, ...idsOf(1), birthDate: born, lastAskedOn: on },
              { ...candidate, ...idsOf(2), lastAskedOn: addDays(on, -45) },
            ];
            const asked = { ...rowSeeker, ...wish };
            const terms = termsOf({}, on);
            expect(answers(CandidateIndex.of(pool), asked, terms, 1), `${on} ${born}`).toEqual(
              definition(pool, asked, terms, 1),
            );
          }
  });
});
