import type { blockerKinds } from '../suitability/blockers.ts';
import { distanceKm } from '../suitability/distance.ts';
import type { Seeker } from '../suitability/people.ts';
import type { Terms } from '../suitability/suitability.ts';
import {
  farthestWayKm,
  type HeldBack,
  type Unlock,
  unlocksAmong,
  type WhyNone,
  whyHeldBack,
} from '../suitability/why-none.ts';
import { blockerSets, blockersIn, blockersOf, isThere } from './blockers.ts';
import type { CandidateIndex } from './candidate-index.ts';
import type { Place } from './places.ts';
import { type Question, questionOf } from './question.ts';
import { bestRows, isSameNeighbourhood } from './top-suggestions.ts';

/** What `whyNone` gives over all candidates of the index who are there on the day. */
export function whyNoneIn(index: CandidateIndex, seeker: Seeker, terms: Terms): WhyNone[] {
  const q = questionOf(index.columns, seeker, terms);
  if (bestRows(index, q, 1).length > 0) return [];
  const counts = new Uint32Array(blockerSets);
  eachHeldBack(index, q, index.places.all(), (set) => {
    counts[set]! += 1;
  });
  const held: [(keyof typeof blockerKinds)[], number][] = [];
  counts.forEach((count, set) => {
    if (count > 0) held.push([blockersIn(set), count]);
  });
  return whyHeldBack(held);
}

/** What `unlocksFor` gives over all candidates of the index. */
export function unlocksIn(index: CandidateIndex, seeker: Seeker, terms: Terms): Unlock[] {
  const q = questionOf(index.columns, seeker, terms);
  const near = index.places.around(seeker, Math.max(q.seekerKm, farthestWayKm(seeker, terms)));
  const held: HeldBack[] = [];
  eachHeldBack(index, q, near, (set, row, km) => {
    const isOne = (set & (set - 1)) === 0;
    if (isOne) held.push({ only: blockersIn(set)[0]!, wishes: index.columns.wishes(row), distanceKm: km });
  });
  return unlocksAmong(held, seeker, terms);
}

/** Everybody at these places who is there on the day and held back by something. */
function eachHeldBack(
  { columns }: CandidateIndex,
  q: Question,
  places: readonly Place[],
  visit: (blockers: number, row: number, km: number | null) => void,
): void {
  for (const place of places) {
    const km = distanceKm(q.seeker, place);
    const isNeighbour = isSameNeighbourhood(q, place);
    for (const residents of [place.ready, place.others])
      for (let seat = 0; seat < residents.count; seat++) {
        const row = residents.row(seat);
        if (!isThere(columns, q, row)) continue;
        const set = blockersOf(columns, q, row, km, isNeighbour);
        if (set !== 0) visit(set, row, km);
      }
  }
}
