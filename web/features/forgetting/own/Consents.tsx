import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useFormat } from '../../../app/format.ts';
import { graphql, type ResultOf } from '../../../app/graphql.ts';
import { Button } from '../../../design/Button.tsx';
import { Loading } from '../../../design/Loading.tsx';
import { Notice } from '../../../design/Notice.tsx';
import type { Myself } from './myself.ts';
import { WithdrawDialog } from './WithdrawDialog.tsx';

const ConsentsQuery = graphql(`
  query Consents($person: ID!) {
    consents(person: $person) { id purpose text givenBy givenAt withdrawnAt }
  }
`);

type Consent = ResultOf<typeof ConsentsQuery>['consents'][number];

/** To what the reader agreed, in the words of that time, each with a way to take it back. */
export function Consents({ myself }: { myself: Myself }) {
  const { t } = useTranslation();
  const heading = useId();
  const [{ data, fetching }] = useQuery({ query: ConsentsQuery, variables: { person: myself.person } });
  const [withdrawing, setWithdrawing] = useState<Consent>();
  const [isWithdrawn, setWithdrawn] = useState(false);
  return (
    <section className="stack" aria-labelledby={heading}>
      <h2 className="utrecht-heading-2" id={heading}>
        {t('ownData.consents', { organisation: myself.organisation.name })}
      </h2>
      {isWithdrawn && <Notice tone="ok" title={t('ownData.withdrawnNow')} takeFocus />}
      {!data && (fetching ? <Loading /> : <Notice tone="error">{t('shell.networkError')}</Notice>)}
      {data?.consents.length === 0 && <p>{t('ownData.noConsents')}</p>}
      {data && data.consents.length > 0 && (
        <ul className="plain-list stack">
          {data.consents.map((consent) => (
            <OneConsent key={consent.id} consent={consent} onWithdraw={() => setWithdrawing(consent)} />
          ))}
        </ul>
      )}
      {withdrawing && (
        <WithdrawDialog
          person={myself.person}
          consent={withdrawing}
          onClose={() => setWithdrawing(undefined)}
          onDone={() => {
            setWithdrawing(undefined);
            setWithdrawn(true);
          }}
        />
      )}
    </section>
  );
}

function OneConsent({ consent, onWithdraw }: { consent: Consent; onWithdraw: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { purpose, text, givenBy, givenAt, withdrawnAt } = consent;
  return (
    <li className="panel stack stack--tight">
      <h3 className="utrecht-heading-3">{t(`ownData.purpose.${purpose}`)}</h3>
      <p>“{text}”</p>
      <p className="soft">
        {t(`ownData.given.${givenBy}`, { day: format.day(givenAt) })}
        {withdrawnAt && ` ${t('ownData.withdrawnOn', { day: format.day(withdrawnAt) })}`}
      </p>
      {!withdrawnAt && (
        <div>
          <Button look="secondary" onClick={onWithdraw}>
            {t('ownData.withdraw')}
            <span className="visually-hidden">: {t(`ownData.purpose.${purpose}`)}</span>
          </Button>
        </div>
      )}
    </li>
  );
}
