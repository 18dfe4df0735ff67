import type { SuggestionReasonCode } from '../codes.ts';
import type { Candidate, Seeker } from '../suitability/people.ts';
import { type Suitability, suitability, type Terms } from '../suitability/suitability.ts';
import type { OnProgress, PlanRow } from './options.ts';
import { Holders } from './places.ts';
import type { Solution } from './solution.ts';

/** What a reason adds for somebody, and for the other of two, in tenths of a point. */
export interface PointsOfBoth {
  code: SuggestionReasonCode;
  tenths: number;
  tenthsOfOther: number;
}

/** Somebody stays without a volunteer who would suit, and who goes to another that has waited less. */
export interface PassedOver<S extends Seeker = Seeker> {
  seeker: S;
  candidate: Candidate;
  insteadOf: S;
  /** How many days more the one who stays without has waited. */
  byDays: number;
  /** In what the other has more points. */
  reasons: PointsOfBoth[];
  /** Why, in the coordinator's own words. */
  because: string | null;
  /** The other has no more points in all, and nobody said why. */
  unexplained: boolean;
}

/** Why the volunteer goes to one who has waited less: in what that one has more points, or what the coordinator says. */
function explain(
  own: Suitability,
  other: Suitability,
  because: string | null,
): Pick<PassedOver, 'reasons' | 'because' | 'unexplained'> {
  const ofOwn = pointsByCode(own);
  const reasons = [...pointsByCode(other)]
    .map(([code, tenthsOfOther]) => ({ code, tenths: ofOwn.get(code) ?? 0, tenthsOfOther }))
    .filter(({ tenths, tenthsOfOther }) => tenthsOfOther > tenths);
  const hasMore = other.suits && own.suits && other.tenths > own.tenths;
  return { reasons, because, unexplained: because === null && !hasMore };
}

const pointsByCode = (verdict: Suitability): Map<SuggestionReasonCode, number> =>
  new Map(verdict.suits ? verdict.reasons.map(({ code, tenths }) => [code, tenths]) : []);

/**
 * Whom the coordinator passes over by giving a volunteer to a resident: those of the others who wait longer than that
 * one and whom the volunteer suits as well.
 */
export function passedOverBy<S extends Seeker>(
  given: { seeker: S; candidate: Candidate; because: string | null },
  others: readonly S[],
  terms: Terms,
): PassedOver<S>[] {
  const { seeker: insteadOf, candidate, because } = given;
  const verdict = suitability(insteadOf, candidate, terms);
  return others.flatMap((seeker) => {
    const byDays = seeker.waitedDays - insteadOf.waitedDays;
    const own = suitability(seeker, candidate, terms);
    return byDays > 0 && own.suits
      ? [{ seeker, candidate, insteadOf, byDays, ...explain(own, verdict, because) }]
      : [];
  });
}

/**
 * Everybody who stays without a volunteer, for each volunteer who would suit and went to somebody who waits shorter.
 * In a best plan each of them has a reason: were the other's points no more than theirs, the place would be theirs, as
 * the total would be as high or higher, and of equals who waits longest goes first.
 * @param mostEach of each resident only so many are explained, those who waited shortest; all are counted.
 */
export function passedOverIn<S extends Seeker>(
  solution: Solution<S>,
  mostEach: number,
  onProgress?: OnProgress,
): { passedOver: PassedOver<S>[]; inAll: number } {
  const { options, optionOf } = solution;
  const { rows, columns, column } = options;
  const holders = holdersOf(solution);
  const passedOver: PassedOver<S>[] = [];
  let inAll = 0;
  for (const [row, { seeker, lineup, firstColumn }] of rows.entries()) {
    if (optionOf[row] !== -1) continue;
    onProgress?.('CHECKING', row, rows.length);
    lineup.lookAt(seeker);
    const before: [other: number, at: number][] = [];
    lineup.eachWhoSuits((at) => {
      for (const other of holders.inTheWayOf(firstColumn + at))
        if (rows[other]!.seeker.waitedDays < seeker.waitedDays) before.push([other, firstColumn + at]);
    });
    inAll += before.length;
    const shortest = before
      .sort(([a], [b]) => rows[a]!.seeker.waitedDays - rows[b]!.seeker.waitedDays)
      .slice(0, mostEach);
    for (const [other, at] of shortest) {
      const held = columns[column[optionOf[other]!]!]!;
      passedOver.push(compare(rows[row]!, columns[at]!, rows[other]!, held));
    }
  }
  return { passedOver, inAll };
}

function compare<S extends Seeker>(
  own: PlanRow<S>,
  candidate: Candidate,
  other: PlanRow<S>,
  held: Candidate,
): PassedOver<S> {
  return {
    seeker: own.seeker,
    candidate,
    insteadOf: other.seeker,
    byDays: own.seeker.waitedDays - other.seeker.waitedDays,
    ...explain(
      suitability(own.seeker, candidate, own.terms),
      suitability(other.seeker, held, other.terms),
      null,
    ),
  };
}

/**
 * The total, in tenths of a point, if the residents came one after another, who waits longest first, and each took the
 * best volunteer that was left: what people do without a plan.
 */
export function greedyTenths({ options, capacities }: Solution): number {
  const { rows, start, column, tenths } = options;
  const holders = new Holders(capacities);
  const waited = rows.map(({ seeker }) => seeker.waitedDays);
  let total = 0;
  for (const row of waited.map((_, at) => at).sort((a, b) => waited[b]! - waited[a]!)) {
    let best = -1;
    for (let option = start[row]!; option < start[row + 1]!; option++)
      if ((best < 0 || tenths[option]! > tenths[best]!) && holders.hasRoom(column[option]!)) best = option;
    if (best < 0) continue;
    holders.take(row, column[best]!);
    total += tenths[best]!;
  }
  return total;
}

/** How many days who stays without a volunteer has waited at most; null when nobody does. */
export const longestWaitLeft = ({ options, optionOf }: Solution): number | null =>
  options.rows.reduce<number | null>(
    (longest, { seeker }, row) =>
      optionOf[row] === -1 ? Math.max(longest ?? 0, seeker.waitedDays) : longest,
    null,
  );

function holdersOf({ options, capacities, optionOf }: Solution): Holders {
  const holders = new Holders(capacities);
  for (const [row, option] of optionOf.entries()) if (option >= 0) holders.take(row, options.column[option]!);
  return holders;
}
