import { useTranslation } from 'react-i18next';
import { useNearby } from '../../app/nearby.ts';
import { PhoneLink } from '../../design/PhoneLink.tsx';
import { PhoneList } from './PhoneList.tsx';

/** The telephone number that stands beside every question. */
export function CallUs() {
  const { t } = useTranslation();
  const nearby = useNearby();
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
    </aside>
  );
}
