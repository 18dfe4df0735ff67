import { graphql, type ResultOf, type VariablesOf } from '../../../app/graphql.ts';
import type { nlStaff } from '../../../texts/nl-staff.ts';

export const MatchStepsFragment = graphql(`
  fragment MatchSteps on Match {
    id
    status
    introductionAt
    introductionPlace
    holdReason
    holdUntil
    bridge { id lastOn volunteer { id displayName } }
    viewerCanStep
  }
`);

/** How far two are, and what can be done next with them. */
export type Facts = ResultOf<typeof MatchStepsFragment>;
export type MatchStep = Facts['viewerCanStep'][number];
export type HoldReason = keyof typeof nlStaff.matchSteps.holdReason;

/** Two people in a match, with the names to say so. */
export type Two = {
  match: string;
  request: string;
  requester: string;
  volunteer: string;
  volunteerName: string;
};

/** What somebody chose to do with two people. */
export type StepAction = { what: MatchStep | 'END_BRIDGE' | 'REFUSE'; two: Two; facts: Facts };

/** What a step touches, besides the match itself. */
export const touched = { additionalTypenames: ['Match', 'WaitlistEntry', 'Request', 'Bridge'] };

export const RecordIntroductionMutation = graphql(`
  mutation RecordIntroduction($match: ID!, $on: Date!) {
    result: recordIntroduction(match: $match, on: $on) {
      __typename
      ... on Match { id status }
      ... on Refusal { message fields { path message } }
    }
  }
`);
export const CompleteTrialMutation = graphql(`
  mutation CompleteTrial($match: ID!, $on: Date!) {
    result: completeTrial(match: $match, on: $on) {
      __typename
      ... on Match { id status }
      ... on Refusal { message fields { path message } }
    }
  }
`);
export const ResumeMutation = graphql(`
  mutation ResumeMatch($match: ID!) {
    result: resumeMatch(match: $match) {
      __typename
      ... on Match { id status }
      ... on Refusal { message fields { path message } }
    }
  }
`);
export const BeginClosingMutation = graphql(`
  mutation BeginClosing($match: ID!) {
    result: beginClosing(match: $match) {
      __typename
      ... on Match { id status }
      ... on Refusal { message fields { path message } }
    }
  }
`);
export const EndBridgeMutation = graphql(`
  mutation EndBridge($match: ID!) {
    result: endBridge(match: $match) {
      __typename
      ... on Match { id status bridge { id } }
      ... on Refusal { message fields { path message } }
    }
  }
`);
export const PlanIntroductionMutation = graphql(`
  mutation PlanIntroduction($match: ID!, $at: DateTime!, $place: String!) {
    result: planIntroduction(match: $match, at: $at, place: $place) {
      __typename
      ... on Match { id introductionAt introductionPlace }
      ... on Refusal { message fields { path message } }
    }
  }
`);
export const HoldMutation = graphql(`
  mutation HoldMatch($match: ID!, $reason: HoldReason!, $until: Date) {
    result: holdMatch(match: $match, reason: $reason, until: $until) {
      __typename
      ... on Match { id status holdReason holdUntil }
      ... on Refusal { message fields { path message } }
    }
  }
`);
export const BridgeMutation = graphql(`
  mutation BridgeMatch($match: ID!, $volunteer: ID!, $lastOn: Date!) {
    result: bridgeMatch(match: $match, volunteer: $volunteer, lastOn: $lastOn) {
      __typename
      ... on Match { id bridge { id lastOn volunteer { id displayName } } }
      ... on Refusal { message fields { path message } }
    }
  }
`);
export const RefuseMutation = graphql(`
  mutation RefuseProposal($match: ID!, $by: MatchSide!, $reason: String) {
    result: declineMatch(match: $match, by: $by, reason: $reason) {
      __typename
      ... on Match { id status }
      ... on Refusal { message fields { path message } }
    }
  }
`);
export type RefusedBy = VariablesOf<typeof RefuseMutation>['by'];
