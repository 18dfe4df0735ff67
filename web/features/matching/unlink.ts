import { graphql, type VariablesOf } from '../../app/graphql.ts';

export const UnlinkMutation = graphql(`
  mutation Unlink(
    $match: ID!
    $endedOn: Date!
    $reason: UnlinkReason!
    $initiatedBy: MatchSide
    $backToWaitlist: Boolean
  ) {
    unlinkMatch(
      match: $match
      endedOn: $endedOn
      reason: $reason
      initiatedBy: $initiatedBy
      backToWaitlist: $backToWaitlist
    ) {
      __typename
      ... on Match { id status request { id waitlistEntry { id } } }
      ... on Refusal { reason message fields { path message } }
    }
  }
`);

type Variables = VariablesOf<typeof UnlinkMutation>;
export type UnlinkValues = {
  endedOn: string;
  reason: Variables['reason'] | '';
  initiatedBy: NonNullable<Variables['initiatedBy']> | '';
  otherwise: boolean;
};
