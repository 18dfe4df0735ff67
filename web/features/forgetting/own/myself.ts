import { graphql, type ResultOf } from '../../../app/graphql.ts';

export const MyselfQuery = graphql(`
  query Myself { myself { person erasureAskedAt organisation { id name phone } } }
`);

/** As whom an organisation knows the reader. */
export type Myself = ResultOf<typeof MyselfQuery>['myself'][number];
