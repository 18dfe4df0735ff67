import { addDays, addMonths, type Day } from '../../platform/days.ts';
import { isScreened, isScreeningExpired } from '../suitability/blockers.ts';
import { longestWayKm } from '../suitability/distance.ts';
import type { Terms } from '../suitability/suitability.ts';
import { facts } from './bits.ts';
import { dayNumber, never, statuses } from './numbers.ts';
import { Points } from './points.ts';

/** What a programme asks of candidates on a day, whoever the resident is, put so that columns of numbers answer it. */
export class Rules {
  readonly on: number;
  /** Whether somebody is screened: for each state, without and with training and certificate of conduct (1 and 2). */
  readonly screened: readonly (readonly boolean[])[];
  readonly trainingOverFrom: number;
  readonly vogOverFrom: number;
  /** The bits of whoever did all that the programme asks before a match. */
  readonly screening: number;
  /** The bit of those who are no parents, where only parents volunteer. */
  readonly noParent: number;
  /** How far candidates go who did not say. */
  readonly usualKm: number;
  readonly points: Points;
  private readonly text: string;

  constructor(terms: Terms) {
    const { settings, on, weights } = terms;
    this.text = JSON.stringify(terms);
    this.on = dayNumber(on);
    this.screened = screenedStates(terms);
    this.trainingOverFrom = lastOver(terms, 'trainedOn', settings.trainingValidMonths);
    this.vogOverFrom = lastOver(terms, 'vogSeenOn', settings.vogValidMonths);
    this.screening = facts.all(
      (settings.screening ?? []).map((step) => (step === 'VOG' ? 'VOG_SEEN' : 'TRAINED')),
    );
    this.noParent = settings.parentsOnly ? facts.of('NO_PARENT') : 0;
    this.usualKm = longestWayKm({ maxDistanceKm: null }, { maxDistanceKm: null }, settings);
    this.points = new Points(weights);
  }

  /** Whether these are the rules of terms that may have been read anew since. */
  areOf(terms: Terms): boolean {
    return this.text === JSON.stringify(terms);
  }
}

/** Whether somebody is screened: for each state, without and with training and certificate of conduct (1 and 2). */
const screenedStates = ({ settings, on }: Terms): boolean[][] =>
  statuses.map((status) =>
    [0, 1, 2, 3].map((seen) =>
      isScreened({ status, trainedOn: seen & 1 ? on : null, vogSeenOn: seen & 2 ? on : null }, settings),
    ),
  );

/** The last day on which a training or certificate can have been that is over now; before all days when none is. */
function lastOver(
  { settings, on }: Terms,
  what: 'trainedOn' | 'vogSeenOn',
  months: number | undefined,
): number {
  if (months === undefined) return -never;
  const isOver = (day: Day) =>
    isScreeningExpired({ trainedOn: null, vogSeenOn: null, [what]: day }, settings, on);
  return lastDayThat(isOver, addMonths(on, -months));
}

/**
 * The last day of which something is so that is so of every day before. The calendar is left to who knows it: months
 * have an end, and the 29th of February is in some years only.
 * @param near that day, or some days before it; before all days when it is not so there.
 */
export function lastDayThat(isSo: (day: Day) => boolean, near: Day): number {
  if (!isSo(near)) return -never;
  let day = near;
  for (let next = addDays(day, 1); isSo(next); next = addDays(day, 1)) day = next;
  return dayNumber(day);
}
