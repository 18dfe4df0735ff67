import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../design/Button.tsx';
import { Notice } from '../../design/Notice.tsx';
import { PageTitle } from '../../design/PageTitle.tsx';
import { BreakGlassDialog } from '../../features/access/glass/BreakGlassDialog.tsx';
import { BrokenGlasses } from '../../features/access/glass/BrokenGlasses.tsx';
import { useOrganisation } from '../workplace.ts';

/** When the glass was broken; for an administrator, the way to break it. */
export function GlassPage() {
  const { t } = useTranslation('staff');
  const organisation = useOrganisation();
  const [asking, setAsking] = useState(false);
  const [done, setDone] = useState<string>();
  return (
    <div className="stack">
      <div>
        <PageTitle name={`${t('glass.title')}, ${organisation.name}`}>{t('glass.title')}</PageTitle>
        <p>{t('glass.lead')}</p>
      </div>
      {done && <Notice tone="ok" title={done} takeFocus />}
      {organisation.viewerCanBreakGlass && (
        <div>
          <Button look="secondary" onClick={() => setAsking(true)}>
            {t('glass.action')}
          </Button>
        </div>
      )}
      <BrokenGlasses organisation={organisation.id} />
      {asking && (
        <BreakGlassDialog
          organisation={organisation}
          onClose={() => setAsking(false)}
          onDone={(message) => {
            setAsking(false);
            setDone(message);
          }}
        />
      )}
    </div>
  );
}
