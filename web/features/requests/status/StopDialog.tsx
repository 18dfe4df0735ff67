import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { graphql } from '../../../app/graphql.ts';
import { Button } from '../../../design/Button.tsx';
import { Dialog } from '../../../design/Dialog.tsx';
import { TextArea } from '../../../design/Field.tsx';
import { Notice } from '../../../design/Notice.tsx';

const StopRequestMutation = graphql(`
  mutation StopRequest($request: ID!, $why: String) {
    stopRequest(request: $request, why: $why) {
      __typename
      ... on Request { id stage viewerCanStop waitForecast { text } }
      ... on Refusal { message }
    }
  }
`);

type StopDialogProps = {
  request: string;
  /** Whether somebody else is in it by now, so that a coordinator speaks with both first. */
  withAnother: boolean;
  onClose: () => void;
  onStopped: (atOnce: boolean) => void;
};

/** Whether somebody is sure to stop, and if they like, why. */
export function StopDialog({ request, withAnother, onClose, onStopped }: StopDialogProps) {
  const { t } = useTranslation();
  const [why, setWhy] = useState('');
  const [problem, setProblem] = useState<string>();
  const [{ fetching }, stop] = useMutation(StopRequestMutation);
  const send = async () => {
    const { data, error } = await stop({ request, why: why || null });
    const result = data?.stopRequest;
    if (result?.__typename === 'Request') return onStopped(result.stage === 'CLOSED');
    setProblem(result?.message ?? t(error?.networkError ? 'shell.connectionLost' : 'shell.errorText'));
  };
  return (
    <Dialog title={t('ending.stopTitle')} onClose={onClose}>
      <form
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <p>{t(withAnother ? 'ending.stopAsk' : 'ending.stopNow')}</p>
        {problem && (
          <Notice tone="error" title={t('ending.failed')} takeFocus>
            <p>{problem}</p>
          </Notice>
        )}
        <TextArea
          label={t('ending.why')}
          hint={t('ending.whyHint')}
          name="why"
          rows={3}
          maxLength={2000}
          optional
          value={why}
          onChange={(event) => setWhy(event.target.value)}
        />
        <div className="row">
          <Button type="submit" disabled={fetching}>
            {t('ending.sure')}
          </Button>
          <Button look="secondary" onClick={onClose}>
            {t('ending.back')}
          </Button>
          <span role="status">{fetching && t('ending.sending')}</span>
        </div>
      </form>
    </Dialog>
  );
}
