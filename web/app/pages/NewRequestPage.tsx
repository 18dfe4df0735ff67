import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { PageTitle } from '../../design/PageTitle.tsx';
import { AskAgain } from '../../features/requests/new/AskAgain.tsx';
import { NewRequest } from '../../features/requests/new/NewRequest.tsx';
import { useProgramme, WorkplaceQuery } from '../workplace.ts';

/** Somebody calls, or a letter came; perhaps of somebody who asked before. */
export function NewRequestPage() {
  const { t } = useTranslation('staff');
  const programme = useProgramme();
  const earlier = useSearchParams()[0].get('van');
  const [{ data }] = useQuery({ query: WorkplaceQuery });
  const by = data?.viewer?.id ?? '';
  return (
    <div className="stack">
      <PageTitle name={`${t('newRequest.title')}, ${programme.name}`}>{t('newRequest.title')}</PageTitle>
      {earlier ? (
        <AskAgain key={earlier} programme={programme.id} by={by} earlier={earlier} />
      ) : (
        <NewRequest programme={programme.id} by={by} />
      )}
    </div>
  );
}
