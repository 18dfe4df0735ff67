import { graphql, type ResultOf } from '../../../app/graphql.ts';

export const SummaryQuery = graphql(`
  query Summary($request: ID!) {
    request(id: $request) { id summary summaryAgreedAt }
  }
`);

export type Summary = NonNullable<ResultOf<typeof SummaryQuery>['request']>;
