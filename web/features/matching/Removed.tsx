import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { graphql } from '../../app/graphql.ts';
import { Button } from '../../design/Button.tsx';
import { Notice } from '../../design/Notice.tsx';

const UndoRemovalMutation = graphql(`
  mutation UndoRemoval($request: ID!) {
    undoRequestStep(request: $request) { __typename ... on Request { id status } ... on Refusal { message } }
  }
`);

const touched = { additionalTypenames: ['Request', 'WaitlistEntry'] };

/** Somebody was just taken off the waitlist; by mistake, that is taken back right here. */
export function Removed({ request, message }: { request: string; message: string }) {
  const { t } = useTranslation('staff');
  const { t: tp } = useTranslation();
  const [undone, setUndone] = useState(false);
  const [refused, setRefused] = useState<string>();
  const [{ fetching }, undo] = useMutation(UndoRemovalMutation);
  const takeBack = async () => {
    const { data } = await undo({ request }, touched);
    const result = data?.undoRequestStep;
    if (result?.__typename === 'Request') setUndone(true);
    else setRefused(result?.message ?? tp('shell.networkError'));
  };
  if (undone) return <Notice tone="ok" title={t('matchSteps.undone')} takeFocus />;
  return (
    <Notice tone="ok" title={message} takeFocus>
      {refused && <p>{refused}</p>}
      <div className="row">
        <Button small look="secondary" disabled={fetching} onClick={takeBack}>
          {t('matchSteps.undo')}
        </Button>
      </div>
    </Notice>
  );
}
