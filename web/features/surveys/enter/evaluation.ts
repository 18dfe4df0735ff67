import { graphql, type ResultOf } from '../../../app/graphql.ts';

export const EvaluationsQuery = graphql(`
  query Evaluations($match: ID!) {
    matchEvaluations(match: $match) {
      survey {
        id title moment
        questions { id position instrument words { nl en ar } items { nl en ar } steps }
      }
      audience months dueOn lastOn status answeredOn way
      answers { question item value }
    }
  }
`);

export type Evaluation = NonNullable<ResultOf<typeof EvaluationsQuery>['matchEvaluations']>[number];
