import { IconPlayerPause, IconPlayerPlay, IconPlayerStop, IconVolume } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { useReading } from './reading.ts';

/** Reads the page by a voice of the reader's own device; not there where the device has none for the language. */
export function ReadAloud() {
  const { t, i18n } = useTranslation();
  const { pathname } = useLocation();
  const { state, canRead, read, pause, goOn, stop } = useReading(i18n.language, pathname);
  if (!canRead) return null;
  const icon = { size: '1.1em', 'aria-hidden': true } as const;
  return (
    <fieldset className="aloud no-print" aria-label={t('aloud.label')}>
      {state === 'silent' && (
        <button type="button" className="quiet-button" onClick={read}>
          <IconVolume {...icon} /> {t('aloud.read')}
        </button>
      )}
      {state === 'reading' && (
        <button type="button" className="quiet-button" onClick={pause}>
          <IconPlayerPause {...icon} /> {t('aloud.pause')}
        </button>
      )}
      {state === 'paused' && (
        <button type="button" className="quiet-button" onClick={goOn}>
          <IconPlayerPlay {...icon} /> {t('aloud.goOn')}
        </button>
      )}
      {state !== 'silent' && (
        <button type="button" className="quiet-button" onClick={stop}>
          <IconPlayerStop {...icon} /> {t('aloud.stop')}
        </button>
      )}
    </fieldset>
  );
}
