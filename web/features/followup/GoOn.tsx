import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMutation } from 'urql';
import { graphql } from '../../app/graphql.ts';
import { Button } from '../../design/Button.tsx';
import { Notice } from '../../design/Notice.tsx';
import type { DossierRequest } from './dossier.ts';

const ReturnMutation = graphql(`
  mutation ReturnToWaitlist($request: ID!) {
    returnToWaitlist(request: $request) { __typename ... on Request { id status } ... on Refusal { message } }
  }
`);

const touched = { additionalTypenames: ['Request', 'WaitlistEntry'] };

/** Over for good: who wants it after all, asks again, with a request that begins from this one. */
const over: readonly DossierRequest['status'][] = [
  'WITHDRAWN',
  'REMOVED',
  'REJECTED',
  'REDIRECTED',
  'HANDLED_NO_TRAJECT',
  'ADDED_TO_EXISTING',
];

/** The way on from a dossier: to where it is handled, back to the waitlist, or a new request that begins from it. */
export function GoOn({ request }: { request: DossierRequest }) {
  const { t } = useTranslation('staff');
  const { t: tp } = useTranslation();
  const [done, setDone] = useState<{ tone: 'ok' | 'error'; text: string }>();
  const [{ fetching }, putBack] = useMutation(ReturnMutation);
  const isOver = over.includes(request.status);
  const putBackNow = async () => {
    const { data } = await putBack({ request: request.id }, touched);
    const result = data?.returnToWaitlist;
    if (result?.__typename === 'Request')
      setDone({ tone: 'ok', text: t('matchSteps.putBackDone', { name: request.requester.displayName }) });
    else setDone({ tone: 'error', text: result?.message ?? tp('shell.networkError') });
  };
  return (
    <>
      {done && <Notice tone={done.tone} title={done.text} takeFocus />}
      {request.viewerCanReturn && (
        <div className="row">
          <Button small look="secondary" disabled={fetching} onClick={putBackNow}>
            {t('matchSteps.putBack')}
          </Button>
        </div>
      )}
      <p>
        {isOver ? (
          <Link
            className="utrecht-link"
            relative="path"
            to={`../../nieuw?van=${encodeURIComponent(request.id)}`}
          >
            {t('matchSteps.again')}
          </Link>
        ) : (
          <Link
            className="utrecht-link"
            relative="path"
            to={`../../${roomOf(request)}?zoek=${encodeURIComponent(request.reference)}`}
          >
            {t('history.goOn')}
          </Link>
        )}
      </p>
    </>
  );
}

/** The room of the programme in which a request is taken further. */
function roomOf({ status, openMatch }: DossierRequest): string {
  if (openMatch) return 'koppels';
  return status === 'WAITLISTED' ? 'wachtlijst' : 'aanvragen';
}
