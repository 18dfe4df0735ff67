import { useTranslation } from 'react-i18next';
import { PageTitle } from '../../design/PageTitle.tsx';
import { Trying } from '../../features/matching/trying/Trying.tsx';
import { useProgramme } from '../workplace.ts';

export function TryingPage() {
  const { t } = useTranslation('staff');
  const programme = useProgramme();
  return (
    <div className="stack">
      <div>
        <PageTitle name={`${t('trying.title')}, ${programme.name}`}>{t('trying.title')}</PageTitle>
        <p>{t('trying.lead')}</p>
      </div>
      <Trying programme={programme.id} />
    </div>
  );
}
