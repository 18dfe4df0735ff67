import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { graphql } from '../../app/graphql.ts';
import { showPasskey } from './passkey.ts';

const BeginMutation = graphql(`
  mutation BeginPasskeySignIn { beginPasskeySignIn { json } }
`);
const FinishMutation = graphql(`
  mutation FinishPasskeySignIn($response: String!) {
    finishPasskeySignIn(response: $response) {
      __typename
      ... on Viewer { id }
      ... on Refusal { message }
    }
  }
`);

/** Signs in with a passkey, and says so when that did not work. */
export function usePasskeySignIn(onSignedIn: () => void) {
  const { t } = useTranslation();
  const [, begin] = useMutation(BeginMutation);
  const [, finish] = useMutation(FinishMutation);
  const [failure, setFailure] = useState<string>();
  const signIn = async () => {
    setFailure(undefined);
    const { data: begun } = await begin({});
    const response = begun && (await showPasskey(begun.beginPasskeySignIn.json));
    if (!response) return setFailure(t('access.passkeyFailed'));
    const { data } = await finish({ response });
    const result = data?.finishPasskeySignIn;
    if (result && result.__typename !== 'Refusal') onSignedIn();
    else setFailure(result?.message ?? t('shell.networkError'));
  };
  return { signIn, failure };
}
