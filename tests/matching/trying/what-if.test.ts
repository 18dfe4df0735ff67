import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Candidate, Seeker } from '../../../api/matching/suitability/people.ts';
import { termsOf } from '../../../api/matching/suitability/suitability.ts';
import { recruitmentNeeds } from '../../../api/matching/trying/brief.ts';
import {
  type Changes,
  changed,
  type ExtraVolunteers,
  outcomeOf,
} from '../../../api/matching/trying/what-if.ts';
import { anyCandidate, anySeeker, anySettings, candidate, seeker, today } from '../../support/matching.ts';

const waiting = (...seekers: Partial<Seeker>[]) =>
  seekers.map((s, i) => ({ ...seeker, personId: `r${i}`, spellId: `spell${i}`, district: 'Noord', ...s }));
const pool = (seekers: Partial<Seeker>[], candidates: Partial<Candidate>[]) => ({
  seekers: waiting(...seekers),
  candidates: candidates.map((c, i) => ({ ...candidate, volunteerId: `v${i}`, ...c })),
  terms: termsOf({ maxDistanceKm: 10 }, today),
});
const nothing: Changes = { weights: {}, volunteers: [], maxDistanceKm: undefined };
const some: ExtraVolunteers = {
  count: 5,
  supportModes: ['STRUCTURAL'],
  availability: [],
  languages: ['nl'],
  gender: null,
  capacity: 1,
  place: null,
};

describe('what if', () => {
  test('nothing changes when nothing is changed', () => {
    const as = pool([{}, { waitedDays: 30 }], [{}]);
    expect(outcomeOf(changed(as, nothing)).figures).toEqual(outcomeOf(as).figures);
  });

  test('five volunteers on Saturday help who can on Saturday, and no others', () => {
    const as = pool(
      [
        { availability: ['SAT_MORNING'] },
        { availability: ['SAT_MORNING'] },
        { availability: ['MON_MORNING'] },
      ],
      [],
    );
    const saturday = { ...some, availability: ['SAT_MORNING' as const] };
    const { figures } = outcomeOf(changed(as, { ...nothing, volunteers: [saturday] }));
    expect(figures).toMatchObject({ waiting: 3, matched: 2, nobodySuits: 1, placesLeft: 3 });
  });

  test('a longer way for all lets those meet whose own limit was shorter', () => {
    const as = pool([{ maxDistanceKm: 5 }], [{ latitude: 52.6, maxDistanceKm: 5 }]);
    expect(outcomeOf(as).figures).toMatchObject({ matched: 0, nobodySuits: 1 });
    const far = outcomeOf(changed(as, { ...nothing, maxDistanceKm: 20 })).figures;
    expect(far).toMatchObject({ matched: 1, nobodySuits: 0, longestWaitLeft: 0 });
    expect(far.medianKm).toBeCloseTo(11.1, 1);
  });

  test('a heavier wait gives the place to who waited longer', () => {
    const as = pool(
      [{ waitedDays: 60, languages: ['nl', 'ar'] }, { waitedDays: 90 }],
      [{ languages: ['nl', 'ar'] }],
    );
    expect([...outcomeOf(as).matched]).toEqual(['spell0']);
    expect([...outcomeOf(changed(as, { ...nothing, weights: { WAITING: 1 } })).matched]).toEqual(['spell1']);
  });

  test('says how long who stays without has waited', () =>
    expect(outcomeOf(pool([{ waitedDays: 10 }, { waitedDays: 400 }], [])).figures).toMatchObject({
      matched: 0,
      nobodySuits: 2,
      longestWaitLeft: 400,
      medianKm: null,
    }));

  test('more volunteers never leave more residents without a buddy, and change nothing by being asked', () => {
    fc.assert(
      fc.property(
        fc.array(anySeeker, { maxLength: 6 }),
        fc.array(anyCandidate, { maxLength: 4 }),
        anySettings,
        (seekers, candidates, settings) => {
          const as = {
            seekers: waiting(...seekers),
            candidates: candidates.map((c, i) => ({ ...c, volunteerId: `v${i}`, enrolmentId: `e${i}` })),
            terms: termsOf(settings, today),
          };
          const before = structuredClone(as);
          const now = outcomeOf(as).figures;
          const then = outcomeOf(changed(as, { ...nothing, volunteers: [some] })).figures;
          expect(then.tenths).toBeGreaterThanOrEqual(now.tenths);
          expect(then.nobodySuits).toBeLessThanOrEqual(now.nobodySuits);
          expect(as).toEqual(before);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('whom a programme misses', () => {
  const needs = (...seekers: (Partial<Seeker> & { district?: string })[]) =>
    recruitmentNeeds(waiting(...seekers)).map(({ count, languages, gender, district, availability }) => ({
      count,
      languages,
      gender,
      district,
      availability,
    }));
  const need = { languages: [], gender: null, district: 'Noord', availability: [] };

  test('is grouped by language, where Dutch will not do', () =>
    expect(needs({ languages: ['ar'] }, { languages: ['ar'] }, { languages: ['nl', 'ar'] }, {})).toEqual([
      { ...need, count: 2, languages: ['ar'] },
      { ...need, count: 2 },
    ]));
  test('is grouped by a condition about gender, and not by a mere wish', () =>
    expect(
      needs(
        { wantedVolunteerGender: 'F', genderWishHard: true },
        { wantedVolunteerGender: 'F', genderWishHard: true },
        { wantedVolunteerGender: 'F' },
        {},
      ),
    ).toEqual([
      { ...need, count: 2, gender: 'F' },
      { ...need, count: 2 },
    ]));
  test('is asked for anywhere, where a district misses only one', () =>
    expect(needs({ district: 'Noord' }, { district: 'Zuid' }, { district: 'West' })).toEqual([
      { ...need, count: 3, district: null },
    ]));
  test('needs no language where an interpreter was arranged', () =>
    expect(needs({ languages: ['ar'], interpreter: true }, {})).toEqual([{ ...need, count: 2 }]));
  test('names the parts of the week that suit half of them or more', () =>
    expect(
      needs(
        { availability: ['SAT_MORNING', 'MON_EVENING'] },
        { availability: ['SAT_MORNING'] },
        { availability: ['SAT_MORNING', 'TUE_EVENING'] },
        {},
      ),
    ).toEqual([{ ...need, count: 4, availability: ['SAT_MORNING'] }]));
  test('is nothing when nobody stays without', () => expect(needs()).toEqual([]));
  test('has each resident in one group', () => {
    fc.assert(
      fc.property(fc.array(anySeeker, { maxLength: 20 }), (seekers) => {
        const spells = recruitmentNeeds(waiting(...seekers)).flatMap(({ spellIds }) => spellIds);
        expect(spells.sort()).toEqual(
          waiting(...seekers)
            .map(({ spellId }) => spellId)
            .sort(),
        );
      }),
    );
  });
});
