import { type SqlEntityManager, sql } from '@mikro-orm/postgresql';
import { evaluationParts } from '../evaluations/evaluation-rows.ts';
import { type AsOf, rowsAsKnown } from '../known/as-known.ts';
import type { Period } from '../period.ts';
import type { Whose } from '../reported-whose.ts';
import type { SurveyFigure } from './counted-figure.ts';
import type { SelectedRow } from './selected-row.ts';

type Sql = ReturnType<typeof sql>;

/** Who is asked is written down nowhere, so what is asked of a match at a moment is known by these three. */
const statements: Readonly<Record<SurveyFigure, (surveyId: string) => Sql>> = {
  SURVEY_ASKED: (surveyId) => sql`
    select md5(concat_ws(' ', i.survey_id, i.match_id, i.months))::uuid as id, i.match_id as about,
      i.programme_id as "programmeId", i.due_on::text as "fromOn", c.answered_on::text as "untilOn"
    from invited i left join counted c on c.survey_id = i.survey_id and c.match_id = i.match_id and c.months = i.months
    where i.survey_id = ${surveyId}`,
  SURVEY_ANSWERED: (surveyId) => sql`
    select id, match_id as about, programme_id as "programmeId", asked_on::text as "fromOn", answered_on::text as "untilOn"
    from counted where survey_id = ${surveyId}`,
};

/** The moments at which those of a survey were asked, or those that they answered, the earliest first. */
export const surveyRows = async (
  em: SqlEntityManager,
  whose: Whose,
  { figure, surveyId, period }: { figure: SurveyFigure; surveyId: string; period: Period },
  asOf: AsOf,
): Promise<SelectedRow[]> =>
  rowsAsKnown<SelectedRow>(
    em,
    asOf,
    sql`
    ${evaluationParts(whose, period, asOf)}
    select 'EVALUATION' as kind, x.*, null as code from (${statements[figure](surveyId)}) x order by "fromOn", id
  `,
  );
