import type { StaffTexts } from '../nl-staff.ts';

/** Figures over time: from request to buddy, quarter by quarter, and beside a year earlier. */
export const flow: StaffTexts['flow'] = {
  compare: {
    title: 'Beside a year earlier',
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
    meaning: 'This is about the requests that came in during the period, as we know it now.',
    meaningLater: 'Who took a later step counts at the steps before it too.',
    meaningDays:
      'The days are the median: half went faster. Only requests of which both days are known count.',
  },
  trend: {
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
  municipal: {
    title: 'Municipal report of {{organisation}}',
    programmes: 'All programmes',
    volunteers: 'Volunteers and requests together',
    received: 'Requests in this period, over all programmes: {{value}}.',
    persons: 'Volunteers sometimes take part in several programmes. That is why there is no total.',
    column: {
      received: 'Requests',
      runningAtStart: 'Pairs at start',
      inflow: 'New pairs',
      outflow: 'Ended pairs',
      runningAtEnd: 'Pairs at end',
      waitingAtEnd: 'Waiting at end',
      volunteersAtEnd: 'Volunteers at end',
    },
    means: {
      received: 'Requests that came in during the period.',
      runningAtStart: 'Pairs that ran when the period began.',
      inflow: 'Pairs that began in the period.',
      outflow: 'Pairs that ended in the period.',
      runningAtEnd: 'Pairs that ran on the last day.',
      waitingAtEnd: 'People on the waitlist on the last day.',
      volunteersAtEnd: 'People who were enrolled on the last day. Candidates do not count.',
    },
  },
};
