import { useTranslation } from 'react-i18next';
import { PageTitle } from '../../design/PageTitle.tsx';
import { Matches } from '../../features/matching/Matches.tsx';
import { useProgramme } from '../workplace.ts';

export function MatchesPage() {
  const { t } = useTranslation('staff');
  const programme = useProgramme();
  return (
    <div className="stack">
      <PageTitle name={`${t('work.matches.title')}, ${programme.name}`}>{t('work.matches.title')}</PageTitle>
      <Matches programme={programme.id} />
    </div>
  );
}
