import '../../design/css/report.css';
import { useTranslation } from 'react-i18next';
import { PageTitle } from '../../design/PageTitle.tsx';
import { KnownOn } from '../../features/reports/known/KnownOn.tsx';
import { ProgrammeChoice, useChosenProgramme } from '../../features/reports/ProgrammeChoice.tsx';
import { Supply } from '../../features/reports/supply/Supply.tsx';
import { reported, useOrganisation } from '../workplace.ts';

/** Who waits and who could help, by neighbourhood; the address says of which programme. */
export function SupplyPage() {
  const { t } = useTranslation('staff');
  const organisation = useOrganisation();
  const choices = reported(organisation);
  const programme = useChosenProgramme(choices);
  const { id, name } = organisation;
  return (
    <div className="stack">
      <div>
        <PageTitle name={`${t('supply.title')}, ${name}`}>{t('supply.title')}</PageTitle>
        <p>{t('supply.lead')}</p>
      </div>
      <ProgrammeChoice choices={choices} />
      <KnownOn />
      <Supply organisation={id} programme={programme?.id} />
    </div>
  );
}
