import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { graphql } from '../../../app/graphql.ts';
import { Button } from '../../../design/Button.tsx';
import { Dialog } from '../../../design/Dialog.tsx';
import { Notice } from '../../../design/Notice.tsx';

const WithdrawMutation = graphql(`
  mutation WithdrawConsent($person: ID!, $consent: ID!) {
    withdrawConsent(person: $person, consent: $consent) {
      __typename
      ... on Consent { id withdrawnAt }
      ... on Refusal { message }
    }
  }
`);

type WithdrawProps = {
  person: string;
  consent: { id: string; purpose: keyof typeof consequences };
  onClose: () => void;
  onDone: () => void;
};

/** Says what follows from taking a consent back, and does it. */
export function WithdrawDialog({ person, consent, onClose, onDone }: WithdrawProps) {
  const { t } = useTranslation();
  const [problem, setProblem] = useState<string>();
  const [{ fetching }, withdraw] = useMutation(WithdrawMutation);
  const send = async () => {
    const { data, error } = await withdraw(
      { person, consent: consent.id },
      // The overview of what is known tells it too.
      { additionalTypenames: ['OwnData'] },
    );
    const result = data?.withdrawConsent;
    if (result?.__typename === 'Consent') onDone();
    else setProblem(result?.message ?? t(error?.networkError ? 'shell.networkError' : 'shell.errorText'));
  };
  return (
    <Dialog title={t('ownData.withdrawTitle')} onClose={onClose}>
      <div className="stack">
        {problem && <Notice tone="error">{problem}</Notice>}
        <ul className="stack stack--tight">
          {consequences[consent.purpose].map((key) => (
            <li key={key}>{t(`ownData.follows.${key}`)}</li>
          ))}
        </ul>
        <div className="row">
          <Button disabled={fetching} onClick={send}>
            {t('ownData.withdrawSure')}
          </Button>
          <Button look="secondary" onClick={onClose}>
            {t('shell.cancel')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

/** What follows from taking back each, in the order in which it is told. */
const consequences = {
  FIND_BUDDY: ['noSearch', 'noSummary', 'matchGoesOn', 'dataStay'],
  BECOME_VOLUNTEER: ['stillVolunteer', 'dataStay'],
} as const;
