import { codes } from '../platform/codes.ts';

export const Instrument = codes('Instrument', 'How a question of a survey is answered.', {
  MARK: 'A mark, from 1 to 10.',
  THREE_OPTION: 'Negative (1), neutral (2) or positive (3).',
  LONELINESS:
    'The six statements of De Jong Gierveld about loneliness, each with no (0), more or less (1) or yes (2).',
  OWN_SCALE: 'A question of the organisation’s own, in 2 to 10 steps; more is better.',
  GOALS: 'The goals of the programme, each not (0), partly (1) or wholly (2) met.',
});
export type Instrument = keyof typeof Instrument;

export const SurveyAudience = codes('SurveyAudience', 'Who is asked.', {
  REQUESTER: 'Residents with a buddy, or who asked for one.',
  VOLUNTEER: 'Volunteers.',
  STAFF: 'Colleagues.',
  PARTNER: 'Organisations that we work with.',
  CITIZEN: 'Anyone in the municipality.',
});
export type SurveyAudience = keyof typeof SurveyAudience;

export const SurveyMoment = codes('SurveyMoment', 'When somebody is asked.', {
  START: 'When the two of a match are linked.',
  CHECK_IN: 'So many months after they were linked.',
  END: 'When their match ends.',
  CAMPAIGN: 'When it is sent round, without keeping who answers.',
});
export type SurveyMoment = keyof typeof SurveyMoment;

export const AnswerWay = codes('AnswerWay', 'How answers reached us.', {
  ONLINE: 'They filled it in themselves.',
  PHONE: 'They told a colleague.',
  PAPER: 'On paper.',
});
export type AnswerWay = keyof typeof AnswerWay;

export const EvaluationStatus = codes('EvaluationStatus', 'Where an evaluation of a match stands.', {
  PLANNED: 'Its day has not come.',
  DUE: 'It can be answered now.',
  DONE: 'It was answered.',
  MISSED: 'It was not answered in time.',
});
export type EvaluationStatus = keyof typeof EvaluationStatus;
