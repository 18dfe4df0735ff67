import { useTranslation } from 'react-i18next';
import type { nl } from '../../texts/nl.ts';

const homes: Record<keyof typeof nl.places.publisher, string> = {
  GEONAMES: 'https://www.geonames.org/',
  CBS: 'https://www.cbs.nl/',
};

/** Who published where the postcode lies: their licence asks to be named. */
export function Attribution({ source }: { source: keyof typeof homes }) {
  const { t } = useTranslation();
  return (
    <p className="soft">
      {t('places.source')}{' '}
      <a className="utrecht-link" href={homes[source]}>
        {t(`places.publisher.${source}`)}
      </a>
      ,{' '}
      <a className="utrecht-link" href="https://creativecommons.org/licenses/by/4.0/">
        CC BY 4.0
      </a>
    </p>
  );
}
