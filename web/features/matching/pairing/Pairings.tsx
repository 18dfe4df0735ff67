import '../../../design/css/pairing.css';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { graphql } from '../../../app/graphql.ts';
import { Loading } from '../../../design/Loading.tsx';
import { Notice } from '../../../design/Notice.tsx';
import { PairingCard, PairingCardFragment } from './PairingCard.tsx';

const PairingsQuery = graphql(`query Pairings { myPairings { id ...PairingCard } }`, [PairingCardFragment]);

/** Proposals and matches of whoever is signed in, each with what its step allows them to know. */
export function Pairings({ title, none }: { title: string; none?: string }) {
  const { t } = useTranslation();
  const [said, setSaid] = useState<'saidYes' | 'saidNo'>();
  const [{ data, error }] = useQuery({ query: PairingsQuery, requestPolicy: 'cache-and-network' });
  const pairings = data?.myPairings ?? [];
  if (data && pairings.length === 0 && !none && !said) return null;
  return (
    <section className="stack" aria-labelledby="pairings">
      <h2 className="utrecht-heading-2" id="pairings">
        {title}
      </h2>
      {said && (
        <Notice tone="ok" title={t(`pairing.${said}`)} takeFocus>
          <p>{t(`pairing.${said}Text`)}</p>
        </Notice>
      )}
      {!data && (error ? <Notice tone="error">{t('shell.networkError')}</Notice> : <Loading />)}
      {data && pairings.length === 0 && none && <p>{none}</p>}
      {pairings.map((pairing) => (
        <PairingCard
          key={pairing.id}
          pairing={pairing}
          onAnswered={(yes) => setSaid(yes ? 'saidYes' : 'saidNo')}
        />
      ))}
    </section>
  );
}
