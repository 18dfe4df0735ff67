import { useTranslation } from 'react-i18next';
import { PageTitle } from '../../design/PageTitle.tsx';
import { Matches } from '../../features/matching/Matches.tsx';
import { Proposals } from '../../features/matching/proposals/Proposals.tsx';
import { useProgramme } from '../workplace.ts';

export function MatchesPage() {
  const { t } = useTranslation('staff');
  const programme = useProgramme();
  return (
    <div className="stack">
      <PageTitle name={`${t('work.matches.title')}, ${programme.name}`}>{t('work.matches.title')}</PageTitle>
      <section className="stack stack--tight" aria-labelledby="proposals">
        <h2 className="utrecht-heading-2" id="proposals">
          {t('work.proposals.title')}
        </h2>
        <Proposals programme={programme.id} />
      </section>
      <section className="stack stack--tight" aria-labelledby="running">
        <h2 className="utrecht-heading-2" id="running">
          {t('work.matches.running')}
        </h2>
        <Matches programme={programme.id} />
      </section>
    </div>
  );
}
