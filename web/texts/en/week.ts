import type { Texts } from '../nl.ts';

export const week: Texts['week'] = {
  always: 'always',
  wholeDay: 'all day',
  more_one: 'and {{count}} day more',
  more_other: 'and {{count}} days more',
  part: { MORNING: 'Morning', AFTERNOON: 'Afternoon', EVENING: 'Evening' },
  day: {
    MON: 'Monday',
    TUE: 'Tuesday',
    WED: 'Wednesday',
    THU: 'Thursday',
    FRI: 'Friday',
    SAT: 'Saturday',
    SUN: 'Sunday',
  },
  dayShort: { MON: 'Mon', TUE: 'Tue', WED: 'Wed', THU: 'Thu', FRI: 'Fri', SAT: 'Sat', SUN: 'Sun' },
};
