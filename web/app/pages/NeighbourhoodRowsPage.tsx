import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { Loading } from '../../design/Loading.tsx';
import { useChosenProgramme } from '../../features/reports/ProgrammeChoice.tsx';
import { BehindFigure } from '../../features/reports/rows/BehindFigure.tsx';
import { isOfNeighbourhoods, ofNeighbourhoods } from '../../features/reports/rows/neighbourhoods.ts';
import { graphql } from '../graphql.ts';
import { reported, useOrganisation } from '../workplace.ts';

const NeighbourhoodQuery = graphql(`
  query Neighbourhood($id: ID!) { node(id: $id) { __typename id ... on Neighbourhood { name } } }
`);

/** The rows behind a figure on who waits and who could help in a neighbourhood. */
export function NeighbourhoodRowsPage() {
  const { t } = useTranslation('staff');
  const place = useOrganisation();
  const programme = useChosenProgramme(reported(place));
  const organisation = place.id;
  const [search] = useSearchParams();
  const neighbourhood = search.get('buurt');
  const [{ data, error }] = useQuery({
    query: NeighbourhoodQuery,
    variables: { id: neighbourhood ?? '' },
    pause: !neighbourhood,
  });
  if (neighbourhood && !data && !error) return <Loading lines={5} />;
  const found = data?.node?.__typename === 'Neighbourhood' ? data.node.name : '';
  const asked = search.get('cijfer') ?? '';
  const figure = isOfNeighbourhoods(asked) ? asked : 'waiting';
  const where = neighbourhood ? found : t('supply.elsewhere');
  return (
    <BehindFigure
      asked={{
        organisation,
        programme: programme?.id,
        figure: { name: ofNeighbourhoods[figure], neighbourhood },
        period: undefined,
        name: [where, t(`supply.${figure}`), programme?.name].filter(Boolean).join(', '),
        means: t(`supply.definition.${figure}`),
      }}
    />
  );
}
