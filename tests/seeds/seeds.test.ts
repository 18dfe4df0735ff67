import { describe, expect, test, vi } from 'vitest';
import type { Database } from '../../api/platform/database.ts';
import { demoDay } from '../../seeds/life.ts';
import { seed } from '../../seeds/seed.ts';
import { asOwner, testDatabase } from '../support/database.ts';
import { brokenInvariants } from '../support/invariants.ts';

const silent = () => undefined;

/** A fingerprint of each table. Passwords are left out: they are salted, and so differ each time. */
async function fingerprints(database: Database): Promise<Record<string, string>> {
  const tables = await asOwner<{ name: string }>(
    database,
    `select table_name as name from information_schema.tables where table_schema = 'public'
     and table_name not in ('koppel_migration', 'account') order by 1`,
  );
  const prints: Record<string, string> = {};
  for (const { name } of tables) {
    // When a version was written is another moment each time; what it says is not.
    const said = name === 'row_version' ? 't.facts' : 't';
    const [row] = await asOwner<{ print: string }>(
      database,
      `select count(*) || ' rows ' || coalesce(md5(string_agg(${said}::text, '|' order by ${said}::text)), '') as print from ${name} t`,
    );
    prints[name] = row!.print;
  }
  return prints;
}

const found = (database: Database, sql: string) => asOwner<Record<string, unknown>>(database, sql);

