import type { Mistake } from '../messages/refuse.ts';
import { amsterdamDay, type Day } from '../platform/days.ts';

/** Whether there is anything wrong with the day on which an application went a step further. */
export function stepDayMistakes(onDate: Day, application: { submittedAt: Date }, today: Day): Mistake[] {
  if (onDate > today) return [{ field: 'onDate', key: 'notInFuture' }];
  return onDate < amsterdamDay(application.submittedAt) ? [{ field: 'onDate', key: 'notBeforeApplied' }] : [];
}
