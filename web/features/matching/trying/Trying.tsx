import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { Loading } from '../../../design/Loading.tsx';
import { Notice } from '../../../design/Notice.tsx';
import { TryForm } from './TryForm.tsx';
import { WeightsQuery } from './weights.ts';

/** What would the waitlist be like if something were otherwise? Nothing is changed by looking. */
export function Trying({ programme }: { programme: string }) {
  const { t } = useTranslation('staff');
  const { t: tp } = useTranslation();
  const [{ data, fetching }] = useQuery({ query: WeightsQuery, variables: { programme } });
  if (fetching && !data) return <Loading text={t('trying.loading')} lines={6} />;
  if (data?.node?.__typename !== 'Programme') return <Notice tone="error">{tp('shell.networkError')}</Notice>;
  return (
    <TryForm programme={programme} weights={data.node.matchingWeights} mayWeigh={data.node.viewerCanWeigh} />
  );
}
