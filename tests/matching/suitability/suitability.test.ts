import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  rankCandidates,
  rankSeekers,
  suitability,
  termsOf,
} from '../../../api/matching/suitability/suitability.ts';
import { anyCandidate, anySeeker, anySettings, candidate, seeker, today } from '../../support/matching.ts';

const waiting = fc
  .uniqueArray(anySeeker, { minLength: 2, maxLength: 12, selector: (s) => s })
  .map((seekers) => seekers.map((s, i) => ({ ...s, spellId: `spell${i}` })));

describe('a score', () => {
  test('is the sum of its reasons, in whole tenths of a point', () => {
    fc.assert(
      fc.property(anySeeker, anyCandidate, anySettings, (s, c, settings) => {
        const found = suitability(s, c, termsOf(settings, today));
        if (!found.suits) return;
        expect(found.tenths).toBe(found.reasons.reduce((sum, { tenths }) => sum + tenths, 0));
        expect(found.reasons.every(({ tenths }) => Number.isInteger(tenths) && tenths > 0)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test('depends on what is known and on the day, and on nothing else', () => {
    fc.assert(
      fc.property(anySeeker, anyCandidate, anySettings, (s, c, settings) => {
        const before = structuredClone({ s, c, settings });
        const first = suitability(s, c, termsOf(settings, today));
        expect(suitability(s, c, termsOf(settings, today))).toEqual(first);
        expect({ s, c, settings }).toEqual(before);
      }),
    );
  });
});

describe('the two sides', () => {
  test('see the same of each other: score, reasons and distance', () => {
    fc.assert(
      fc.property(
        waiting,
        fc.array(anyCandidate, { maxLength: 6 }),
        anySettings,
        (seekers, candidates, settings) => {
          const terms = termsOf(settings, today);
          const seen = (pairs: { seeker: object; candidate: object; verdict: object }[]) =>
            new Set(pairs.map(({ seeker: s, candidate: c, verdict }) => JSON.stringify([s, c, verdict])));
          expect(seen(candidates.flatMap((c) => rankSeekers(c, seekers, terms)))).toEqual(
            seen(seekers.flatMap((s) => rankCandidates(s, candidates, terms))),
          );
        },
      ),
    );
  });

  test('find equals in a fixed order: volunteers by id, residents by how long they wait', () => {
    const candidates = ['c', 'a', 'b'].map((volunteerId) => ({ ...candidate, volunteerId }));
    const terms = termsOf({}, today);
    expect(rankCandidates(seeker, candidates, terms).map((pair) => pair.candidate.volunteerId)).toEqual([
      'a',
      'b',
      'c',
    ]);
    const seekers = [
      { ...seeker, spellId: 'short', waitedDays: 10, urgency: 'NORMAL' as const },
      { ...seeker, spellId: 'long', waitedDays: 210 },
      { ...seeker, spellId: 'urgent', waitedDays: 10, urgency: 'SOON' as const },
    ];
    expect(rankSeekers(candidate, seekers, terms).map((pair) => pair.seeker.spellId)).toEqual([
      'long',
      'urgent',
      'short',
    ]);
  });
});

describe('waiting', () => {
  test('a day more never lowers a resident among the same others', () => {
    fc.assert(
      fc.property(
        waiting,
        anyCandidate,
        anySettings,
        fc.nat(11),
        fc.integer({ min: 1, max: 30 }),
        (seekers, c, settings, which, days) => {
          const at = which % seekers.length;
          const terms = termsOf(settings, today);
          const placeOf = (list: typeof seekers) =>
            rankSeekers(c, list, terms).findIndex((pair) => pair.seeker.spellId === `spell${at}`);
          const later = seekers.map((s, i) => (i === at ? { ...s, waitedDays: s.waitedDays + days } : s));
          expect(placeOf(later)).toBeLessThanOrEqual(placeOf(seekers));
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('counts as much on the ten thousandth day as on the first', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), (days) => {
        const tenths = (waitedDays: number) => {
          const found = suitability({ ...seeker, waitedDays }, candidate, termsOf({}, today));
          return found.suits ? found.tenths : Number.NaN;
        };
        expect(tenths(days + 1) - tenths(days)).toBe(1);
      }),
    );
  });
});
