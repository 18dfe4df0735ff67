import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { today, useFormat } from '../../../app/format.ts';
import { Button } from '../../../design/Button.tsx';
import { TextField } from '../../../design/Field.tsx';
import { Notice } from '../../../design/Notice.tsx';
import { EndRestMutation, type OwnEnrolment, RestMutation } from './ownEnrolment.ts';

/** A rest until a day, and the way back. */
export function Rest({ enrolment }: { enrolment: OwnEnrolment }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [rested, rest] = useMutation(RestMutation);
  const [ended, end] = useMutation(EndRestMutation);
  const [isMissing, setMissing] = useState(false);
  const { id, status, pausedUntil } = enrolment;
  // It ends by itself within minutes; what then is still missing the coordinator sees.
  const isOver = pausedUntil !== null && pausedUntil <= today();
  const busy = rested.fetching || ended.fetching;
  const refused = [rested, ended]
    .map(({ data }) => data?.done)
    .find((done) => done?.__typename === 'Refusal');
  const field = `rust-${id}`;

  const start = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const until = String(new FormData(event.currentTarget).get(field));
    setMissing(!until);
    if (until) rest({ enrolment: id, until });
  };
  const failed = (refused || rested.error || ended.error) && (
    <Notice tone="error" title={t('volunteering.failed')}>
      <p>{refused?.__typename === 'Refusal' ? refused.message : t('shell.networkError')}</p>
    </Notice>
  );

  if (status === 'PAUSED')
    return (
      <div className="stack stack--tight">
        <p role="status">
          {isOver
            ? t('volunteering.restOver')
            : pausedUntil
              ? t('volunteering.resting', { day: format.day(pausedUntil) })
              : t('volunteering.restingOpen')}
        </p>
        {failed}
        {!isOver && (
          <div>
            <Button look="secondary" small disabled={busy} onClick={() => end({ enrolment: id })}>
              {t('volunteering.endRest')}
            </Button>
          </div>
        )}
      </div>
    );
  return (
    <>
      <p role="status">{ended.data?.done.__typename === 'Enrolment' && t('volunteering.back')}</p>
      <details>
        <summary className="visit__other">{t('volunteering.rest')}</summary>
        <form className="form" noValidate onSubmit={start}>
          <p>{t('volunteering.restText')}</p>
          {failed}
          <TextField
            label={t('volunteering.restUntil')}
            name={field}
            type="date"
            width="short"
            min={today()}
            error={isMissing ? t('volunteering.restMissing') : undefined}
          />
          <div>
            <Button type="submit" look="secondary" small disabled={busy}>
              {t('volunteering.startRest')}
            </Button>
          </div>
        </form>
      </details>
    </>
  );
}