describe('the demo data', () => {
  test('is the same each time, and stays as it is when it is there', async () => {
    const once = await testDatabase('demo');
    const again = await testDatabase('empty');
    await seed(again, { demo: true, say: silent });
    const prints = await fingerprints(once);
    expect(await fingerprints(again)).toEqual(prints);
    const said: string[] = [];
    await seed(once, { demo: true, say: (line) => said.push(line) });
    expect(said).toEqual([]);
    expect(await fingerprints(once)).toEqual(prints);
  });

  test('leaves alone what somebody changed', async () => {
    const database = await testDatabase('empty');
    await asOwner(
      database,
      `update programme set status = 'SUSPENDED', name = 'Anders' where slug = 'maatjes'`,
    );
    await seed(database, { demo: true, say: silent });
    expect(await found(database, `select name, status from programme where slug = 'maatjes'`)).toEqual([
      { name: 'Anders', status: 'SUSPENDED' },
    ]);
  });

  test('is about nobody: addresses that no one can own, numbers that no one can dial', async () => {
    const database = await testDatabase('demo');
    const everywhere = `select email, phone from person union all select email, phone from application`;
    expect(
      await found(
        database,
        `select * from (${everywhere}) p where email !~ '^[a-z.]+[.][0-9]+@post[.]example$'`,
      ),
    ).toEqual([]);
    expect(await found(database, `select * from (${everywhere}) p where phone !~ '^06-00[0-9]{6}$'`)).toEqual(
      [],
    );
    const offices = `select name, phone from team union all select name, phone from organisation`;
    expect(
      await found(database, `select * from (${offices}) o where phone !~ '^0[0-9]{2,3}-000[ 0-9]+$'`),
    ).toEqual([]);
    expect(await found(database, `select email from organisation where email !~ '[.]example$'`)).toEqual([]);
  });

  test('breaks none of the rules', async () => {
    expect(await brokenInvariants(await testDatabase('demo'))).toEqual([]);
  });

  const impossible: Record<string, string> = {
    'a volunteer with more matches than agreed, on any day': `
      select m.id from match m join enrolment e on e.id = m.enrolment_id
      where (select count(*) from match o where o.enrolment_id = m.enrolment_id and o.linked_on <= m.linked_on
        and (o.ended_on is null or o.ended_on > m.linked_on)) > e.capacity`,
    'a resident with two matches of a programme at once, on any day': `
      select m.id from match m join match o on o.id <> m.id and o.requester_id = m.requester_id and o.programme_id = m.programme_id
      where daterange(m.linked_on, m.ended_on) && daterange(o.linked_on, o.ended_on)`,
    'a match outside the time of its volunteer': `
      select m.id from match m join enrolment e on e.id = m.enrolment_id
      join volunteer_spell s on s.volunteer_id = m.volunteer_id
      where m.linked_on < e.since or m.linked_on < s.joined_on
        or coalesce(m.ended_on, 'infinity') > least(coalesce(e.until, 'infinity'), coalesce(s.left_on, 'infinity'))`,
    'a match without a wait before it': `
      select m.id from match m where not exists (
        select from waitlist_spell s
        where s.request_id = m.request_id and s.until_on = m.linked_on and s.removal_reason = 'MATCHED')`,
    'a wait that ended in a match that is not there': `
      select s.id from waitlist_spell s where s.removal_reason = 'MATCHED' and not exists (
        select from match m where m.request_id = s.request_id and m.linked_on = s.until_on)`,
    'somebody who waits while matched': `
      select s.id from waitlist_spell s join match m on m.request_id = s.request_id
      where daterange(s.from_on, s.until_on) && daterange(m.linked_on, m.ended_on)`,
    'a request out of order': `
      select id from request where first_contact_at > coalesce(outcome_on + 1, 'infinity')
        or outcome_on < received_at::date or intake_on < received_at::date`,
    'a wait before the request was accepted': `
      select s.id from waitlist_spell s join request r on r.id = s.request_id where s.from_on < r.outcome_on`,
    'an ended match of a request that runs, or the other way round': `
      select r.id from request r where (r.status = 'RUNNING') <> exists (
        select from match m where m.request_id = r.id and m.ended_on is null)`,
    'somebody linked before being born, or after having died': `
      select m.id from match m
      join requester q on q.id = m.requester_id join person p on p.id = q.person_id
      join volunteer v on v.id = m.volunteer_id join person w on w.id = v.person_id
      where least(p.birth_date, w.birth_date) > m.linked_on - interval '10 years'
        or coalesce(m.ended_on, 'infinity') > least(p.deceased_on, w.deceased_on)`,
    'an enrolment that has ended and does not say so': `
      select id from enrolment where (until is not null) <> (status = 'LEFT')`,
    'anything after the day of the demo': `
      select id from match where greatest(linked_on, ended_on) > '${demoDay}'
      union all select id from waitlist_spell where greatest(from_on, until_on) > '${demoDay}'
      union all select id from request where received_at::date > '${demoDay}' or outcome_on > '${demoDay}'
      union all select id from volunteer_spell where greatest(joined_on, left_on) > '${demoDay}'
      union all select id from vacancy where published_on > '${demoDay}'
      union all select id from application where submitted_at::date > '${demoDay}'
      union all select id from event where on_date > '${demoDay}'`,
  };

  test('holds nothing that cannot be', async () => {
    const database = await testDatabase('demo');
    for (const [what, sql] of Object.entries(impossible))
      expect(await found(database, sql), what).toEqual([]);
  });

  test('has life in it: people who wait, volunteers with room, matches, new requests and vacancies', async () => {
    const database = await testDatabase('demo');
    const lively = await found(
      database,
      `select o.slug || '/' || p.slug as programme,
         (select count(*)::int from waitlist_spell s where s.programme_id = p.id and s.until_on is null) as waiting,
         (select count(*)::int from waitlist_spell s where s.programme_id = p.id and s.until_on is null
           and exists (select from match m where m.requester_id = s.requester_id and m.ended_on <= s.from_on)) as "again",
         (select count(*)::int from enrolment e where e.programme_id = p.id and e.status = 'CERTIFIED'
           and e.open_matches < e.capacity and e.vog_seen_on > '2023-11-20') as available,
         (select count(*)::int from match m where m.programme_id = p.id and m.status = 'ACTIVE') as running,
         (select count(*)::int from request r where r.programme_id = p.id and r.status in ('RECEIVED', 'FIRST_CONTACT')
           and r.received_at > '2026-11-01') as inbox,
         (select count(*)::int from vacancy v where v.programme_id = p.id and v.status = 'PUBLISHED') as vacancies
       from programme p join organisation o on o.id = p.organisation_id`,
    );
    const main = [
      'heerlen/schuldhulpmaatje',
      'heerlen/sociaal-maatje',
      'heemskerk/maatjes',
      'heemskerk/home-start',
      'heemskerk/fat',
      'heusden/zorgsaam',
      'heusden/belmaatje',
    ];
    for (const row of lively.filter(({ programme }) => main.includes(programme as string))) {
      expect(row, String(row.programme)).toEqual({
        programme: row.programme,
        waiting: expect.toSatisfy((count: number) => count >= 9),
        again: 1,
        available: expect.toSatisfy((count: number) => count >= 7),
        running: expect.toSatisfy((count: number) => count >= 12),
        inbox: expect.toSatisfy((count: number) => count >= 4),
        vacancies: expect.toSatisfy((count: number) => count >= 4),
      });
    }
    expect(lively.filter(({ programme }) => main.includes(programme as string))).toHaveLength(main.length);
  });
});

describe('an installation', () => {
  test('begins with organisations, programmes and places, and with no people', async () => {
    const database = await testDatabase('empty');
    expect(await found(database, 'select slug from organisation order by 1')).toEqual([
      { slug: 'heemskerk' },
      { slug: 'heerlen' },
      { slug: 'heusden' },
    ]);
    expect(await found(database, 'select id from person union all select id from request')).toEqual([]);
    expect(await found(database, `select email from account order by 1`)).toHaveLength(9);
  });

  test('in production has no account with a known password', async () => {
    const database = await testDatabase('empty');
    await asOwner(database, 'delete from role_grant');
    await asOwner(database, 'delete from account');
    vi.stubEnv('NODE_ENV', 'production');
    try {
      await seed(database, { demo: true, say: silent });
    } finally {
      vi.unstubAllEnvs();
    }
    expect(await found(database, 'select email from account')).toEqual([]);
  });
});
