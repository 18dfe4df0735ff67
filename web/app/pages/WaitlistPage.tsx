import { useTranslation } from 'react-i18next';
import { PageTitle } from '../../design/PageTitle.tsx';
import { SearchField, useSearched } from '../../design/SearchField.tsx';
import { Waitlist } from '../../features/matching/Waitlist.tsx';
import { ProgrammeForecast } from '../../features/reports/waiting/ProgrammeForecast.tsx';
import { useProgramme } from '../workplace.ts';

export function WaitlistPage() {
  const { t } = useTranslation('staff');
  const programme = useProgramme();
  const searched = useSearched();
  return (
    <div className="stack in-turn">
      <PageTitle name={`${t('work.waitlist.title')}, ${programme.name}`}>
        {t('work.waitlist.title')}
      </PageTitle>
      <ProgrammeForecast programme={programme.id} />
      <SearchField />
      <Waitlist key={searched} programme={programme.id} />
    </div>
  );
}
