import { useTranslation } from 'react-i18next';
import { PageTitle } from '../../design/PageTitle.tsx';
import { Owner } from '../../features/followup/Owner.tsx';
import { Applications } from '../../features/vacancies/staff/Applications.tsx';
import { useProgramme } from '../workplace.ts';

export function ApplicationsPage() {
  const { t } = useTranslation('staff');
  const programme = useProgramme();
  return (
    <div className="stack">
      <PageTitle name={`${t('applications.title')}, ${programme.name}`}>{t('applications.title')}</PageTitle>
      <Applications
        programme={programme}
        ownerOf={(owned, onSaid) => (
          <Owner kind="APPLICATION" owned={owned} programme={programme.id} narrow onSaid={onSaid} />
        )}
      />
    </div>
  );
}
