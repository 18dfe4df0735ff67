import { useTranslation } from 'react-i18next';
import { PageTitle } from '../../design/PageTitle.tsx';
import { Volunteers } from '../../features/people/Volunteers.tsx';
import { useProgramme } from '../workplace.ts';

export function VolunteersPage() {
  const { t } = useTranslation('staff');
  const programme = useProgramme();
  return (
    <div className="stack">
      <PageTitle name={`${t('volunteers.title')}, ${programme.name}`}>{t('volunteers.title')}</PageTitle>
      <Volunteers programme={programme.id} />
    </div>
  );
}
