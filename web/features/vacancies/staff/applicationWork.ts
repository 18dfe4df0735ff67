import { graphql, type ResultOf, type VariablesOf } from '../../../app/graphql.ts';

export const ApplicationRowFragment = graphql(`
  fragment ApplicationRow on Application {
    id
    status
    submittedAt
    firstName
    lastName
    phone
    email
    motivation
    languages
    availability
    declineReason
    viewerCanMoveTo
    viewerCanAssign
    owner { id displayName isViewer }
    history { id type on }
    vacancy { id title supportMode }
    enrolment { id }
  }
`);
export type ApplicationOfRow = ResultOf<typeof ApplicationRowFragment>;

export const MoveApplicationMutation = graphql(`
  mutation MoveApplication(
    $application: ID!
    $to: ApplicationStatus!
    $onDate: Date
    $declineReason: DeclineReason
  ) {
    moveApplication(
      application: $application
      to: $to
      onDate: $onDate
      declineReason: $declineReason
    ) {
      __typename
      ... on Application { id status }
      ... on Refusal { message fields { path message } }
    }
  }
`);
export type ApplicationStep = VariablesOf<typeof MoveApplicationMutation>['to'];

/** Whose applications are shown, by what the address says. */
export const whoseHere = {
  alle: ['MINE', 'NOBODYS', 'OTHERS'],
  eigen: ['MINE', 'NOBODYS'],
  mij: ['MINE'],
  niemand: ['NOBODYS'],
} as const;
export type WhoseHere = keyof typeof whoseHere;
export const whoseWords = { alle: 'all', eigen: 'own', mij: 'mine', niemand: 'nobody' } as const;
export const whoseValues = Object.keys(whoseHere) as WhoseHere[];

/** What somebody chose to do with an application. */
export type ApplicationAction =
  | { what: 'step'; application: ApplicationOfRow; to: ApplicationStep }
  | { what: 'place' | 'otherwise'; application: ApplicationOfRow };

export const nameOf = ({ firstName, lastName }: { firstName: string; lastName: string }): string =>
  `${firstName} ${lastName}`;

/** The day on which an application came where it is. */
export const sinceOf = ({ history, submittedAt }: ApplicationOfRow): string =>
  history.findLast(({ type }) => type !== 'APPLIED_AGAIN' && type !== 'OWNER_CHANGED')?.on ?? submittedAt;

/** After each step the list, the vacancy and the volunteers say something else. */
export const touched = { additionalTypenames: ['Application', 'Vacancy', 'Enrolment'] };

/** The step that comes next in the ordinary course of things. */
export const usualStep = { SUBMITTED: 'CONTACTED', CONTACTED: 'INTAKE' } as const satisfies Partial<
  Record<ApplicationStep, ApplicationStep>
>;
