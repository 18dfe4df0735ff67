import { graphql, type ResultOf } from '../../../app/graphql.ts';

export const OwnEnrolmentFragment = graphql(`
  fragment OwnEnrolment on Enrolment {
    id
    since
    status
    pausedUntil
    availability
    maxDistanceKm
    programme { id name }
    screening { step state doneOn validUntil }
    readings { readOn material { id required } }
  }
`);
export type OwnEnrolment = ResultOf<typeof OwnEnrolmentFragment>;

export const ArrangeMutation = graphql(
  `mutation ArrangeMyEnrolment($enrolment: ID!, $input: OwnEnrolmentInput!) {
    done: arrangeMyEnrolment(enrolment: $enrolment, input: $input) {
      __typename
      ... on Enrolment { ...OwnEnrolment }
      ... on Refusal { reason message fields { path message } }
    }
  }`,
  [OwnEnrolmentFragment],
);
export const RestMutation = graphql(
  `mutation RestMyEnrolment($enrolment: ID!, $until: Date!) {
    done: restMyEnrolment(enrolment: $enrolment, until: $until) {
      __typename
      ... on Enrolment { ...OwnEnrolment }
      ... on Refusal { reason message fields { path message } }
    }
  }`,
  [OwnEnrolmentFragment],
);
export const EndRestMutation = graphql(
  `mutation EndMyRest($enrolment: ID!) {
    done: endMyRest(enrolment: $enrolment) {
      __typename
      ... on Enrolment { ...OwnEnrolment }
      ... on Refusal { reason message fields { path message } }
    }
  }`,
  [OwnEnrolmentFragment],
);

type StepState = 'done' | 'now' | 'later';
interface Step {
  name: 'talk' | OwnEnrolment['screening'][number]['step'] | 'ready';
  state: StepState;
  screened?: OwnEnrolment['screening'][number];
}

/** What a newcomer does before the first match, and how far they are: what is not done and comes first is to be done now. */
export function stepsOf({ status, screening }: Pick<OwnEnrolment, 'status' | 'screening'>): Step[] {
  const isMet = status !== 'CANDIDATE' && status !== 'INTAKE';
  const isReady = status === 'CERTIFIED' || status === 'PAUSED';
  const steps: (Omit<Step, 'state'> & { isDone: boolean })[] = [
    { name: 'talk', isDone: isMet },
    ...screening.map((screened) => ({
      name: screened.step,
      screened,
      isDone: screened.state === 'VALID' || screened.state === 'EXPIRES_SOON',
    })),
    { name: 'ready', isDone: isReady },
  ];
  const first = steps.findIndex(({ isDone }) => !isDone);
  return steps.map(({ isDone, ...step }, at) => ({
    ...step,
    state: isDone ? 'done' : at === first ? 'now' : 'later',
  }));
}
