import '../../design/css/report.css';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { LinkButton } from '../../design/Button.tsx';
import { Notice } from '../../design/Notice.tsx';
import { PageTitle } from '../../design/PageTitle.tsx';
import { SurveyList } from '../../features/surveys/setup/SurveyList.tsx';
import { useOrganisation } from '../workplace.ts';

export function SurveysPage() {
  const { t } = useTranslation('staff');
  const { id, slug, name, viewerCanSetUp, programmes } = useOrganisation();
  const made = (useLocation().state as { made?: string } | null)?.made;
  return (
    <div className="stack">
      <div>
        <PageTitle name={`${t('surveys.title')}, ${name}`}>{t('surveys.title')}</PageTitle>
        <p>{t('surveys.lead')}</p>
      </div>
      {made && <Notice tone="ok" title={t('surveys.made', { survey: made })} takeFocus />}
      {viewerCanSetUp && (
        <p>
          <LinkButton to={`/werk/${slug}/vragenlijsten/nieuw`}>{t('surveys.new')}</LinkButton>
        </p>
      )}
      <SurveyList
        organisation={id}
        maySetUp={viewerCanSetUp}
        mayEnter={programmes.some(({ viewerCanCoordinate }) => viewerCanCoordinate)}
      />
    </div>
  );
}
