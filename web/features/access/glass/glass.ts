import { graphql, type ResultOf } from '../../../app/graphql.ts';

export const BrokenGlassesQuery = graphql(`
  query BrokenGlasses($organisation: ID!) {
    brokenGlasses(organisation: $organisation) { id by reason from until }
  }
`);

export type BrokenGlass = NonNullable<ResultOf<typeof BrokenGlassesQuery>['brokenGlasses']>[number];

export const isBrokenNow = ({ until }: BrokenGlass) => new Date(until) > new Date();
