import { type FragmentOf, graphql, type ResultOf, type VariablesOf } from '../../../app/graphql.ts';
import { tidyPostcode } from '../../../app/postcode.ts';
import type { WaitForecastFragment } from '../WaitForecast.tsx';
import type { Answers } from './answers.ts';
import { moments } from './moments.ts';

export const SubmitRequestMutation = graphql(`
  mutation SubmitRequest($input: SubmitRequestInput!) {
    submitRequest(input: $input) {
      __typename
      ... on SubmittedRequest { reference nextSteps closing contactBy }
      ... on Refusal { reason message fields { path message } }
    }
  }
`);

/** What whoever sends the request agrees to. */
export const ConsentTextQuery = graphql(`
  query ConsentText { consentText(purpose: FIND_BUDDY) { version text } }
`);

type Input = VariablesOf<typeof SubmitRequestMutation>['input'];
type Result = ResultOf<typeof SubmitRequestMutation>['submitRequest'];
/** What the confirmation tells: the answer, and the forecast that was read before. */
export type Submitted = Extract<Result, { __typename: 'SubmittedRequest' }> & {
  forecast?: FragmentOf<typeof WaitForecastFragment> | undefined;
};
export type Refused = Extract<Result, { __typename: 'Refusal' }>;

const filled = (text: string) => text.trim() || undefined;

export const birthDateOf = ({ day, month, year }: Pick<Answers, 'day' | 'month' | 'year'>) =>
  day || month || year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : undefined;

export function inputOf(answers: Answers): Input {
  return {
    programme: answers.programme,
    postcode: tidyPostcode(answers.postcode),
    firstName: answers.firstName.trim(),
    lastName: answers.lastName.trim(),
    birthDate: birthDateOf(answers),
    phone: filled(answers.phone),
    email: filled(answers.email),
    supportMode: answers.often === 'UNKNOWN' ? undefined : (filled(answers.often) as Input['supportMode']),
    languages: answers.languages.length > 0 ? answers.languages : undefined,
    availability:
      answers.moments.length > 0 ? answers.moments.flatMap((moment) => moments[moment]) : undefined,
    wantedVolunteerGender: filled(answers.wantedGender) as Input['wantedVolunteerGender'],
    question: filled(answers.question),
    onBehalf: answers.forWhom === 'OTHER' ? onBehalfOf(answers) : undefined,
  };
}

const onBehalfOf = (answers: Answers): NonNullable<Input['onBehalf']> => ({
  name: answers.yourName.trim(),
  phone: filled(answers.yourPhone),
  relation: answers.relation as NonNullable<Input['onBehalf']>['relation'],
  consent: answers.consent,
});
