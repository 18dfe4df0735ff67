import { graphql, type ResultOf, type VariablesOf } from '../../../app/graphql.ts';

export const SetUpFragment = graphql(`
  fragment SetUp on ProgrammeSetUp {
    name summary status statusReason supportModes screening vogValidMonths trainingValidMonths
    capacityPerVolunteer maxDistanceKm ageMin ageMax trialWeeks expectedMonths
    openToResidents wholeHousehold parentsOnly notSameNeighbourhood licenceFrom licenceUntil completeFrom
  }
`);

export const SetUpProgrammeMutation = graphql(
  `mutation SetUpProgramme(
    $programme: ID!
    $setUp: ProgrammeSetUpInput!
    $asRead: ProgrammeSetUpInput
  ) {
    setUpProgramme(programme: $programme, setUp: $setUp, asRead: $asRead) {
      __typename
      ... on Programme { id name status setUp { ...SetUp } }
      ... on Refusal { reason message fields { path message } }
    }
  }`,
  [SetUpFragment],
);

export const CreateProgrammeMutation = graphql(`
  mutation CreateProgramme($organisation: ID!, $kind: ProgrammeKind!, $setUp: ProgrammeSetUpInput!) {
    createProgramme(organisation: $organisation, kind: $kind, setUp: $setUp) {
      __typename
      ... on Programme { id slug name }
      ... on Refusal { reason message fields { path message } }
    }
  }
`);

export type SetUp = ResultOf<typeof SetUpFragment>;
export type SetUpInput = VariablesOf<typeof SetUpProgrammeMutation>['setUp'];

export const kinds = ['RELATION', 'PHONE', 'TASK', 'SURVEY'] as const;
export type Kind = (typeof kinds)[number];
export const modes = ['INCIDENTAL', 'STRUCTURAL'] as const;
export const steps = ['VOG', 'TRAINING'] as const;
export const statuses = ['ACTIVE', 'SUSPENDED', 'CLOSED'] as const;
export const rules = ['openToResidents', 'wholeHousehold', 'parentsOnly', 'notSameNeighbourhood'] as const;
export const numbers = [
  'vogValidMonths',
  'trainingValidMonths',
  'capacityPerVolunteer',
  'maxDistanceKm',
  'ageMin',
  'ageMax',
  'trialWeeks',
  'expectedMonths',
] as const;

/** What stands in the form: numbers as they are typed, and what is so or not as ticks. */
export type SetUpValues = Record<(typeof numbers)[number], string> & {
  name: string;
  summary: string;
  status: SetUp['status'];
  statusReason: string;
  supportModes: SetUp['supportModes'];
  screening: SetUp['screening'];
  rules: (typeof rules)[number][];
  licenceFrom: string;
  licenceUntil: string;
  completeFrom: string;
};

/** A programme to begin with from nothing. */
export const emptySetUp: SetUp = {
  name: '',
  summary: '',
  status: 'ACTIVE',
  statusReason: null,
  supportModes: [],
  screening: ['VOG'],
  vogValidMonths: null,
  trainingValidMonths: null,
  capacityPerVolunteer: null,
  maxDistanceKm: null,
  ageMin: null,
  ageMax: null,
  trialWeeks: null,
  expectedMonths: null,
  openToResidents: true,
  wholeHousehold: false,
  parentsOnly: false,
  notSameNeighbourhood: false,
  licenceFrom: null,
  licenceUntil: null,
  completeFrom: null,
};

export const valuesOf = (setUp: SetUp): SetUpValues => ({
  name: setUp.name,
  summary: setUp.summary,
  status: setUp.status,
  statusReason: setUp.statusReason ?? '',
  supportModes: setUp.supportModes,
  screening: setUp.screening,
  rules: rules.filter((rule) => setUp[rule]),
  licenceFrom: setUp.licenceFrom ?? '',
  licenceUntil: setUp.licenceUntil ?? '',
  completeFrom: setUp.completeFrom ?? '',
  ...(Object.fromEntries(
    numbers.map((name) => [name, setUp[name] === null ? '' : String(setUp[name]).replace('.', ',')]),
  ) as Record<(typeof numbers)[number], string>),
});

/** What was typed as a number; null for nothing, NaN for what is none. */
const numberOf = (text: string): number | null =>
  text.trim() === '' ? null : Number(text.trim().replace(',', '.'));

/** The fields in which something stands that is no number. */
export const notNumbers = (values: SetUpValues) =>
  numbers.filter((name) => Number.isNaN(numberOf(values[name])));

/** The form as the API takes it; how long a step is valid only where the step is asked. */
export function inputOf(values: SetUpValues): SetUpInput {
  const asked = (step: 'VOG' | 'TRAINING', text: string) =>
    values.screening.includes(step) ? numberOf(text) : null;
  return {
    name: values.name,
    summary: values.summary,
    status: values.status,
    statusReason: values.status === 'ACTIVE' ? null : values.statusReason,
    supportModes: values.supportModes,
    screening: values.screening,
    vogValidMonths: asked('VOG', values.vogValidMonths),
    trainingValidMonths: asked('TRAINING', values.trainingValidMonths),
    capacityPerVolunteer: numberOf(values.capacityPerVolunteer),
    maxDistanceKm: numberOf(values.maxDistanceKm),
    ageMin: numberOf(values.ageMin),
    ageMax: numberOf(values.ageMax),
    trialWeeks: numberOf(values.trialWeeks),
    expectedMonths: numberOf(values.expectedMonths),
    licenceFrom: values.licenceFrom || null,
    licenceUntil: values.licenceUntil || null,
    completeFrom: values.completeFrom || null,
    openToResidents: values.rules.includes('openToResidents'),
    wholeHousehold: values.rules.includes('wholeHousehold'),
    parentsOnly: values.rules.includes('parentsOnly'),
    notSameNeighbourhood: values.rules.includes('notSameNeighbourhood'),
  };
}
