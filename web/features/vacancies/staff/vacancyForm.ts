import type { Client } from 'urql';
import { type FragmentOf, graphql, readFragment, type VariablesOf } from '../../../app/graphql.ts';
import { type VacancyOfWork, VacancyWorkFragment } from './vacancyWork.ts';

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
  mutation UpdateVacancy($vacancy: ID!, $input: VacancyInput!, $asRead: VacancyInput) {
    saved: updateVacancy(vacancy: $vacancy, input: $input, asRead: $asRead) {
      __typename
      ... on Vacancy { id title }
      ... on Refusal { reason message fields { path message } }
    }
  }
`);
export const NeighbourhoodQuery = graphql(`
  query NeighbourhoodOfVacancy($postcode: String!) {
    placeByPostcode(postcode: $postcode) { neighbourhood { id name } }
  }
`);

const VacancyAgainQuery = graphql(
  `query VacancyAgain($vacancy: ID!) {
    node(id: $vacancy) { __typename ... on Vacancy { id ...VacancyWork } }
  }`,
  [VacancyWorkFragment],
);

/** The vacancy as it is now, whatever we read before. */
export async function readVacancyAgain(client: Client, vacancy: string): Promise<VacancyOfWork | undefined> {
  const { data } = await client
    .query(VacancyAgainQuery, { vacancy }, { requestPolicy: 'network-only' })
    .toPromise();
  if (data?.node?.__typename !== 'Vacancy') return undefined;
  const node: FragmentOf<typeof VacancyWorkFragment> = data.node;
  return readFragment(VacancyWorkFragment, node);
}

type Input = VariablesOf<typeof CreateMutation>['input'];

export type VacancyValues = {
  title: string;
  summary: string;
  supportMode: Input['supportMode'] | null;
  hoursPerWeek: string;
  /** Where it is, until another postcode is filled in. */
  neighbourhood: { id: string; name: string } | null;
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
  neighbourhood: vacancy?.neighbourhood ?? null,
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
