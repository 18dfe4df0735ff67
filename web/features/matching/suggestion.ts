import { graphql, type ResultOf } from '../../app/graphql.ts';

export const SuggestionsQuery = graphql(`
  query Suggestions($entry: ID!, $first: Int!) {
    node(id: $entry) {
      __typename
      ... on WaitlistEntry {
        id
        suggestions(first: $first) {
          score
          distanceKm
          moments
          volunteer { id displayName languages neighbourhood { name } }
          reasons { code text points weight }
        }
        whyNone { code text volunteersUnlocked }
        unlocks { change text volunteersUnlocked }
      }
    }
  }
`);

/** Somebody who waits, with who could be the buddy or why nobody can. */
export type Entry = Extract<ResultOf<typeof SuggestionsQuery>['node'], { __typename: 'WaitlistEntry' }>;
export type Suggestion = Entry['suggestions'][number];
