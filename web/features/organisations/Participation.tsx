import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation, useQuery } from 'urql';
import { graphql } from '../../app/graphql.ts';
import { Button } from '../../design/Button.tsx';
import { Notice } from '../../design/Notice.tsx';

const ParticipationQuery = graphql(`
  query Participation {
    organisations { id comparesWithOthers viewerCanDecideComparing }
  }
`);

const DecideMutation = graphql(`
  mutation SetComparesWithOthers($organisation: ID!, $takesPart: Boolean!) {
    setComparesWithOthers(organisation: $organisation, takesPart: $takesPart) {
      __typename
      ... on Organisation { id comparesWithOthers }
      ... on Refusal { message }
    }
  }
`);

/** Whether the programmes of an organisation are compared with those of others, and what that means. */
export function Participation({ organisation }: { organisation: string }) {
  const { t } = useTranslation('staff');
  const { t: tp } = useTranslation();
  const [{ data }] = useQuery({ query: ParticipationQuery, requestPolicy: 'cache-and-network' });
  const [{ fetching }, decide] = useMutation(DecideMutation);
  const [said, setSaid] = useState<{ tone: 'ok' | 'error'; text: string }>();
  const found = data?.organisations.find(({ id }) => id === organisation);
  if (!found?.viewerCanDecideComparing) return null;
  const takesPart = found.comparesWithOthers;

  const change = async () => {
    if (fetching) return;
    const { data: answer } = await decide({ organisation, takesPart: !takesPart });
    const result = answer?.setComparesWithOthers;
    if (result?.__typename === 'Organisation')
      setSaid({ tone: 'ok', text: t(takesPart ? 'participation.stopped' : 'participation.begun') });
    else setSaid({ tone: 'error', text: result?.message ?? tp('shell.networkError') });
  };

  return (
    <section className="set-up__part stack stack--tight" aria-labelledby="vergelijken">
      <h2 className="utrecht-heading-2" id="vergelijken">
        {t('participation.title')}
      </h2>
      <p>
        <strong>{t(takesPart ? 'participation.on' : 'participation.off')}</strong>
      </p>
      <ul>
        {(['shared', 'safe', 'both', 'stays'] as const).map((name) => (
          <li key={name}>{t(`participation.means.${name}`)}</li>
        ))}
      </ul>
      <p>
        <Button look={takesPart ? 'secondary' : 'primary'} aria-disabled={fetching} onClick={change}>
          {t(takesPart ? 'participation.stop' : 'participation.begin')}
        </Button>
      </p>
      <div role="status">{said && <Notice tone={said.tone} title={said.text} />}</div>
    </section>
  );
}
