import type { FileName } from './files.ts';

/** A rule over more than one row: its SQL gives `line` and `wrong` for each row of the file that breaks it. */
export interface Check {
  file: FileName;
  column: string;
  sql: string;
}

/** Rows that say who or what they are with the same values as an earlier row. */
const twice = (file: FileName, column: string, ...identity: string[]): Check => ({
  file,
  column,
  sql: `select line, format('says the same as line %s: the same %s', first, '${identity.join(' and ')}') as wrong
    from (
      select line, min(line) over (partition by ${identity.map((name) => `"${name}"`).join(', ')}) as first
      from raw_${file} where ${identity.map((name) => `"${name}" is not null`).join(' and ')}
    ) r where line > first`,
});

/** Keys that stand neither in the other file nor in the database. */
const unknown = (file: FileName, column: string, found: string, thing: string): Check => ({
  file,
  column,
  sql: `select line, format('no ${thing} has the key "%s"', left(${column}_key, 40)) as wrong
    from in_${file} where ${column}_key is not null and ${found} is null`,
});

/** Keys of people whose data was erased: they must not come back. */
const erased = (file: FileName, column: string, kind: 'volunteer' | 'requester' | 'request'): Check => ({
  file,
  column,
  sql: `select line, 'is of somebody whose data was erased: take this row out' as wrong from raw_${file} r
    join erased_key e on e.digest = key_digest(e.organisation_id, '${kind}', r."${column}")`,
});

const peopleChecks: readonly Check[] = [
  erased('volunteers', 'key', 'volunteer'),
  twice('volunteers', 'joined_on', 'key', 'joined_on'),
  {
    file: 'volunteers',
    column: 'joined_on',
    sql: `select a.line, format('this time as a volunteer overlaps another one, from %s until %s',
        b.joined_on, coalesce(b.left_on::text, 'now')) as wrong
      from after_spells a join lateral (
        select * from after_spells b
        where b.volunteer_id = a.volunteer_id and b.id <> a.id and b.joined_on <> a.joined_on
          and coalesce(b.line, 0) < a.line and not b.broken && '{joined_on,left_on}'
          and daterange(a.joined_on, a.left_on) && daterange(b.joined_on, b.left_on)
        order by b.joined_on limit 1) b on true
      where not a.broken && '{joined_on,left_on}'`,
  },
  unknown('enrolments', 'volunteer', 'volunteer_id', 'volunteer'),
  twice('enrolments', 'since', 'volunteer', 'programme', 'since'),
  {
    file: 'enrolments',
    column: 'since',
    sql: `select a.line, format('overlaps another enrolment of this volunteer in this programme, from %s until %s',
        b.since, coalesce(b.until::text, 'now')) as wrong
      from after_enrolments a join lateral (
        select * from after_enrolments b
        where b.volunteer_id = a.volunteer_id and b.programme_id = a.programme_id and b.id <> a.id
          and b.since <> a.since and coalesce(b.line, 0) < a.line and not b.broken && '{since,until}'
          and daterange(a.since, a.until) && daterange(b.since, b.until)
        order by b.since limit 1) b on true
      where not a.broken && '{since,until}'`,
  },
  {
    file: 'enrolments',
    column: 'support_modes',
    sql: `select line, 'is needed: nobody is offered without it' as wrong from in_enrolments
      where status in ('CERTIFIED', 'PAUSED', 'SUSPENDED') and support_modes = '{}'
        and not broken && '{support_modes,until,trained_on,vog_seen_on,volunteer,programme}'`,
  },
  {
    file: 'enrolments',
    column: 'capacity',
    sql: `select c.line, format('%s open matches do not fit in it', count(*)) as wrong
      from capacity_after c join after_matches m on m.enrolment_id = c.id and m.is_open and m.line is null
      group by c.line, c.capacity having count(*) > c.capacity`,
  },
];

