import { graphql, type ResultOf } from '../../app/graphql.ts';
import { HistoryFragment } from './history.ts';

export const DossierQuery = graphql(
  `query Dossier($id: ID!) {
    request(id: $id) {
      id
      reference
      status
      channel
      receivedAt
      question
      supportMode
      owner { id displayName isViewer }
      waitlistEntry { id waitingSince }
      viewerCanReturn
      openMatch {
        id
        status
        introductionAt
        introductionPlace
        holdUntil
        volunteer { id displayName }
        bridge { id lastOn volunteer { id displayName } }
      }
      requester { id displayName birthDate postcode phone email neighbourhood { name } }
      ...RequestHistory
    }
  }`,
  [HistoryFragment],
);

export type DossierRequest = NonNullable<ResultOf<typeof DossierQuery>['request']>;
