import '../../../design/css/letter.css';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { today, useFormat } from '../../../app/format.ts';
import { house } from '../../../app/house.ts';

export interface LetterFacts {
  reference: string;
  programme?: string | undefined;
  /** Where it stands, in words. */
  stage?: string | undefined;
  nextSteps: readonly string[];
  contactBy?: string | null | undefined;
  /** Whom to call. */
  call?: { name: string; phone: string } | undefined;
}

/** What is on the page, as a letter of one sheet. It is on paper only: on the screen the page says it. */
export function Letter({ reference, programme, stage, nextSteps, contactBy, call }: LetterFacts) {
  const { t } = useTranslation();
  const format = useFormat();
  const from = house?.organisation ?? call?.name ?? t('shell.name');
  return createPortal(
    <article className="letter" aria-hidden="true">
      <p className="letter__from">
        <strong>{from}</strong>
        <br />
        {format.day(today())}
      </p>
      <h1 className="letter__subject">{t('letter.subject')}</h1>
      <p>{t('letter.dear')}</p>
      <p className="letter__reference">{t('letter.reference', { reference })}</p>
      {programme && <p>{t('letter.about', { programme })}</p>}
      {stage && <p>{t('letter.stand', { stage })}</p>}
      <h2>{t('letter.next')}</h2>
      {nextSteps.length === 1 ? (
        <p>{nextSteps[0]}</p>
      ) : (
        <ol>
          {nextSteps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      )}
      {contactBy && <p>{t('letter.contactBy', { day: format.day(contactBy) })}</p>}
      <h2>{t('letter.questions')}</h2>
      <p>
        {call && t('letter.call', { name: call.name, phone: call.phone })}{' '}
        {t('letter.online', { address: `${window.location.host}/status` })}
      </p>
      <p>
        {t('letter.bye')}
        <br />
        {from}
      </p>
    </article>,
    document.body,
  );
}
