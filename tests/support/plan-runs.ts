import { setTimeout as delay } from 'node:timers/promises';
import { expect, onTestFinished } from 'vitest';
import { PlanRoom } from '../../api/matching/plan/room.ts';
import type { Database } from '../../api/platform/database.ts';
import { fromGlobalId } from '../../api/platform/ids.ts';
import { type Caller, openApi } from './api.ts';
import { asOwner, copyDatabase } from './database.ts';
import { programmeId, type RefusedOr, refused, waits } from './stories.ts';
import { aVolunteer } from './volunteers.ts';

export interface Run {
  __typename?: string;
  id: string;
  status: string;
  phase: string | null;
  done: number;
  of: number;
  trouble: string | null;
  viewerCanCancel: boolean;
  programmes: { slug: string }[];
  plan: Plan | null;
}
export interface Plan {
  totalScore: number;
  exact: boolean;
  pairs: {
    stillSuits: boolean;
    score: number;
    waitlistEntry: { id: string; request: { id: string } };
    volunteer: { id: string };
    reasons: { code: string; text: string; points: number }[];
  }[];
  unmatched: { waitlistEntry: { request: { id: string } }; whyNone: { code: string; text: string }[] }[];
  fairness: {
    waiting: number;
    matched: number;
    longestWaitLeft: number | null;
    scoreInLine: number;
    passedOverCount: number;
    passedOver: {
      byDays: number;
      unexplained: boolean;
      waitlistEntry: { request: { id: string } };
      insteadOf: { request: { id: string } };
      volunteer: { id: string };
      reasons: { code: string; points: number; pointsOfOther: number }[];
    }[];
  };
}

const entry = 'waitlistEntry { id request { id } }';
export const plan = `{ totalScore exact
  pairs { stillSuits score ${entry} volunteer { id } reasons { code text points } }
  unmatched { ${entry} whyNone { code text } }
  fairness { waiting matched longestWaitLeft scoreInLine passedOverCount
    passedOver { byDays unexplained ${entry} insteadOf { request { id } } volunteer { id } reasons { code points pointsOfOther } } } }`;
export const state = 'id status phase done of trouble viewerCanCancel programmes { slug }';

export const start = async (caller: Caller, ...programmes: string[]): Promise<Run & RefusedOr> =>
  (
    await caller.ask<{ startMatchPlan: Run & RefusedOr }>(
      `mutation ($programmes: [ID!]!) { startMatchPlan(programmes: $programmes) { __typename ... on PlanRun { ${state} } ${refused} } }`,
      { programmes },
    )
  ).startMatchPlan;
export const look = async (caller: Caller, id: string, fields = `${state} plan ${plan}`): Promise<Run> =>
  (await caller.ask<{ run: Run }>(`query ($id: ID!) { run: matchPlanRun(id: $id) { ${fields} } }`, { id }))
    .run;
export const cancel = async (caller: Caller, id: string): Promise<Run & RefusedOr> =>
  (
    await caller.ask<{ cancelMatchPlan: Run & RefusedOr }>(
      `mutation ($id: ID!) { cancelMatchPlan(id: $id) { __typename ... on PlanRun { ${state} } ${refused} } }`,
      { id },
    )
  ).cancelMatchPlan;
export interface Proposals extends RefusedOr {
  results?: (RefusedOr & { volunteer?: { id: string } })[];
}
export const propose = async (
  caller: Caller,
  run: string,
  pairs: { request: string; volunteer: string; because?: string }[],
): Promise<Proposals> =>
  (
    await caller.ask<{ proposeFromPlan: Proposals }>(
      `mutation ($run: ID!, $pairs: [PairInput!]!) { proposeFromPlan(run: $run, pairs: $pairs) {
         __typename ... on PlanProposals { results { __typename ... on Match { id status volunteer { id } } ${refused} } } ${refused} } }`,
      { run, pairs },
    )
  ).proposeFromPlan;

/** Looks until something holds of the run. */
export async function until(caller: Caller, id: string, holds: (run: Run) => boolean): Promise<Run> {
  for (const began = Date.now(); ; await delay(50)) {
    const run = await look(caller, id, state);
    if (holds(run)) return run;
    if (Date.now() - began > 60_000) throw new Error(`It went on for too long: ${JSON.stringify(run)}`);
  }
}
export const isOver = ({ status }: Run) => status !== 'QUEUED' && status !== 'RUNNING';
export async function done(caller: Caller, id: string): Promise<Plan> {
  const { status, trouble } = await until(caller, id, isOver);
  expect({ status, trouble }).toEqual({ status: 'DONE', trouble: null });
  return (await look(caller, id)).plan!;
}

export interface World {
  database: Database;
  coordinator: Caller;
  visitor: Caller;
  another(email?: string): Promise<Caller>;
  maatjes: string;
  leest: string;
}

/** An installation of its own, with a room in which plans are made unless a test opens one itself. */
export async function world({ room = true } = {}): Promise<World> {
  const { database, drop } = await copyDatabase('empty');
  const planRoom = room ? new PlanRoom(database.orm, console.error) : undefined;
  onTestFinished(async () => {
    await planRoom?.close();
    await drop();
  });
  const api = await openApi(database, {}, planRoom);
  const visitor = api.visitor();
  const another = (email = 'coordinator@heemskerk.example') => api.visitor().signIn(email);
  return {
    database,
    visitor,
    another,
    coordinator: await another(),
    maatjes: await programmeId(visitor, 'heemskerk', 'maatjes'),
    leest: await programmeId(visitor, 'heemskerk', 'leest-mee'),
  };
}

export const waitsFor = async (
  { database, visitor, coordinator }: World,
  programme: string,
  name: string,
  days = 0,
) => {
  const request = await waits(visitor, coordinator, programme, { lastName: name });
  await asOwner(
    database,
    `update waitlist_spell set waiting_since = waiting_since - $2::int, from_on = from_on - $2::int where request_id = $1`,
    [fromGlobalId('Request', request), days],
  );
  return request;
};

/** A volunteer of maatjes who takes part in leest-mee as well, and takes one in all. */
export async function aSharedVolunteer({ database }: World): Promise<string> {
  const volunteer = await aVolunteer(database, 'heemskerk', 'maatjes', { capacity: 2 });
  await asOwner(
    database,
    `with v as (update volunteer set capacity = 1 where id = $1 returning id)
     insert into enrolment (id, organisation_id, volunteer_id, programme_id, status, since, support_modes, capacity, trained_on, vog_seen_on)
     select gen_random_uuid(), e.organisation_id, e.volunteer_id, p.id, e.status, e.since, e.support_modes, 2, e.trained_on, e.vog_seen_on
     from enrolment e join programme p on p.organisation_id = e.organisation_id and p.slug = 'leest-mee' where e.volunteer_id = $1`,
    [fromGlobalId('Volunteer', volunteer)],
  );
  return volunteer;
}
