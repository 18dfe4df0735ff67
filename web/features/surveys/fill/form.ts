import { type FragmentOf, graphql, type ResultOf, readFragment } from '../../../app/graphql.ts';

export const FormFragment = graphql(`
  fragment SurveyToFill on SurveyForm {
    code
    finished
    organisation { id name }
    questions { id position instrument words { nl en ar } items { nl en ar } steps }
    answers { question item value }
  }
`);
export type Form = ResultOf<typeof FormFragment>;

type Result =
  | ({ __typename: 'SurveyForm' } & FragmentOf<typeof FormFragment>)
  | { __typename: 'Refusal'; message: string };

/** The form in what the server answered; undefined when there is none. */
export const formIn = (result: Result | undefined): Form | undefined =>
  result?.__typename === 'SurveyForm' ? readFragment(FormFragment, result) : undefined;

/** Why there is none, in the words of the server. */
export const refusedIn = (result: Result | undefined): string | undefined =>
  result?.__typename === 'Refusal' ? result.message : undefined;

export const OpenMutation = graphql(
  `mutation OpenSurvey($code: String!) {
    openSurvey(code: $code) { __typename ... on SurveyForm { ...SurveyToFill } ... on Refusal { message } }
  }`,
  [FormFragment],
);
export const OpenMineMutation = graphql(`
  mutation OpenMySurvey($survey: ID!, $match: ID!, $months: Int!) {
    openMySurvey(survey: $survey, match: $match, months: $months) {
      __typename
      ... on SurveyForm { code }
      ... on Refusal { message }
    }
  }
`);
export const AnswerMutation = graphql(
  `mutation AnswerSurvey($code: String!, $question: ID!, $item: Int!, $value: Int) {
    answerSurvey(code: $code, question: $question, item: $item, value: $value) {
      __typename ... on SurveyForm { ...SurveyToFill } ... on Refusal { message }
    }
  }`,
  [FormFragment],
);
export const FinishMutation = graphql(
  `mutation FinishSurvey($code: String!) {
    finishSurvey(code: $code) { __typename ... on SurveyForm { ...SurveyToFill } ... on Refusal { message } }
  }`,
  [FormFragment],
);

/** The page on which answers are looked through, after the last question. */
export const lastPage = 'nakijken';
