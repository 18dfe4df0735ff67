import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../design/Button.tsx';
import { Dialog } from '../../../design/Dialog.tsx';
import { TextArea } from '../../../design/Field.tsx';
import { Notice } from '../../../design/Notice.tsx';
import { useAnswer } from './useAnswer.ts';

type SayNoDialogProps = { match: string; onClose: () => void; onDone: () => void };

/** Whether somebody is sure to say no, and if they like, why. */
export function SayNoDialog({ match, onClose, onDone }: SayNoDialogProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const { answer, sending, problem } = useAnswer(match);
  return (
    <Dialog title={t('pairing.noTitle')} onClose={onClose}>
      <form
        className="form"
        noValidate
        onSubmit={async (event) => {
          event.preventDefault();
          if (await answer({ yes: false, reason: reason || null })) onDone();
        }}
      >
        <p>{t('pairing.noText')}</p>
        {problem && (
          <Notice tone="error" title={t('pairing.failed')} takeFocus>
            <p>{problem}</p>
          </Notice>
        )}
        <TextArea
          label={t('pairing.reason')}
          hint={t('pairing.reasonHint')}
          name="reason"
          rows={3}
          maxLength={500}
          optional
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <div className="row">
          <Button type="submit" disabled={sending}>
            {t('pairing.sendNo')}
          </Button>
          <Button look="secondary" onClick={onClose}>
            {t('shell.cancel')}
          </Button>
          <span role="status">{sending && t('pairing.sending')}</span>
        </div>
      </form>
    </Dialog>
  );
}
