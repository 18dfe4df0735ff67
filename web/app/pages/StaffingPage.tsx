import '../../design/css/report.css';
import { useTranslation } from 'react-i18next';
import { PageTitle } from '../../design/PageTitle.tsx';
import { KnownOn } from '../../features/reports/known/KnownOn.tsx';
import { ProgrammeChoice, useChosenProgramme } from '../../features/reports/ProgrammeChoice.tsx';
import { Staffing } from '../../features/reports/staffing/Staffing.tsx';
import { staffed, useOrganisation } from '../workplace.ts';

/** What coordinators have in hand, and how far volunteers are with what is asked; the address says of which programme. */
export function StaffingPage() {
  const { t } = useTranslation('staff');
  const organisation = useOrganisation();
  const choices = staffed(organisation);
  const programme = useChosenProgramme(choices);
  const { id, name } = organisation;
  return (
    <div className="stack">
      <div>
        <PageTitle name={`${t('staffing.title')}, ${name}`}>{t('staffing.title')}</PageTitle>
        <p>{t('staffing.lead')}</p>
      </div>
      <ProgrammeChoice choices={choices} />
      <KnownOn />
      <Staffing organisation={id} programme={programme?.id} />
    </div>
  );
}
