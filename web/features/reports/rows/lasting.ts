import type { MeasureName } from '../Measures.tsx';
import { useRowsAddress } from './address.ts';

/** Which rows stand behind each figure on how long things last: those that it counts, or of which it is made. */
export const lasting = {
  followed: 'MATCHES_FOLLOWED',
  median: 'MATCHES_FOLLOWED',
  gross: 'MATCHES_FOLLOWED',
  adjusted: 'MATCHES_FOLLOWED',
  cohort: 'MATCHES_OF_COHORT',
  closureRate: 'MATCHES_CLOSED',
  averageDays: 'MATCHES_CLOSED',
  length: 'WAITING',
  medianDays: 'WAITING',
  p90Days: 'WAITING',
  medianInAll: 'WAITING',
  longerThanYear: 'WAITING_LONGER_THAN_YEAR',
  previouslyMatched: 'WAITING_PREVIOUSLY_MATCHED',
  both: 'WAITING_BOTH',
  waitsBegan: 'WAITS_BEGUN',
  waitsHalf: 'WAITS_BEGUN',
  waitsMost: 'WAITS_BEGUN',
  waitsMatched: 'WAITS_MATCHED',
  waitsRemoved: 'WAITS_REMOVED',
  stayed: 'VOLUNTEERS_FOLLOWED',
  kept: 'VOLUNTEERS_FOLLOWED',
  unknownStart: 'VOLUNTEERS_START_UNKNOWN',
  began: 'FIRST_MATCH_AWAITED',
  firstMedian: 'FIRST_MATCH_AWAITED',
  firstMatch: 'FIRST_MATCH_MADE',
  leftBefore: 'FIRST_MATCH_MISSED',
  matched: 'VOLUNTEERS_MATCHED',
  available: 'VOLUNTEERS_AVAILABLE',
  utilisation: 'VOLUNTEERS_AVAILABLE',
  neverMatched: 'VOLUNTEERS_NEVER_MATCHED',
  idle: 'VOLUNTEERS_IDLE',
} as const satisfies Record<MeasureName, string>;

/** The report asks for no other number: for so many months without a match a volunteer is idle. */
export const idleMonths = 6;

/** Whether a figure can be told of one programme: volunteers belong to the organisation. */
export const isOfProgrammes = (figure: (typeof lasting)[MeasureName]): boolean =>
  /^(MATCHES|WAIT)/.test(figure);

export const isMeasure = (name: string): name is MeasureName => Object.hasOwn(lasting, name);

/** Gives the address of the rows behind a figure of the page of durations: same period, programme and day of knowing. */
export function useLastingRows(): (measure: MeasureName) => string | undefined | undefined {
  const address = useRowsAddress();
  return (measure) => address({ cijfer: measure });
}

/** The same for a clock, by its place in the report. */
export function useClockRows(): (clock: number) => string | undefined {
  const address = useRowsAddress();
  return (clock) => address({ klok: String(clock) });
}
