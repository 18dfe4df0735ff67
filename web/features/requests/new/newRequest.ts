import { today } from '../../../app/format.ts';
import { graphql, type VariablesOf } from '../../../app/graphql.ts';
import { type Moment, moments } from '../ask/moments.ts';

export const RecordRequestMutation = graphql(`
  mutation RecordRequest($input: RecordRequestInput!) {
    recordRequest(input: $input) {
      __typename
      ... on Request { id reference status requester { id displayName } }
      ... on Refusal { reason message fields { path message } }
    }
  }
`);

type Input = VariablesOf<typeof RecordRequestMutation>['input'];
type Intake = NonNullable<Input['intake']>;

export type NewRequestValues = {
  channel: Input['channel'];
  receivedOn: string;
  firstName: string;
  lastName: string;
  birthDate: string;
  postcode: string;
  phone: string;
  email: string;
  question: string;
  supportMode: NonNullable<Input['supportMode']> | '';
  wantedVolunteerGender: NonNullable<Input['wantedVolunteerGender']> | '';
  languages: string;
  moments: Moment[];
  agrees: boolean;
  spoken: boolean;
  intakeHeld: boolean;
  outcome: Intake['outcome'] | '';
  outcomeReason: NonNullable<Intake['outcomeReason']> | '';
  note: string;
};

/** Ways in which a request comes to a colleague. */
export const channels = ['PHONE_LINE', 'PAPER', 'WALK_IN', 'SIDE', 'CENTRAL'] as const;

export const emptyRequest = (): NewRequestValues => ({
  channel: 'PHONE_LINE',
  receivedOn: today(),
  firstName: '',
  lastName: '',
  birthDate: '',
  postcode: '',
  phone: '',
  email: '',
  question: '',
  supportMode: '',
  wantedVolunteerGender: '',
  languages: 'nl',
  moments: [],
  agrees: false,
  spoken: true,
  intakeHeld: false,
  outcome: '',
  outcomeReason: '',
  note: '',
});

/** As the API wants it: what was left open is left out. */
export const inputOf = (programme: string, values: NewRequestValues): Input => ({
  programme,
  channel: values.channel,
  receivedOn: values.receivedOn || undefined,
  firstName: values.firstName,
  lastName: values.lastName,
  birthDate: values.birthDate || undefined,
  postcode: values.postcode,
  phone: values.phone || undefined,
  email: values.email || undefined,
  question: values.question || undefined,
  supportMode: values.supportMode || undefined,
  wantedVolunteerGender: values.wantedVolunteerGender || undefined,
  languages: values.languages ? [values.languages] : undefined,
  availability: values.moments.flatMap((moment) => moments[moment]),
  agrees: values.agrees,
  spoken: values.spoken,
  intake:
    values.spoken && values.intakeHeld && values.outcome
      ? {
          outcome: values.outcome,
          outcomeReason: values.outcomeReason || undefined,
          note: values.note || undefined,
        }
      : undefined,
});
