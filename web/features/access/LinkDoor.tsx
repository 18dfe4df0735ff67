import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { graphql, type ResultOf } from '../../app/graphql.ts';
import { Button, LinkButton } from '../../design/Button.tsx';
import { Notice } from '../../design/Notice.tsx';

const UseLinkMutation = graphql(`
  mutation UseLink($token: String!) {
    useOneTimeLink(token: $token) {
      __typename
      ... on LinkUsed { purpose }
      ... on Refusal { message }
    }
  }
`);

export type LinkPurpose = Extract<
  ResultOf<typeof UseLinkMutation>['useOneTimeLink'],
  { __typename: 'LinkUsed' }
>['purpose'];

/**
 * One button that uses up a link. Nothing happens before it is pressed: programs that look into mail open every
 * address in it, and may not use it up.
 */
export function LinkDoor({ token, onUsed }: { token: string; onUsed: (purpose: LinkPurpose) => void }) {
  const { t } = useTranslation();
  const [{ fetching }, open] = useMutation(UseLinkMutation);
  const [problem, setProblem] = useState(token ? undefined : t('links.none'));

  if (problem) {
    return (
      <>
        <Notice tone="error" title={t('links.failed')} takeFocus>
          <p>{problem}</p>
        </Notice>
        <div className="row">
          <LinkButton to="/status">{t('links.newForCode')}</LinkButton>
          <LinkButton look="secondary" to="/inloggen">
            {t('links.newForVolunteer')}
          </LinkButton>
        </div>
      </>
    );
  }
  const enter = async () => {
    const { data, error } = await open({ token });
    if (data?.useOneTimeLink.__typename === 'LinkUsed') onUsed(data.useOneTimeLink.purpose);
    else
      setProblem(
        data?.useOneTimeLink.message ?? t(error?.networkError ? 'shell.networkError' : 'shell.errorText'),
      );
  };
  return (
    <>
      <p>{t('links.text')}</p>
      <div className="row">
        <Button disabled={fetching} onClick={enter}>
          {t('links.enter')}
        </Button>
        <span role="status">{fetching && t('access.signingIn')}</span>
      </div>
    </>
  );
}
