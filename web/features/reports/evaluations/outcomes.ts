import { graphql, type ResultOf } from '../../../app/graphql.ts';
import { WarningsFragment } from '../Warnings.tsx';

export const OutcomesQuery = graphql(
  `query Outcomes($organisation: ID!, $programme: ID, $period: PeriodInput!, $knownAt: DateTime) {
    evaluationReport(organisation: $organisation, programme: $programme, period: $period, knownAt: $knownAt) {
      surveys {
        survey title audience moment sent answered responsePct
        programme { id name }
        questions {
          question position instrument words { nl en ar } steps answered suppressed
          mean atLeast6Pct atLeast8Pct tenPct emotionalMean socialMean
          values { value count pct }
          goals { goal { nl en ar } answered values { value count pct } }
          change { pairs mean betterPct samePct worsePct }
        }
      }
      warnings { code ...Warnings }
    }
  }`,
  [WarningsFragment],
);

export type SurveyFigures = NonNullable<
  ResultOf<typeof OutcomesQuery>['evaluationReport']
>['surveys'][number];
export type Outcome = SurveyFigures['questions'][number];
