import { graphql, type ResultOf } from '../../../app/graphql.ts';

export const RunsQuery = graphql(`
  query PlanRuns($programme: ID!) {
    matchPlanRuns(programme: $programme, first: 1) { id }
  }
`);

export const RunQuery = graphql(`
  query PlanRun($id: ID!) {
    matchPlanRun(id: $id) {
      id
      status
      phase
      done
      of
      askedAt
      trouble
      viewerCanCancel
      programmes { id name }
      plan {
        totalScore
        exact
        pairsLeftOut
        pairs(first: 500) {
          score
          distanceKm
          stillSuits
          volunteer { id displayName }
          reasons { code text points weight }
          waitlistEntry { id waitedDays request { id requester { id displayName } } }
        }
        unmatched(first: 500) {
          waitlistEntry { id waitedDays request { id requester { id displayName } } }
          whyNone { code text volunteersUnlocked }
        }
        fairness {
          waiting
          matched
          longestWaitLeft
          scoreInLine
          passedOverCount
          passedOver(first: 50) {
            byDays
            unexplained
            waitlistEntry { id request { id requester { id displayName } } }
            insteadOf { id request { id requester { id displayName } } }
            volunteer { id displayName }
            reasons { code points pointsOfOther }
          }
        }
      }
    }
  }
`);

export const StartMutation = graphql(`
  mutation StartPlan($programmes: [ID!]!) {
    startMatchPlan(programmes: $programmes) {
      __typename
      ... on PlanRun { id status }
      ... on Refusal { reason message }
    }
  }
`);

export const CancelMutation = graphql(`
  mutation CancelPlan($id: ID!) {
    cancelMatchPlan(id: $id) {
      __typename
      ... on PlanRun { id status }
      ... on Refusal { reason message }
    }
  }
`);

export const ProposeMutation = graphql(`
  mutation ProposePlan($run: ID!, $pairs: [PairInput!]!) {
    proposeFromPlan(run: $run, pairs: $pairs) {
      __typename
      ... on PlanProposals {
        results {
          __typename
          ... on Match { id status }
          ... on Refusal { message fields { path message } }
        }
      }
      ... on Refusal { message fields { path message } }
    }
  }
`);

export type Run = NonNullable<ResultOf<typeof RunQuery>['matchPlanRun']>;
export type Plan = NonNullable<Run['plan']>;
export type PlannedPair = Plan['pairs'][number];

export const isBusy = ({ status }: Pick<Run, 'status'>) => status === 'QUEUED' || status === 'RUNNING';

/** What the coordinator makes of a pair of the plan. */
export interface Reviewed {
  /** Whether it is proposed at all. */
  chosen: boolean;
  volunteer: string;
  volunteerName: string;
  because: string;
  /** What became of it. */
  outcome?: { ok: boolean; message: string };
}

export const asPlanned = ({ volunteer, stillSuits }: PlannedPair): Reviewed => ({
  chosen: stillSuits,
  volunteer: volunteer.id,
  volunteerName: volunteer.displayName,
  because: '',
});
