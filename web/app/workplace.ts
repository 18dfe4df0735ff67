import { useOutletContext } from 'react-router';
import { graphql, type ResultOf } from './graphql.ts';

/** Who is signed in, and what they may work on. */
export const WorkplaceQuery = graphql(`
  query Workplace {
    viewer { id displayName passwordChangeNeeded secondFactorSetupNeeded roles { role } }
    organisations {
      id
      slug
      name
      viewerCanSeeReport
      viewerCanSeeRows
      viewerCanSeeRetention
      viewerCanSeeLog
      viewerCanSeeGlass
      viewerCanBreakGlass
      viewerCanFurnish
      viewerCanSetUp
      viewerCanImport
      viewerCanSeeStaff
      viewerCanManageStaff
      viewerCanKeepMaterials
      programmes {
        id
        slug
        name
        kind
        status
        supportModes
        viewerCanSeeDossiers
        viewerCanCoordinate
        viewerCanSeeReport
        viewerCanSeeRows
        viewerCanCompare
      }
    }
  }
`);

export type Organisation = ResultOf<typeof WorkplaceQuery>['organisations'][number];
export type Programme = Organisation['programmes'][number];

export const mayEnter = (programme: Programme) =>
  programme.viewerCanSeeDossiers || programme.viewerCanSeeReport;

/** Whether there is a room for the reader at the organisation as a whole. */
export const mayEnterOrganisation = (organisation: Organisation) =>
  organisation.viewerCanSeeRetention ||
  organisation.viewerCanSeeLog ||
  organisation.viewerCanSeeGlass ||
  organisation.viewerCanFurnish ||
  organisation.viewerCanSetUp ||
  organisation.viewerCanSeeStaff ||
  organisation.programmes.some(mayEnter);

/** Of which programmes somebody may see something, and whether of the organisation as a whole. */
const seen = (what: 'viewerCanSeeReport' | 'viewerCanSeeRows') => (organisation: Organisation) => ({
  asWhole: organisation[what],
  programmes: organisation.programmes.filter((programme) => programme[what]),
});

/** Of what somebody may see figures. */
export const reported = seen('viewerCanSeeReport');

/** Of what somebody may see what coordinators have in hand, and the rows behind figures. */
export const staffed = seen('viewerCanSeeRows');

interface Place {
  organisation: Organisation;
  /** Not on a page of the organisation as a whole. */
  programme?: Programme;
}

/** The organisation that the address names. */
export const useOrganisation = () => useOutletContext<Place>().organisation;

/** The programme that the address names, if it names one. */
export const useProgrammeIfAny = () => useOutletContext<Place>().programme;

/** The programme that the address names, on a page that no organisation has as a whole. */
export const useProgramme = () => useOutletContext<Required<Place>>().programme;

/** Whether the reader may look at the rows behind the figures of the page. */
export function useMayOpenRows(): boolean {
  const { organisation, programme } = useOutletContext<Place>();
  return programme ? programme.viewerCanSeeRows : staffed(organisation).programmes.length > 0;
}
