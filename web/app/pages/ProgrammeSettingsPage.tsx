import '../../design/css/set-up.css';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useParams } from 'react-router';
import { Notice } from '../../design/Notice.tsx';
import { PageTitle } from '../../design/PageTitle.tsx';
import { ProgrammeSettings } from '../../features/organisations/programmes/ProgrammeSettings.tsx';
import { useOrganisation } from '../workplace.ts';

export function ProgrammeSettingsPage() {
  const { t } = useTranslation('staff');
  const { slug: organisation, programmes } = useOrganisation();
  const { of } = useParams();
  const { state } = useLocation() as { state: { isNew?: boolean } | null };
  const programme = programmes.find(({ slug }) => slug === of);
  return (
    <div className="stack">
      <div>
        <p>
          <Link className="utrecht-link" to={`/werk/${organisation}/programmas`}>
            {t('programmes.back')}
          </Link>
        </p>
        <PageTitle name={t('programmes.settingsOf', { programme: programme?.name ?? '' })}>
          {t('programmes.settingsOf', { programme: programme?.name ?? '' })}
        </PageTitle>
        {programme && <p className="soft">{t(`codes.programmeKind.${programme.kind}`)}</p>}
      </div>
      {state?.isNew && <Notice tone="ok">{t('programmes.made', { name: programme?.name ?? '' })}</Notice>}
      {programme ? (
        <ProgrammeSettings key={programme.id} programme={programme.id}>
          <p className="soft">
            {programme.viewerCanCoordinate ? (
              <Link className="utrecht-link" to={`/werk/${organisation}/${programme.slug}/wat-als`}>
                {t('programmes.weightsLink')}
              </Link>
            ) : (
              t('programmes.weightsElsewhere')
            )}
          </p>
        </ProgrammeSettings>
      ) : (
        <Notice>{t('work.notYours')}</Notice>
      )}
    </div>
  );
}
