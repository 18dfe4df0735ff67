import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/format.ts';
import type { nl } from '../../texts/nl.ts';

interface Location {
  name: string;
  kind: keyof typeof nl.codes.locationKind;
  street: string | null;
}

/** Where to walk in; with how far that is, for who does not live near any of our teams. */
export function NearestLocation({ location, km }: { location: Location; km?: number | null }) {
  const { t } = useTranslation();
  const format = useFormat();
  const facts = [
    t(`codes.locationKind.${location.kind}`),
    location.street,
    km != null && t('places.away', { km: format.number(km) }),
  ];
  return (
    <div>
      <dt>{t(km != null ? 'places.nearestOutside' : 'places.nearest')}</dt>
      <dd>
        {location.name}
        <br />
        <span className="soft">{facts.filter(Boolean).join(', ')}</span>
      </dd>
    </div>
  );
}
