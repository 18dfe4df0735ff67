import type { Texts } from '../nl.ts';

export const week: Texts['week'] & Record<`more_${'zero' | 'two' | 'few' | 'many'}`, string> = {
  always: 'دائمًا',
  wholeDay: 'طوال اليوم',
  more_zero: 'ولا أيام أخرى',
  more_one: 'ويوم آخر',
  more_two: 'ويومان آخران',
  more_few: 'و{{count}} أيام أخرى',
  more_many: 'و{{count}} يومًا آخر',
  more_other: 'و{{count}} يوم آخر',
  part: { MORNING: 'صباحًا', AFTERNOON: 'بعد الظهر', EVENING: 'مساءً' },
  day: {
    MON: 'الاثنين',
    TUE: 'الثلاثاء',
    WED: 'الأربعاء',
    THU: 'الخميس',
    FRI: 'الجمعة',
    SAT: 'السبت',
    SUN: 'الأحد',
  },
  dayShort: {
    MON: 'الاثنين',
    TUE: 'الثلاثاء',
    WED: 'الأربعاء',
    THU: 'الخميس',
    FRI: 'الجمعة',
    SAT: 'السبت',
    SUN: 'الأحد',
  },
};
