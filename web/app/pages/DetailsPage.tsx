import '../../design/css/set-up.css';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PageTitle } from '../../design/PageTitle.tsx';
import { Details } from '../../features/organisations/Details.tsx';
import { Participation } from '../../features/organisations/Participation.tsx';
import { useOrganisation } from '../workplace.ts';

export function DetailsPage() {
  const { t } = useTranslation('staff');
  const { id, slug, name, viewerCanFurnish } = useOrganisation();
  return (
    <div className="stack in-turn">
      <div>
        <PageTitle name={`${t('details.title')}, ${name}`}>{t('details.title')}</PageTitle>
        <p>{t('details.lead')}</p>
        <p>
          <Link className="utrecht-link" to={`/werk/${slug}/huisstijl`}>
            {t('details.toHouse')}
          </Link>
        </p>
      </div>
      {viewerCanFurnish ? <Details organisation={id} /> : <p>{t('work.notYours')}</p>}
      <Participation organisation={id} />
    </div>
  );
}
