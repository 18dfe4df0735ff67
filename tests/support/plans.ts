import fc from 'fast-check';
import type { PlannedProgramme } from '../../api/matching/plan/options.ts';
import { type Candidate, freePlaces, type Seeker } from '../../api/matching/suitability/people.ts';
import { suitability, termsOf } from '../../api/matching/suitability/suitability.ts';
import { anySeekerRow, anySettings, readyCandidate, rowId, today } from './matching.ts';

export interface Waiting extends Seeker {
  spellId: string;
}

/** Any resident who minds little, so that there is something to choose. */
const easySeeker: fc.Arbitrary<Seeker> = fc
  .tuple(anySeekerRow, fc.constantFrom(0, 1, 3, 10, 50, 51, 400))
  .map(([s, waitedDays]) => ({
    ...s,
    waitedDays,
    interpreter: true,
    genderWishHard: false,
    avoids: [],
    availability: [],
    maxDistanceKm: null,
  }));

/** Any one, two or three programmes of which the volunteers may be the same, with a limit for all of them or not. */
export const anyProgrammes: fc.Arbitrary<PlannedProgramme<Waiting>[]> = fc
  .record({
    limits: fc.array(fc.option(fc.integer({ min: 0, max: 2 }), { nil: null, freq: 1 }), {
      minLength: 5,
      maxLength: 5,
    }),
    programmes: fc.array(
      fc.record({
        seekers: fc.array(fc.oneof({ weight: 5, arbitrary: easySeeker }, anySeekerRow), { maxLength: 4 }),
        candidates: fc.uniqueArray(readyCandidate, { maxLength: 3, selector: (c) => c.volunteerId }),
        settings: anySettings.map((settings) => ({ ...settings, parentsOnly: false })),
      }),
      { minLength: 1, maxLength: 3 },
    ),
  })
  .map(({ limits, programmes }) =>
    programmes.map(({ seekers, candidates, settings }, at) => ({
      seekers: seekers.map((s, i) => ({ ...s, spellId: `${at}.${i}` })),
      candidates: candidates.map((c) => ({
        ...c,
        volunteerId: rowId(Number(c.volunteerId.slice(1))),
        enrolmentId: rowId(100 * at + Number(c.volunteerId.slice(1))),
        personId: rowId(1000 + Number(c.volunteerId.slice(1))),
        capacity: 1 + (c.capacity % 2),
        openMatches: 0,
        capacityInAll: limits[Number(c.volunteerId.slice(1)) - 1]!,
        openMatchesInAll: 0,
      })),
      terms: termsOf(settings, today),
    })),
  );

/** The highest total that there is, in tenths of a point, by trying every way. */
export function highestTotal(programmes: readonly PlannedProgramme<Waiting>[]): number {
  const rows = programmes.flatMap(({ seekers, candidates, terms }, at) =>
    seekers.map((seeker) => ({ at, seeker, candidates, terms })),
  );
  const taken = new Map<string, number>();
  const count = (key: string, by: number) => taken.set(key, (taken.get(key) ?? 0) + by);
  const best = (row: number): number => {
    const here = rows[row];
    if (!here) return 0;
    let most = best(row + 1);
    for (const candidate of here.candidates) {
      const verdict = suitability(here.seeker, candidate, here.terms);
      const inProgramme = `${here.at} ${candidate.volunteerId}`;
      if (!verdict.suits || !hasPlace(candidate, inProgramme)) continue;
      count(inProgramme, 1);
      count(candidate.volunteerId, 1);
      most = Math.max(most, verdict.tenths + best(row + 1));
      count(inProgramme, -1);
      count(candidate.volunteerId, -1);
    }
    return most;
  };
  const hasPlace = (candidate: Candidate, inProgramme: string): boolean =>
    (taken.get(inProgramme) ?? 0) < freePlaces(candidate) &&
    (taken.get(candidate.volunteerId) ?? 0) <
      (candidate.capacityInAll ?? Number.POSITIVE_INFINITY) - candidate.openMatchesInAll;
  return best(0);
}
