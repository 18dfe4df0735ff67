import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { useFormat } from '../../../app/format.ts';
import { graphql } from '../../../app/graphql.ts';
import { Button } from '../../../design/Button.tsx';
import { Dialog } from '../../../design/Dialog.tsx';
import { Notice } from '../../../design/Notice.tsx';
import { PhoneLink } from '../../../design/PhoneLink.tsx';
import type { Myself } from './myself.ts';

const RequestErasureMutation = graphql(`
  mutation RequestErasure($person: ID!) {
    requestErasure(person: $person) {
      __typename
      ... on ErasureBatch { id status }
      ... on Refusal { message }
    }
  }
`);

const steps = ['closed', 'approved', 'gone', 'counted', 'log'] as const;

/** What happens when somebody asks to be erased, and the way to ask it. */
export function Erasure({ myself }: { myself: Myself }) {
  const { t } = useTranslation();
  const format = useFormat();
  const heading = useId();
  const [asking, setAsking] = useState(false);
  const [isAsked, setAsked] = useState(false);
  const { organisation, erasureAskedAt } = myself;
  return (
    <section className="stack" aria-labelledby={heading}>
      <h2 className="utrecht-heading-2" id={heading}>
        {t('ownData.erase', { organisation: organisation.name })}
      </h2>
      <p>{t('ownData.eraseText', { organisation: organisation.name })}</p>
      <ol className="stack stack--tight">
        {steps.map((step) => (
          <li key={step}>{t(`ownData.eraseSteps.${step}`, { organisation: organisation.name })}</li>
        ))}
      </ol>
      <p>
        {t('ownData.eraseCall', { organisation: organisation.name })}
        <br />
        <PhoneLink phone={organisation.phone} />
      </p>
      {erasureAskedAt ? (
        <Notice
          tone="ok"
          title={t('ownData.eraseAsked', { day: format.day(erasureAskedAt) })}
          takeFocus={isAsked}
        >
          <p>{t('ownData.eraseWaits')}</p>
        </Notice>
      ) : (
        <div>
          <Button look="secondary" onClick={() => setAsking(true)}>
            {t('ownData.eraseAsk')}
          </Button>
        </div>
      )}
      {asking && (
        <EraseDialog
          person={myself.person}
          onClose={() => setAsking(false)}
          onDone={() => {
            setAsking(false);
            setAsked(true);
          }}
        />
      )}
    </section>
  );
}

function EraseDialog(props: { person: string; onClose: () => void; onDone: () => void }) {
  const { person, onClose, onDone } = props;
  const { t } = useTranslation();
  const [problem, setProblem] = useState<string>();
  const [{ fetching }, ask] = useMutation(RequestErasureMutation);
  const send = async () => {
    const { data, error } = await ask({ person }, { additionalTypenames: ['Myself'] });
    const result = data?.requestErasure;
    if (result?.__typename === 'ErasureBatch') onDone();
    else setProblem(result?.message ?? t(error?.networkError ? 'shell.networkError' : 'shell.errorText'));
  };
  return (
    <Dialog title={t('ownData.eraseTitle')} onClose={onClose}>
      <div className="stack">
        {problem && (
          <Notice tone="error" title={t('ownData.eraseFailed')}>
            <p>{problem}</p>
          </Notice>
        )}
        <p>{t('ownData.eraseSureText')}</p>
        <div className="row">
          <Button disabled={fetching} onClick={send}>
            {t('ownData.eraseSure')}
          </Button>
          <Button look="secondary" onClick={onClose}>
            {t('shell.cancel')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
