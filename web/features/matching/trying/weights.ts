import { graphql, type ResultOf } from '../../../app/graphql.ts';

export const WeightsQuery = graphql(`
  query Weights($programme: ID!) {
    node(id: $programme) {
      __typename
      ... on Programme {
        id
        viewerCanWeigh
        matchingWeights { code weight usual unit most }
      }
    }
  }
`);

export const SetWeightsMutation = graphql(`
  mutation SetWeights($programme: ID!, $weights: [MatchingWeightInput!]!) {
    setMatchingWeights(programme: $programme, weights: $weights) {
      __typename
      ... on Programme { id matchingWeights { code weight usual unit most } }
      ... on Refusal { reason message fields { path message } }
    }
  }
`);

export const WhatIfQuery = graphql(`
  query WhatIf($programme: ID!, $changes: WhatIfInput!) {
    whatIf(programme: $programme, changes: $changes) {
      __typename
      ... on WhatIf {
        before { waiting matched nobodySuits placesLeft totalScore medianKm longestWaitLeft }
        after { waiting matched nobodySuits placesLeft totalScore medianKm longestWaitLeft }
        gained { id waitedDays request { id requester { id displayName } } }
        lost { id waitedDays request { id requester { id displayName } } }
        otherPairs
      }
      ... on Refusal { reason message fields { path message } }
    }
  }
`);

type Weighed = Extract<ResultOf<typeof WeightsQuery>['node'], { __typename: 'Programme' }>;
export type Weight = Weighed['matchingWeights'][number];
export type Effect = Extract<ResultOf<typeof WhatIfQuery>['whatIf'], { __typename: 'WhatIf' }>;

/** What the page asks: every weight, and what else could be otherwise. */
export interface Tried {
  weights: Record<string, string>;
  count: string;
  when: keyof typeof timesOf;
  language: string;
  maxDistanceKm: string;
}

const workdays = ['MON', 'TUE', 'WED', 'THU', 'FRI'] as const;
const parts = ['MORNING', 'AFTERNOON', 'EVENING'] as const;
/** When new volunteers would have time. */
export const timesOf = {
  ALWAYS: [],
  MORNINGS: workdays.map((day) => `${day}_MORNING` as const),
  AFTERNOONS: workdays.map((day) => `${day}_AFTERNOON` as const),
  EVENINGS: workdays.map((day) => `${day}_EVENING` as const),
  SATURDAY: parts.map((part) => `SAT_${part}` as const),
  SUNDAY: parts.map((part) => `SUN_${part}` as const),
} as const;

/** Number fields give a text, with a point or a comma. */
const numberOf = (text: string): number => Number(text.trim().replace(',', '.'));

/** The weights that differ from what is usual. */
export const weightsIn = ({ weights }: Tried, usual: readonly Weight[]) =>
  usual
    .map(({ code, usual: own }) => ({ code, own, weight: numberOf(weights[code] ?? String(own)) }))
    .filter(({ own, weight }) => weight !== own)
    .map(({ code, weight }) => ({ code, weight }));

/** What is asked of the server. */
export const changesIn = (tried: Tried, usual: readonly Weight[]) => {
  const count = numberOf(tried.count || '0');
  return {
    // All of them: what is left out stays as the programme has it.
    weights: usual.map(({ code, usual: own }) => ({
      code,
      weight: numberOf(tried.weights[code] ?? String(own)),
    })),
    volunteers:
      count === 0
        ? []
        : [
            {
              count,
              availability: [...timesOf[tried.when]],
              languages: ['nl', ...(tried.language ? [tried.language] : [])],
            },
          ],
    maxDistanceKm: tried.maxDistanceKm.trim() ? numberOf(tried.maxDistanceKm) : null,
  };
};
