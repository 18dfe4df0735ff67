import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Navigate, useLocation } from 'react-router';
import { Button } from '../../../design/Button.tsx';
import { PageTitle } from '../../../design/PageTitle.tsx';
import { WaitForecast } from '../WaitForecast.tsx';
import { forgetAnswers } from './answers.ts';
import type { Submitted } from './submit.ts';

/** The reference, and what happens next and when. The browser keeps it when the page is reloaded. */
export function Done() {
  const { t } = useTranslation();
  const submitted = useLocation().state as Submitted | null;
  useEffect(() => {
    if (submitted) forgetAnswers();
  }, [submitted]);
  if (!submitted) return <Navigate replace to="/vraag/postcode" />;
  return (
    <div className="stack">
      <PageTitle>{t('ask.done.title')}</PageTitle>
      <div className="reference-box">
        <p>{t('ask.done.reference')}</p>
        <p className="reference">
          <bdi>{submitted.reference}</bdi>
        </p>
      </div>
      <p>{t('ask.done.keep')}</p>
      <section>
        <h2 className="utrecht-heading-2">{t('ask.done.next')}</h2>
        <ol className="next-steps">
          {submitted.nextSteps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </section>
      {submitted.forecast && <WaitForecast forecast={submitted.forecast} beforeAsking />}
      <div className="row">
        <Button look="secondary" onClick={() => window.print()}>
          {t('ask.done.print')}
        </Button>
        <Link className="utrecht-link no-print" to="/vraag/postcode">
          {t('ask.done.again')}
        </Link>
      </div>
    </div>
  );
}
