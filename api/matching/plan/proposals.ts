import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Context } from '../../context.ts';
import { type Mistake, refuse, refuseMistakes } from '../../messages/refuse.ts';
import { programmesById } from '../../organisations/queries.ts';
import { checkText, filled } from '../../people/filled-in.ts';
import { keyArray } from '../../platform/batch.ts';
import { fromGlobalId } from '../../platform/ids.ts';
import type { Refusal } from '../../platform/refusal.ts';
import { makeMatch } from '../acting.ts';
import { proposeMatch } from '../actions.ts';
import { candidatesOf } from '../candidates/rows.ts';
import type { Match } from '../match.ts';
import { seekersBySpell } from '../queries.ts';
import type { Candidate } from '../suitability/people.ts';
import { termsOf } from '../suitability/suitability.ts';
import { spellsToPlan } from './facts.ts';
import { passedOverBy } from './fairness.ts';
import type { PlanResult, WaitingSeeker } from './result.ts';
import { type PlacesLeft, pairMistakes } from './rules.ts';
import type { PlanRun } from './run.ts';
import { permittedRun, planResultsById } from './runs.ts';
import type { PairInput } from './types.ts';

const longestBecause = 500;

/**
 * Proposes the pairs that a coordinator made of a plan. What is wrong with the list is refused before anything is
 * written. Then each pair is a transaction of its own: one that cannot be made keeps no other, nobody waits for 500
 * pairs at a time, and as each takes its locks like a single proposal two coordinators cannot block each other for ever.
 * @returns of each pair, in their order, the match or why there is none.
 */
export async function proposePlan(
  context: Context,
  runId: string,
  pairs: readonly PairInput[],
): Promise<(Match | Refusal)[] | Refusal> {
  if (!(await context.viewer())) return refuse('NOT_SIGNED_IN', 'signInFirst');
  const run = await permittedRun(context, runId, 'match.make');
  if (!run) return refuse('NOT_FOUND', 'planNotFound', 'run');
  const plan = await context.load(planResultsById, run.id);
  if (!plan) return refuse('WRONG_STATE', 'planNotReady', 'run');
  const early = refuseMistakes(asListed(pairs));
  if (early) return early;
  const meant = await meantBy(context, run, plan, pairs);
  const mistakes = pairMistakes(pairs, (at) => placesLeft(meant[at]));
  const refusal = refuseMistakes(
    mistakes.length > 0 ? mistakes : await unexplained(context, run, plan, { pairs, meant }),
  );
  if (refusal) return refusal;
  const results: (Match | Refusal)[] = [];
  for (const [at, pair] of pairs.entries())
    results.push(await proposeOne(context, run, pair, meant[at]?.isPlanned ?? false));
  return results;
}

/** A pair as any other proposal, which says that the plan had it if it did. */
function proposeOne(
  context: Context,
  run: PlanRun,
  { request, volunteer, because }: PairInput,
  isPlanned: boolean,
): Promise<Match | Refusal> {
  return makeMatch(
    context,
    request,
    volunteer,
    because,
    async (em, found, programme, volunteerId, choice, acting) => {
      if (!run.programmes.includes(programme.id)) return refuse('NOT_FOUND', 'requestNotFound', 'request');
      const chosen = isPlanned ? { ...choice, source: 'PLAN' as const } : choice;
      return proposeMatch(em, found, programme, volunteerId, chosen, acting);
    },
  );
}

/** A pair that is meant, as far as there are such a resident and volunteer in the programmes of the plan. */
interface Meant {
  spellId: string;
  programmeId: string;
  candidate: Candidate | undefined;
  /** The plan has these two. */
  isPlanned: boolean;
}

/** What is wrong with the list, whoever is in it. */
const asListed = (pairs: readonly PairInput[]): Mistake[] => [
  ...pairMistakes(pairs, () => undefined),
  ...pairs.flatMap(({ because }, at) => checkText(`pairs.${at}.because`, filled(because), longestBecause)),
];

function placesLeft(meant: Meant | undefined): PlacesLeft | undefined {
  if (!meant?.candidate) return undefined;
  const { capacity, openMatches, capacityInAll, openMatchesInAll } = meant.candidate;
  return {
    programmeId: meant.programmeId,
    inProgramme: capacity - openMatches,
    inAll: capacityInAll === null ? null : capacityInAll - openMatchesInAll,
  };
}

