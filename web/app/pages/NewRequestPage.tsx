import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { PageTitle } from '../../design/PageTitle.tsx';
import { NewRequest } from '../../features/requests/new/NewRequest.tsx';
import { useProgramme, WorkplaceQuery } from '../workplace.ts';

/** Somebody calls, or a letter came. */
export function NewRequestPage() {
  const { t } = useTranslation('staff');
  const programme = useProgramme();
  const [{ data }] = useQuery({ query: WorkplaceQuery });
  return (
    <div className="stack">
      <PageTitle name={`${t('newRequest.title')}, ${programme.name}`}>{t('newRequest.title')}</PageTitle>
      <NewRequest programme={programme.id} by={data?.viewer?.id ?? ''} />
    </div>
  );
}
