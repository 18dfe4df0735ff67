import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { saveFile } from '../../app/save-file.ts';
import { Button } from '../../design/Button.tsx';
import { Notice } from '../../design/Notice.tsx';
import type { Period } from './period.ts';

type FileProps = {
  /** What stands in the name of the file. */
  about: string;
  period: Period;
  /** The text of the file; nothing when it could not be had. */
  load: () => Promise<string | null | undefined>;
};

/** Saves a report as a file for a spreadsheet. */
export function DownloadFile({ about, period, load }: FileProps) {
  const { t } = useTranslation('staff');
  const { t: tp } = useTranslation();
  const [state, setState] = useState<'ready' | 'busy' | 'failed'>('ready');
  const download = async () => {
    if (state === 'busy') return;
    setState('busy');
    const text = await load();
    if (text) saveFile(text, `${t('exporting.fileName', { about, ...period })}.csv`, 'text/csv');
    setState(text ? 'ready' : 'failed');
  };
  return (
    <div className="stack stack--tight no-print">
      <div className="row">
        <Button small look="secondary" aria-disabled={state === 'busy'} onClick={download}>
          {t('exporting.download')}
        </Button>
        <span className="soft">{t('exporting.hint')}</span>
      </div>
      {state === 'failed' && <Notice tone="error" title={tp('shell.networkError')} />}
    </div>
  );
}
