import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blockersIn } from '../../../api/matching/candidates/blockers.ts';
import { Lineup } from '../../../api/matching/candidates/lineup.ts';
import { suitability, termsOf } from '../../../api/matching/suitability/suitability.ts';
import {
  anyPool,
  anySeekerRow,
  anySettings,
  anyToday,
  readyCandidate,
  rowId,
} from '../../support/matching.ts';

const aPool = fc.oneof(
  anyPool(12),
  fc.uniqueArray(readyCandidate, { maxLength: 5, selector: (c) => c.volunteerId }).map((list) =>
    list.map((c, at) => ({
      ...c,
      volunteerId: rowId(Number(c.volunteerId.slice(1))),
      personId: rowId(at + 1000),
      enrolmentId: rowId(at),
    })),
  ),
);

test('residents who walk along a line of volunteers see of each what suitability says', () => {
  let suiting = 0;
  const seen = new Set<string>();
  fc.assert(
    fc.property(
      fc.array(anySeekerRow, { minLength: 1, maxLength: 5 }),
      aPool,
      anySettings,
      anyToday,
      (seekers, candidates, settings, on) => {
        const terms = termsOf(settings, on);
        const lineup = new Lineup(candidates, terms);
        for (const seeker of seekers) {
          lineup.lookAt(seeker);
          const verdicts = candidates.map((candidate) => suitability(seeker, candidate, terms));
          const suit = new Map<number, number>();
          lineup.eachWhoSuits((at, tenths) => suit.set(at, tenths));
          expect([...suit].sort(([a], [b]) => a - b)).toEqual(
            verdicts.flatMap((verdict, at) => (verdict.suits ? [[at, verdict.tenths]] : [])),
          );
          expect(candidates.map((_, at) => lineup.tenths(at))).toEqual(
            verdicts.map((verdict) => (verdict.suits ? verdict.tenths : undefined)),
          );
          const held: string[] = [];
          lineup.eachHeldBack((blockers) => held.push(blockersIn(blockers).sort().join(' ')));
          expect(held.sort()).toEqual(
            verdicts
              .flatMap((verdict) => (verdict.suits ? [] : [verdict.blockers.sort()]))
              .filter((blockers) => !blockers.includes('NOT_ENROLLED'))
              .map((blockers) => blockers.join(' '))
              .sort(),
          );
          for (const codes of held) for (const code of codes.split(' ')) seen.add(code);
          suiting += suit.size;
        }
      },
    ),
    { numRuns: 2000 },
  );
  expect(suiting).toBeGreaterThan(500);
  // Of who is not in the programme nothing is asked.
  expect(seen.size).toBe(17);
});
