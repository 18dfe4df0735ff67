import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { today, useFormat } from '../../../app/format.ts';
import { Button } from '../../../design/Button.tsx';
import { TextField } from '../../../design/Field.tsx';
import { Notice } from '../../../design/Notice.tsx';
import { useKnownOn } from './known.ts';

/** Chooses the day as known at the end of which the report is shown, and says so while one is chosen. */
export function KnownOn() {
  const { t } = useTranslation('staff');
  const format = useFormat();
  const { knownOn, choose } = useKnownOn();
  const [error, setError] = useState<string>();

  const show = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const day = String(new FormData(event.currentTarget).get('bekend'));
    const fits = day < today();
    setError(fits ? undefined : t('rows.known.future'));
    if (fits) choose(day || undefined);
  };

  return (
    <>
      {knownOn && (
        <Notice title={t('rows.known.notice', { day: format.day(knownOn) })}>
          <p>
            <Button small look="secondary" onClick={() => choose(undefined)}>
              {t('rows.known.now')}
            </Button>
          </p>
        </Notice>
      )}
      <details className="no-print">
        <summary>{t('rows.known.title')}</summary>
        <p className="soft">{t('rows.known.hint')}</p>
        <form key={knownOn} className="row period__form" noValidate onSubmit={show}>
          <TextField
            label={t('rows.known.label')}
            name="bekend"
            type="date"
            width="short"
            defaultValue={knownOn}
            error={error}
          />
          <Button type="submit" look="secondary">
            {t('rows.known.show')}
          </Button>
        </form>
      </details>
    </>
  );
}
