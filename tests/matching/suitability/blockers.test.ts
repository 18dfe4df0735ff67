import { describe, expect, test } from 'vitest';
import { blockerKinds } from '../../../api/matching/suitability/blockers.ts';
import type { Candidate, Seeker } from '../../../api/matching/suitability/people.ts';
import type { ProgrammeSettings } from '../../../api/organisations/programme.ts';
import { allBlockers, blockersOf } from '../../support/matching.ts';

type Case = [string, Partial<Seeker>, Partial<Candidate>, ProgrammeSettings, string];

const cases: Case[] = [
  ['a volunteer who is a candidate still', {}, { status: 'CANDIDATE' }, {}, 'NOT_SCREENED'],
  ['a volunteer who is still in training', {}, { status: 'TRAINING' }, {}, 'NOT_SCREENED'],
  [
    'a volunteer without the certificate of conduct that the programme asks',
    {},
    { vogSeenOn: null },
    { screening: ['VOG'] },
    'NOT_SCREENED',
  ],
  [
    'a volunteer without the training that the programme asks',
    {},
    { trainedOn: null },
    { screening: ['TRAINING'] },
    'NOT_SCREENED',
  ],
  [
    'a certificate of conduct that is three years old on the day, where it is valid for three years',
    {},
    { vogSeenOn: '2021-05-15' },
    { screening: ['VOG'], vogValidMonths: 36 },
    'SCREENING_EXPIRED',
  ],
  [
    'a training of longer ago than the programme allows',
    {},
    { trainedOn: '2022-01-01' },
    { screening: ['TRAINING'], trainingValidMonths: 12 },
    'SCREENING_EXPIRED',
  ],
  ['a volunteer who begins tomorrow', {}, { since: '2024-05-16' }, {}, 'NOT_ENROLLED'],
  ['a volunteer whose last day was yesterday', {}, { until: '2024-05-15' }, {}, 'NOT_ENROLLED'],
  ['a volunteer who is paused', {}, { status: 'PAUSED' }, {}, 'PAUSED'],
  ['a volunteer who is suspended', {}, { status: 'SUSPENDED' }, {}, 'SUSPENDED'],
  ['a volunteer with as many matches as agreed', {}, { openMatches: 1 }, {}, 'NO_CAPACITY'],
  [
    'a volunteer with as many matches in all programmes together as agreed',
    {},
    { capacity: 2, capacityInAll: 1, openMatchesInAll: 1 },
    {},
    'NO_CAPACITY',
  ],
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
  ['a resident who wants no smoke', { avoids: ['SMOKES'] }, { traits: ['SMOKES'] }, {}, 'EXCLUSION'],
  ['a volunteer who is afraid of dogs', { traits: ['DOG'] }, { avoids: ['DOG'] }, {}, 'EXCLUSION'],
  ['a distance that is too long for the programme', {}, { latitude: 53.5 }, {}, 'DISTANCE'],
  [
    'a distance that is too long for the volunteer',
    {},
    { latitude: 52.53, maxDistanceKm: 2 },
    {},
    'DISTANCE',
  ],
  ['a distance that is too long for the resident', { maxDistanceKm: 2 }, { latitude: 52.53 }, {}, 'DISTANCE'],
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
  ['a volunteer who may not be deployed yet', {}, { deployable: false }, {}, 'NOT_DEPLOYABLE'],
  ['a volunteer who works in another municipality', {}, { municipalities: ['m2'] }, {}, 'NOT_DEPLOYABLE'],
  [
    'a volunteer without children, where the programme wants a parent',
    {},
    { experience: ['FINANCE'] },
    { parentsOnly: true },
    'NO_PARENT',
  ],
  ['a pair that did not click before', { noClickWith: ['v1'] }, {}, {}, 'EARLIER_PAIR'],
  ['a pair that was not safe before', { unsafeWith: ['v1'] }, {}, {}, 'UNSAFE_PAIR'],
  ['the same person', { personId: 'v' }, {}, {}, 'SAME_PERSON'],
];

describe('what stands in the way', () => {
  test('nothing, between two who live at the same place and speak the same language', () =>
    expect(blockersOf({}, {})).toEqual([]));
  test.each(cases)('%s', (_, s, c, settings, blocker) =>
    expect(blockersOf(s, c, settings)).toEqual([blocker]),
  );
  test('each blocker that there is has an example here', () =>
    expect(new Set(cases.map(([, , , , blocker]) => blocker))).toEqual(new Set(allBlockers)));
});

describe('what does not stand in the way', () => {
  test.each<[string, Partial<Seeker>, Partial<Candidate>, ProgrammeSettings]>([
    [
      'what is unknown: a language, a time, a place',
      { languages: [], availability: [], latitude: null },
      { languages: ['ar'], availability: ['MON_MORNING'] },
      {},
    ],
    ['another language, when an interpreter was arranged', { languages: ['ar'], interpreter: true }, {}, {}],
    ['a wish for a woman that is no condition', { wantedVolunteerGender: 'F' }, {}, {}],
    ['a dog, to who does not mind', { traits: ['DOG'] }, { avoids: ['SMOKES'] }, {}],
    [
      'the last day before a certificate is three years old',
      {},
      { vogSeenOn: '2021-05-16' },
      { screening: ['VOG'], vogValidMonths: 36 },
    ],
    [
      'an old certificate, where the programme asks for none',
      {},
      { vogSeenOn: '2001-01-01' },
      { vogValidMonths: 36 },
    ],
    ['a parent, where the programme wants one', {}, { experience: ['PARENTING'] }, { parentsOnly: true }],
    ['a volunteer who was not asked about children', {}, { experience: null }, { parentsOnly: true }],
    ['a volunteer who works in this municipality too', {}, { municipalities: ['m1', 'm2'] }, {}],
    [
      'a resident of whom the municipality is not known',
      { municipalityId: null },
      { municipalities: ['m2'] },
      {},
    ],
    ['exactly the longest way', { maxDistanceKm: 0 }, {}, {}],
    [
      'one place that is left in all programmes together',
      {},
      { capacity: 2, capacityInAll: 3, openMatchesInAll: 2 },
      {},
    ],
  ])('%s', (_, s, c, settings) => expect(blockersOf(s, c, settings)).toEqual([]));

  test('all that stands in the way is named, not the first alone', () =>
    expect(blockersOf({ languages: ['ar'], maxDistanceKm: 1 }, { latitude: 52.6, openMatches: 1 })).toEqual([
      'NO_CAPACITY',
      'LANGUAGE',
      'DISTANCE',
    ]));
});

test('what the law and safety ask nobody may decide otherwise, and a wish the coordinator may', () => {
  const of = (kind: string) => allBlockers.filter((code) => blockerKinds[code as 'PAUSED'] === kind);
  expect(of('LAW_OR_SAFETY').sort()).toEqual([
    'NOT_ENROLLED',
    'NOT_SCREENED',
    'SAME_PERSON',
    'SCREENING_EXPIRED',
    'SUSPENDED',
    'UNSAFE_PAIR',
  ]);
  expect(of('AGREEMENT').sort()).toEqual(['NO_CAPACITY', 'PAUSED', 'SUPPORT_MODE']);
});
