import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assign, bestPlan } from '../../api/matching/plan.ts';
import { type Candidate, rank, type Seeker, suitability, whyNone } from '../../api/matching/suitability.ts';

const seeker: Seeker = {
  personId: 'r',
  gender: 'F',
  languages: ['nl'],
  interests: [],
  professions: [],
  lifePhilosophy: null,
  availability: [],
  latitude: 52.5,
  longitude: 4.67,
  neighbourhoodId: 'n1',
  maxDistanceKm: null,
  supportMode: 'STRUCTURAL',
  wantedVolunteerGender: null,
  genderWishHard: false,
  waitedDays: 0,
  notAgainWith: [],
};
const candidate: Candidate = {
  personId: 'v',
  volunteerId: 'v1',
  gender: 'M',
  languages: ['nl'],
  interests: [],
  professions: [],
  lifePhilosophy: null,
  availability: [],
  latitude: 52.5,
  longitude: 4.67,
  neighbourhoodId: 'n2',
  maxDistanceKm: null,
  status: 'CERTIFIED',
  supportModes: ['STRUCTURAL'],
  trained: true,
  vogSeen: true,
  capacity: 1,
  openMatches: 0,
  wantedRequesterGender: null,
  genderWishHard: false,
};

const verdict = (s: Partial<Seeker>, c: Partial<Candidate>, settings = {}) =>
  suitability({ ...seeker, ...s }, { ...candidate, ...c }, settings);
const blockers = (s: Partial<Seeker>, c: Partial<Candidate>, settings = {}) => {
  const found = verdict(s, c, settings);
  return found.suits ? [] : found.blockers;
};
const reasons = (s: Partial<Seeker>, c: Partial<Candidate>, settings = {}) => {
  const found = verdict(s, c, settings);
  return found.suits ? found.reasons.map((reason) => reason.code) : [];
};

describe('what stands in the way', () => {
  test('nothing, between two who live at the same place and speak the same language', () =>
    expect(blockers({}, {})).toEqual([]));
  test.each<[string, Partial<Seeker>, Partial<Candidate>, object, string]>([
    [
      'a volunteer without the certificate of conduct that the programme asks',
      {},
      { vogSeen: false },
      { screening: ['VOG'] },
      'NOT_SCREENED',
    ],
    [
      'a volunteer without the training that the programme asks',
      {},
      { trained: false },
      { screening: ['TRAINING'] },
      'NOT_SCREENED',
    ],
    ['a volunteer who is still in training', {}, { status: 'TRAINING' }, {}, 'NOT_SCREENED'],
    ['a volunteer who is paused', {}, { status: 'PAUSED' }, {}, 'PAUSED'],
    ['a volunteer who is suspended', {}, { status: 'SUSPENDED' }, {}, 'PAUSED'],
    ['a volunteer with as many matches as agreed', {}, { openMatches: 1 }, {}, 'NO_CAPACITY'],
    ['a volunteer for odd jobs only', {}, { supportModes: ['INCIDENTAL'] }, {}, 'SUPPORT_MODE'],
    ['no common language', { languages: ['ar'] }, {}, {}, 'LANGUAGE'],
    [
      'a resident who must have a woman',
      { wantedVolunteerGender: 'F', genderWishHard: true },
      {},
      {},
      'GENDER_WISH',
    ],
    [
      'a volunteer who must have a man',
      {},
      { wantedRequesterGender: 'M', genderWishHard: true },
      {},
      'GENDER_WISH',
    ],
    ['a distance that is too long for the programme', {}, { latitude: 53.5 }, {}, 'DISTANCE'],
    [
      'a distance that is too long for the volunteer',
      {},
      { latitude: 52.53, maxDistanceKm: 2 },
      {},
      'DISTANCE',
    ],
    [
      'a distance that is too long for the resident',
      { maxDistanceKm: 2 },
      { latitude: 52.53 },
      {},
      'DISTANCE',
    ],
    [
      'no time when both are free',
      { availability: ['MON_MORNING'] },
      { availability: ['TUE_EVENING'] },
      {},
      'AVAILABILITY',
    ],
    [
      'the same neighbourhood, where the programme wants another',
      {},
      { neighbourhoodId: 'n1' },
      { notSameNeighbourhood: true },
      'SAME_NEIGHBOURHOOD',
    ],
    ['a pair that did not click before', { notAgainWith: ['v1'] }, {}, {}, 'EARLIER_PAIR'],
    ['the same person', { personId: 'v' }, {}, {}, 'SAME_PERSON'],
  ])('%s', (_, s, c, settings, blocker) => expect(blockers(s, c, settings)).toEqual([blocker]));
  test('not what is unknown: no language, no time, no place', () => {
    expect(
      blockers(
        { languages: [], availability: [], latitude: null },
        { languages: ['ar'], availability: ['MON_MORNING'] },
      ),
    ).toEqual([]);
  });
});

