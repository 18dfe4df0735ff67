import type { Client } from 'urql';
import {
  type FragmentOf,
  graphql,
  type ResultOf,
  readFragment,
  type VariablesOf,
} from '../../app/graphql.ts';
import { EnrolmentMarkFragment } from './EnrolmentMark.tsx';

/** All that is known of a volunteer in a programme, as far as it matters for a match. */
export const DossierFragment = graphql(
  `fragment Dossier on Enrolment {
    id
    status
    since
    pausedUntil
    supportModes
    preferredSupportMode
    capacity
    openMatches
    capacityInAll
    openMatchesInAll
    maxDistanceKm
    availability
    wantedRequesterGender
    genderWishHard
    wantedAgeFrom
    wantedAgeTo
    avoids
    experience
    trainedOn
    vogSeenOn
    deployable
    municipalities { id name }
    viewerCanInvite
    invitedAt
    screening { step doneOn validUntil state }
    readings { readOn material { id title required } }
    viewerCanMoveTo { to obstacle }
    owner { id displayName isViewer }
    viewerCanAssign
    viewerCanWriteLeaveReason
    programme { id supportModes organisation { municipalities { id name } } }
    volunteer {
      id displayName birthDate gender phone email languages interests professions traits
      neighbourhood { name }
    }
    ...EnrolmentMark
  }`,
  [EnrolmentMarkFragment],
);

export type Dossier = ResultOf<typeof DossierFragment>;

export const VolunteerQuery = graphql(
  `query VolunteerDossier($enrolment: ID!) {
    node(id: $enrolment) { __typename ... on Enrolment { id ...Dossier } }
  }`,
  [DossierFragment],
);

/** The dossier as it is now, whatever we read before. */
export async function readDossierAgain(client: Client, enrolment: string): Promise<Dossier | undefined> {
  const { data } = await client
    .query(VolunteerQuery, { enrolment }, { requestPolicy: 'network-only' })
    .toPromise();
  if (data?.node?.__typename !== 'Enrolment') return undefined;
  const node: FragmentOf<typeof DossierFragment> = data.node;
  return readFragment(DossierFragment, node);
}

export const UpdateMutation = graphql(`
  mutation UpdateEnrolment($enrolment: ID!, $input: EnrolmentInput!, $asRead: EnrolmentInput) {
    updateEnrolment(enrolment: $enrolment, input: $input, asRead: $asRead) {
      __typename
      ... on Enrolment { id }
      ... on Refusal { reason message fields { path message } }
    }
  }
`);
export type EnrolmentInput = VariablesOf<typeof UpdateMutation>['input'];

export const MoveMutation = graphql(`
  mutation MoveEnrolment($enrolment: ID!, $to: EnrolmentStatus!, $pausedUntil: Date, $leaveReason: LeaveReason) {
    moveEnrolment(enrolment: $enrolment, to: $to, pausedUntil: $pausedUntil, leaveReason: $leaveReason) {
      __typename
      ... on Enrolment { id status }
      ... on Refusal { message fields { path message } }
    }
  }
`);
export type Step = VariablesOf<typeof MoveMutation>['to'];

/** Whom a volunteer suits is different after each change. */
export const touched = { additionalTypenames: ['Enrolment', 'Volunteer', 'WaitlistEntry'] };

/** What somebody typed as a number; null when nothing. Commas are as good as points. */
export const numberOf = (text: string): number | null =>
  text.trim() === '' ? null : Number(text.trim().replace(',', '.'));

export const looksLikeNumber = (text: string): boolean => /^\s*(\d+([.,]\d+)?)?\s*$/.test(text);

/** Words between commas. */
export const wordsOf = (text: string): string[] =>
  text
    .split(',')
    .map((word) => word.trim())
    .filter(Boolean);

/** Completed years on a day, `2026-03-31`, of somebody born on another. */
export const ageOn = (day: string, birthDate: string): number =>
  Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4)) - (day.slice(5) < birthDate.slice(5) ? 1 : 0);
