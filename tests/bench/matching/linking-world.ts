import type pg from 'pg';

const volunteers = 50;
const residents = 80;

/** Who link at the same moment, what each volunteer agreed to, and whether all volunteers are wanted as much. */
export interface Crowd {
  writers: number;
  places: number;
  wanted: 'EVENLY' | 'SOME_FAR_MORE';
}

/** Where linking is tried, and by whom. */
export interface Place {
  organisationId: string;
  programmeId: string;
  accountId: string;
}

export async function aPlace(owner: pg.Client): Promise<Place> {
  const { rows } = await owner.query<Place>(
    `select o.id as "organisationId", p.id as "programmeId", g.account_id as "accountId"
     from organisation o join programme p on p.organisation_id = o.id join role_grant g on g.organisation_id = o.id
     where o.slug = 'heemskerk' and p.slug = 'maatjes' and g.role = 'COORDINATOR' limit 1`,
  );
  return rows[0]!;
}

/** Volunteers with all their places free, and residents who wait. Those of the round before are out of the way. */
export async function fresh(
  owner: pg.Client,
  { organisationId, programmeId }: Place,
  { places }: Crowd,
): Promise<{ requests: string[]; volunteers: string[] }> {
  await owner.query(
    `begin; set local session_replication_role = 'replica';
     delete from match_decision; delete from match; update volunteer set open_matches = 0 where open_matches > 0;
     update enrolment set open_matches = 0 where open_matches > 0; set local session_replication_role = 'origin';
     update enrolment set status = 'LEFT', until = current_date where status <> 'LEFT'; commit`,
  );
  const helpers = await owner.query<{ id: string }>(
    `with n as materialized (select gen_random_uuid() as person, gen_random_uuid() as id from generate_series(1, $3::int)),
     p as (insert into person (id, organisation_id, first_name, last_name, postcode, languages)
       select person, $1, 'Vera', 'Helpgraag', '1962', '{nl}' from n),
     v as (insert into volunteer (id, organisation_id, person_id) select id, $1, person from n),
     e as (insert into enrolment (id, organisation_id, volunteer_id, programme_id, status, since, support_modes, capacity,
         trained_on, vog_seen_on)
       select gen_random_uuid(), $1, id, $2, 'CERTIFIED', '2020-01-01', '{STRUCTURAL}', $4, '2020-01-01', '2020-01-01' from n)
     select id from n`,
    [organisationId, programmeId, volunteers, places],
  );
  const requests = await owner.query<{ id: string }>(
    `with n as materialized (select gen_random_uuid() as person, gen_random_uuid() as requester, gen_random_uuid() as id
       from generate_series(1, $3::int)),
     p as (insert into person (id, organisation_id, first_name, last_name, postcode, languages)
       select person, $1, 'Wim', 'Wachter', '1962', '{nl}' from n),
     r as (insert into requester (id, organisation_id, person_id) select requester, $1, person from n),
     q as (insert into request (id, organisation_id, programme_id, requester_id, reference, status, channel, support_mode,
         received_at)
       select id, $1, $2, requester, id::text, 'WAITLISTED', 'SELF', 'STRUCTURAL', now() - interval '30 days' from n)
     insert into waitlist_spell (id, organisation_id, programme_id, request_id, requester_id, support_mode, from_on, waiting_since)
     select gen_random_uuid(), $1, $2, id, requester, 'STRUCTURAL', current_date - 20, current_date - 20 from n
     returning request_id as id`,
    [organisationId, programmeId, residents],
  );
  await owner.query('analyze enrolment, match, request, waitlist_spell');
  return { requests: requests.rows.map(({ id }) => id), volunteers: helpers.rows.map(({ id }) => id) };
}

export async function deadlocksSoFar(owner: pg.Client): Promise<number> {
  const { rows } = await owner.query<{ deadlocks: string }>(
    'select deadlocks from pg_stat_database where datname = current_database()',
  );
  return Number(rows[0]!.deadlocks);
}

/** How many volunteers have more open matches than they agreed to. */
export async function aboveCapacity(owner: pg.Client): Promise<number> {
  const { rows } = await owner.query<{ wrong: number }>(
    `select count(*)::int as wrong from (
       select e.id from enrolment e join match m on m.enrolment_id = e.id and m.status not in ('ENDED', 'DECLINED')
       group by e.id having count(*) > e.capacity) x`,
  );
  return rows[0]!.wrong;
}

/** Picks volunteers by chance, the same ones for the same seed; unevenly: the second half as often as the first, the third a third as often (Zipf). */
export function pickOf(ids: readonly string[], { wanted }: Crowd, seed: number): () => string {
  let state = seed;
  const draw = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  let total = 0;
  const until = ids.map((_, at) => {
    total += wanted === 'EVENLY' ? 1 : 1 / (at + 1);
    return total;
  });
  return () => {
    const drawn = draw() * total;
    return ids[until.findIndex((end) => drawn < end)]!;
  };
}
