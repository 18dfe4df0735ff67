import '../../design/css/set-up.css';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { PageTitle } from '../../design/PageTitle.tsx';
import { NewProgramme } from '../../features/organisations/programmes/NewProgramme.tsx';
import { useOrganisation } from '../workplace.ts';

export function NewProgrammePage() {
  const { t } = useTranslation('staff');
  const navigate = useNavigate();
  const { id, slug: organisation } = useOrganisation();
  return (
    <div className="stack">
      <div>
        <p>
          <Link className="utrecht-link" to={`/werk/${organisation}/programmas`}>
            {t('programmes.back')}
          </Link>
        </p>
        <PageTitle>{t('programmes.newTitle')}</PageTitle>
      </div>
      <NewProgramme
        organisation={id}
        onMade={({ slug }) =>
          navigate(`/werk/${organisation}/programmas/${slug}/instellingen`, { state: { isNew: true } })
        }
      />
    </div>
  );
}
