import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type FragmentOf, graphql, readFragment } from '../../app/graphql.ts';
import { rememberNearby } from '../../app/nearby.ts';
import { PhoneLink } from '../../design/PhoneLink.tsx';
import { Attribution } from './Attribution.tsx';
import { NearestLocation } from './NearestLocation.tsx';
import { PhoneList } from './PhoneList.tsx';
import { PlaceProgrammes } from './PlaceProgrammes.tsx';

export const PlaceFragment = graphql(`
  fragment Place on Place {
    municipality { name }
    district { name }
    neighbourhood { name }
    team { name phone }
    nearestLocation { name kind street }
    nearestLocationKm
    programmes { id slug name summary kind waitForecast(postcode: $postcode) { basis text } }
    source
  }
`);

type PlaceProps = { place: FragmentOf<typeof PlaceFragment> | null; postcode: string };

export function Place({ place: masked, postcode }: PlaceProps) {
  const { t } = useTranslation();
  const place = readFragment(PlaceFragment, masked);
  const team = place?.team;
  useEffect(() => {
    if (team) rememberNearby({ ...team, postcode });
  }, [team, postcode]);

  if (!place?.municipality) {
    return (
      <div className="stack">
        <div className="stack stack--tight">
          <p>{t(place ? 'places.outside' : 'places.unknown')}</p>
          <PhoneList />
        </div>
        {place?.nearestLocation && (
          <dl className="facts">
            <NearestLocation location={place.nearestLocation} km={place.nearestLocationKm} />
          </dl>
        )}
        {place?.source && <Attribution source={place.source} />}
      </div>
    );
  }
  const names = [...new Set([place.neighbourhood?.name, place.district?.name, place.municipality.name])];
  const [nearest, ...around] = names.filter(Boolean);
  return (
    <div className="stack">
      <div>
        <h3 className="utrecht-heading-3">{nearest}</h3>
        <p className="soft">{around.join(', ')}</p>
      </div>
      <dl className="facts">
        {team && (
          <div>
            <dt>{t('places.team')}</dt>
            <dd>
              <bdi>{team.name}</bdi>
              <br />
              <PhoneLink phone={team.phone} />
              <br />
              <Link className="utrecht-link" to="/bel-mij-terug">
                {t('callBack.link')}
              </Link>
            </dd>
          </div>
        )}
        {place.nearestLocation && <NearestLocation location={place.nearestLocation} />}
      </dl>
      <PlaceProgrammes programmes={place.programmes} postcode={postcode} />
      {place.source && <Attribution source={place.source} />}
    </div>
  );
}
