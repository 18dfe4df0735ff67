import { useTranslation } from 'react-i18next';
import { Link, useOutletContext } from 'react-router';
import { Notice } from '../../design/Notice.tsx';
import { PageTitle } from '../../design/PageTitle.tsx';
import { mayEnter, mayEnterOrganisation, type Organisation, type Programme } from '../workplace.ts';

/** The programmes that someone works on, each a way in. */
export function WorkPage() {
  const { t } = useTranslation('staff');
  const { organisations } = useOutletContext<{ organisations: Organisation[] }>();
  const own = organisations
    .map((organisation) => ({ ...organisation, programmes: organisation.programmes.filter(mayEnter) }))
    .filter(mayEnterOrganisation);
  return (
    <main className="work__page stack" id="inhoud" tabIndex={-1}>
      <div>
        <PageTitle>{t('work.title')}</PageTitle>
        <p>{t('work.lead')}</p>
      </div>
      {own.length === 0 && <Notice>{t('work.none')}</Notice>}
      {own.map(({ id, slug, name, programmes, viewerCanSeeRetention }) => (
        <section key={id} aria-labelledby={slug}>
          <h2 className="utrecht-heading-2" id={slug}>
            {name}
          </h2>
          <ul className="plain-list programmes">
            {programmes.map((programme) => (
              <li key={programme.id} className="programme">
                <Link className="utrecht-link" to={`/werk/${slug}/${programme.slug}/${firstRoom(programme)}`}>
                  {programme.name}
                </Link>
                <span className="soft">
                  {t(`codes.programmeKind.${programme.kind}`)}
                  {programme.status !== 'ACTIVE' && ` · ${t(`codes.programmeStatus.${programme.status}`)}`}
                </span>
              </li>
            ))}
            {viewerCanSeeRetention && (
              <li className="programme">
                <Link className="utrecht-link" to={`/werk/${slug}/bewaartermijnen`}>
                  {t('work.nav.retention')}
                </Link>
                <span className="soft">{t('work.nav.organisation')}</span>
              </li>
            )}
          </ul>
        </section>
      ))}
    </main>
  );
}

const firstRoom = (programme: Programme) => (programme.viewerCanCoordinate ? 'aanvragen' : 'rapport');
