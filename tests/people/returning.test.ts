import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../../api/platform/database.ts';
import { toGlobalId } from '../../api/platform/ids.ts';
import { organisationId } from '../../seeds/organisations.ts';
import { type Caller, openApi } from '../support/api.ts';
import { asOwner, copyDatabase } from '../support/database.ts';
import { programmeId, type RefusedOr, refused } from '../support/stories.ts';
import { aVolunteer, today } from '../support/volunteers.ts';

let database: Database;
let drop: () => Promise<void>;
let coordinator: Caller;
let manager: Caller;
let programme: string;

beforeAll(async () => {
  ({ database, drop } = await copyDatabase('empty'));
  const api = await openApi(database);
  coordinator = await api.visitor().signIn('coordinator@heemskerk.example');
  manager = await api.visitor().signIn('manager@heemskerk.example');
  programme = await programmeId(coordinator, 'heemskerk', 'maatjes');
});
afterAll(() => drop());

const thisYear = Number(today().slice(0, 4));

interface Enrolment {
  id: string;
  status: string;
  since: string;
  until: string | null;
  trainedOn: string | null;
  viewerCanMoveTo: { to: string; obstacle: string | null }[];
}
const enrolmentsOf = async (lastName: string): Promise<Enrolment[]> =>
  (
    await coordinator.ask<{ volunteers: { edges: { node: Enrolment }[] } }>(
      `query ($programme: ID!, $name: String!) { volunteers(programme: $programme, filter: { name: $name }) {
         edges { node { id status since until trainedOn viewerCanMoveTo { to obstacle } } } } }`,
      { programme, name: lastName },
    )
  ).volunteers.edges
    .map(({ node }) => node)
    .sort((one, other) => (one.since < other.since ? -1 : 1));
const moves = async (id: string, to: string): Promise<RefusedOr> =>
  (
    await coordinator.ask<{ moveEnrolment: RefusedOr }>(
      `mutation ($id: ID!, $to: EnrolmentStatus!) {
         moveEnrolment(enrolment: $id, to: $to, leaveReason: MOVED) { __typename ... on Enrolment { id status } ${refused} } }`,
      { id, to },
    )
  ).moveEnrolment;
const figures = async (year: number): Promise<Record<string, number>> => {
  const { volunteerReport, programmeReport } = await manager.ask<{
    volunteerReport: Record<string, number>;
    programmeReport: { volunteers: { enrolled: number; candidates: number } };
  }>(
    `query ($organisation: ID!, $programme: ID!, $period: PeriodInput!) {
       volunteerReport(organisation: $organisation, period: $period) { activeAtStart joined left activeAtEnd }
       programmeReport(programme: $programme, period: $period) { volunteers { enrolled candidates } } }`,
    {
      organisation: toGlobalId('Organisation', organisationId('heemskerk')),
      programme,
      period: { from: `${year}-01-01`, until: `${year + 1}-01-01` },
    },
  );
  return { ...volunteerReport, ...programmeReport.volunteers };
};

/** A volunteer who helped for a while, and left two years ago. */
async function whoLeft(lastName: string): Promise<Enrolment> {
  await aVolunteer(database, 'heemskerk', 'maatjes', { lastName });
  const [enrolment] = await enrolmentsOf(lastName);
  await moves(enrolment!.id, 'LEFT');
  const ofThem = `volunteer_id = (select v.id from volunteer v join person p on p.id = v.person_id where p.last_name = $1)`;
  const days = [lastName, `${thisYear - 4}-03-01`, `${thisYear - 2}-06-01`];
  await asOwner(
    database,
    `update enrolment set since = $2, until = $3, trained_on = $2 where ${ofThem}`,
    days,
  );
  await asOwner(database, `update volunteer_spell set joined_on = $2, left_on = $3 where ${ofThem}`, days);
  return (await enrolmentsOf(lastName))[0]!;
}

test('whoever comes back begins anew, and the figures of the years before stay what they were', async () => {
  const left = await whoLeft('Terugkomer');
  const [before, between] = [await figures(thisYear - 2), await figures(thisYear - 1)];
  const back = await moves(left.id, 'INTAKE');
  expect(back).toMatchObject({ __typename: 'Enrolment', status: 'INTAKE' });
  expect(back.id).not.toBe(left.id);
  expect(await enrolmentsOf('Terugkomer')).toMatchObject([
    {
      id: left.id,
      status: 'LEFT',
      until: `${thisYear - 2}-06-01`,
      viewerCanMoveTo: [{ to: 'INTAKE', obstacle: 'Deze vrijwilliger doet al weer mee in dit programma.' }],
    },
    { id: back.id, status: 'INTAKE', since: today(), until: null, trainedOn: `${thisYear - 4}-03-01` },
  ]);
  expect([await figures(thisYear - 2), await figures(thisYear - 1)]).toEqual([before, between]);
  expect(between).toMatchObject({ activeAtEnd: 0, enrolled: 0 });
  expect(await figures(thisYear)).toMatchObject({
    activeAtStart: 0,
    joined: 1,
    left: 0,
    activeAtEnd: 1,
    enrolled: 1,
  });
});

test('nobody comes back twice, also when two coordinators let them in at once', async () => {
  const left = await whoLeft('Tweemaal');
  const both = await Promise.all([moves(left.id, 'INTAKE'), moves(left.id, 'INTAKE')]);
  expect(both.map(({ __typename }) => __typename).sort()).toEqual(['Enrolment', 'Refusal']);
  expect(both.find(({ __typename }) => __typename === 'Refusal')).toMatchObject({
    reason: 'WRONG_STATE',
    fields: [{ path: 'to', message: 'Deze vrijwilliger doet al weer mee in dit programma.' }],
  });
  expect(await enrolmentsOf('Tweemaal')).toHaveLength(2);
});

test('whoever comes back on the day of leaving never left', async () => {
  await aVolunteer(database, 'heemskerk', 'maatjes', { lastName: 'Vergissing' });
  const before = await figures(thisYear);
  const [enrolment] = await enrolmentsOf('Vergissing');
  await moves(enrolment!.id, 'LEFT');
  expect((await figures(thisYear)).left).toBe(before.left! + 1);
  expect((await moves(enrolment!.id, 'INTAKE')).id).toBe(enrolment!.id);
  expect(await enrolmentsOf('Vergissing')).toMatchObject([{ status: 'INTAKE', until: null }]);
  expect(await figures(thisYear)).toEqual(before);
});
