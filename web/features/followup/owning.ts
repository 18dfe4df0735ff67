import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { graphql } from '../../app/graphql.ts';
import type { Owned, Said } from '../../app/owned.ts';

export const ColleaguesQuery = graphql(`
  query Colleagues($programme: ID!) {
    coordinators(programme: $programme) { id displayName isViewer }
  }
`);

const AssignRequestMutation = graphql(`
  mutation AssignRequest($thing: ID!, $owner: ID) {
    assigned: assignRequest(request: $thing, owner: $owner) {
      __typename
      ... on Request { id owner { id displayName isViewer } }
      ... on Refusal { message fields { path message } }
    }
  }
`);

const AssignApplicationMutation = graphql(`
  mutation AssignApplication($thing: ID!, $owner: ID) {
    assigned: assignApplication(application: $thing, owner: $owner) {
      __typename
      ... on Application { id owner { id displayName isViewer } }
      ... on Refusal { message fields { path message } }
    }
  }
`);

const AssignEnrolmentMutation = graphql(`
  mutation AssignEnrolment($thing: ID!, $owner: ID) {
    assigned: assignEnrolment(enrolment: $thing, owner: $owner) {
      __typename
      ... on Enrolment { id owner { id displayName isViewer } }
      ... on Refusal { message fields { path message } }
    }
  }
`);

const AssignProgrammeMutation = graphql(`
  mutation AssignProgramme($thing: ID!, $owner: ID) {
    assigned: assignProgramme(programme: $thing, owner: $owner) {
      __typename
      ... on Programme { id owner { id displayName isViewer } }
      ... on Refusal { message fields { path message } }
    }
  }
`);

/** What can be somebody's. */
export type OwnedKind = 'REQUEST' | 'APPLICATION' | 'ENROLMENT' | 'PROGRAMME';

/** What a page shows of whose something is, in which programme, and how it hears what became of it. */
export interface OwnerProps {
  kind: OwnedKind;
  owned: Owned;
  programme: string;
  /** Where there is little room: who wants to give something away takes it first. */
  narrow?: boolean;
  onSaid: (said: Said) => void;
}

const mutations = {
  REQUEST: AssignRequestMutation,
  APPLICATION: AssignApplicationMutation,
  ENROLMENT: AssignEnrolmentMutation,
  PROGRAMME: AssignProgrammeMutation,
};

/** Each kind by the mutation that gives it to somebody. */
export function useAssign(kind: OwnedKind) {
  const [{ fetching }, assign] = useMutation(mutations[kind]);
  return { fetching, assign };
}

/** What a page says once something is somebody's, or nobody's any more. */
export function useOwnedWords(kind: OwnedKind) {
  const { t } = useTranslation('staff');
  return ({ name }: Owned, owner: { displayName: string; isViewer: boolean } | null): string => {
    if (!owner) return t(`followup.owning.${kind}.givenBack`, { name });
    if (owner.isViewer) return t(`followup.owning.${kind}.taken`, { name });
    return t(`followup.owning.${kind}.given`, { name, owner: owner.displayName });
  };
}
