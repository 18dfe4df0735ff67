import '../../design/css/report.css';
import { useTranslation } from 'react-i18next';
import { PageTitle } from '../../design/PageTitle.tsx';
import { DownloadReport } from '../../features/reports/DownloadReport.tsx';
import { KnownOn } from '../../features/reports/known/KnownOn.tsx';
import { useKnownOn } from '../../features/reports/known/known.ts';
import { VolunteerReport } from '../../features/reports/organisation/VolunteerReport.tsx';
import { PeriodPicker } from '../../features/reports/PeriodPicker.tsx';
import { usePeriod } from '../../features/reports/period.ts';
import { useOrganisation } from '../workplace.ts';

export function VolunteerReportPage() {
  const { t } = useTranslation('staff');
  const organisation = useOrganisation();
  const { period, choose } = usePeriod();
  const { knownOn } = useKnownOn();
  return (
    <div className="stack">
      <PageTitle>{t('reports.volunteer.title', { organisation: organisation.name })}</PageTitle>
      <PeriodPicker period={period} onChoose={choose} />
      <KnownOn />
      <DownloadReport organisation={organisation.id} about="volunteers" period={period} knownOn={knownOn} />
      <VolunteerReport organisation={organisation.id} period={period} knownOn={knownOn} />
    </div>
  );
}
