import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { graphql } from '../../../app/graphql.ts';

const AnswerMutation = graphql(`
  mutation Answer($match: ID!, $yes: Boolean!, $reason: String) {
    answerProposal(match: $match, yes: $yes, reason: $reason) {
      __typename
      ... on Pairing { id step viewerCanAnswer }
      ... on Declined { id }
      ... on Refusal { message fields { path message } }
    }
  }
`);

// Who said no, has a question that waits again.
const touched = { additionalTypenames: ['Pairing', 'Request'] };

/** Says yes or no to a proposal, for oneself; tells whether that was done, or why not. */
export function useAnswer(match: string) {
  const { t } = useTranslation();
  const [problem, setProblem] = useState<string>();
  const [{ fetching: sending }, send] = useMutation(AnswerMutation);
  const answer = async ({ yes, reason = null }: { yes: boolean; reason?: string | null }) => {
    setProblem(undefined);
    const { data, error } = await send({ match, yes, reason }, touched);
    const result = data?.answerProposal;
    if (result && result.__typename !== 'Refusal') return true;
    const messages = result?.__typename === 'Refusal' ? result.fields.map(({ message }) => message) : [];
    setProblem(
      messages[0] ??
        (result?.__typename === 'Refusal' ? result.message : undefined) ??
        t(error?.networkError ? 'shell.networkError' : 'shell.errorText'),
    );
    return false;
  };
  return { answer, sending, problem };
}
