import type { durationFiguresNl } from './duration-figures-nl.ts';

/** Figures on how long things last and on waiting, as exports call them: as the portal does, which a test holds. */
export const durationFiguresEn: typeof durationFiguresNl = {
  curveFollowed: { name: 'Followed', means: 'What began in the period, and was followed since.' },
  curveEnteredLate: {
    name: 'Came into view later',
    means: 'Followed only from the day on which the data is complete.',
  },
  curveNotSeen: {
    name: 'Not to be followed',
    means: 'Ended before the day on which the data is complete; counts nowhere.',
  },
  curveEnded: { name: 'Ended', means: 'Of what was followed: what ended in a way that counts.' },
  curveMedian: {
    name: 'Half last longer than',
    means: 'After so many days half has ended. There is none as long as half has not.',
  },
  curveShare: {
    name: 'Share that goes on',
    means:
      'Of all that still ran at a moment, how many went on (Kaplan–Meier, or Aalen–Johansen where another ending takes part). What still runs counts until today.',
  },
  curveLower: {
    name: 'Share that goes on, lower bound',
    means:
      'The true share lies in between with 95 % certainty (Greenwood, log-log). The fewer were followed, the wider it is.',
  },
  curveUpper: {
    name: 'Share that goes on, upper bound',
    means:
      'The true share lies in between with 95 % certainty (Greenwood, log-log). The fewer were followed, the wider it is.',
  },
  curveAtRisk: { name: 'Followed so long', means: 'Followed so long, and not ended before.' },
  outcomeHappened: {
    name: 'Had happened',
    means: 'Share for whom it had happened by then (Aalen–Johansen).',
  },
  outcomeOtherwise: {
    name: 'Could no longer happen',
    means: 'Share for whom it had ended otherwise by then.',
  },
  outcomeGoesOn: { name: 'Still waited', means: 'The others. The three shares are 1 together.' },
  cohortLinked: {
    name: 'Matches of a year earlier',
    means: 'Matches that began in the same period a year earlier, at least 12 months by the calendar ago.',
  },
  cohortLasted: {
    name: 'Of these, 12 months or longer',
    means: 'Of these: what lasted 12 months by the calendar or longer.',
  },
  cohortRate: {
    name: 'Lasted 12 months',
    means:
      'Of the matches that began in the same period a year earlier: how many lasted 12 months by the calendar or longer. This is how Big Brothers Big Sisters counts; in 2014 it reported 64 % in communities and 41 % at schools.',
  },
  cohortNotYet: {
    name: 'Less than 12 months ago',
    means: 'Matches of a year earlier of which it is not known yet.',
  },
  prematureJudged: {
    name: 'Judged on ending too early',
    means: 'Matches of the period that ended or are as old as expected.',
  },
  prematureGross: {
    name: 'Too early, all: number',
    means:
      'Matches that ended before the expected length of the programme, too early or naturally (a death, a move). Of all matches of the period that ended or are as old as expected.',
  },
  prematureAdjusted: {
    name: 'Too early, somebody’s doing: number',
    means: 'The same, without natural endings.',
  },
  prematureGrossRate: {
    name: 'Too early, all',
    means:
      'Matches that ended before the expected length of the programme, too early or naturally (a death, a move). Of all matches of the period that ended or are as old as expected.',
  },
  prematureAdjustedRate: { name: 'Too early, somebody’s doing', means: 'The same, without natural endings.' },
  prematureWithout: {
    name: 'Without an expected length',
    means: 'Matches of the period in a programme without an expected length; not judged.',
  },
  closuresServed: {
    name: 'Matches in the period',
    means: 'Matches that ran on at least one day of the period.',
  },
  closuresClosed: { name: 'Ended in the period', means: 'Of these: what ended in the period.' },
  closuresRate: {
    name: 'Ended, of all matches',
    means:
      'Ended matches of all matches that ran in the period. Mind: it depends on how long the period is. Rather look at the line.',
  },
  closuresMeanDays: {
    name: 'Mean length of ended matches',
    means:
      'Mean in days of what ended in the period (AML closed). Mind: too low, as long matches that still run do not count.',
  },
  closuresEndings: {
    name: 'Ended in the period',
    means: 'Matches that ended in the period, for this reason and whose it was.',
  },
  flowAtStart: {
    name: 'In the programme at start',
    means: 'Times that somebody was in the programme on the day before the period.',
  },
  flowJoined: { name: 'Joined the programme', means: 'Times that somebody came in during the period.' },
  flowLeft: { name: 'Left the programme', means: 'Times that somebody left during the period.' },
  flowAtEnd: { name: 'In the programme at end', means: 'At start + joined − left.' },
  joinedOnUnknown: {
    name: 'Start unknown',
    means: 'Volunteers of whom we do not know when they began. They are not in the line.',
  },
  firstBegan: {
    name: 'Began in a programme',
    means: 'People who came to a programme of matches in the period, by programme.',
  },
  firstMatched: {
    name: 'Had a first match',
    means: 'Of these: who was linked after that, also after the period.',
  },
  firstLeft: {
    name: 'Stopped before a match',
    means: 'Of these: who stopped or was rejected without a match.',
  },
  firstNotYet: {
    name: 'Still waits for a match',
    means: 'Of these: who has no match yet and is still there.',
  },
  firstDayUnknown: {
    name: 'Stopped, day unknown',
    means: 'Of these: who stopped on a day that we do not know. In no share.',
  },
  firstMedian: {
    name: 'Half matched within',
    means:
      'From coming to a first match, in days. Who stopped is never linked; who still waits counts until today.',
  },
  useMatched: {
    name: 'Has a match now',
    means: 'Volunteers, as persons, with a match at the end of the period, or today.',
  },
  useAvailable: {
    name: 'Can be asked',
    means:
      'Volunteers without a match, in a programme of matches, who can be deployed now, do not pause and have a place.',
  },
  useShare: { name: 'Put to use', means: 'Who has a match, divided by who has one or can be asked.' },
  useNeverMatched: { name: 'Never matched', means: 'Of those who can be asked: who never had a match.' },
  useIdle: {
    name: 'Long without a match',
    means: 'Of those who can be asked: whose last match ended so long ago.',
  },
  commitmentDue: {
    name: 'Promised time is over',
    means: 'Of who began in the period: whose promised time is over.',
  },
  commitmentKept: {
    name: 'Stayed as long as promised: number',
    means: 'Of who began in the period with a promised time that is over now: who stayed so long.',
  },
  commitmentRate: {
    name: 'Stayed as long as promised',
    means: 'Of who began in the period with a promised time that is over now: who stayed so long.',
  },
  commitmentNotYet: {
    name: 'Promised time is not over',
    means: 'Of who began in the period: whose promised time is not over yet.',
  },
  commitmentUnknown: {
    name: 'Promised time unknown',
    means: 'Of who began in the period: of whom we know no promise.',
  },
  waitLength: {
    name: 'People on the waitlist',
    means: 'People who wait on the last day of the period. Who waits for two programmes counts twice.',
  },
  waitLongerThanYear: {
    name: 'Wait a year or longer',
    means: 'Waits since the same day a year earlier, or longer.',
  },
  waitPreviouslyMatched: {
    name: 'Had a buddy before',
    means:
      'Had a buddy at this organisation before the waiting began. It is no part of the waitlist beside the other: somebody can be both.',
  },
  waitBoth: { name: 'Both', means: 'Waits a year or longer, and had a buddy before.' },
  waitMedian: { name: 'Half wait less than', means: 'The median wait on the last day.' },
  waitP90: { name: '9 of 10 wait less than', means: 'The wait below which 9 of 10 people are.' },
  waitMedianInAll: {
    name: 'Half, with earlier waiting',
    means: 'The median time since somebody first waited, also before an earlier match.',
  },
  waitP90InAll: {
    name: '9 of 10, with earlier waiting',
    means: 'The time since somebody first waited, below which 9 of 10 people are.',
  },
  waitBands: {
    name: 'How long they have waited',
    means: 'People who wait on the last day of the period. Who waits for two programmes counts twice.',
  },
  waitsBegan: {
    name: 'Began to wait',
    means: 'Times that somebody came on the waitlist in the period. Doubles do not count.',
  },
  waitsMatched: { name: 'Got a buddy', means: 'Of these: who got a buddy, also after the period.' },
  waitsRemoved: { name: 'Left the list otherwise', means: 'Of these: who left the list for another reason.' },
  waitsGoOn: { name: 'Still waits', means: 'Of these: who is still on the list.' },
  waitsMost: { name: '9 of 10 had a buddy within', means: 'The same, for 9 of 10.' },
  waitRemovals: {
    name: 'Why otherwise off the list',
    means: 'Of these: who left the list for another reason.',
  },
  nearLength: {
    name: 'Waiting by neighbourhood',
    means: 'People who wait on the last day, by where they live now.',
  },
  nearLongerThanYear: {
    name: 'Waiting by neighbourhood, a year or longer',
    means: 'Waits since the same day a year earlier, or longer.',
  },
  nearMedian: { name: 'Waiting by neighbourhood, half less than', means: 'The median wait on the last day.' },
  nearLongest: { name: 'Waiting by neighbourhood, longest', means: 'How long the first of them has waited.' },
};
