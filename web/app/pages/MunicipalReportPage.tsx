import '../../design/css/flow.css';
import '../../design/css/report.css';
import { useTranslation } from 'react-i18next';
import { PageTitle } from '../../design/PageTitle.tsx';
import { MunicipalReport } from '../../features/reports/MunicipalReport.tsx';
import { PeriodPicker } from '../../features/reports/PeriodPicker.tsx';
import { usePeriod } from '../../features/reports/period.ts';
import { useOrganisation } from '../workplace.ts';

export function MunicipalReportPage() {
  const { t } = useTranslation('staff');
  const { id, name } = useOrganisation();
  const { period, choose } = usePeriod();
  return (
    <div className="stack municipal-report">
      <PageTitle>{t('flow.municipal.title', { organisation: name })}</PageTitle>
      <PeriodPicker period={period} onChoose={choose} />
      <MunicipalReport organisation={id} period={period} />
    </div>
  );
}
