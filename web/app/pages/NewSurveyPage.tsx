import '../../design/css/report.css';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { PageTitle } from '../../design/PageTitle.tsx';
import { NewSurvey } from '../../features/surveys/setup/NewSurvey.tsx';
import { useOrganisation } from '../workplace.ts';

export function NewSurveyPage() {
  const { t } = useTranslation('staff');
  const navigate = useNavigate();
  const { id, slug, programmes } = useOrganisation();
  const back = `/werk/${slug}/vragenlijsten`;
  return (
    <div className="stack">
      <div>
        <p>
          <Link className="utrecht-link" to={back}>
            {t('surveys.back')}
          </Link>
        </p>
        <PageTitle>{t('surveys.newTitle')}</PageTitle>
      </div>
      <NewSurvey
        organisation={id}
        programmes={programmes}
        onMade={(made) => navigate(back, { state: { made } })}
      />
    </div>
  );
}
