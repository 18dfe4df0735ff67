import type { StaffTexts } from '../nl-staff.ts';

/** Figures over time: from request to buddy, quarter by quarter, and beside a year earlier. */
export const flow: StaffTexts['flow'] = {
  compare: {
    title: 'Beside another period',
    from: 'Beside: from',
    to: 'Beside: until',
    show: 'Lay beside',
    usual: 'Which period beside it',
    yearEarlier: 'A year earlier',
    rightBefore: 'The period before',
    moreShare: '({{share}} more)',
    fewerShare: '({{share}} fewer)',
    figure: 'Figure',
    difference: 'Difference',
    more: '{{value}} more',
    fewer: '{{value}} fewer',
    same: 'the same',
  },
  funnel: {
    title: 'From request to buddy',
    none: 'No request came in during this period.',
    step: 'Step',
    count: 'Requests',
    share: 'Share',
    notYet: 'Not yet, or stopped',
    median: 'Days since the step before',
    steps: {
      RECEIVED: 'Received',
      CONTACTED: 'Spoken with',
      INTAKE: 'Intake held',
      ACCEPTED: 'Accepted',
      WAITING: 'On the waitlist',
      PROPOSED: 'Buddy proposed',
      LINKED: 'Linked',
    },
    notTaken: '{{step}}: not yet, or stopped',
    meansTaken: 'Requests that came in during the period and took this step, or a later one.',
    meansNotTaken:
      'Requests that came in during the period, took the step before it, and not this one yet. Or they stopped after it.',
    meaning: 'This is about the requests that came in during the period, as we know it now.',
    meaningLater: 'Who took a later step counts at the steps before it too.',
    meaningDays:
      'The days are the median: half went faster. Only requests of which both days are known count.',
  },
  trend: {
    spans: 'How many years',
    years: '{{years}} years',
    title: 'Quarter by quarter',
    none: 'No quarter has begun in these years yet.',
    chart: 'Running pairs and people waiting by quarter. The same figures are in the table below.',
    received: 'Requests',
    inflow: 'New pairs',
    outflow: 'Ended pairs',
    runningAtEnd: 'Running pairs',
    waitingAtEnd: 'Waiting',
    meaning:
      'Running pairs and people waiting are counted on the last day of the quarter. While the quarter runs, that is today.',
  },
};
