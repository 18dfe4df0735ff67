import { graphql } from '../../../app/graphql.ts';

export const SaveDraftMutation = graphql(`
  mutation SaveDraft($answers: String!, $code: String) {
    saveRequestDraft(answers: $answers, code: $code) {
      __typename
      ... on SavedDraft { code until }
      ... on Refusal { message }
    }
  }
`);

export const OpenDraftMutation = graphql(`
  mutation OpenDraft($code: String!) {
    openRequestDraft(code: $code) {
      __typename
      ... on OpenedDraft { answers until }
      ... on Refusal { message fields { path message } }
    }
  }
`);

export const ForgetDraftMutation = graphql(`
  mutation ForgetDraft($code: String!) {
    forgetRequestDraft(code: $code) {
      __typename
      ... on Refusal { message }
    }
  }
`);

export interface KeptUnder {
  code: string;
  until: string;
}

const key = 'koppel-kept';

/** The code under which these answers are kept with us too, if they are; for this visit. */
export const keptUnder = (): KeptUnder | undefined =>
  JSON.parse(sessionStorage.getItem(key) ?? 'null') ?? undefined;

export const rememberKept = (kept: KeptUnder) => sessionStorage.setItem(key, JSON.stringify(kept));

export const forgetKept = () => sessionStorage.removeItem(key);

/** Where to go on. The code stands behind the #, which a browser sends to nobody. */
export const resumeAddress = (code: string) => `${window.location.origin}/vraag/verder#${code}`;
