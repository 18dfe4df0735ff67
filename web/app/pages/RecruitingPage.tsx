import { useTranslation } from 'react-i18next';
import { PageTitle } from '../../design/PageTitle.tsx';
import { Brief } from '../../features/matching/recruiting/Brief.tsx';
import { useProgramme } from '../workplace.ts';

export function RecruitingPage() {
  const { t } = useTranslation('staff');
  const programme = useProgramme();
  return (
    <div className="stack">
      <div>
        <PageTitle name={`${t('recruiting.title')}, ${programme.name}`}>{t('recruiting.title')}</PageTitle>
        <p>{t('recruiting.lead')}</p>
      </div>
      <Brief programme={programme.id} mayWrite={programme.viewerCanCoordinate} />
    </div>
  );
}
