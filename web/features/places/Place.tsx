import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { type FragmentOf, graphql, type ResultOf, readFragment } from '../../app/graphql.ts';
import { rememberNearby } from '../../app/nearby.ts';
import { LinkButton } from '../../design/Button.tsx';
import { OwnWords } from '../../design/OwnWords.tsx';
import { PhoneLink } from '../../design/PhoneLink.tsx';
import { Attribution } from './Attribution.tsx';
import { NearestLocation } from './NearestLocation.tsx';
import { PhoneList } from './PhoneList.tsx';

export const PlaceFragment = graphql(`
  fragment Place on Place {
    municipality { name }
    district { name }
    neighbourhood { name }
    team { name phone }
    nearestLocation { name kind street }
    nearestLocationKm
    programmes { id slug name summary waitForecast(postcode: $postcode) { basis text } }
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
            </dd>
          </div>
        )}
        {place.nearestLocation && <NearestLocation location={place.nearestLocation} />}
      </dl>
      <Programmes programmes={place.programmes} />
      {place.source && <Attribution source={place.source} />}
    </div>
  );
}

function Programmes({ programmes }: Pick<ResultOf<typeof PlaceFragment>, 'programmes'>) {
  const { t } = useTranslation();
  if (programmes.length === 0) return <p>{t('places.noProgrammes')}</p>;
  return (
    <>
      <div>
        <p className="utrecht-form-label">{t('places.programmes')}</p>
        <ul>
          {programmes.map((programme) => (
            <li key={programme.id}>
              <OwnWords>
                <strong>{programme.name}</strong> {programme.summary}
              </OwnWords>
              {programme.waitForecast.basis !== 'NONE' && (
                <>
                  <br />
                  <span className="soft">{programme.waitForecast.text}</span>
                </>
              )}
            </li>
          ))}
        </ul>
      </div>
      <p>
        <LinkButton to="/vraag">{t('places.ask')}</LinkButton>
      </p>
    </>
  );
}
