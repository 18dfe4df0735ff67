import { useTranslation } from 'react-i18next';
import { PageTitle } from '../../design/PageTitle.tsx';
import { Planning } from '../../features/matching/planning/Planning.tsx';
import { useProgramme } from '../workplace.ts';

export function PlanPage() {
  const { t } = useTranslation('staff');
  const programme = useProgramme();
  return (
    <div className="stack">
      <div>
        <PageTitle name={`${t('planning.title')}, ${programme.name}`}>{t('planning.title')}</PageTitle>
        <p>{t('planning.lead')}</p>
      </div>
      <Planning programme={programme.id} mayPropose={programme.viewerCanCoordinate} />
    </div>
  );
}
