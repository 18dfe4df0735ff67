import { useOutletContext } from 'react-router';
import { graphql, type ResultOf } from './graphql.ts';

/** Who is signed in, and what they may work on. */
export const WorkplaceQuery = graphql(`
  query Workplace {
    viewer { id displayName passwordChangeNeeded secondFactorSetupNeeded }
    organisations {
      id
      slug
      name
      viewerCanSeeRetention
      programmes { id slug name kind status supportModes viewerCanCoordinate viewerCanSeeReport }
    }
  }
`);

export type Organisation = ResultOf<typeof WorkplaceQuery>['organisations'][number];
export type Programme = Organisation['programmes'][number];

export const mayEnter = (programme: Programme) =>
  programme.viewerCanCoordinate || programme.viewerCanSeeReport;

/** Whether there is a room for the reader at the organisation as a whole. */
export const mayEnterOrganisation = (organisation: Organisation) =>
  organisation.viewerCanSeeRetention || organisation.programmes.some(mayEnter);

/** The organisation, and on a programme's page the programme, that the address names. */
export const useOrganisation = () => useOutletContext<{ organisation: Organisation }>().organisation;
export const useProgramme = () => useOutletContext<{ programme: Programme }>().programme;
