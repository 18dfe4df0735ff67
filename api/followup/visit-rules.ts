import type { Mistake } from '../messages/refuse.ts';
import { addDays, type Day } from '../platform/days.ts';

/** A visit shorter than this is a greeting; longer than a day is two. In minutes. */
const visitMinutes = { least: 5, most: 1_440 } as const;
/** Visits are written down while they are remembered: for this many days. */
const remembered = 366;

interface Linked {
  linkedOn: Day | null;
  endedOn: Day | null;
}

/** Whether the two of a match were linked on a day. On the day on which it ends they may say goodbye. */
const wereLinkedOn = ({ linkedOn, endedOn }: Linked, day: Day): boolean =>
  linkedOn !== null && linkedOn <= day && (endedOn === null || day <= endedOn);

/** What is wrong with a visit that somebody writes down; 0 minutes take one back. */
export function visitMistakes(match: Linked, on: Day, minutes: number, today: Day): Mistake[] {
  const mistakes: Mistake[] = [];
  if (on > today) mistakes.push({ field: 'on', key: 'visitInFuture' });
  else if (on < addDays(today, -remembered)) mistakes.push({ field: 'on', key: 'visitTooLongAgo' });
  else if (!wereLinkedOn(match, on)) mistakes.push({ field: 'on', key: 'visitWhileNotLinked' });
  if (minutes !== 0 && !(minutes >= visitMinutes.least && minutes <= visitMinutes.most))
    mistakes.push({ field: 'minutes', key: 'visitMinutesWrong', params: { ...visitMinutes } });
  return mistakes;
}

/** Whether a volunteer can write down a visit of today or of days before. */
export const canLogVisits = (match: Linked, today: Day): boolean =>
  match.linkedOn !== null &&
  match.linkedOn <= today &&
  (match.endedOn === null || match.endedOn > addDays(today, -30));
