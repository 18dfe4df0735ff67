import type pg from 'pg';
import type { Link } from './linking-ways.ts';

// The rule alone, without what else belongs to linking: ways of writing a match unless the volunteer is full.

const insert = `
  insert into match (id, organisation_id, programme_id, request_id, requester_id, enrolment_id, volunteer_id, status, proposed_at)
  select gen_random_uuid(), q.organisation_id, q.programme_id, q.id, q.requester_id, e.id, e.volunteer_id, 'PROPOSED', now()
  from request q join enrolment e on e.programme_id = q.programme_id and e.volunteer_id = $2 where q.id = $1`;

/** One statement: it looks without a lock, the trigger counts, and the check on the count refuses who came too late. */
export const justInsert =
  (pool: pg.Pool): Link =>
  async (requestId, volunteerId) => {
    try {
      const text = `${insert} and e.open_matches < e.capacity`;
      const values = [requestId, volunteerId];
      const { rowCount } = await pool.query({ name: 'look and link', text, values });
      return rowCount === 1;
    } catch (error) {
      if ((error as { constraint?: string }).constraint !== 'never_above_capacity') throw error;
      return false;
    }
  };

/** The usual way to the same rows: lock, decide, write, and count. The trigger that counts must be out of the way. */
export const lockAndKeepCount = (pool: pg.Pool): Link =>
  locked(pool, async (ask, { id, capacity, open_matches }, requestId, volunteerId) => {
    if (open_matches >= capacity) return false;
    await ask('link', insert, [requestId, volunteerId]);
    await ask('count', 'update enrolment set open_matches = open_matches + 1 where id = $1', [id]);
    await ask('count in all', 'update volunteer set open_matches = open_matches + 1 where id = $1', [
      volunteerId,
    ]);
    return true;
  });

/** The usual way where nothing else needs the count: lock, count, decide, write. */
export const lockAndCount = (pool: pg.Pool): Link =>
  locked(pool, async (ask, { id, capacity }, requestId, volunteerId) => {
    const counted = await ask<{ open: number }>(
      'count those',
      `select count(*)::int as open from match where enrolment_id = $1 and status not in ('ENDED', 'DECLINED')`,
      [id],
    );
    if (counted.rows[0]!.open >= capacity) return false;
    await ask('link', insert, [requestId, volunteerId]);
    return true;
  });

type Ask = <Row extends pg.QueryResultRow>(
  name: string,
  text: string,
  values: string[],
) => Promise<pg.QueryResult<Row>>;
type Locked = { id: string; capacity: number; open_matches: number };

/** A transaction in which the volunteer is locked first. */
const locked =
  (
    pool: pg.Pool,
    work: (ask: Ask, enrolment: Locked, requestId: string, volunteerId: string) => Promise<boolean>,
  ): Link =>
  async (requestId, volunteerId) => {
    const client = await pool.connect();
    const ask: Ask = (name, text, values) => client.query({ name, text, values });
    try {
      await client.query('begin');
      const { rows } = await ask<Locked>(
        'lock',
        'select id, capacity, open_matches from enrolment where volunteer_id = $1 for update',
        [volunteerId],
      );
      const isLinked = await work(ask, rows[0]!, requestId, volunteerId);
      await client.query('commit');
      return isLinked;
    } finally {
      client.release();
    }
  };
