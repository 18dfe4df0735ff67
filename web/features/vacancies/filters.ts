import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { graphql, type ResultOf } from '../../app/graphql.ts';
import { house } from '../../app/house.ts';
import { looksLikePostcode, tidyPostcode } from '../../app/postcode.ts';

const ProgrammeChoicesQuery = graphql(`
  query ProgrammeChoices {
    organisations { id slug name programmes { id slug name } }
  }
`);

export type Filter = ReturnType<typeof graphql.scalar<'VacancyFilter'>>;

/** The choices as they stand in the address bar, in Dutch words, so that a link can be shared. */
export const filterNames = ['postcode', 'afstand', 'programma', 'vorm', 'taal', 'buurt'] as const;

const modes: Record<string, Filter['supportMode']> = { 'een-keer': 'INCIDENTAL', vaker: 'STRUCTURAL' };

/** Reads the address bar; a programme stands there as `heemskerk/maatjes` and is looked up. */
export function useFilter() {
  const [search, setSearch] = useSearchParams();
  const [{ data }] = useQuery({ query: ProgrammeChoicesQuery });
  const organisations = useMemo(
    () => data?.organisations.filter(({ slug }) => !house || slug === house.slug),
    [data],
  );
  const values = Object.fromEntries(filterNames.map((name) => [name, search.get(name) ?? '']));

  const filter = useMemo(() => filterOf(search, organisations), [search, organisations]);

  return { filter, values, organisations, setSearch };
}

type Organisations = ResultOf<typeof ProgrammeChoicesQuery>['organisations'];

/** What the choices ask of the API; undefined as long as it is not known which programme is meant. */
export function filterOf(
  search: URLSearchParams,
  organisations: Organisations | undefined,
): Filter | undefined {
  const get = (name: (typeof filterNames)[number]) => search.get(name) || undefined;
  const [organisationSlug, programmeSlug] = get('programma')?.split('/') ?? [];
  if (programmeSlug && !organisations) return undefined;
  const programme = organisations
    ?.find(({ slug }) => slug === organisationSlug)
    ?.programmes.find(({ slug }) => slug === programmeSlug);
  const postcode = get('postcode');
  const distance = Number(get('afstand'));
  const knownPostcode = postcode && looksLikePostcode(postcode) ? tidyPostcode(postcode) : undefined;
  return {
    postcode: knownPostcode,
    maxDistanceKm: knownPostcode && distance > 0 ? distance : undefined,
    programme: programme?.id,
    organisation: programme ? undefined : (organisationSlug ?? house?.slug),
    supportMode: modes[get('vorm') ?? ''],
    language: get('taal'),
    neighbourhood: get('buurt'),
  };
}
