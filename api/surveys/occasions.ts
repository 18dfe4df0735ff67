import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Place } from '../access/permissions.ts';
import type { Day } from '../platform/days.ts';
import { isRowId } from '../platform/ids.ts';
import type { AnswerWay, SurveyAudience, SurveyMoment } from './codes.ts';

/** Somebody of a match, asked at a moment: what the view `survey_occasion` holds, and what became of it. */
export interface Occasion {
  surveyId: string;
  organisationId: string;
  programmeId: string;
  matchId: string;
  requestId: string;
  requesterId: string;
  volunteerId: string;
  audience: SurveyAudience;
  moment: SurveyMoment;
  months: number;
  dueOn: Day;
  lastOn: Day;
  responseId: string | null;
  answeredOn: Day | null;
  way: AnswerWay | null;
}

const columns = `o.survey_id as "surveyId", o.organisation_id as "organisationId", o.programme_id as "programmeId",
  o.match_id as "matchId", o.request_id as "requestId", o.requester_id as "requesterId", o.volunteer_id as "volunteerId",
  o.audience, o.moment, o.months, o.due_on::text as "dueOn", o.last_on::text as "lastOn",
  r.id as "responseId", r.answered_on::text as "answeredOn", r.way`;
const from = `survey_occasion o
  left join survey_response r on r.survey_id = o.survey_id and r.match_id = o.match_id and r.months = o.months`;

/** Every occasion of a match, the earliest first. */
export const occasionsOf = (em: SqlEntityManager, matchId: string): Promise<Occasion[]> =>
  em.execute(
    `select ${columns} from ${from} where o.match_id = ? order by o.due_on, o.audience, o.survey_id, o.months`,
    [matchId],
  );

export interface OccasionKey {
  surveyId: string | undefined;
  matchId: string | undefined;
  months: number;
}

/** One occasion, if there is such a one. */
export async function findOccasion(
  em: SqlEntityManager,
  { surveyId, matchId, months }: OccasionKey,
): Promise<Occasion | undefined> {
  if (!surveyId || !matchId || !isRowId(surveyId)) return undefined;
  const [found]: Occasion[] = await em.execute(
    `select ${columns} from ${from} where o.match_id = ? and o.survey_id = ? and o.months = ?`,
    [matchId, surveyId, months],
  );
  return found;
}

/** What a resident or a volunteer can answer today, what ends first at the top. */
export const dueFor = (
  em: SqlEntityManager,
  self: { requesterId?: string; volunteerId?: string },
  today: Day,
): Promise<Occasion[]> =>
  em.execute(
    `select ${columns} from ${from}
     where ${self.requesterId ? `o.requester_id = ? and o.audience = 'REQUESTER'` : `o.volunteer_id = ? and o.audience = 'VOLUNTEER'`}
       and o.due_on <= ? and o.last_on >= ? and r.answered_on is null
     order by o.last_on, o.survey_id, o.match_id limit 20`,
    [self.requesterId ?? self.volunteerId, today, today],
  );

/** Of whom the answers are: of the resident, or of the volunteer. */
export const placeOfAnswers = ({ organisationId, audience, requesterId, volunteerId }: Occasion): Place =>
  audience === 'REQUESTER' ? { organisationId, requesterId } : { organisationId, volunteerId };