async function meantBy(
  context: Context,
  run: PlanRun,
  plan: PlanResult,
  pairs: readonly PairInput[],
): Promise<(Meant | undefined)[]> {
  const em = await context.reads.em();
  const requests = pairs.flatMap(({ request }) => fromGlobalId('Request', request) ?? []);
  const rows = await em.execute<{ request: string; spellId: string; programmeId: string }[]>(
    `select request_id as request, id as "spellId", programme_id as "programmeId" from waitlist_spell
     where request_id = any (?::uuid[]) and programme_id = any (?::uuid[]) and until_on is null`,
    [keyArray(requests), keyArray(run.programmes)],
  );
  const spells = new Map(rows.map((row) => [row.request, row]));
  const volunteers = pairs.flatMap(({ volunteer }) => fromGlobalId('Volunteer', volunteer) ?? []);
  const candidates = await candidatesOf(em, run.programmes, volunteers);
  const planned = new Set(plan.pairs.map(({ spell, volunteer }) => `${spell} ${volunteer}`));
  return pairs.map((pair) => {
    const spell = spells.get(fromGlobalId('Request', pair.request) ?? '');
    const volunteer = fromGlobalId('Volunteer', pair.volunteer);
    return (
      spell && {
        ...spell,
        candidate: candidates.get(`${spell.programmeId} ${volunteer}`),
        isPlanned: planned.has(`${spell.spellId} ${volunteer}`),
      }
    );
  });
}

/** Pairs that the plan does not have and by which somebody is passed over, without a reason in points or in words. */
async function unexplained(
  context: Context,
  run: PlanRun,
  plan: PlanResult,
  { pairs, meant }: { pairs: readonly PairInput[]; meant: readonly (Meant | undefined)[] },
): Promise<Mistake[]> {
  const isEdited = (one: Meant | undefined): one is Meant & { candidate: Candidate } =>
    one?.candidate !== undefined && !one.isPlanned;
  if (!meant.some(isEdited)) return [];
  const em = await context.reads.em();
  const seekers = await seekersToCompare(em, run, context);
  const programmes = await programmesById(em, run.programmes);
  const others = withoutAnything(seekers, plan, meant);
  return meant.flatMap((one, at): Mistake[] => {
    const seeker = isEdited(one) ? seekers.get(one.spellId)?.seeker : undefined;
    if (!isEdited(one) || !seeker) return [];
    const terms = termsOf(programmes.get(one.programmeId)!.settings, context.today);
    const because = filled(pairs[at]!.because) ?? null;
    const waiting = others.filter((other) => other.programmeId === one.programmeId).map((o) => o.seeker);
    const [first] = passedOverBy({ seeker, candidate: one.candidate, because }, waiting, terms)
      .filter((passed) => passed.unexplained)
      .sort((a, b) => b.byDays - a.byDays);
    return first
      ? [{ field: `pairs.${at}.because`, key: 'planBecauseNeeded', params: { days: first.byDays } }]
      : [];
  });
}

interface Compared {
  seeker: WaitingSeeker;
  programmeId: string;
}

async function seekersToCompare(
  em: SqlEntityManager,
  run: PlanRun,
  context: Context,
): Promise<Map<string, Compared>> {
  const spells = await spellsToPlan(em, run.programmes);
  const programmeOf = new Map(spells.map(({ id, programme_id }) => [id, programme_id]));
  const seekers = await seekersBySpell(em, [...programmeOf.keys()], context);
  return new Map([...seekers].map(([id, seeker]) => [id, { seeker, programmeId: programmeOf.get(id)! }]));
}

/** Who is not in the list, and for whom no place is left with the volunteer whom the plan had for them, if any. */
function withoutAnything(
  seekers: ReadonlyMap<string, Compared>,
  plan: PlanResult,
  meant: readonly (Meant | undefined)[],
): Compared[] {
  const listed = new Set(meant.map((one) => one?.spellId));
  const given = new Map<string, { count: number; places: number }>();
  for (const one of meant) {
    if (!one?.candidate) continue;
    const { enrolmentId, capacity, openMatches } = one.candidate;
    given.set(enrolmentId, {
      count: (given.get(enrolmentId)?.count ?? 0) + 1,
      places: capacity - openMatches,
    });
  }
  const isGone = (enrolment: string): boolean => {
    const found = given.get(enrolment);
    return found !== undefined && found.count >= found.places;
  };
  const provided = new Set(
    plan.pairs.filter(({ enrolment }) => !isGone(enrolment)).map(({ spell }) => spell),
  );
  return [...seekers].filter(([spell]) => !listed.has(spell) && !provided.has(spell)).map(([, one]) => one);
}
