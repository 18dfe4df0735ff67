import '../../design/css/set-up.css';
import { useTranslation } from 'react-i18next';
import { PageTitle } from '../../design/PageTitle.tsx';
import { ReportingBasis } from '../../features/organisations/basis/ReportingBasis.tsx';
import { useOrganisation } from '../workplace.ts';

export function ReportingBasisPage() {
  const { t } = useTranslation('staff');
  const { id, name } = useOrganisation();
  return (
    <div className="stack">
      <div>
        <PageTitle name={`${t('basis.title')}, ${name}`}>{t('basis.title')}</PageTitle>
        <p>{t('basis.lead')}</p>
      </div>
      <ReportingBasis organisation={id} />
    </div>
  );
}
