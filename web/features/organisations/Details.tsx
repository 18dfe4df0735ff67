import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { Loading } from '../../design/Loading.tsx';
import { Notice } from '../../design/Notice.tsx';
import { DetailsForm } from './DetailsForm.tsx';
import { DetailsQuery } from './details.ts';

/** Fetches what an organisation says of itself, and lets it be changed. */
export function Details({ organisation }: { organisation: string }) {
  const { t } = useTranslation();
  const [{ data, error }] = useQuery({ query: DetailsQuery, requestPolicy: 'cache-and-network' });
  const found = data?.organisations.find(({ id }) => id === organisation);
  if (error && !found) return <Notice tone="error">{t('shell.networkError')}</Notice>;
  return found ? <DetailsForm key={found.id} details={found} /> : <Loading lines={6} />;
}
