import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { readFragment } from '../../../app/graphql.ts';
import { Loading } from '../../../design/Loading.tsx';
import { Notice } from '../../../design/Notice.tsx';
import { BasisForm } from './BasisForm.tsx';
import { BasisFragment, BasisQuery } from './basis.ts';
import { ClockList } from './ClockList.tsx';

/** What the figures of an organisation stand on: to read, and to set for who may. */
export function ReportingBasis({ organisation }: { organisation: string }) {
  const { t } = useTranslation('staff');
  const { t: tp } = useTranslation();
  const [{ data, error, fetching }] = useQuery({
    query: BasisQuery,
    variables: { organisation },
    requestPolicy: 'cache-and-network',
  });
  const basis = readFragment(BasisFragment, data?.reportingBasis);
  if (error && !basis) return <Notice tone="error">{tp('shell.networkError')}</Notice>;
  if (!basis) return fetching ? <Loading lines={6} /> : <p>{t('work.notYours')}</p>;
  return basis.viewerCanSet ? (
    <BasisForm organisation={organisation} basis={basis} />
  ) : (
    <ClockList clocks={basis.clocks} />
  );
}
