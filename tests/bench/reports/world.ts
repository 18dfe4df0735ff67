import pg from 'pg';

export const organisationId = '11111111-1111-4111-8111-111111111111';
const programmes = 20;

/**
 * One organisation with so many matches in twenty programmes, linked over ten years until today and in the order in
 * which they were linked; nine in ten have ended, most within a year and a half. No people: nothing here looks at them.
 */
export async function manyMatches(url: string, matches: number, today: string): Promise<void> {
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  try {
    await owner.query('set session_replication_role = replica');
    await owner.query(`select setseed(0.5)`);
    await owner.query(
      `insert into organisation (id, slug, name, phone, email) values ($1, 'bench', 'Bench', '1', 'b@bench.example')`,
      [organisationId],
    );
    await owner.query(
      `insert into programme (id, organisation_id, slug, name, summary, kind, support_modes)
       select gen_random_uuid(), $1, 'p' || n, 'Programme ' || n, '', 'RELATION', '{STRUCTURAL}' from generate_series(1, ${programmes}) n`,
      [organisationId],
    );
    await owner.query(
      `with p as (select array_agg(id) as ids from programme where organisation_id = $1),
       drawn as (
         select n, ids[1 + floor(random() * ${programmes})::int] as programme_id,
           $2::date - 3650 + floor(3650 * (n / $3::float8))::int as linked_on,
           floor(-ln(1 - random()) * 320)::int as days, random() as reason, random() < 0.1 as runs
         from generate_series(0, $3::int - 1) n, p
       ), lasting as (
         select *, case when not runs and linked_on + days <= $2 then linked_on + days end as ended_on from drawn
       )
       insert into match (id, organisation_id, programme_id, request_id, requester_id, enrolment_id, volunteer_id, status,
         proposed_at, linked_on, ended_on, unlink_reason)
       select gen_random_uuid(), $1, programme_id, gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), gen_random_uuid(),
         case when ended_on is null then 'ACTIVE' else 'ENDED' end, linked_on, linked_on, ended_on,
         case when ended_on is not null then case when reason < 0.4 then 'GOAL_REACHED' when reason < 0.55 then 'REQ_MOVED'
           when reason < 0.75 then 'NO_CLICK' else 'VOL_TIME' end end
       from lasting`,
      [organisationId, today, matches],
    );
    // What the triggers would have counted.
    await owner.query(
      `insert into match_change (organisation_id, programme_id, linked_on, ended_on, unlink_reason, change)
       select organisation_id, programme_id, linked_on, ended_on, unlink_reason, count(*) from match group by 1, 2, 3, 4, 5`,
    );
    await owner.query('vacuum analyze match');
    await owner.query('vacuum analyze match_change');
  } finally {
    await owner.end();
  }
}

/** Somebody who ends one match after another, and begins as many, until told to stop. */
export async function writer(url: string, stop: AbortSignal): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  let written = 0;
  try {
    // The rows that a match points to do not exist here; what counts does.
    await client.query(
      `select set_config('app.organisations', $1, false), set_config('app.correction', 'on', false)`,
      [`{${organisationId}}`],
    );
    while (!stop.aborted) {
      await client.query(
        `update match set linked_on = linked_on - 1
         where id = (select id from match where id >= gen_random_uuid() order by id limit 1 for update skip locked)`,
      );
      written++;
    }
  } finally {
    await client.end();
  }
  return written;
}
