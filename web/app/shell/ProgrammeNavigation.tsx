import { useTranslation } from 'react-i18next';
import { NavLink, useNavigate } from 'react-router';
import { SelectField } from '../../design/Field.tsx';
import { mayEnter, type Organisation, type Programme, reported, staffed } from '../workplace.ts';

type NavigationProps = { organisation: Organisation; programme?: Programme; organisations: Organisation[] };

export function ProgrammeNavigation({ organisation, programme, organisations }: NavigationProps) {
  const { t } = useTranslation('staff');
  const rooms = programme ? roomsOf(programme) : [];
  return (
    <>
      <ProgrammeChoice organisation={organisation} programme={programme} organisations={organisations} />
      {programme && (
        <ul className="plain-list work__links">
          {rooms.map((room) => (
            <li key={room.path}>
              <NavLink
                className="work__link"
                to={`/werk/${organisation.slug}/${programme.slug}/${room.path}`}
              >
                {t(`work.nav.${room.name}`)}
              </NavLink>
            </li>
          ))}
        </ul>
      )}
      <OrganisationLinks organisation={organisation} />
    </>
  );
}

function OrganisationLinks({ organisation }: { organisation: Organisation }) {
  const { t } = useTranslation('staff');
  const rooms = organisationRooms(organisation);
  if (rooms.length === 0) return null;
  return (
    <>
      <p className="work__heading">{t('work.nav.organisation')}</p>
      <ul className="plain-list work__links">
        {rooms.map(({ path, name }) => (
          <li key={path}>
            <NavLink className="work__link" to={`/werk/${organisation.slug}/${path}`}>
              {t(`work.nav.${name}`)}
            </NavLink>
          </li>
        ))}
      </ul>
    </>
  );
}

const figures = [
  { path: 'rapport/vrijwilligers', name: 'volunteers' },
  { path: 'rapport/aanvragen', name: 'requests' },
  { path: 'rapport/gemeente', name: 'municipal' },
  { path: 'rapport/uitkomsten', name: 'allOutcomes' },
] as const;
/** Figures of the organisation as a whole, or of those of its programmes that somebody answers for. */
const figuresOfProgrammes = [
  { path: 'rapport/duur', name: 'duration' },
  { path: 'vraag-en-aanbod', name: 'supply' },
] as const;
const staffing = [{ path: 'rapport/bezetting', name: 'staffing' }] as const;
const settingUp = [{ path: 'programmas', name: 'programmes' }] as const;
const asking = [{ path: 'vragenlijsten', name: 'surveys' }] as const;
const learning = [{ path: 'leesstof', name: 'materials' }] as const;
const colleagues = [{ path: 'medewerkers', name: 'staff' }] as const;
const importing = [{ path: 'import', name: 'import' }] as const;
const furnishing = [
  { path: 'gegevens', name: 'details' },
  { path: 'huisstijl', name: 'house' },
] as const;
const keeping = [{ path: 'bewaartermijnen', name: 'retention' }] as const;
const log = [{ path: 'logboek', name: 'log' }] as const;
const glass = [{ path: 'noodtoegang', name: 'glass' }] as const;

const organisationRooms = (organisation: Organisation) => [
  ...(organisation.viewerCanSeeReport ? figures : []),
  ...(reported(organisation).programmes.length > 0 ? figuresOfProgrammes : []),
  ...(staffed(organisation).programmes.length > 0 ? staffing : []),
  ...(organisation.viewerCanSetUp ? settingUp : []),
  ...(organisation.viewerCanSetUp || organisation.programmes.some((each) => each.viewerCanCoordinate)
    ? asking
    : []),
  ...(organisation.viewerCanKeepMaterials || organisation.programmes.some((each) => each.viewerCanCoordinate)
    ? learning
    : []),
  ...(organisation.viewerCanSeeStaff ? colleagues : []),
  ...(organisation.viewerCanImport ? importing : []),
  ...(organisation.viewerCanFurnish ? furnishing : []),
  ...(organisation.viewerCanSeeRetention ? keeping : []),
  ...(organisation.viewerCanSeeLog ? log : []),
  ...(organisation.viewerCanSeeGlass ? glass : []),
];

/** The rooms in which somebody works for the organisation as a whole. */
export const officeRooms = (organisation: Organisation) => [
  ...(organisation.viewerCanSetUp ? settingUp : []),
  ...(organisation.viewerCanSetUp ? asking : []),
  ...(organisation.viewerCanSetUp ? learning : []),
  ...(organisation.viewerCanSeeStaff ? colleagues : []),
  ...(organisation.viewerCanImport ? importing : []),
  ...(organisation.viewerCanFurnish ? furnishing : []),
  ...(organisation.viewerCanSeeRetention ? keeping : []),
  ...(organisation.viewerCanSeeLog ? log : []),
  ...(organisation.viewerCanBreakGlass ? glass : []),
];

const coordinating = [
  { path: 'vandaag', name: 'today' },
  { path: 'aanvragen', name: 'inbox' },
  { path: 'wachtlijst', name: 'waitlist' },
  { path: 'plan', name: 'plan' },
  { path: 'koppels', name: 'matches' },
  { path: 'vrijwilligers', name: 'people' },
  { path: 'aanmeldingen', name: 'applications' },
  { path: 'vacatures', name: 'vacancies' },
  { path: 'wat-als', name: 'trying' },
  { path: 'werving', name: 'recruiting' },
] as const;
const reporting = [
  { path: 'rapport', name: 'report' },
  { path: 'uitkomsten', name: 'outcomes' },
] as const;
const comparing = [{ path: 'naast-anderen', name: 'comparing' }] as const;

const roomsOf = (programme: Programme) => [
  ...(programme.viewerCanSeeDossiers ? coordinating : []),
  ...(programme.viewerCanSeeReport ? reporting : []),
  ...(programme.viewerCanCompare ? comparing : []),
];

/** Goes to the same room of another programme. */
function ProgrammeChoice({ organisation, programme, organisations }: NavigationProps) {
  const { t } = useTranslation('staff');
  const navigate = useNavigate();
  const here = window.location.pathname.split('/')[4];
  const address = programme ? `${organisation.slug}/${programme.slug}` : '';
  const choices = organisations.flatMap(({ slug, name, programmes }) =>
    programmes.filter(mayEnter).map((each) => ({ each, organisation: { slug, name } })),
  );
  const several = new Set(choices.map(({ organisation: { slug } }) => slug)).size > 1;
  if (choices.length === 0) return null;
  return (
    <SelectField
      label={t('work.programme')}
      name="programma"
      value={address}
      onChange={(event) => {
        const choice = choices.find(
          ({ each, organisation: { slug } }) => `${slug}/${each.slug}` === event.target.value,
        );
        const rooms = choice ? roomsOf(choice.each).map(({ path }): string => path) : [];
        if (choice) navigate(`/werk/${event.target.value}/${here && rooms.includes(here) ? here : rooms[0]}`);
      }}
    >
      {!programme && <option value="">{t('work.chooseOne')}</option>}
      {choices.map(({ each, organisation: { slug, name } }) => (
        <option key={each.id} value={`${slug}/${each.slug}`}>
          {several ? `${name}: ${each.name}` : each.name}
        </option>
      ))}
    </SelectField>
  );
}
