import { describe, expect, test } from 'vitest';
import { SuggestionReasonCode } from '../../../api/matching/codes.ts';
import type { Candidate, Seeker } from '../../../api/matching/suitability/people.ts';
import { weightMistakes, weightRules, weightsOf } from '../../../api/matching/suitability/weights.ts';
import { codesOf } from '../../../api/platform/codes.ts';
import { pointsOf } from '../../support/matching.ts';

// Two kilometres apart, so that nearness does not hide the others: 52.518 is 2.0 km north of 52.5.
const cases: [string, Partial<Seeker>, Partial<Candidate>, string, number][] = [
  ['living next door', {}, {}, 'DISTANCE', 30],
  ['living half of the longest way apart', { maxDistanceKm: 4 }, { latitude: 52.517986 }, 'DISTANCE', 15],
  ['a language besides Dutch', { languages: ['nl', 'ar'] }, { languages: ['ar', 'nl'] }, 'LANGUAGES', 10],
  [
    'a hobby in common, however it is written',
    { interests: ['Schaken'] },
    { interests: ['schaken '] },
    'INTERESTS',
    8,
  ],
  [
    'three hobbies in common, and no more for a fourth',
    { interests: ['schaken', 'dammen', 'koken', 'muziek'] },
    { interests: ['muziek', 'koken', 'dammen', 'schaken'] },
    'INTERESTS',
    24,
  ],
  ['the same trade', { professions: ['bakker'] }, { professions: ['bakker'] }, 'PROFESSION', 8],
  [
    'the same view of life',
    { lifePhilosophy: 'humanist' },
    { lifePhilosophy: 'Humanist' },
    'LIFE_PHILOSOPHY',
    6,
  ],
  ['a wish for a man, no condition, that is met', { wantedVolunteerGender: 'M' }, {}, 'GENDER_WISH', 10],
  [
    'wishes of both that are met',
    { wantedVolunteerGender: 'M', genderWishHard: true },
    { wantedRequesterGender: 'F' },
    'GENDER_WISH',
    20,
  ],
  [
    'a volunteer of 40, for who wishes one between 30 and 45',
    { wantedAgeFrom: 30, wantedAgeTo: 45 },
    { birthDate: '1984-05-15' },
    'AGE_WISH',
    6,
  ],
  [
    'a volunteer who lost somebody, for a resident who did',
    { helpfulExperience: ['LOSS', 'FINANCE'] },
    { experience: ['LOSS'] },
    'LIVED_EXPERIENCE',
    12,
  ],
  [
    'a volunteer who knows about money, for who needs that',
    { helpfulExperience: ['LOSS', 'FINANCE'] },
    { experience: ['FINANCE'] },
    'EXPERTISE',
    10,
  ],
  [
    'the kind of support that the volunteer likes best',
    {},
    { preferredSupportMode: 'STRUCTURAL' },
    'WORK_WISH',
    6,
  ],
  [
    'two parts of the week when both are free',
    { availability: ['MON_MORNING', 'TUE_EVENING', 'SUN_MORNING'] },
    { availability: ['TUE_EVENING', 'MON_MORNING'] },
    'AVAILABILITY',
    4,
  ],
  ['a volunteer who was never asked', {}, { lastAskedOn: null }, 'LAST_ASKED', 6],
  ['a volunteer who was asked 45 days ago', {}, { lastAskedOn: '2024-03-31' }, 'LAST_ASKED', 3],
  ['a volunteer who was asked a year ago', {}, { lastAskedOn: '2023-05-15' }, 'LAST_ASKED', 6],
  ['400 days of waiting', { waitedDays: 400 }, {}, 'WAITING', 40],
  ['a buddy lost through no fault of their own', { priority: true }, {}, 'PRIORITY', 20],
  ['who should not wait long', { urgency: 'SOON' }, {}, 'URGENCY', 20],
  ['who cannot wait', { urgency: 'URGENT' }, {}, 'URGENCY', 40],
];

describe('what speaks for a volunteer', () => {
  test.each(cases)('%s', (_, s, c, reason, points) => expect(pointsOf(s, c)[reason]).toBe(points));
  test('each reason that there is has an example here', () =>
    expect(new Set(cases.map(([, , , reason]) => reason))).toEqual(new Set(codesOf(SuggestionReasonCode))));
  test.each<[string, Partial<Seeker>, Partial<Candidate>]>([
    ['speaking Dutch, as everybody does', {}, {}],
    ['a volunteer who was asked today', {}, {}],
    ['an age that nobody wished for', {}, { birthDate: '1984-05-15' }],
    ['an age outside the wish', { wantedAgeTo: 30 }, { birthDate: '1984-05-15' }],
    ['experience that nobody asked about', { helpfulExperience: ['LOSS'] }, { experience: null }],
  ])('%s adds nothing', (_, s, c) => expect(Object.keys(pointsOf(s, c))).toEqual(['DISTANCE']));
});

describe('the weights of a programme', () => {
  test('are what is usual, but for what the programme set itself', () =>
    expect(weightsOf({ weights: { DISTANCE: 0 } })).toEqual({
      ...Object.fromEntries(Object.entries(weightRules).map(([code, { usual }]) => [code, usual])),
      DISTANCE: 0,
    }));
  test('a changed weight changes the points of its reason, and of no other', () => {
    const s = { languages: ['nl', 'tr'], interests: ['voetbal'], waitedDays: 33, priority: true };
    const c = { languages: ['nl', 'tr'], interests: ['voetbal'], lastAskedOn: null };
    for (const code of codesOf(SuggestionReasonCode)) {
      const usual = pointsOf(s, c);
      const changed = pointsOf(s, c, { weights: { [code]: weightRules[code].usual * 2 } });
      expect(changed).toEqual({ ...usual, ...(usual[code] && { [code]: usual[code] * 2 }) });
    }
  });
  test.each<[string, SuggestionReasonCode, number, string]>([
    ['less than nothing', 'DISTANCE', -1, 'weightWrong'],
    ['no number', 'DISTANCE', Number.NaN, 'weightWrong'],
    ['without end', 'DISTANCE', Number.POSITIVE_INFINITY, 'weightWrong'],
    ['more than 100', 'DISTANCE', 100.1, 'weightWrong'],
    ['finer than a tenth', 'DISTANCE', 0.25, 'weightTooFine'],
    ['no weight for waiting', 'WAITING', 0, 'waitingMustCount'],
  ])('are refused when they are %s', (_, code, weight, key) =>
    expect(weightMistakes([{ code, weight }])).toMatchObject([{ field: 'weights.0.weight', key }]),
  );
  test('are refused when one stands there twice, at the second', () =>
    expect(
      weightMistakes([
        { code: 'DISTANCE', weight: 1 },
        { code: 'DISTANCE', weight: 0.3 },
      ]),
    ).toMatchObject([{ field: 'weights.1.weight', key: 'weightTwice' }]));
  test('may be nothing, and have tenths', () =>
    expect(
      weightMistakes([
        { code: 'DISTANCE', weight: 0 },
        { code: 'WAITING', weight: 0.3 },
        { code: 'AGE_WISH', weight: 99.9 },
      ]),
    ).toEqual([]));
});
