import '../../design/css/flow.css';
import '../../design/css/report.css';
import { useTranslation } from 'react-i18next';
import { PageTitle } from '../../design/PageTitle.tsx';
import { KnownOn } from '../../features/reports/known/KnownOn.tsx';
import { FixedPeriodPicker } from '../../features/reports/municipal/FixedPeriodPicker.tsx';
import { fixedOf, fixedPeriod } from '../../features/reports/municipal/fixedPeriod.ts';
import { MunicipalReport } from '../../features/reports/municipal/MunicipalReport.tsx';
import { usePeriod } from '../../features/reports/period.ts';
import { today, useFormat } from '../format.ts';
import { useOrganisation } from '../workplace.ts';

export function MunicipalReportPage() {
  const { t } = useTranslation('staff');
  const format = useFormat();
  const { id, name } = useOrganisation();
  const { period: asked, choose } = usePeriod();
  const { year, part } = fixedOf(asked);
  const period = fixedPeriod(year, part);
  return (
    <div className="stack municipal-report">
      <PageTitle>{t('municipal.title', { organisation: name })}</PageTitle>
      <FixedPeriodPicker period={period} onChoose={choose} />
      <KnownOn />
      <p className="soft" role="status">
        {t('reports.asOf', {
          from: format.day(period.from),
          to: format.day(period.to),
          today: format.day(today()),
        })}
      </p>
      <MunicipalReport organisation={id} period={period} />
    </div>
  );
}
