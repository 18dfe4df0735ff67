import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { useNearby } from '../../app/nearby.ts';
import { LinkButton } from '../../design/Button.tsx';
import { PhoneLink } from '../../design/PhoneLink.tsx';
import { PhoneList } from './PhoneList.tsx';

/** The telephone number that stands beside every question. */
export function CallUs() {
  const { t } = useTranslation();
  const nearby = useNearby();
  const { pathname } = useLocation();
  return (
    <aside className="call-us" aria-label={t('places.ratherCall')}>
      <p className="call-us__title">{t('places.ratherCall')}</p>
      <p>{t('places.ratherCallText')}</p>
      {nearby ? (
        <p>
          <bdi>{nearby.name}</bdi>
          <br />
          <PhoneLink phone={nearby.phone} />
        </p>
      ) : (
        <PhoneList />
      )}
      {pathname !== '/bel-mij-terug' && (
        <p>
          <LinkButton look="secondary" small to="/bel-mij-terug">
            {t('callBack.link')}
          </LinkButton>
        </p>
      )}
    </aside>
  );
}
