import { describe, expect, onTestFinished, test } from 'vitest';
import { toGlobalId } from '../../api/platform/ids.ts';
import { type Caller, openApi } from '../support/api.ts';
import { asOwner, copyDatabase } from '../support/database.ts';

const period = { from: '2021-01-01', until: '2022-01-01' };

const programmeReport = `query ($programme: ID!, $period: PeriodInput!) {
  programmeReport(programme: $programme, period: $period) {
    programme { slug } total waitlist { length medianDays } unlinkReasons { reason count } hours { planned }
    volunteers { enrolled } campaign { invited } circumstances { circumstance } warnings { code text }
  }
}`;
const volunteerReport = `query ($organisation: ID!, $period: PeriodInput!, $leavingOut: [ID!]) {
  volunteerReport(organisation: $organisation, period: $period, leavingOut: $leavingOut) {
    activeAtEnd retentionRate byProgramme { programme { slug } activeAtEnd } tenure { band count }
  }
}`;
const requestReport = `query ($organisation: ID!, $period: PeriodInput!) {
  requestReport(organisation: $organisation, period: $period) {
    received byTeam { team { id name } count } firstContact { workingDays withinPct target met }
  }
}`;
const matchRetention = `query ($programme: ID!, $period: PeriodInput!, $variant: RetentionVariant) {
  matchRetention(programme: $programme, period: $period, variant: $variant) {
    matches ended points { days atRisk ended survival lower upper } survivalAt12Months medianDays
  }
}`;

/** An empty installation with a day as a volunteer, a programme and callers, all of Heemskerk. */
async function heemskerk() {
  const { database, drop } = await copyDatabase('empty');
  const { visitor, app } = await openApi(database);
  onTestFinished(async () => {
    await app.close();
    await drop();
  });
  const [row] = await asOwner<{ organisation: string; programme: string }>(
    database,
    `select o.id as organisation, p.id as programme from organisation o join programme p on p.organisation_id = o.id
     where o.slug = 'heemskerk' and p.slug = 'maatjes'`,
  );
  const ids = {
    organisation: toGlobalId('Organisation', row!.organisation),
    programme: toGlobalId('Programme', row!.programme),
  };
  const as = (role: string, slug: string) => visitor().signIn(`${role}@${slug}.example`);
  return { ids, visitor, as, database, row: row! };
}

const allReports = async (caller: Caller, ids: { organisation: string; programme: string }) => [
  await caller.ask<object>(programmeReport, { ...ids, period }),
  await caller.ask<object>(volunteerReport, { ...ids, period }),
  await caller.ask<object>(requestReport, { ...ids, period }),
  await caller.ask<object>(matchRetention, { ...ids, period }),
];

const nothing = [
  { programmeReport: null },
  { volunteerReport: null },
  { requestReport: null },
  { matchRetention: null },
];

describe('who may see reports', () => {
  test('the manager and the coordinator of the organisation', async () => {
    const { ids, as } = await heemskerk();
    for (const role of ['manager', 'coordinator']) {
      const answers = await allReports(await as(role, 'heemskerk'), ids);
      expect(answers).toEqual([
        {
          programmeReport: expect.objectContaining({
            programme: { slug: 'maatjes' },
            total: 0,
            campaign: null,
          }),
        },
        {
          volunteerReport: expect.objectContaining({ activeAtEnd: 0, retentionRate: null, byProgramme: [] }),
        },
        { requestReport: expect.objectContaining({ received: 0 }) },
        { matchRetention: { matches: 0, ended: 0, points: [], survivalAt12Months: null, medianDays: null } },
      ]);
    }
  });

  test('nobody else: for others there is no such report, as there is none of a programme that does not exist', async () => {
    const { ids, visitor, as } = await heemskerk();
    expect(await allReports(visitor(), ids)).toEqual(nothing);
    expect(await allReports(await as('manager', 'heusden'), ids)).toEqual(nothing);
    const wrong = { organisation: ids.programme, programme: 'no id at all' };
    expect(await allReports(await as('manager', 'heemskerk'), wrong)).toEqual(nothing);
  });
});

