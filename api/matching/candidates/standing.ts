import { mostAlternatives, type Scored, type Standing } from '../decision.ts';
import { distanceKm } from '../suitability/distance.ts';
import type { Seeker } from '../suitability/people.ts';
import type { Terms } from '../suitability/suitability.ts';
import { blockersOf, isThere } from './blockers.ts';
import type { CandidateIndex } from './candidate-index.ts';
import { keyOf } from './keys.ts';
import { questionOf } from './question.ts';
import { Score } from './score.ts';
import { isSameNeighbourhood, topSuggestions } from './top-suggestions.ts';

/** What `standingAmong` gives over all candidates of the index who are there on the day. */
export function standingIn(index: CandidateIndex, seeker: Seeker, terms: Terms, chosen: Scored): Standing {
  const { columns, places } = index;
  const q = questionOf(columns, seeker, terms);
  const score = new Score(columns, q);
  const self = keyOf(chosen.volunteerId);
  const counts = { suited: 0, ahead: 0 };
  for (const place of places.around(seeker, q.seekerKm)) {
    const km = distanceKm(seeker, place);
    const isNeighbour = isSameNeighbourhood(q, place);
    const residents = place.ready;
    for (let seat = 0; seat < residents.count; seat++) {
      const bits = residents.bits(seat);
      const row = residents.row(seat);
      if ((bits & q.asked) !== q.must || !isThere(columns, q, row)) continue;
      if (columns.volunteer.is(row, self) || blockersOf(columns, q, row, km, isNeighbour) !== 0) continue;
      counts.suited++;
      if (chosen.tenths === null) continue;
      const more = score.tenths(residents.numbers, residents.start(seat), bits, km) - chosen.tenths;
      if (more > 0 || (more === 0 && columns.volunteer.compareTo(row, self) < 0)) counts.ahead++;
    }
  }
  const best = topSuggestions(index, seeker, terms, mostAlternatives + 1)
    .map(({ candidate: { volunteerId }, verdict: { tenths } }) => ({ volunteerId, tenths }))
    .filter(({ volunteerId }) => volunteerId !== chosen.volunteerId)
    .slice(0, mostAlternatives);
  return { ...counts, best };
}
