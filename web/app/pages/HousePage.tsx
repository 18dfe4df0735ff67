import '../../design/css/set-up.css';
import { useTranslation } from 'react-i18next';
import { PageTitle } from '../../design/PageTitle.tsx';
import { HouseStyle } from '../../features/organisations/HouseStyle.tsx';
import { useOrganisation } from '../workplace.ts';

export function HousePage() {
  const { t } = useTranslation('staff');
  const { id, slug, name } = useOrganisation();
  return (
    <div className="stack">
      <div>
        <PageTitle name={`${t('house.title')}, ${name}`}>{t('house.title')}</PageTitle>
        <p>{t('house.lead', { organisation: name })}</p>
        <p>
          <a className="utrecht-link" href={`/huis/${slug}`}>
            {t('house.look')}
          </a>
        </p>
      </div>
      <HouseStyle organisation={id} />
    </div>
  );
}
