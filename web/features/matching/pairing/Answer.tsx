import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../design/Button.tsx';
import { Notice } from '../../../design/Notice.tsx';
import { SayNoDialog } from './SayNoDialog.tsx';
import { useAnswer } from './useAnswer.ts';

type AnswerProps = { match: string; describedBy: string; onAnswered: (yes: boolean) => void };

/** Yes or no. Yes is said at once, as it binds to nothing; no is asked once more, as it cannot be taken back. */
export function Answer({ match, describedBy, onAnswered }: AnswerProps) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const { answer, sending, problem } = useAnswer(match);
  const sayYes = async () => {
    if (await answer({ yes: true })) onAnswered(true);
  };
  return (
    <>
      {problem && (
        <Notice tone="error" title={t('pairing.failed')} takeFocus>
          <p>{problem}</p>
        </Notice>
      )}
      <div className="row">
        <Button aria-describedby={describedBy} disabled={sending} onClick={sayYes}>
          {t('pairing.yes')}
        </Button>
        <Button
          look="secondary"
          aria-describedby={describedBy}
          disabled={sending}
          onClick={() => setAsking(true)}
        >
          {t('pairing.no')}
        </Button>
        <span role="status">{sending && t('pairing.sending')}</span>
      </div>
      {asking && (
        <SayNoDialog match={match} onClose={() => setAsking(false)} onDone={() => onAnswered(false)} />
      )}
    </>
  );
}
