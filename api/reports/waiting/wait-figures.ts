import { addDays, type Day, daysBetween } from '../../platform/days.ts';
import type { WaitlistRemoval } from '../../requests/codes.ts';
import { sum } from '../counting.ts';
import { aalenJohansen, type Observed, type SurvivalStep } from '../lasting/survival.ts';
import type { WaitRow } from './wait-rows.ts';
import type { WaitBasis } from './wait-types.ts';

/** How far back a forecast looks, in days: two years, so that it has each season twice and follows a change. */
export const forecastWindow = 730;
/** So many waits must have ended with a buddy, and so many been followed from the start, before we say anything. */
export const enoughWaits = 20;

/**
 * What the end of a wait says about how long it takes, for those who stay. Most who leave do so for reasons of their
 * own (they move, find help nearby, fall ill): had they stayed they would have waited like others, so they count until
 * that day (censored). But who was taken off because we had nobody would have waited on without a buddy: for them a
 * match has become impossible, and to censor them would hide the longest waits (competing). Who stood on the list
 * twice did not wait.
 */
const whatItIs: Readonly<Record<WaitlistRemoval, Observed['what'] | null>> = {
  MATCHED: 'EVENT',
  EXPIRED_NO_SUITABLE_VOLUNTEER: 'COMPETING',
  PROGRAMME_CLOSED: 'COMPETING',
  WITHDREW: 'CENSORED',
  NO_LONGER_NEEDED: 'CENSORED',
  OTHER_SOLUTION_NETWORK: 'CENSORED',
  OTHER_SOLUTION_COLLECTIVE: 'CENSORED',
  OTHER_PROGRAMME: 'CENSORED',
  REFERRED_PROFESSIONAL: 'CENSORED',
  DECEASED: 'CENSORED',
  ADMITTED: 'CENSORED',
  MOVED: 'CENSORED',
  NO_CONTACT_AFTER_N: 'CENSORED',
  NOT_ELIGIBLE_ON_REVIEW: 'CENSORED',
  DUPLICATE: null,
};

/** How long it takes from the waitlist to a buddy, in days. */
export interface WaitForecast {
  /** Half have a buddy within so many days; null when that is not reached in what we saw. */
  p50Days: number | null;
  /** Nine of ten have a buddy within so many days; null when that is not reached in what we saw. */
  p90Days: number | null;
  /** For what is not reached: it takes longer than so many days. */
  longerThanDays: number | null;
  basis: WaitBasis;
  /** How many waits it is made of; 0 when there is no forecast. */
  basedOn: number;
}

const noForecast: WaitForecast = {
  p50Days: null,
  p90Days: null,
  longerThanDays: null,
  basis: 'NONE',
  basedOn: 0,
};

/** Half of an even number must not miss the half by the last digit of a product of fractions. */
const roundingError = 1e-9;

/**
 * The forecast of a day, with no more than what had happened by its close: of the district when enough people waited
 * there, else of the whole programme, else none. For somebody who has waited so many days already it is about the
 * days that are left, from those who waited as long.
 */
export function waitForecast(
  rows: readonly WaitRow[],
  on: Day,
  { district = null, waited = 0 }: { district?: string | null; waited?: number } = {},
): WaitForecast {
  const ofDistrict = district ? rows.filter(({ districtId }) => districtId === district) : [];
  return (
    forecastOf(observedWaits(ofDistrict, on, waited), 'DISTRICT', waited) ??
    forecastOf(observedWaits(rows, on, waited), 'PROGRAMME', waited) ??
    noForecast
  );
}

function forecastOf(
  observed: readonly Observed[],
  basis: WaitBasis,
  waited: number,
): WaitForecast | undefined {
  const countOf = (rows: readonly Observed[]) => sum(rows.map(({ count }) => count));
  const fromTheStart = observed.filter(({ seenAfter = waited }) => seenAfter === waited);
  const matched = observed.filter(({ what }) => what === 'EVENT');
  // With only a few at the start, one who was matched at once would be all there is.
  if (countOf(matched) < enoughWaits || countOf(fromTheStart) < enoughWaits) return undefined;
  const steps = aalenJohansen(observed);
  const [p50Days, p90Days] = [0.5, 0.9].map((share) => {
    const reached = steps.find(({ survival }) => survival <= 1 - share + roundingError);
    return reached ? reached.days - waited : null;
  }) as [number | null, number | null];
  const longerThanDays = p90Days === null ? longerThan(observed, steps) - waited : null;
  return { p50Days, p90Days, longerThanDays, basis, basedOn: countOf(observed) };
}

/** Until when we know that a share has not been reached: as long as a handful was followed. */
function longerThan(observed: readonly Observed[], steps: readonly SurvivalStep[]): number {
  let followed = 0;
  const longestFirst = observed.toSorted((one, other) => other.days - one.days);
  const handful = longestFirst.find(({ count }) => {
    followed += count;
    return followed >= 5;
  })!;
  return Math.max(handful.days, steps.at(-1)!.days);
}

/**
 * Waits as they were known at the close of a day, followed through the window before it. Who waited already when it
 * opened is followed from there: a change of the last years is not drowned in what was long before.
 */
function observedWaits(rows: readonly WaitRow[], on: Day, waited: number): Observed[] {
  const opens = addDays(on, -forecastWindow);
  return rows.flatMap((row): Observed[] => {
    // Days compare as text at once; to count them takes longer, and most rows of a long history are of other years.
    const isOutside = row.fromOn > on || (row.untilOn !== null && row.untilOn < opens);
    const wait = isOutside ? undefined : observedWait(row, on);
    if (!wait) return [];
    const before = Math.max(waited, row.fromOn < opens ? daysBetween(row.fromOn, opens) : 0);
    if (before === 0) return [wait];
    return wait.days > before ? [{ ...wait, seenAfter: before }] : [];
  });
}

/** A wait that began by a day, as it was known at its close; undefined when it was none. */
export function observedWait(row: WaitRow, on: Day): Observed | undefined {
  const { fromOn, untilOn, reason, count } = row;
  const hasEnded = untilOn !== null && untilOn <= on;
  const what = hasEnded ? whatItIs[reason!] : 'CENSORED';
  return what === null ? undefined : { days: daysBetween(fromOn, hasEnded ? untilOn : on), what, count };
}
