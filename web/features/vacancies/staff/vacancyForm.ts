import { graphql, type VariablesOf } from '../../../app/graphql.ts';
import type { VacancyOfWork } from './vacancyWork.ts';

export const CreateMutation = graphql(`
  mutation CreateVacancy($programme: ID!, $input: VacancyInput!) {
    saved: createVacancy(programme: $programme, input: $input) {
      __typename
      ... on Vacancy { id title }
      ... on Refusal { message fields { path message } }
    }
  }
`);
export const UpdateMutation = graphql(`
  mutation UpdateVacancy($vacancy: ID!, $input: VacancyInput!) {
    saved: updateVacancy(vacancy: $vacancy, input: $input) {
      __typename
      ... on Vacancy { id title }
      ... on Refusal { message fields { path message } }
    }
  }
`);
export const NeighbourhoodQuery = graphql(`
  query NeighbourhoodOfVacancy($postcode: String!) {
    placeByPostcode(postcode: $postcode) { neighbourhood { id name } }
  }
`);

type Input = VariablesOf<typeof CreateMutation>['input'];

export type VacancyValues = {
  title: string;
  summary: string;
  supportMode: Input['supportMode'] | null;
  hoursPerWeek: string;
  postcode: string;
  languages: string[];
  availability: NonNullable<Input['availability']>;
};

export const valuesOf = (
  vacancy: VacancyOfWork | undefined,
  modes: readonly Input['supportMode'][],
): VacancyValues => ({
  title: vacancy?.title ?? '',
  summary: vacancy?.summary ?? '',
  supportMode: vacancy?.supportMode ?? (modes.length === 1 ? modes[0]! : null),
  hoursPerWeek: vacancy?.hoursPerWeek?.toString() ?? '',
  postcode: '',
  languages: vacancy?.languages ?? [],
  availability: vacancy?.availability ?? [],
});

export const inputOf = (values: VacancyValues, neighbourhood: string | null): Input => ({
  title: values.title,
  summary: values.summary,
  supportMode: values.supportMode!,
  hoursPerWeek: values.hoursPerWeek.trim() ? Number(values.hoursPerWeek.replace(',', '.')) : null,
  neighbourhood,
  languages: values.languages,
  availability: values.availability,
});
