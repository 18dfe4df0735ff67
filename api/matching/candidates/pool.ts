import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Context } from '../../context.ts';
import { type Scored, type Standing, standingAmong } from '../decision.ts';
import { candidatesByProgramme } from '../queries.ts';
import type { Candidate, Seeker } from '../suitability/people.ts';
import { type Pair, rankCandidates, suitability, type Terms } from '../suitability/suitability.ts';
import { type Unlock, unlocksFor, type WhyNone, whyNone } from '../suitability/why-none.ts';
import type { CandidateIndex } from './candidate-index.ts';
import { unlocksIn, whyNoneIn } from './counts.ts';
import { standingIn } from './standing.ts';
import { topSuggestions } from './top-suggestions.ts';

/** The volunteers of a programme, to be asked for a resident. */
export interface CandidatePool {
  /** Those who suit, the best first; so many at most. */
  best(seeker: Seeker, terms: Terms, first: number): Pair[];
  whyNone(seeker: Seeker, terms: Terms): WhyNone[];
  unlocks(seeker: Seeker, terms: Terms): Unlock[];
  /** Where somebody who is chosen stands among all others who suit. */
  standing(seeker: Seeker, terms: Terms, chosen: Scored): Standing;
}

export const inMemory = (index: CandidateIndex): CandidatePool => ({
  best: (seeker, terms, first) => topSuggestions(index, seeker, terms, first),
  whyNone: (seeker, terms) => whyNoneIn(index, seeker, terms),
  unlocks: (seeker, terms) => unlocksIn(index, seeker, terms),
  standing: (seeker, terms, chosen) => standingIn(index, seeker, terms, chosen),
});

const inList = (candidates: readonly Candidate[]): CandidatePool => ({
  best: (seeker, terms, first) => rankCandidates(seeker, candidates, terms).slice(0, first),
  whyNone: (seeker, terms) => whyNone(candidates.map((candidate) => suitability(seeker, candidate, terms))),
  unlocks: (seeker, terms) => unlocksFor(seeker, candidates, terms),
  standing: (seeker, terms, chosen) => standingAmong(rankCandidates(seeker, candidates, terms), chosen),
});

/** The name under which `candidatePools` finds the volunteers of a programme. */
export const poolName = (programme: { organisationId: string; programmeId: string }): string =>
  `${programme.organisationId} ${programme.programmeId}`;

/**
 * The volunteers of programmes, out of memory; where memory may be behind, out of the database. Whoever asks must have
 * found the programme behind the wall: its organisation is the one as whose own they are read.
 */
export async function candidatePools(
  em: SqlEntityManager,
  names: readonly string[],
  context: Context,
): Promise<Map<string, CandidatePool>> {
  const pools = new Map<string, CandidatePool>();
  const missing = new Map<string, string>();
  for (const name of names) {
    const [organisationId, programmeId] = name.split(' ') as [string, string];
    const index = await context.candidates.of({ organisationId, programmeId });
    if (index) pools.set(name, inMemory(index));
    else missing.set(programmeId, name);
  }
  if (missing.size === 0) return pools;
  const found = await candidatesByProgramme(em, [...missing.keys()], context);
  for (const [programmeId, name] of missing) pools.set(name, inList(found.get(programmeId) ?? []));
  return pools;
}