describe('a mistake in what is asked', () => {
  test('is answered with its field: a period without a day, a programme that is none', async () => {
    const { ids, as } = await heemskerk();
    const manager = await as('manager', 'heemskerk');
    const mistakes = [
      [programmeReport, { period: { from: '2022-01-01', until: '2021-01-01' } }, 'period.until'],
      [volunteerReport, { period, leavingOut: [ids.organisation] }, 'leavingOut'],
    ] as const;
    for (const [query, variables, field] of mistakes) {
      const { errors } = await manager.send(query, { ...ids, ...variables });
      expect(errors).toHaveLength(1);
      expect(errors![0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
      expect(errors![0]!.message).toContain(field);
    }
  });

  test('all of time is no mistake', async () => {
    const { ids, as } = await heemskerk();
    const variables = { ...ids, period: { from: '0001-01-01', until: '9999-12-31' } };
    const manager = await as('manager', 'heemskerk');
    for (const query of [programmeReport, volunteerReport, requestReport, matchRetention])
      await expect(manager.ask(query, variables)).resolves.toBeDefined();
  });
});

describe('a report with people in it', () => {
  test('names programmes and teams, and warns in the language of the reader', async () => {
    const { ids, as, database, row } = await heemskerk();
    await asOwner(database, people(row));
    const manager = await as('manager', 'heemskerk');
    const volunteers = await manager.ask(volunteerReport, { ...ids, period });
    expect(volunteers).toMatchObject({
      volunteerReport: { activeAtEnd: 1, byProgramme: [{ programme: { slug: 'maatjes' }, activeAtEnd: 1 }] },
    });
    const leftOut = await manager.ask(volunteerReport, { ...ids, period, leavingOut: [ids.programme] });
    expect(leftOut).toMatchObject({ volunteerReport: { activeAtEnd: 0, byProgramme: [] } });
    expect(await manager.ask(requestReport, { ...ids, period })).toMatchObject({
      requestReport: {
        received: 1,
        byTeam: [{ team: { id: expect.any(String), name: expect.any(String) }, count: 1 }],
      },
    });
    const ongoing = { ...ids, period: { from: '2021-01-01', until: '2999-01-01' } };
    expect(await manager.ask(programmeReport, ongoing)).toMatchObject({
      programmeReport: {
        warnings: [{ code: 'PERIOD_NOT_OVER', text: expect.stringContaining('31 december 2998') }],
      },
    });
    manager.language = 'en';
    expect(await manager.ask(programmeReport, ongoing)).toMatchObject({
      programmeReport: {
        warnings: [{ code: 'PERIOD_NOT_OVER', text: expect.stringContaining('31 December 2998') }],
      },
    });
  });
});

/** A volunteer in the programme, and a resident of Heemskerk who asked in 2021. */
const people = ({ organisation, programme }: { organisation: string; programme: string }) => `
  with o as (select '${organisation}'::uuid as id),
  helper as (insert into person (id, organisation_id, first_name, last_name)
    select gen_random_uuid(), id, 'A', 'B' from o returning id),
  v as (insert into volunteer (id, organisation_id, person_id)
    select gen_random_uuid(), o.id, helper.id from o, helper returning id),
  s as (insert into volunteer_spell (id, organisation_id, volunteer_id, joined_on)
    select gen_random_uuid(), o.id, v.id, '2021-03-01' from o, v),
  e as (insert into enrolment (id, organisation_id, volunteer_id, programme_id, status, since, capacity, support_modes)
    select gen_random_uuid(), o.id, v.id, '${programme}', 'CERTIFIED', '2021-03-01', 1, '{STRUCTURAL}' from o, v),
  resident as (insert into person (id, organisation_id, first_name, last_name, postcode)
    select gen_random_uuid(), id, 'C', 'D', '1962' from o returning id),
  r as (insert into requester (id, organisation_id, person_id)
    select gen_random_uuid(), o.id, resident.id from o, resident returning id)
  insert into request (id, organisation_id, programme_id, requester_id, reference, status, channel, received_at)
    select gen_random_uuid(), o.id, '${programme}', r.id, 'X', 'RECEIVED', 'CENTRAL', '2021-05-03T10:00:00Z' from o, r`;
