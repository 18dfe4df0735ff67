import { today } from '../../app/format.ts';
import { graphql, type ResultOf, type VariablesOf } from '../../app/graphql.ts';
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

/** What is known already, so that nobody asks or writes it twice. */
export const KnownQuery = graphql(`
  query KnownBeforeIntake($request: ID!) {
    request(id: $request) {
      id
      supportMode
      availability
      urgency
      interpreter
      wantedAgeFrom
      wantedAgeTo
      avoids
      helpfulExperience
      requester { id languages }
    }
  }
`);
export type Known = NonNullable<ResultOf<typeof KnownQuery>['request']>;

type Outcome = VariablesOf<typeof IntakeMutation>['outcome'];
type Given<Name extends keyof Outcome> = NonNullable<Outcome[Name]>;

export type IntakeValues = {
  outcome: Outcome['outcome'] | '';
  intakeOn: string;
  outcomeReason: Given<'outcomeReason'> | '';
  supportMode: string;
  redirectTo: string;
  note: string;
  availability: Given<'availability'>;
  languages: string[];
  interpreter: boolean;
  maxDistanceKm: string;
  wantedVolunteerGender: Given<'wantedVolunteerGender'> | '';
  genderWishHard: boolean;
  wantedAgeFrom: string;
  wantedAgeTo: string;
  avoids: Given<'avoids'>;
  helpfulExperience: Given<'helpfulExperience'>;
  traits: Given<'traits'>;
  urgency: Given<'urgency'>;
};

export const valuesOf = (known: Known): IntakeValues => ({
  outcome: '',
  intakeOn: today(),
  outcomeReason: '',
  supportMode: known.supportMode ?? '',
  redirectTo: '',
  note: '',
  availability: [...known.availability],
  languages: [...known.requester.languages],
  interpreter: known.interpreter,
  maxDistanceKm: '',
  wantedVolunteerGender: '',
  genderWishHard: false,
  wantedAgeFrom: known.wantedAgeFrom?.toString() ?? '',
  wantedAgeTo: known.wantedAgeTo?.toString() ?? '',
  avoids: [...known.avoids],
  helpfulExperience: [...known.helpfulExperience],
  traits: [],
  urgency: known.urgency,
});

/** What was typed as a number; nothing when left empty, so that what was known stays. */
const numberOf = (text: string | undefined): number | undefined =>
  text?.trim() ? Number(text.trim().replace(',', '.')) : undefined;

/** Fields that the chosen outcome does not ask for are not in the form, and so not sent. */
export const inputOf = (values: IntakeValues): Outcome => ({
  outcome: values.outcome as Outcome['outcome'],
  intakeOn: values.intakeOn,
  outcomeReason: values.outcomeReason || undefined,
  supportMode: (values.supportMode || undefined) as Outcome['supportMode'],
  redirectTo: values.redirectTo || undefined,
  note: values.note || undefined,
  availability: values.availability,
  languages: values.languages,
  interpreter: values.interpreter,
  maxDistanceKm: numberOf(values.maxDistanceKm),
  wantedVolunteerGender: values.wantedVolunteerGender || undefined,
  genderWishHard: values.wantedVolunteerGender ? values.genderWishHard : undefined,
  wantedAgeFrom: numberOf(values.wantedAgeFrom),
  wantedAgeTo: numberOf(values.wantedAgeTo),
  avoids: values.avoids,
  helpfulExperience: values.helpfulExperience,
  // What is at home was perhaps known: only what is ticked now is new.
  traits: values.traits?.length > 0 ? values.traits : undefined,
  urgency: values.urgency,
});

export const outcomes = (Object.keys(nlStaff.codes.outcome) as (keyof typeof nlStaff.codes.outcome)[]).filter(
  (outcome) => outcome !== 'OPEN',
);
