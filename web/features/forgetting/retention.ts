import { graphql, type ResultOf } from '../../app/graphql.ts';

export const RetentionQuery = graphql(`
  query Retention($organisation: ID!) {
    retention(organisation: $organisation) {
      viewerCanPropose
      periods { kind months isUsual programme { id name } }
      due { kind count closedFirst closedLast programme { id name } }
    }
  }
`);

type Retention = NonNullable<ResultOf<typeof RetentionQuery>['retention']>;
export type Period = Retention['periods'][number];
export type Due = Retention['due'][number];
export type ProgrammeName = { id: string; name: string };

/** What changes when a period or a proposal does. */
export const touched = { additionalTypenames: ['Retention', 'ErasureBatch'] };
