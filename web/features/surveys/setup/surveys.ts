import { graphql, type ResultOf } from '../../../app/graphql.ts';

export const SurveysQuery = graphql(`
  query Surveys($organisation: ID!) {
    surveys(organisation: $organisation) {
      id title audience moment afterMonths answerDays from until
      programme { id name }
      questions { id position instrument words { nl en ar } items { nl en ar } steps }
      rounds { id name sent sentOn lastOn answered }
    }
  }
`);
export type SurveySetUp = NonNullable<ResultOf<typeof SurveysQuery>['surveys']>[number];

export const StopSurveyMutation = graphql(`
  mutation StopSurvey($survey: ID!) {
    stopSurvey(survey: $survey) { __typename ... on Survey { id until } ... on Refusal { message } }
  }
`);
export const AddRoundMutation = graphql(`
  mutation AddSurveyRound($survey: ID!, $name: String!, $sent: Int, $sentOn: Date!) {
    addSurveyRound(survey: $survey, name: $name, sent: $sent, sentOn: $sentOn) {
      __typename
      ... on SurveyRoundAdded { code address round { id name } }
      ... on Refusal { message fields { path message } }
    }
  }
`);
export const RecordRoundMutation = graphql(`
  mutation RecordRoundResponse($round: ID!, $on: Date!, $way: AnswerWay!, $answers: [SurveyAnswerInput!]!) {
    recordRoundResponse(round: $round, on: $on, way: $way, answers: $answers) {
      __typename
      ... on SurveyRound { id answered }
      ... on Refusal { message fields { path message } }
    }
  }
`);

/** Lists that are no longer right after a change. */
export const touched = { additionalTypenames: ['Survey', 'SurveyRound', 'SurveyFigures'] };
