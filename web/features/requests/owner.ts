import { graphql } from '../../app/graphql.ts';

export const ColleaguesQuery = graphql(`
  query Colleagues($programme: ID!) {
    coordinators(programme: $programme) { id displayName isViewer }
  }
`);

export const AssignMutation = graphql(`
  mutation Assign($request: ID!, $owner: ID) {
    assignRequest(request: $request, owner: $owner) {
      __typename
      ... on Request { id owner { id displayName isViewer } }
      ... on Refusal { message fields { path message } }
    }
  }
`);

export const touchedByOwner = { additionalTypenames: ['Request'] };
