/** Parts of a week, as short as a table wants them. */
export const week = {
  always: 'altijd',
  wholeDay: 'hele dag',
  more_one: 'en nog {{count}} dag',
  more_other: 'en nog {{count}} dagen',
  part: { MORNING: 'Ochtend', AFTERNOON: 'Middag', EVENING: 'Avond' },
  day: {
    MON: 'Maandag',
    TUE: 'Dinsdag',
    WED: 'Woensdag',
    THU: 'Donderdag',
    FRI: 'Vrijdag',
    SAT: 'Zaterdag',
    SUN: 'Zondag',
  },
  dayShort: { MON: 'ma', TUE: 'di', WED: 'wo', THU: 'do', FRI: 'vr', SAT: 'za', SUN: 'zo' },
};