describe('what speaks for a volunteer', () => {
  test.each<[string, Partial<Seeker>, Partial<Candidate>, string]>([
    ['living near', {}, {}, 'DISTANCE'],
    ['a language besides Dutch', { languages: ['nl', 'ar'] }, { languages: ['ar', 'nl'] }, 'LANGUAGES'],
    [
      'a hobby in common, however it is written',
      { interests: ['Schaken'] },
      { interests: ['schaken '] },
      'INTERESTS',
    ],
    ['the same trade', { professions: ['bakker'] }, { professions: ['bakker'] }, 'PROFESSION'],
    [
      'the same view of life',
      { lifePhilosophy: 'humanist' },
      { lifePhilosophy: 'Humanist' },
      'LIFE_PHILOSOPHY',
    ],
    ['a wish, no condition, that is met', { wantedVolunteerGender: 'M' }, {}, 'GENDER_WISH'],
    [
      'free at the same time',
      { availability: ['MON_MORNING'] },
      { availability: ['MON_MORNING'] },
      'AVAILABILITY',
    ],
    ['a long wait', { waitedDays: 400 }, {}, 'WAITING'],
  ])('%s', (_, s, c, reason) => expect(reasons(s, c)).toContain(reason));

  test('the score is the sum of the points of its reasons', () => {
    const found = verdict(
      { languages: ['nl', 'tr'], interests: ['voetbal'], waitedDays: 33 },
      { languages: ['nl', 'tr'], interests: ['voetbal'] },
    );
    expect(found.suits && found.score).toBeCloseTo(
      found.suits ? found.reasons.reduce((sum, reason) => sum + reason.points, 0) : 0,
      5,
    );
  });

  test('each day of waiting counts, and never stops counting', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), (days) => {
        const [now, later] = [days, days + 10].map((waitedDays) => verdict({ waitedDays }, {}));
        expect(later!.suits && now!.suits && later!.score - now!.score).toBeCloseTo(1, 5);
      }),
    );
  });

  test('equals stand in a fixed order', () => {
    const candidates = ['c', 'a', 'b'].map((volunteerId) => ({ ...candidate, volunteerId }));
    expect(rank(seeker, candidates, {}).map((pair) => pair.candidate.volunteerId)).toEqual(['a', 'b', 'c']);
  });
});

describe('why there is nobody', () => {
  const why = (candidates: Partial<Candidate>[]) => whyNone(candidates.map((c) => verdict({}, c)));
  test('is empty when somebody suits', () => expect(why([{}, { status: 'PAUSED' }])).toEqual([]));
  test('counts whom each thing holds back, and whom it alone holds back', () => {
    expect(why([{ openMatches: 1 }, { openMatches: 1, languages: ['ar'] }, { openMatches: 1 }])).toEqual([
      { code: 'NO_CAPACITY', blocked: 3, unlocked: 2 },
      { code: 'LANGUAGE', blocked: 1, unlocked: 0 },
    ]);
  });
  test('says so when there are no volunteers at all', () =>
    expect(why([])).toEqual([{ code: 'NO_VOLUNTEERS', blocked: 0, unlocked: 0 }]));
});

describe('the best plan', () => {
  test('has the highest total that any way of assigning has', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 5, maxLength: 5 }), {
          minLength: 1,
          maxLength: 5,
        }),
        (gains) => {
          const best = (row: number, used: number): number => {
            if (row === gains.length) return 0;
            let most = 0;
            for (let column = 0; column < 5; column++)
              if (!(used & (1 << column)))
                most = Math.max(most, gains[row]![column]! + best(row + 1, used | (1 << column)));
            return most;
          };
          const columns = assign(gains.length, 5, (row, column) => gains[row]![column]!);
          expect(new Set(columns).size).toBe(gains.length);
          expect(columns.reduce((sum, column, row) => sum + gains[row]![column]!, 0)).toBe(best(0, 0));
        },
      ),
      { numRuns: 500 },
    );
  });

  test('gives a volunteer as many as agreed and no more, and nobody who does not suit', () => {
    const seekers = ['STRUCTURAL', 'STRUCTURAL', 'STRUCTURAL', 'INCIDENTAL'].map((supportMode, i) => ({
      ...seeker,
      personId: `r${i}`,
      supportMode: supportMode as 'STRUCTURAL',
      waitedDays: 10 * i,
    }));
    const plan = bestPlan(seekers, [{ ...candidate, capacity: 3, openMatches: 1 }], {});
    expect(plan.map((pair) => pair.seeker.personId).sort()).toEqual(['r1', 'r2']);
  });
});
