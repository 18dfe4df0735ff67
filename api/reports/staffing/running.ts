import { sql } from '@mikro-orm/postgresql';
import type { Day } from '../../platform/days.ts';

/** Whether the match `m` of a statement runs on a day. */
export const matchRuns = (day: Day) =>
  sql`m.linked_on <= ${day} and (m.ended_on is null or m.ended_on > ${day}) and m.status <> 'DECLINED'`;
