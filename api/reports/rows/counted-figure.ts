import { codes } from '../../platform/codes.ts';

/** Of a survey: of whom the moment was in the period, or to whom it was sent round in it. */
const ofSurveys = {
  SURVEY_ASKED: 'Moments in the period at which those of a match were asked.',
  SURVEY_ANSWERED: 'What was answered, by those and by those to whom the survey was sent round.',
} as const;
export type SurveyFigure = keyof typeof ofSurveys;

/** Of who lives in a neighbourhood on the day of the report, in an organisation or one programme. */
const ofNeighbourhoods = {
  NEIGHBOURHOOD_WAITING: 'Waits of residents of a neighbourhood.',
  NEIGHBOURHOOD_PLACES: 'Enrolments of volunteers of a neighbourhood who have places free.',
  NEIGHBOURHOOD_MATCHES: 'Matches of residents of a neighbourhood that run.',
} as const;
export type NeighbourhoodFigure = keyof typeof ofNeighbourhoods;

/** Of what a coordinator has in hand on the day of the report, in an organisation or one programme. */
const ofCaseload = {
  CASELOAD_REQUESTS: 'Requests that a coordinator has in hand.',
  CASELOAD_WAITING: 'Of these, the requests on the waitlist without a proposal.',
  CASELOAD_MATCHES: 'Matches that run, of requests that a coordinator takes care of.',
  CASELOAD_VOLUNTEERS: 'Enrolments of volunteers whom a coordinator looks after.',
} as const;
export type CaseloadFigure = keyof typeof ofCaseload;

/** Of something that a programme asks of its volunteers, on the day of the report. */
const ofScreening = {
  SCREENING_ASKED: 'Enrolments of whom something is asked before a match.',
  SCREENING_VALID: 'Of these, those for whom it is valid for longer than 60 days, or for ever.',
  SCREENING_EXPIRES_SOON: 'Of these, those for whom it is valid for 60 days at the most.',
  SCREENING_EXPIRED: 'Of these, those for whom it is valid no longer.',
  SCREENING_MISSING: 'Of these, those for whom it was never seen or done.',
  SCREENING_MATCHED_WITHOUT: 'Of the last two, those who have a match that runs.',
} as const;
export type ScreeningFigure = keyof typeof ofScreening;

/** Of a programme in a period. */
const ofProgramme = {
  RUNNING_AT_START: 'Matches that ran at start.',
  INFLOW: 'Matches that were linked in the period.',
  OUTFLOW: 'Matches that ended in the period.',
  RUNNING_AT_END: 'Matches that ran at end.',
  TOTAL: 'Matches of the period.',
  ENROLLED: 'Enrolments of who was enrolled at end.',
  TRAINED: 'Of these, the enrolments of who was trained.',
  DEPLOYABLE: 'Of these, the enrolments of who can be deployed.',
  CANDIDATES: 'Enrolments of who was a candidate at end.',
  FROM_PARTNERS: 'Enrolments of who works for a partner organisation.',
} as const;
export type ProgrammeFigure = keyof typeof ofProgramme;

/** Of an organisation in a period. */
const ofOrganisation = {
  VOLUNTEERS_AT_START: 'Times as a volunteer of the persons who were active at start.',
  VOLUNTEERS_JOINED: 'Times as a volunteer that began in the period.',
  VOLUNTEERS_LEFT: 'Times as a volunteer that ended in the period.',
  VOLUNTEERS_AT_END: 'Times as a volunteer of the persons who were active at end.',
  REQUESTS_RECEIVED: 'Requests that were received in the period.',
} as const;
export type OrganisationFigure = keyof typeof ofOrganisation;

/** On how long matches and waits last: of an organisation, or of one programme. */
const ofMatchesAndWaits = {
  MATCHES_FOLLOWED: 'Matches that were linked in the period.',
  MATCHES_OF_COHORT:
    'Matches that were linked in the same period a year earlier, and could last twelve months.',
  MATCHES_CLOSED: 'Matches that ended in the period.',
  WAITING: 'Waits of those on the waitlist at end.',
  WAITING_LONGER_THAN_YEAR: 'Of these, the waits that began a year or longer before.',
  WAITING_PREVIOUSLY_MATCHED: 'Of these, the waits of who had a match before.',
  WAITING_BOTH: 'Of these, the waits that are both.',
  WAITS_BEGUN: 'Waits that began in the period.',
  WAITS_MATCHED: 'Of these, the waits that ended with a match.',
  WAITS_REMOVED: 'Of these, the waits that ended otherwise.',
} as const;

/** On how long volunteers stay: they belong to the organisation. */
const ofVolunteers = {
  VOLUNTEERS_FOLLOWED: 'Times as a volunteer that began in the period, on a day that is known.',
  VOLUNTEERS_START_UNKNOWN: 'Times as a volunteer in the period of which the first day is not known.',
  FIRST_MATCH_AWAITED: 'Enrolments that began in the period, in programmes that make matches.',
  FIRST_MATCH_MADE: 'Of these, the enrolments with a match since.',
  FIRST_MATCH_MISSED: 'Of these, the enrolments that ended without one.',
  VOLUNTEERS_MATCHED: 'Volunteers who have a match at end, each once.',
  VOLUNTEERS_AVAILABLE: 'Volunteers without a match who can be asked for one.',
  VOLUNTEERS_NEVER_MATCHED: 'Of these, who never had one.',
  VOLUNTEERS_IDLE: 'Of these, those of whom the last match ended so many months ago.',
} as const;
export type DurationFigure = keyof typeof ofMatchesAndWaits | keyof typeof ofVolunteers;

/** Of the clocks by which an organisation is judged. */
const ofClocks = {
  CLOCK_JUDGED: 'Requests by which a clock is judged, each from the day on which it began until it stopped.',
  CLOCK_WITHIN: 'Of these, the requests that were in time.',
  CLOCK_LATE: 'Of these, the requests that were not.',
} as const;
export type ClockFigure = keyof typeof ofClocks;

/** Of the way from request to buddy, in a programme. */
const ofSteps = {
  STEP_TAKEN: 'Requests received in the period that took a step, or a later one.',
  STEP_NOT_TAKEN: 'Requests received in the period that took the step before it, and not this one.',
} as const;

export const CountedFigure = codes(
  'CountedFigure',
  'A figure that counts rows, which can be looked at. Its definition and unit stand in the report that it is of.',
  {
    ...ofNeighbourhoods,
    ...ofCaseload,
    ...ofScreening,
    ...ofProgramme,
    ...ofOrganisation,
    ...ofMatchesAndWaits,
    ...ofVolunteers,
    ...ofClocks,
    ...ofSteps,
    ...ofSurveys,
  },
);
export type CountedFigure = keyof typeof CountedFigure;

const isIn =
  <Figure extends string>(group: Readonly<Record<Figure, string>>) =>
  (figure: string): figure is Figure =>
    Object.hasOwn(group, figure);

export const isOfNeighbourhoods = isIn(ofNeighbourhoods);
export const isOfCaseload = isIn(ofCaseload);
export const isOfScreening = isIn(ofScreening);
export const isOfProgramme = isIn(ofProgramme);
export const isOfOrganisation = isIn(ofOrganisation);
export const isOfMatchesAndWaits = isIn(ofMatchesAndWaits);
export const isOfClocks = isIn(ofClocks);
export const isOfSteps = isIn(ofSteps);
export const isOfSurveys = isIn(ofSurveys);
