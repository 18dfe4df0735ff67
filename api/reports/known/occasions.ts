import { raw } from '@mikro-orm/postgresql';
import type { AsOf } from './as-known.ts';

/**
 * What the view `survey_occasion` says, of the tables as the statement has them: a part for `rowsAsKnown`. That
 * the report as known now is the report of now holds the two together.
 */
export const occasionsAsKnown = ({ knownAt }: Pick<AsOf, 'knownAt'>) => raw(knownAt ? `${occasions},` : '');

const occasions = `survey_occasion as (
  select s.id as survey_id, s.organisation_id, m.programme_id, m.id as match_id, o.months, o.due_on
  from survey s
  join match m on m.organisation_id = s.organisation_id and (s.programme_id is null or m.programme_id = s.programme_id)
  cross join lateral (
    select 0 as months, m.linked_on as due_on where s.moment = 'START'
    union all
    select 0, m.ended_on where s.moment = 'END' and m.unlink_reason not in ('REQ_DECEASED', 'VOL_DECEASED', 'BOUNDARY_SAFETY')
    union all
    select n::int, (m.linked_on + make_interval(months => n::int))::date from jsonb_array_elements_text(s.after_months) n
  ) o
  where m.linked_on is not null and o.due_on >= s.from_on and (s.until_on is null or o.due_on < s.until_on)
    and (s.moment = 'END' or m.ended_on is null or m.ended_on > o.due_on)
    and m.unlink_reason is distinct from 'REGISTRATION_ERROR')`;
