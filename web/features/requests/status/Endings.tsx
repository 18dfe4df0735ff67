import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../design/Button.tsx';
import { Notice } from '../../../design/Notice.tsx';
import { ProblemDialog } from './ProblemDialog.tsx';
import { StopDialog } from './StopDialog.tsx';

type Said = 'stopped' | 'asked' | 'told';
type EndingsProps = {
  request: { id: string; stage: string; viewerCanStop: boolean; viewerCanReport: boolean };
};

/** Stopping, and saying that something is wrong; and that it has come through. */
export function Endings({ request }: EndingsProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<'stop' | 'problem'>();
  const [said, setSaid] = useState<Said>();
  const { id, stage, viewerCanStop, viewerCanReport } = request;
  const close = () => setOpen(undefined);
  const finish = (what: Said) => {
    close();
    setSaid(what);
  };
  return (
    <>
      {said && (
        <Notice tone="ok" title={t(`ending.${said}`)} takeFocus>
          <p>{t(`ending.${said}Text`)}</p>
        </Notice>
      )}
      <div className="row no-print">
        {viewerCanReport && (
          <Button look="secondary" small onClick={() => setOpen('problem')}>
            {t('ending.problem')}
          </Button>
        )}
        {viewerCanStop && said !== 'asked' && (
          <Button look="secondary" small onClick={() => setOpen('stop')}>
            {t('ending.stop')}
          </Button>
        )}
      </div>
      {open === 'problem' && <ProblemDialog request={id} onClose={close} onTold={() => finish('told')} />}
      {open === 'stop' && (
        <StopDialog
          request={id}
          withAnother={stage === 'INTRODUCING' || stage === 'LINKED' || stage === 'PAUSED'}
          onClose={close}
          onStopped={(atOnce) => finish(atOnce ? 'stopped' : 'asked')}
        />
      )}
    </>
  );
}
