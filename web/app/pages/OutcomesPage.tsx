import '../../design/css/report.css';
import { useTranslation } from 'react-i18next';
import { PageTitle } from '../../design/PageTitle.tsx';
import { Outcomes } from '../../features/reports/evaluations/Outcomes.tsx';
import { KnownOn } from '../../features/reports/known/KnownOn.tsx';
import { DownloadLasting } from '../../features/reports/lasting/DownloadLasting.tsx';
import { PeriodPicker } from '../../features/reports/PeriodPicker.tsx';
import { usePeriod } from '../../features/reports/period.ts';
import { useOrganisation, useProgrammeIfAny } from '../workplace.ts';

/** What residents, volunteers and others answered: of a programme, or of the whole organisation. */
export function OutcomesPage() {
  const { t } = useTranslation('staff');
  const organisation = useOrganisation();
  const programme = useProgrammeIfAny();
  const { period, choose } = usePeriod();
  return (
    <div className="stack">
      <PageTitle>{t('surveys.results.title', { name: programme?.name ?? organisation.name })}</PageTitle>
      <PeriodPicker period={period} onChoose={choose} />
      <KnownOn />
      <DownloadLasting
        about="outcomes"
        organisation={organisation.id}
        programme={programme?.id}
        period={period}
      />
      <Outcomes
        organisation={organisation.id}
        {...(programme && { programme: programme.id })}
        period={period}
      />
    </div>
  );
}
