import { useTranslation } from 'react-i18next';
import { PageTitle } from '../../design/PageTitle.tsx';
import { Retention } from '../../features/forgetting/Retention.tsx';
import { useOrganisation } from '../workplace.ts';

export function RetentionPage() {
  const { t } = useTranslation('staff');
  const organisation = useOrganisation();
  return (
    <div className="stack">
      <div>
        <PageTitle name={`${t('retention.title')}, ${organisation.name}`}>{t('retention.title')}</PageTitle>
        <p>{t('retention.lead')}</p>
      </div>
      <Retention organisation={organisation.id} programmes={organisation.programmes} />
    </div>
  );
}
