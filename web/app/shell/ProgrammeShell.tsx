import { Outlet, useOutletContext, useParams } from 'react-router';
import { GlassBanner } from '../../features/access/glass/GlassBanner.tsx';
import { WorkNotFoundPage } from '../pages/WorkNotFoundPage.tsx';
import { useLive } from '../useLive.ts';
import { mayEnter, mayEnterOrganisation, type Organisation } from '../workplace.ts';
import { ProgrammeNavigation } from './ProgrammeNavigation.tsx';
import { SideMenu } from './SideMenu.tsx';

/** Finds the organisation and programme that the address names, and stands the menu beside them. */
export function ProgrammeShell() {
  const { organisations } = useOutletContext<{ organisations: Organisation[] }>();
  const { organisation: organisationSlug, programme: programmeSlug } = useParams();
  const organisation = organisations.find(({ slug }) => slug === organisationSlug);
  const programme = organisation?.programmes.find(({ slug }) => slug === programmeSlug);
  useLive(programme?.viewerCanSeeDossiers ? programme.id : undefined);
  const known =
    organisation && (programmeSlug ? programme && mayEnter(programme) : mayEnterOrganisation(organisation));
  if (!known) return <WorkNotFoundPage />;
  return (
    <div className="work__room">
      <SideMenu where={programme?.name ?? organisation.name}>
        <ProgrammeNavigation
          organisation={organisation}
          programme={programme}
          organisations={organisations}
        />
      </SideMenu>
      <main className="work__page" id="inhoud" tabIndex={-1}>
        {organisation.viewerCanSeeGlass && <GlassBanner organisation={organisation.id} />}
        <Outlet key={programme?.id ?? organisation.id} context={{ organisation, programme }} />
      </main>
    </div>
  );
}
