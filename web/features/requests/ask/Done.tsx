import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Navigate, useLocation } from 'react-router';
import { house } from '../../../app/house.ts';
import { useNearby } from '../../../app/nearby.ts';
import { PageTitle } from '../../../design/PageTitle.tsx';
import { ToKeep } from '../letter/ToKeep.tsx';
import { WaitForecast } from '../WaitForecast.tsx';
import type { Submitted } from './submit.ts';
import { useKeeping } from './useKeeping.ts';

/** The reference, and what happens next and when. The browser keeps it when the page is reloaded. */
export function Done() {
  const { t } = useTranslation();
  const submitted = useLocation().state as Submitted | null;
  const keeping = useKeeping();
  const nearby = useNearby();
  // Once sent, the answers are the organisation's to keep, and nobody else's.
  useEffect(() => {
    if (submitted) void keeping.forget();
  }, [submitted]);
  if (!submitted) return <Navigate replace to="/vraag/postcode" />;
  const { reference, nextSteps, contactBy } = submitted;
  const call = house ? { name: house.organisation, phone: house.phone } : nearby;
  return (
    <div className="stack">
      <PageTitle>{t('ask.done.title')}</PageTitle>
      <div className="reference-box">
        <p>{t('ask.done.reference')}</p>
        <p className="reference">
          <bdi>{reference}</bdi>
        </p>
      </div>
      <p>{t('ask.done.keep')}</p>
      <section>
        <h2 className="utrecht-heading-2">{t('ask.done.next')}</h2>
        <ol className="next-steps">
          {nextSteps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </section>
      {submitted.forecast && <WaitForecast forecast={submitted.forecast} beforeAsking />}
      <p>{submitted.closing ?? t('ask.done.thanks')}</p>
      <ToKeep facts={{ reference, nextSteps, contactBy, call }} />
      <p className="no-print">
        <Link className="utrecht-link" to="/status">
          {t('status.title')}
        </Link>
        <br />
        <Link className="utrecht-link" to="/vraag/postcode">
          {t('ask.done.again')}
        </Link>
      </p>
    </div>
  );
}
