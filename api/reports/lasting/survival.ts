import { z95 } from '../counting.ts';

/** How long something was followed, in days, and how that ended. */
export interface Observed {
  days: number;
  /**
   * It had gone on for so many days already when we began to follow it: what ended on or before that day we would not
   * have seen. Followed from the very beginning when left out.
   */
  seenAfter?: number;
  /** It ended; it ended otherwise, so that it can no longer end; or it was still going on when last seen. */
  what: 'EVENT' | 'COMPETING' | 'CENSORED';
  /** How many were followed in just this way. */
  count: number;
}

/** The share that goes on after so many days, with a 95 % interval; that is null at 0 and 1, where none is defined. */
export interface SurvivalStep {
  days: number;
  /** Followed on that day, and not ended before it. */
  atRisk: number;
  events: number;
  survival: number;
  lower: number | null;
  upper: number | null;
}

interface Moment {
  days: number;
  atRisk: number;
  events: number;
  competing: number;
}

/**
 * The days on which something ended. What ended counts before what was last seen on the same day. What is followed
 * from some day on is at risk only after that day (delayed entry).
 */
function moments(all: readonly Observed[]): Moment[] {
  const observed = all.filter(({ days, seenAfter }) => seenAfter === undefined || seenAfter < days);
  const byDay = [...Map.groupBy(observed, ({ days }) => days)].sort(([a], [b]) => a - b);
  const toEnter = observed
    .filter(({ seenAfter }) => seenAfter !== undefined)
    .sort((one, other) => other.seenAfter! - one.seenAfter!);
  const countOf = (rows: readonly Observed[], what?: Observed['what']) =>
    rows.reduce((total, row) => total + (what === undefined || row.what === what ? row.count : 0), 0);
  let atRisk = countOf(observed) - countOf(toEnter);
  return byDay.flatMap(([days, rows]) => {
    while (toEnter.length > 0 && toEnter.at(-1)!.seenAfter! < days) atRisk += toEnter.pop()!.count;
    const moment = { days, atRisk, events: countOf(rows, 'EVENT'), competing: countOf(rows, 'COMPETING') };
    atRisk -= countOf(rows);
    return moment.events + moment.competing > 0 ? [moment] : [];
  });
}

/**
 * The share that goes on, where what was last seen going on is censored on that day (and so is what ended otherwise).
 * Source: Kaplan & Meier, JASA 53 (1958), 457–481: S(t) = ∏ (1 − d/n). Variance: Greenwood (1926),
 * S² Σ d/(n(n − d)). One step for each day with an event.
 */
export function kaplanMeier(observed: readonly Observed[]): SurvivalStep[] {
  let survival = 1;
  let greenwood = 0;
  return moments(observed).flatMap(({ days, atRisk, events }) => {
    if (events === 0) return [];
    survival *= (atRisk - events) / atRisk;
    greenwood += events / (atRisk * (atRisk - events));
    const variance = survival === 0 ? 0 : survival ** 2 * greenwood;
    return [{ days, atRisk, events, survival, ...logLogInterval(survival, variance) }];
  });
}

/** What had happened by so many days, as shares that are 1 together. */
export interface IncidenceStep extends Moment {
  /** Had ended. */
  ended: number;
  /** Had ended otherwise. */
  endedOtherwise: number;
  /** Went on. */
  goesOn: number;
}

/**
 * How many have ended when ending otherwise makes that impossible: censoring those would claim that they could still
 * end. Source: Aalen & Johansen, Scand. J. Statist. 5 (1978), 141–150: F(t) = Σ S(t−) d/n, where S is the
 * Kaplan–Meier share of what ended in neither way.
 */
export function cumulativeIncidence(observed: readonly Observed[]): IncidenceStep[] {
  let goesOn = 1;
  let ended = 0;
  let endedOtherwise = 0;
  return moments(observed).map((moment) => {
    const { atRisk, events, competing } = moment;
    ended += (goesOn * events) / atRisk;
    endedOtherwise += (goesOn * competing) / atRisk;
    goesOn *= (atRisk - events - competing) / atRisk;
    return { ...moment, ended, endedOtherwise, goesOn };
  });
}

/**
 * The share that has not ended when ending otherwise competes: 1 − F, which includes what ended otherwise. One step
 * for each day with an event. Variance of F by the delta method (Marubini & Valsecchi, Analysing Survival Data from
 * Clinical Trials, 1995, 10.12); without anything that competes it is Greenwood's.
 */
export function aalenJohansen(observed: readonly Observed[]): SurvivalStep[] {
  const steps = cumulativeIncidence(observed);
  return steps.flatMap(({ days, atRisk, events, endedOtherwise, goesOn }, at) => {
    if (events === 0) return [];
    // The same as 1 − F, and exactly 0 where nothing is left.
    const survival = endedOtherwise + goesOn;
    return [{ days, atRisk, events, survival, ...logLogInterval(survival, incidenceVariance(steps, at)) }];
  });
}

function incidenceVariance(steps: readonly IncidenceStep[], at: number): number {
  const reached = steps[at]!.ended;
  let variance = 0;
  let before = 1;
  for (const { atRisk, events, competing, ended, goesOn } of steps.slice(0, at + 1)) {
    const still = reached - ended;
    const all = events + competing;
    if (still > 0) variance += (still ** 2 * all) / (atRisk * (atRisk - all));
    variance += (before ** 2 * events * (atRisk - events)) / atRisk ** 3;
    variance -= (2 * still * before * events) / atRisk ** 2;
    before = goesOn;
  }
  return variance;
}

/**
 * The 95 % interval that is symmetric for log(−log S), and so stays between 0 and 1. Source: Kalbfleisch & Prentice,
 * The Statistical Analysis of Failure Time Data (1980), 1.3.
 */
function logLogInterval(survival: number, variance: number): { lower: number | null; upper: number | null } {
  if (survival <= 0 || survival >= 1) return { lower: null, upper: null };
  const margin = (z95 * Math.sqrt(Math.max(0, variance))) / (survival * Math.abs(Math.log(survival)));
  return { lower: survival ** Math.exp(margin), upper: survival ** Math.exp(-margin) };
}
