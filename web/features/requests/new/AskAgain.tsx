import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { Loading } from '../../../design/Loading.tsx';
import { Notice } from '../../../design/Notice.tsx';
import { beginningFrom, EarlierRequestQuery } from './earlier.ts';
import { NewRequest } from './NewRequest.tsx';

type AskAgainProps = { programme: string; by: string; earlier: string };

/** A new request for somebody who asked before and stopped: it begins from what was written down then. */
export function AskAgain({ programme, by, earlier }: AskAgainProps) {
  const { t } = useTranslation('staff');
  const [{ data, error }] = useQuery({ query: EarlierRequestQuery, variables: { id: earlier } });
  if (!data && !error) return <Loading />;
  if (!data?.request) return <NewRequest programme={programme} by={by} />;
  const { request } = data;
  return (
    <>
      <Notice>
        <p>{t('matchSteps.againFrom', { name: request.requester.displayName })}</p>
      </Notice>
      <NewRequest programme={programme} by={by} begin={beginningFrom(request)} />
    </>
  );
}
