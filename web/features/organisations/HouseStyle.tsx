import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { Loading } from '../../design/Loading.tsx';
import { Notice } from '../../design/Notice.tsx';
import { HouseForm } from './HouseForm.tsx';
import { HouseStyleQuery } from './house.ts';

/** Fetches how the portal looks for an organisation, and lets it be changed. */
export function HouseStyle({ organisation }: { organisation: string }) {
  const { t } = useTranslation();
  const [{ data, error }] = useQuery({ query: HouseStyleQuery });
  const found = data?.organisations.find(({ id }) => id === organisation);
  if (error) return <Notice tone="error">{t('shell.networkError')}</Notice>;
  return found ? <HouseForm key={found.id} organisation={found.id} house={found.house} /> : <Loading />;
}
