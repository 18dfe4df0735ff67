import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Navigate } from 'react-router';
import { useFormat } from '../../../app/format.ts';
import { Button, LinkButton } from '../../../design/Button.tsx';
import { PageTitle } from '../../../design/PageTitle.tsx';
import { type Answers, noAnswers } from './answers.ts';
import { keptUnder, resumeAddress } from './keeping.ts';
import { firstOpen } from './steps.ts';
import { useKeeping } from './useKeeping.ts';

type KeptProps = { answers: Answers; keep: (answers: Partial<Answers>) => void };

/** The code with which somebody goes on later, and how. */
export function Kept({ answers, keep }: KeptProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const keeping = useKeeping();
  const [forgotten, setForgotten] = useState(false);
  const kept = keptUnder();
  if (forgotten) return <Forgotten />;
  if (!kept) return <Navigate replace to="/vraag" />;
  const { code, until } = kept;
  const subject = encodeURIComponent(t('keeping.kept.mailSubject', { code }));
  const body = encodeURIComponent(t('keeping.kept.mailBody', { code, address: resumeAddress(code) }));
  const throwAway = async () => {
    setForgotten(true);
    keep(noAnswers);
    await keeping.forget();
  };
  return (
    <div className="stack">
      <PageTitle>{t('keeping.kept.title')}</PageTitle>
      <div className="reference-box">
        <p>{t('keeping.kept.code')}</p>
        <p className="reference">
          <bdi>{code}</bdi>
        </p>
      </div>
      <p>
        {t('keeping.kept.until', { day: format.day(until) })} {t('keeping.kept.notSent')}
      </p>
      <section>
        <h2 className="utrecht-heading-2">{t('keeping.kept.how')}</h2>
        <ol className="next-steps">
          <li>{t('keeping.kept.how1')}</li>
          <li>{t('keeping.kept.how2')}</li>
          <li>{t('keeping.kept.how3')}</li>
        </ol>
      </section>
      <p className="no-print">
        <a className="utrecht-link" href={`mailto:?subject=${subject}&body=${body}`}>
          {t('keeping.kept.toMyself')}
        </a>
      </p>
      <div className="row">
        <LinkButton to={`/vraag/${firstOpen(answers) ?? 'nakijken'}`}>{t('keeping.kept.goOn')}</LinkButton>
        <Button look="secondary" onClick={() => window.print()}>
          {t('keeping.kept.print')}
        </Button>
        <Button look="subtle" onClick={throwAway}>
          {t('keeping.kept.forget')}
        </Button>
      </div>
    </div>
  );
}

function Forgotten() {
  const { t } = useTranslation();
  return (
    <div className="stack">
      <PageTitle>{t('keeping.kept.forgotten')}</PageTitle>
      <p>
        <Link className="utrecht-link" to="/vraag/postcode">
          {t('keeping.resume.anew')}
        </Link>
      </p>
    </div>
  );
}
