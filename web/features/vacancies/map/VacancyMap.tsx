import { lazy, Suspense, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { graphql } from '../../../app/graphql.ts';
import { tiles } from '../../../app/tiles.ts';
import { SelectField } from '../../../design/Field.tsx';
import { Loading } from '../../../design/Loading.tsx';
import { type MapPlace, OutlineMap } from '../../../design/OutlineMap.tsx';
import type { Filter } from '../filters.ts';

const TileMap = lazy(() => import('./TileMap.tsx').then((map) => ({ default: map.TileMap })));

const VacancyMapQuery = graphql(`
  query VacancyMap($filter: VacancyFilter) {
    municipalities { id name neighbourhoods { id name latitude longitude } }
    vacancyPlaces(filter: $filter) { count neighbourhood { id } }
  }
`);

type VacancyMapProps = { filter: Filter; onChoose: (neighbourhood: string | undefined) => void };

/** Where vacancies are: on real tiles where the installation has a source of them, else on an outline of our own. */
export function VacancyMap({ filter, onChoose }: VacancyMapProps) {
  const { t } = useTranslation();
  const { neighbourhood: chosen, ...rest } = filter;
  const [{ data, error }] = useQuery({ query: VacancyMapQuery, variables: { filter: rest } });
  const [asked, setAsked] = useState<string>();
  const counts = useMemo(
    () => new Map(data?.vacancyPlaces.map(({ neighbourhood, count }) => [neighbourhood.id, count])),
    [data],
  );
  // The list says what is wrong; it need not be said twice.
  if (error && !data) return null;
  if (!data) return <Loading text={t('vacancies.mapLoading')} lines={5} />;
  const withVacancies = data.municipalities
    .map(({ neighbourhoods, ...municipality }) => ({
      ...municipality,
      places: neighbourhoods.filter(isSomewhere),
    }))
    .filter(({ places }) => places.some(({ id }) => counts.has(id)));
  const shown =
    withVacancies.find(({ id }) => id === asked) ??
    withVacancies.find(({ places }) => places.some(({ id }) => id === chosen)) ??
    withVacancies[0];
  if (!shown) return null;
  const most = Math.max(...shown.places.map(({ id }) => counts.get(id) ?? 0));
  const values = new Map(
    shown.places.flatMap(({ id }) => {
      const count = counts.get(id);
      if (!count) return [];
      return [[id, { text: String(count), label: t('vacancies.count', { count }), share: count / most }]];
    }),
  );
  const choose = (id: string) => onChoose(id === chosen ? undefined : id);
  return (
    <section className="map-box" aria-label={t('vacancies.map')}>
      {withVacancies.length > 1 && (
        <SelectField
          label={t('vacancies.mapOf')}
          name="kaart"
          value={shown.id}
          onChange={(event) => {
            setAsked(event.target.value);
            onChoose(undefined);
          }}
        >
          {withVacancies.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
      )}
      {tiles ? (
        <Suspense fallback={<Loading text={t('vacancies.mapLoading')} />}>
          <TileMap
            key={shown.id}
            places={shown.places}
            values={values}
            onChoose={choose}
            chosen={chosen ?? undefined}
          />
        </Suspense>
      ) : (
        <OutlineMap
          label={t('vacancies.mapIn', { municipality: shown.name })}
          places={shown.places}
          values={values}
          onChoose={choose}
          chosen={chosen ?? undefined}
        />
      )}
      <p className="soft" role="status">
        {chosen
          ? t('vacancies.mapChosen', { place: shown.places.find(({ id }) => id === chosen)?.name })
          : t('vacancies.mapHint')}
      </p>
    </section>
  );
}

const isSomewhere = (
  place: Omit<MapPlace, 'latitude' | 'longitude'> & Partial<Record<'latitude' | 'longitude', number | null>>,
): place is MapPlace => place.latitude != null && place.longitude != null;
