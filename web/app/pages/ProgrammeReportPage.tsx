import '../../design/css/flow.css';
import '../../design/css/report.css';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PageTitle } from '../../design/PageTitle.tsx';
import { DownloadReport } from '../../features/reports/DownloadReport.tsx';
import { KnownOn } from '../../features/reports/known/KnownOn.tsx';
import { useKnownOn } from '../../features/reports/known/known.ts';
import { PeriodPicker } from '../../features/reports/PeriodPicker.tsx';
import { usePeriod } from '../../features/reports/period.ts';
import { Comparison } from '../../features/reports/programme/Comparison.tsx';
import { Funnel } from '../../features/reports/programme/Funnel.tsx';
import { ProgrammeReport } from '../../features/reports/programme/ProgrammeReport.tsx';
import { ProgrammeYears } from '../../features/reports/programme/ProgrammeYears.tsx';
import { Trend } from '../../features/reports/programme/Trend.tsx';
import { WaitReport } from '../../features/reports/waiting/WaitReport.tsx';
import { useOrganisation, useProgramme } from '../workplace.ts';

export function ProgrammeReportPage() {
  const { t } = useTranslation('staff');
  const organisation = useOrganisation();
  const programme = useProgramme();
  const { period, choose } = usePeriod();
  const { knownOn } = useKnownOn();
  return (
    <div className="stack in-turn">
      <PageTitle>{t('reports.programme.title', { programme: programme.name })}</PageTitle>
      {programme.viewerCanCompare && (
        <p className="no-print">
          <Link className="utrecht-link" to={`/werk/${organisation.slug}/${programme.slug}/naast-anderen`}>
            {t('besideOthers.open')}
          </Link>
        </p>
      )}
      <PeriodPicker period={period} onChoose={choose} />
      <KnownOn />
      <DownloadReport programme={programme} period={period} knownOn={knownOn} />
      <ProgrammeReport programme={programme.id} period={period} knownOn={knownOn} />
      <Comparison programme={programme.id} period={period} />
      <Funnel programme={programme.id} period={period} />
      <ProgrammeYears organisation={organisation.id} programme={programme.id} period={period} />
      <Trend programme={programme.id} period={period} />
      <WaitReport programme={programme.id} period={period} />
    </div>
  );
}
