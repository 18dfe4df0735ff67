import type { nl } from '../../../texts/nl.ts';

type DayPart = keyof typeof nl.codes.dayPart;
export type Moment = keyof typeof nl.codes.moments;

/** The broad strokes in which residents choose, and the parts of days that each stands for. */
export const moments: Record<Moment, DayPart[]> = {
  WEEK_MORNING: ['MON_MORNING', 'TUE_MORNING', 'WED_MORNING', 'THU_MORNING', 'FRI_MORNING'],
  WEEK_AFTERNOON: ['MON_AFTERNOON', 'TUE_AFTERNOON', 'WED_AFTERNOON', 'THU_AFTERNOON', 'FRI_AFTERNOON'],
  WEEK_EVENING: ['MON_EVENING', 'TUE_EVENING', 'WED_EVENING', 'THU_EVENING', 'FRI_EVENING'],
  WEEKEND: ['SAT_MORNING', 'SAT_AFTERNOON', 'SAT_EVENING', 'SUN_MORNING', 'SUN_AFTERNOON', 'SUN_EVENING'],
};

/** Asked first; anyone can name another in the talk that follows. */
export const commonLanguages = ['nl', 'en', 'ar', 'tr', 'pl', 'uk', 'de', 'fr', 'es', 'fa', 'ti', 'zh'];
