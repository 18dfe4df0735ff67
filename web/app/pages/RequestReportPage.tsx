import '../../design/css/report.css';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PageTitle } from '../../design/PageTitle.tsx';
import { DownloadReport } from '../../features/reports/DownloadReport.tsx';
import { KnownOn } from '../../features/reports/known/KnownOn.tsx';
import { useKnownOn } from '../../features/reports/known/known.ts';
import { RequestReport } from '../../features/reports/organisation/RequestReport.tsx';
import { PeriodPicker } from '../../features/reports/PeriodPicker.tsx';
import { usePeriod } from '../../features/reports/period.ts';
import { useOrganisation } from '../workplace.ts';

export function RequestReportPage() {
  const { t } = useTranslation('staff');
  const organisation = useOrganisation();
  const { period, choose } = usePeriod();
  const { knownOn } = useKnownOn();
  return (
    <div className="stack">
      <PageTitle>{t('reports.request.title', { organisation: organisation.name })}</PageTitle>
      <PeriodPicker period={period} onChoose={choose} />
      <KnownOn />
      <DownloadReport organisation={organisation.id} about="requests" period={period} knownOn={knownOn} />
      <RequestReport organisation={organisation.id} period={period} knownOn={knownOn} />
      <p className="no-print">
        <Link className="utrecht-link" to={`/werk/${organisation.slug}/rapport/afspraken`}>
          {t('basis.toBasis')}
        </Link>
      </p>
    </div>
  );
}
