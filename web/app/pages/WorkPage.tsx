import { useTranslation } from 'react-i18next';
import { Link, Navigate, useOutletContext } from 'react-router';
import { Notice } from '../../design/Notice.tsx';
import { PageTitle } from '../../design/PageTitle.tsx';
import { officeRooms } from '../shell/ProgrammeNavigation.tsx';
import { mayEnter, mayEnterOrganisation, type Organisation, type Programme } from '../workplace.ts';

/** The programmes that someone works on, each a way in. */
export function WorkPage() {
  const { t } = useTranslation('staff');
  const { organisations, isVolunteer } = useOutletContext<{
    organisations: Organisation[];
    isVolunteer: boolean;
  }>();
  const own = organisations.filter(mayEnterOrganisation);
  if (own.length === 0 && isVolunteer) return <Navigate replace to="/mijn" />;
  return (
    <main className="work__page stack" id="inhoud" tabIndex={-1}>
      <div>
        <PageTitle>{t('work.title')}</PageTitle>
        <p>{t('work.lead')}</p>
      </div>
      {own.length === 0 && <Notice>{t('work.none')}</Notice>}
      {own.map((organisation) => (
        <OrganisationSection key={organisation.id} organisation={organisation} />
      ))}
    </main>
  );
}

/** Its programmes, and the rooms in which somebody works for the organisation as a whole. */
function OrganisationSection({ organisation }: { organisation: Organisation }) {
  const { t } = useTranslation('staff');
  const { slug, name } = organisation;
  const programmes = organisation.programmes.filter(mayEnter);
  return (
    <section aria-labelledby={slug}>
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
        {officeRooms(organisation).map((room) => (
          <li key={room.path} className="programme">
            <Link className="utrecht-link" to={`/werk/${slug}/${room.path}`}>
              {t(`work.nav.${room.name}`)}
            </Link>
            <span className="soft">{t('work.nav.organisation')}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

const firstRoom = (programme: Programme) => (programme.viewerCanSeeDossiers ? 'vandaag' : 'rapport');
