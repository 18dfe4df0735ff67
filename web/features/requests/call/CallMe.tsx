import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PageTitle } from '../../../design/PageTitle.tsx';
import { type Asked, CallMeForm } from './CallMeForm.tsx';

/** Asking to be called, and that it came through. */
export function CallMe() {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<Asked>();
  if (!asked) return <CallMeForm onAsked={setAsked} />;
  return (
    <div className="stack">
      <PageTitle>{t('callBack.doneTitle')}</PageTitle>
      <p className="lead">{asked.message}</p>
      <p>{t('callBack.missed')}</p>
      <div className="reference-box">
        <p>{t('callBack.reference')}</p>
        <p className="reference">
          <bdi>{asked.reference}</bdi>
        </p>
      </div>
    </div>
  );
}
