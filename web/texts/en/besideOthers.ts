import type { besideOthers as nlBeside, participation as nlParticipation } from '../nl/besideOthers.ts';

export const besideOthers: typeof nlBeside = {
  title: '{{programme}} beside other organisations',
  lead: 'How does this programme do beside programmes of the same kind in other organisations? Nobody can see which figure is whose.',
  toReport: 'To the report on {{year}}',
  open: 'Lay this programme beside other organisations',
  caption: 'All of {{year}}: your programme and all programmes that take part',
  captionAlone: 'All of {{year}}: your programme',
  measureName: 'Figure',
  own: 'Your programme',
  middleHalf: 'The middle half of the programmes',
  median: 'The middle: half lies below it',
  column: {
    own: 'Your programme',
    lower: 'A quarter is below',
    median: 'The middle',
    upper: 'A quarter is above',
    chart: 'Drawn',
  },
  chart:
    'Your programme: {{own}}. The middle half of the programmes: from {{lower}} to {{upper}}. The middle: {{median}}.',
  place: {
    below: 'lower than the middle half',
    within: 'in the middle half',
    above: 'higher than the middle half',
  },
  madeOf: '{{programmes}} programmes of {{organisations}} organisations. Fixed since {{day}}.',
  notKnown: 'cannot say',
  notReached: 'not reached yet',
  measure: {
    MATCHES_LASTING: 'Still runs after a year',
    MATCHES_PREMATURE: 'Ended too early',
    MEDIAN_WAIT: 'Wait until a buddy',
    MATCHES_PER_100_VOLUNTEERS: 'Pairs for each 100 volunteers',
    VOLUNTEER_TURNOVER: 'Turnover of volunteers',
    CONTACT_IN_3_DAYS: 'First contact within 3 working days',
  },
  means: {
    MATCHES_LASTING:
      'Of the pairs that began in the year: the share that lasts 12 months or longer. What still runs is followed until today.',
    MATCHES_PREMATURE:
      'Of the pairs that began in the year: the share that ended before its expected length. A death, a move and a hand-over do not count.',
    MEDIAN_WAIT:
      'Of those who began to wait in the year: after so many days half had a buddy. Who left without one counts as not linked.',
    MATCHES_PER_100_VOLUNTEERS: 'Running pairs and enrolled volunteers on the last day of the year.',
    VOLUNTEER_TURNOVER:
      'Volunteers who left the programme, divided by the mean of the beginning and the end of the year.',
    CONTACT_IN_3_DAYS:
      'Of the requests of the year: the share that was spoken with within 3 working days. Requests without contact count after 20 working days.',
  },
  cases: {
    MATCHES_LASTING_one: 'of {{count}} pair',
    MATCHES_LASTING_other: 'of {{count}} pairs',
    MATCHES_PREMATURE_one: 'of {{count}} pair',
    MATCHES_PREMATURE_other: 'of {{count}} pairs',
    MEDIAN_WAIT_one: 'of {{count}} who waited',
    MEDIAN_WAIT_other: 'of {{count}} who waited',
    MATCHES_PER_100_VOLUNTEERS_one: 'of {{count}} volunteer',
    MATCHES_PER_100_VOLUNTEERS_other: 'of {{count}} volunteers',
    VOLUNTEER_TURNOVER_one: 'of {{count}} volunteer',
    VOLUNTEER_TURNOVER_other: 'of {{count}} volunteers',
    CONTACT_IN_3_DAYS_one: 'of {{count}} request',
    CONTACT_IN_3_DAYS_other: 'of {{count}} requests',
  },
  whyNone: {
    NOT_TAKING_PART: 'Your organisation does not take part in comparing.',
    NOT_YET: 'This year is compared from 1 March {{year}}.',
    TOO_FEW: 'Too few organisations take part to compare yet.',
  },
  noneHere: 'Too few programmes to compare, or their figures lie too close together.',
  whatNow: {
    NOT_TAKING_PART:
      'Who does not take part sees nothing of others either. An administrator can turn it on under Details.',
    NOT_YET: 'By then the figures of all organisations are complete. Your own figures are below.',
    TOO_FEW:
      'Or their figures lie so close together that it would show what somebody else has. We try again on 1 March, 1 June, 1 September and 1 December.',
  },
  reading: 'How to read this',
  read: {
    together:
      'The middle and the quarters are of all programmes of the same kind that take part, yours among them. Everybody sees the same figures.',
    safe: 'We show them only when beside each organisation there are 5 programmes of 3 others, each with 10 cases or more. Of one organisation 2 programmes count at most. The figures are rounded.',
    fixed:
      'The figures of all programmes together are fixed from the day that stands beside them. Who joins or stops later does not change them.',
    own: 'Your own figure is that of your report, as it is now. With fewer than 10 cases it is not counted in the whole.',
  },
};

export const participation: typeof nlParticipation = {
  title: 'Comparing with other organisations',
  on: 'Your organisation takes part.',
  off: 'Your organisation does not take part.',
  begin: 'Take part',
  stop: 'Stop taking part',
  begun: 'Your organisation takes part. Managers find the comparison with the report of their programme.',
  stopped: 'Your organisation no longer takes part.',
  means: {
    shared:
      'Managers lay their programme beside programmes of the same kind in other organisations, by whole years.',
    safe: 'Nobody can see which figure is of which organisation. There are only quarters and a middle, and only with enough programmes.',
    both: 'Who does not take part sees nothing of others either.',
    stays:
      'Taking part counts from the next time it is worked out: 1 March, 1 June, 1 September or 1 December. What was worked out does not change when you stop.',
  },
};
