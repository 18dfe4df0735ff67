import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { graphql } from '../../../app/graphql.ts';
import { Loading } from '../../../design/Loading.tsx';

const ProgrammeForecastQuery = graphql(`
  query ProgrammeForecast($programme: ID!) {
    node(id: $programme) {
      __typename
      ... on Programme { id waitForecast { basis basedOn text } }
    }
  }
`);

/** What residents of a programme read about how long it takes. */
export function ProgrammeForecast({ programme }: { programme: string }) {
  const { t } = useTranslation('staff');
  const [{ data, fetching }] = useQuery({ query: ProgrammeForecastQuery, variables: { programme } });
  if (fetching && !data) return <Loading lines={1} />;
  if (data?.node?.__typename !== 'Programme') return null;
  const { basis, basedOn, text } = data.node.waitForecast;
  return (
    <p>
      <strong>{t('reports.wait.residentsRead')}</strong> {text}
      {basis !== 'NONE' && <span className="soft"> {t('reports.wait.basedOn', { count: basedOn })}</span>}
    </p>
  );
}
