import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { PageTitle } from '../../design/PageTitle.tsx';
import { AskAgain } from '../../features/requests/new/AskAgain.tsx';
import { NewRequest } from '../../features/requests/new/NewRequest.tsx';
import { useProgramme } from '../workplace.ts';

/** Somebody calls, or a letter came; perhaps of somebody who asked before. */
export function NewRequestPage() {
  const { t } = useTranslation('staff');
  const programme = useProgramme();
  const earlier = useSearchParams()[0].get('van');
  return (
    <div className="stack">
      <PageTitle name={`${t('newRequest.title')}, ${programme.name}`}>{t('newRequest.title')}</PageTitle>
      {earlier ? (
        <AskAgain key={earlier} programme={programme.id} earlier={earlier} />
      ) : (
        <NewRequest programme={programme.id} />
      )}
    </div>
  );
}
