import '../../design/css/table.css';
import '../../design/css/certificate.css';
import { useTranslation } from 'react-i18next';
import { PageTitle } from '../../design/PageTitle.tsx';
import { Certificate } from '../../features/matching/visits/Certificate.tsx';

export function CertificatePage() {
  const { t } = useTranslation();
  return (
    <div className="narrow">
      <PageTitle>{t('certificate.title')}</PageTitle>
      <Certificate />
    </div>
  );
}
