import { useTranslation } from 'react-i18next';
import { useClient, useQuery } from 'urql';
import { graphql } from '../../../app/graphql.ts';
import { rememberNearby } from '../../../app/nearby.ts';
import { tidyPostcode } from '../../../app/postcode.ts';
import { WaitForecastFragment } from '../WaitForecast.tsx';
import type { Answers } from './answers.ts';

export const AskPlaceQuery = graphql(
  `query AskPlace($postcode: String!) {
    placeByPostcode(postcode: $postcode) {
      municipality { name }
      team { name phone }
      programmes { id slug name summary kind supportModes waitForecast(postcode: $postcode) { ...WaitForecast } }
    }
  }`,
  [WaitForecastFragment],
);

/** The programme that was chosen, as it is at the postcode that was given. */
export function useChosenProgramme({ postcode, programme }: Answers) {
  const [{ data }] = useQuery({ query: AskPlaceQuery, variables: { postcode: tidyPostcode(postcode) } });
  return data?.placeByPostcode?.programmes.find(({ id }) => id === programme);
}

/** Looks a postcode up and remembers whom to call there. Answers with its programmes, or what is wrong. */
export function useFindPlace() {
  const { t } = useTranslation();
  const client = useClient();
  return async (typed: string): Promise<{ problem?: string; programmes: string[] }> => {
    const postcode = tidyPostcode(typed);
    const { data, error } = await client.query(AskPlaceQuery, { postcode }).toPromise();
    if (error) return { problem: t('shell.networkError'), programmes: [] };
    if (!data?.placeByPostcode) return { problem: t('places.unknown'), programmes: [] };
    const { municipality, team, programmes } = data.placeByPostcode;
    if (!municipality) return { problem: t('places.outside'), programmes: [] };
    if (team) rememberNearby({ name: team.name, phone: team.phone, postcode });
    return { programmes: programmes.map(({ id }) => id) };
  };
}
