import { graphql, type VariablesOf } from '../../app/graphql.ts';
import { nlStaff } from '../../texts/nl-staff.ts';

export const IntakeMutation = graphql(`
  mutation Intake($request: ID!, $outcome: IntakeOutcomeInput!) {
    completeIntake(request: $request, outcome: $outcome) {
      __typename
      ... on Request { id status waitlistEntry { id waitingSince } }
      ... on Refusal { reason message fields { path message } }
    }
  }
`);

type Outcome = VariablesOf<typeof IntakeMutation>['outcome'];
export type IntakeValues = {
  outcome: Outcome['outcome'] | '';
  intakeOn: string;
  outcomeReason: NonNullable<Outcome['outcomeReason']> | '';
  supportMode: string;
  redirectTo: string;
  note: string;
};

/** Fields that the chosen outcome does not ask for are not in the form, and so not sent. */
export const inputOf = (values: IntakeValues): Outcome => ({
  outcome: values.outcome as Outcome['outcome'],
  intakeOn: values.intakeOn,
  outcomeReason: values.outcomeReason || undefined,
  supportMode: (values.supportMode || undefined) as Outcome['supportMode'],
  redirectTo: values.redirectTo || undefined,
  note: values.note || undefined,
});

export const outcomes = (Object.keys(nlStaff.codes.outcome) as (keyof typeof nlStaff.codes.outcome)[]).filter(
  (outcome) => outcome !== 'OPEN',
);
