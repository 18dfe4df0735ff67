import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { Button } from '../../../design/Button.tsx';
import { Notice } from '../../../design/Notice.tsx';
import type { Answers } from './answers.ts';
import { useKeeping } from './useKeeping.ts';

/** Stops for now with what is filled in as it is, right or wrong, and a code to come back with. */
export function GoOnLater({ answers, isFirst }: { answers: () => Answers; isFirst: boolean }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const keeping = useKeeping();
  const [saving, setSaving] = useState(false);
  const [problem, setProblem] = useState<string>();
  if (isFirst) {
    return (
      <p>
        <Link className="utrecht-link" to="/vraag/verder">
          {t('keeping.haveCode')}
        </Link>
      </p>
    );
  }
  const save = async () => {
    setSaving(true);
    const wrong = await keeping.save(answers());
    setSaving(false);
    setProblem(wrong);
    if (!wrong) navigate('/vraag/bewaard');
  };
  return (
    <div className="stack stack--tight">
      {problem && (
        <Notice tone="error" title={t('keeping.failed')} takeFocus>
          <p>{problem}</p>
        </Notice>
      )}
      <div className="row">
        <Button look="secondary" small disabled={saving} onClick={save}>
          {t('keeping.save')}
        </Button>
        <span role="status">{saving && t('keeping.saving')}</span>
      </div>
    </div>
  );
}
