import '../../design/css/report.css';
import { useTranslation } from 'react-i18next';
import { PageTitle } from '../../design/PageTitle.tsx';
import { DownloadLasting } from '../../features/reports/DownloadLasting.tsx';
import { KnownOn } from '../../features/reports/KnownOn.tsx';
import { Outcomes } from '../../features/reports/Outcomes.tsx';
import { PeriodPicker } from '../../features/reports/PeriodPicker.tsx';
import { usePeriod } from '../../features/reports/period.ts';
import { useOrganisation, useProgramme } from '../workplace.ts';

/** What residents, volunteers and others answered: of a programme, or of the whole organisation. */
export function OutcomesPage() {
  const { t } = useTranslation('staff');
  const organisation = useOrganisation();
  // On the page of the organisation there is none.
  const programme = useProgramme() as ReturnType<typeof useProgramme> | undefined;
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