const requestChecks: readonly Check[] = [
  erased('requests', 'key', 'request'),
  erased('requests', 'requester', 'requester'),
  twice('requests', 'key', 'key'),
  ...(['programme', 'requester'] as const).map(
    (column): Check => ({
      file: 'requests',
      column,
      sql: `select line, 'cannot change any more: this request has been on the waitlist or matched' as wrong
        from in_requests i
        where ${column}_before <> ${column === 'programme' ? 'programme_id' : 'holder_id'}
          and (exists (select from waitlist_spell w where w.request_id = i.id)
            or exists (select from match m where m.request_id = i.id))`,
    }),
  ),
  {
    file: 'requests',
    column: 'received_at',
    sql: `select line, 'lies after the first attempt that is known already' as wrong from in_requests
      where first_attempt_at < received_at and not broken && '{received_at,first_attempt_at}'`,
  },
  {
    file: 'requests',
    column: 'received_at',
    sql: `select line, 'lies after the first contact that is known already' as wrong from in_requests
      where first_contact_at < received_at and not broken && '{received_at,first_contact_at}'`,
  },
  {
    file: 'requests',
    column: 'support_mode',
    sql: `select i.line, 'is needed: this request is or was on the waitlist' as wrong from in_requests i
      where i.support_mode is null and not i.broken && '{support_mode}'
        and exists (select from after_waitlist w where w.request_id = i.id and w.line is null)`,
  },
  {
    file: 'requests',
    column: 'outcome',
    sql: `select i.line, format('is %s, but this resident still waits or is matched', i.outcome) as wrong
      from in_requests i
      where i.outcome <> 'ACCEPTED'
        and (exists (select from after_waitlist w
            where w.request_id = i.id and w.until_on is null and not w.broken && '{until}')
          or exists (select from after_matches m where m.request_id = i.id and m.is_open))`,
  },
  unknown('waitlist', 'request', 'request_id', 'request'),
  twice('waitlist', 'from', 'request', 'from'),
  {
    file: 'waitlist',
    column: 'request',
    sql: `select i.line, 'nobody waits without a support_mode, and this request has none' as wrong
      from in_waitlist i join after_requests q on q.id = i.request_id
      where q.support_mode is null and not q.broken && '{support_mode}'`,
  },
  {
    file: 'waitlist',
    column: 'from',
    sql: `select i.line, format('lies before the request was received (%s)', q.received_on) as wrong
      from in_waitlist i join after_requests q on q.id = i.request_id where i.from_on < q.received_on`,
  },
  {
    file: 'waitlist',
    column: 'from',
    sql: `select a.line, format('overlaps another spell of this requester in this programme, from %s until %s',
        b.from_on, coalesce(b.until_on::text, 'now')) as wrong
      from after_waitlist a join lateral (
        select * from after_waitlist b
        where b.requester_id = a.requester_id and b.programme_id = a.programme_id and b.id <> a.id
          and (b.request_id, b.from_on) <> (a.request_id, a.from_on)
          and coalesce(b.line, 0) < a.line and not b.broken && '{from,until}'
          and daterange(a.from_on, a.until_on) && daterange(b.from_on, b.until_on)
        order by b.from_on limit 1) b on true
      where not a.broken && '{from,until}'`,
  },
];

const matchChecks: readonly Check[] = [
  unknown('matches', 'request', 'request_id', 'request'),
  unknown('matches', 'volunteer', 'volunteer_id', 'volunteer'),
  twice('matches', 'key', 'key'),
  {
    file: 'matches',
    column: 'linked_on',
    sql: `select line, format('lies before the request was received (%s)', received_on) as wrong
      from in_matches where linked_on < received_on`,
  },
  {
    file: 'matches',
    column: 'ended_on',
    sql: `select line, 'lies before linked_on' as wrong from in_matches
      where ended_on < linked_on and not broken && '{ended_on,linked_on}'`,
  },
  {
    file: 'matches',
    column: 'volunteer',
    sql: `select i.line, 'is not enrolled in the programme of this request' as wrong from in_matches i
      where i.enrolment_id is null and i.volunteer_id is not null and i.programme_id is not null
        and not exists (select from in_enrolments e where e.volunteer_id = i.volunteer_id and e.programme_id is null)`,
  },
  {
    file: 'matches',
    column: 'request',
    sql: `select line, 'this requester has another open match in this programme' as wrong from (
        select line, row_number() over (partition by requester_id, programme_id order by line nulls first) as place
        from after_matches where is_open and requester_id is not null and programme_id is not null
      ) m where place > 1 and line is not null`,
  },
  {
    file: 'matches',
    column: 'volunteer',
    sql: `select line, format('is above capacity: open match %s of at most %s', place, capacity) as wrong from (
        select m.line, row_number() over (partition by m.enrolment_id order by m.line nulls first) as place,
          coalesce(c.capacity, e.capacity_otherwise) as capacity
        from after_matches m
        join after_enrolments e on e.id = m.enrolment_id left join capacity_after c on c.id = e.id
        where m.is_open and not e.broken && '{capacity}'
      ) m where place > capacity and line is not null`,
  },
];

/** Everything that must hold between rows, of these files and of the database. */
export const checks: readonly Check[] = [...peopleChecks, ...requestChecks, ...matchChecks];
