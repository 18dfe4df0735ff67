import type { StepAction, Two } from '../steps/step.ts';

/** What a coordinator can do with a proposal. */
export type ProposalAction =
  | { what: 'answer' | 'link' | 'summary'; proposal: Two }
  | { what: 'step'; action: StepAction };
