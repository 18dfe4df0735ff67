import { describe, expect, test } from 'vitest';
import type { Candidate, Seeker } from '../../../api/matching/suitability/people.ts';
import { termsOf } from '../../../api/matching/suitability/suitability.ts';
import { unlocksFor, whyNone } from '../../../api/matching/suitability/why-none.ts';
import { candidate, seeker, today, verdictOf } from '../../support/matching.ts';

describe('why there is nobody', () => {
  const why = (candidates: Partial<Candidate>[]) => whyNone(candidates.map((c) => verdictOf({}, c)));
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

describe('what single change would help', () => {
  const unlocks = (s: Partial<Seeker>, candidates: Partial<Candidate>[]) =>
    unlocksFor(
      { ...seeker, ...s },
      candidates.map((c) => ({ ...candidate, ...c })),
      termsOf({ screening: ['VOG'], maxDistanceKm: 10 }, today),
    );
  test('one evening more in the week, for as many volunteers as have one', () =>
    expect(
      unlocks({ availability: ['MON_MORNING'] }, [
        { availability: ['TUE_EVENING', 'WED_EVENING'] },
        { availability: ['FRI_EVENING'] },
        { availability: ['SAT_EVENING'] },
      ]),
    ).toEqual([
      { change: 'ONE_EVENING', unlocked: 2 },
      { change: 'WEEKEND', unlocked: 1 },
    ]));
  test('a longer way, the shortest that helps anybody whose own limit allows it', () =>
    expect(
      unlocks({}, [
        { latitude: 52.62 },
        { latitude: 52.61, maxDistanceKm: 15 },
        { latitude: 52.61, maxDistanceKm: 11 },
        { latitude: 53 },
      ]),
    ).toEqual([{ change: 'FARTHER', unlocked: 2, km: 15 }]));
  test.each<[string, Partial<Seeker>, Partial<Candidate>, string]>([
    ['an interpreter', { languages: ['ar'] }, {}, 'INTERPRETER'],
    [
      'a wish for a woman that is no condition',
      { wantedVolunteerGender: 'F', genderWishHard: true },
      {},
      'GENDER_WISH_SOFT',
    ],
    ['minding a dog no longer', { avoids: ['DOG'] }, { traits: ['DOG'] }, 'ACCEPT_TRAIT'],
    ['one match more', {}, { openMatches: 1 }, 'ONE_MORE_EACH'],
    ['finishing the screening', {}, { vogSeenOn: null }, 'FINISH_SCREENING'],
    ['the end of a pause', {}, { status: 'PAUSED' }, 'END_PAUSE'],
    ['another kind of support', { supportMode: 'INCIDENTAL' }, {}, 'OTHER_SUPPORT_MODE'],
  ])('%s', (_, s, c, change) => expect(unlocks(s, [c])).toEqual([{ change, unlocked: 1 }]));
  test('nothing that the resident cannot change: what the volunteer made a condition', () =>
    expect(unlocks({}, [{ wantedRequesterGender: 'M', genderWishHard: true }])).toEqual([]));
  test('nothing, where two things stand in the way of the same volunteer', () =>
    expect(unlocks({ languages: ['ar'] }, [{ openMatches: 1 }])).toEqual([]));
  test('also where somebody suits already: there may be more', () =>
    expect(unlocks({}, [{}, { status: 'PAUSED' }])).toEqual([{ change: 'END_PAUSE', unlocked: 1 }]));
});
