import '../../design/css/report.css';
import '../../design/css/set-up.css';
import { useTranslation } from 'react-i18next';
import { PageTitle } from '../../design/PageTitle.tsx';
import { Import } from '../../features/import/Import.tsx';
import { useOrganisation } from '../workplace.ts';

export function ImportPage() {
  const { t } = useTranslation('staff');
  const { id, name } = useOrganisation();
  return (
    <div className="stack">
      <div>
        <PageTitle name={`${t('importing.title')}, ${name}`}>{t('importing.title')}</PageTitle>
        <p>{t('importing.lead', { organisation: name })}</p>
      </div>
      <Import organisation={id} />
    </div>
  );
}
