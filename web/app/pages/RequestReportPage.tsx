import '../../design/css/report.css';
import { useTranslation } from 'react-i18next';
import { PageTitle } from '../../design/PageTitle.tsx';
import { DownloadReport } from '../../features/reports/DownloadReport.tsx';
import { PeriodPicker } from '../../features/reports/PeriodPicker.tsx';
import { usePeriod } from '../../features/reports/period.ts';
import { RequestReport } from '../../features/reports/RequestReport.tsx';
import { useOrganisation } from '../workplace.ts';

export function RequestReportPage() {
  const { t } = useTranslation('staff');
  const organisation = useOrganisation();
  const { period, choose } = usePeriod();
  return (
    <div className="stack">
      <PageTitle>{t('reports.request.title', { organisation: organisation.name })}</PageTitle>
      <PeriodPicker period={period} onChoose={choose} />
      <DownloadReport organisation={organisation.id} about="requests" period={period} />
      <RequestReport organisation={organisation.id} period={period} />
    </div>
  );
}
