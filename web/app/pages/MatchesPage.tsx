import { useTranslation } from 'react-i18next';
import { PageTitle } from '../../design/PageTitle.tsx';
import { SearchField, useSearched } from '../../design/SearchField.tsx';
import { Matches } from '../../features/matching/Matches.tsx';
import { Proposals } from '../../features/matching/proposals/Proposals.tsx';
import { useProgramme } from '../workplace.ts';

export function MatchesPage() {
  const { t } = useTranslation('staff');
  const programme = useProgramme();
  const searched = useSearched();
  return (
    <div className="stack in-turn">
      <PageTitle name={`${t('work.matches.title')}, ${programme.name}`}>{t('work.matches.title')}</PageTitle>
      <SearchField />
      <section className="stack stack--tight" aria-labelledby="proposals">
        <h2 className="utrecht-heading-2" id="proposals">
          {t('work.proposals.title')}
        </h2>
        <Proposals key={searched} programme={programme.id} />
      </section>
      <section className="stack stack--tight" aria-labelledby="running">
        <h2 className="utrecht-heading-2" id="running">
          {t('work.matches.running')}
        </h2>
        <Matches key={searched} programme={programme.id} />
      </section>
    </div>
  );
}
