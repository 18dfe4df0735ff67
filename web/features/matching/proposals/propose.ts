import { graphql } from '../../../app/graphql.ts';

export const ProposeMutation = graphql(`
  mutation Propose($request: ID!, $volunteer: ID!, $because: String) {
    proposeMatch(request: $request, volunteer: $volunteer, because: $because) {
      __typename
      ... on Match { id status request { id status } }
      ... on Refusal { message fields { path message } }
    }
  }
`);

/** What a proposal touches. */
export const proposeTouched = { additionalTypenames: ['Match', 'WaitlistEntry', 'Request'] };
