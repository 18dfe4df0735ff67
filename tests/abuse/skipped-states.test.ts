import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { matchLifecycle } from '../../api/matching/lifecycle.ts';
import { enrolmentLifecycle } from '../../api/people/lifecycle.ts';
import type { Database } from '../../api/platform/database.ts';
import { toGlobalId } from '../../api/platform/ids.ts';
import { canMove, type Lifecycle } from '../../api/platform/lifecycle.ts';
import { requestLifecycle } from '../../api/requests/lifecycle.ts';
import { koppelSchema } from '../../api/schema.ts';
import { applicationLifecycle, vacancyLifecycle } from '../../api/vacancies/lifecycle.ts';
import { type Caller, openApi } from '../support/api.ts';
import { asOwner, copyDatabase } from '../support/database.ts';
import { documentFor, everythingThatCounts, rootsOf, selectionFor, valuesFor } from '../support/questions.ts';
import { today } from '../support/volunteers.ts';

// Every act, on a thing in every state in which it cannot be done.

let database: Database;
let drop: () => Promise<void>;
let coordinator: Caller;
const roots = rootsOf(await koppelSchema());

interface Life {
  type: string;
  table: string;
  lifecycle: Lifecycle<string>;
  /** Acts that take it a step, to a state that is named. */
  steps: string[];
  /** Acts that can be done in these states only. */
  acts: Record<string, string[]>;
}
const proposals = ['PROPOSED', 'INTRODUCTION_PLANNED', 'INTRODUCED'];
const lives: Life[] = [
  {
    type: 'Request',
    table: 'request',
    lifecycle: requestLifecycle,
    steps: [],
    acts: {
      recordFirstContact: ['RECEIVED'],
      completeIntake: ['FIRST_CONTACT', 'INTAKE_PLANNED', 'INTAKE_DONE'],
      removeFromWaitlist: ['WAITLISTED'],
      returnToWaitlist: ['ON_HOLD', 'ENDED'],
      proposeMatch: ['WAITLISTED'],
      linkMatch: ['WAITLISTED'],
    },
  },
  {
    type: 'Match',
    table: 'match',
    lifecycle: matchLifecycle,
    steps: [],
    acts: {
      declineMatch: proposals,
      answerProposal: proposals,
      unlinkMatch: ['TRIAL', 'ACTIVE', 'ON_HOLD', 'CLOSING'],
      planIntroduction: ['INTRODUCTION_PLANNED'],
      recordIntroduction: ['INTRODUCTION_PLANNED'],
      startTrial: ['INTRODUCED'],
      completeTrial: ['TRIAL'],
      holdMatch: ['ACTIVE', 'ON_HOLD'],
      resumeMatch: ['ON_HOLD'],
      beginClosing: ['ACTIVE'],
      bridgeMatch: ['ON_HOLD'],
      endBridge: [],
    },
  },
  { type: 'Vacancy', table: 'vacancy', lifecycle: vacancyLifecycle, steps: ['moveVacancy'], acts: {} },
  {
    type: 'Application',
    table: 'application',
    lifecycle: applicationLifecycle,
    steps: ['moveApplication'],
    acts: { placeApplication: ['INTAKE'] },
  },
  {
    type: 'Enrolment',
    table: 'enrolment',
    lifecycle: enrolmentLifecycle,
    steps: ['moveEnrolment'],
    acts: {},
  },
];
const ids = new Map<string, string>();

beforeAll(async () => {
  ({ database, drop } = await copyDatabase('demo'));
  coordinator = await (await openApi(database)).visitor().signIn('coordinator@heemskerk.example');
  // A programme in which nobody else is, so that a thing can be put into any state.
  const [row] = await asOwner<Record<string, string>>(
    database,
    `with g as (select p.id, p.organisation_id from programme p join organisation o on o.id = p.organisation_id
       where o.slug = 'heemskerk' and p.slug = 'maatjes'),
     p as (insert into person (id, organisation_id, first_name, last_name, postcode)
       select gen_random_uuid(), organisation_id, 'Wim', 'Wachter', '1962' from g, generate_series(1, 2) returning *),
     people as (select *, row_number() over (order by id) as n from p),
     r as (insert into requester (id, organisation_id, person_id) select gen_random_uuid(), organisation_id, id from people where n = 1 returning *),
     v as (insert into volunteer (id, organisation_id, person_id) select gen_random_uuid(), organisation_id, id from people where n = 2 returning *),
     e as (insert into enrolment (id, organisation_id, volunteer_id, programme_id, status, since, support_modes, capacity)
       select gen_random_uuid(), v.organisation_id, v.id, g.id, 'CERTIFIED', '2020-01-01', '{STRUCTURAL}', 1 from v, g returning *),
     q as (insert into request (id, organisation_id, programme_id, requester_id, reference, status, channel, support_mode, received_at)
       select gen_random_uuid(), g.organisation_id, g.id, r.id, 'ABCD-2345', 'RECEIVED', 'SELF', 'STRUCTURAL', '2020-01-01' from g, r returning *),
     m as (insert into match (id, organisation_id, programme_id, request_id, requester_id, enrolment_id, volunteer_id, status, proposed_at)
       select gen_random_uuid(), q.organisation_id, q.programme_id, q.id, q.requester_id, e.id, e.volunteer_id, 'DECLINED', now() from q, e returning *),
     c as (insert into vacancy (id, organisation_id, programme_id, title, summary, support_mode, status)
       select gen_random_uuid(), organisation_id, id, 'Wandelen', 'Samen lopen.', 'STRUCTURAL', 'DRAFT' from g returning *),
     a as (insert into application (id, organisation_id, programme_id, vacancy_id, status, first_name, last_name, phone, submitted_at)
       select gen_random_uuid(), organisation_id, programme_id, id, 'SUBMITTED', 'Ali', 'Aanmelder', '0600000000', now() from c returning *)
     select q.id as "Request", m.id as "Match", c.id as "Vacancy", a.id as "Application", e.id as "Enrolment", v.id as "Volunteer"
     from q, m, c, a, e, v`,
  );
  for (const [type, id] of Object.entries(row!)) ids.set(type, toGlobalId(type, id));
});
afterAll(() => drop());

/** Puts a thing in a state, as if it had come there. */
async function put({ table, type }: Life, status: string): Promise<void> {
  const linked = !['PROPOSED', 'INTRODUCTION_PLANNED', 'INTRODUCED', 'DECLINED'].includes(status);
  const dates =
    table === 'match'
      ? `, linked_on = ${linked ? `date '2021-01-01'` : 'null'}, ended_on = ${status === 'ENDED' ? `date '2021-02-01'` : 'null'},
         unlink_reason = ${status === 'ENDED' ? `'GOAL_REACHED'` : 'null'}, requester_agreed_at = null, volunteer_agreed_at = null`
      : '';
  const id = Buffer.from(ids.get(type)!, 'base64url').toString().split(':')[1]!;
  await asOwner(
    database,
    `with settings as materialized (select set_config('app.correction', 'on', true))
     update ${table} set status = '${status}' ${dates} from settings where id = '${id}'`,
  );
}

/** Does an act on the thing; gives what came of it. */
async function act(
  { type }: Life,
  name: string,
  to?: string,
): Promise<{ __typename: string; reason?: string }> {
  const root = roots.find(({ path }) => path === `Mutation.${name}`)!;
  const values = valuesFor(root.field, ({ path, type: named }) => {
    const place = path.at(-1)!;
    if (named === 'ID') return ids.get(place[0]!.toUpperCase() + place.slice(1)) ?? ids.get(type);
    if (place === 'to') return to;
    return { side: 'VOLUNTEER', linkedOn: today(), endedOn: today() }[place];
  });
  const document = documentFor(root, Object.keys(values), selectionFor(root.field.type));
  return Object.values(await coordinator.ask<Record<string, { __typename: string }>>(document, values))[0]!;
}

const cases = lives.flatMap((life) =>
  Object.keys(life.lifecycle).map((status) => [`${life.type} that is ${status}`, life, status] as const),
);

describe('nobody skips a state', () => {
  test.each(cases)('of a %s', async (_, life, status) => {
    await put(life, status);
    const before = await everythingThatCounts(database);
    const refused: string[] = [];
    for (const [name, states] of Object.entries(life.acts)) {
      if (states.includes(status)) continue;
      const { reason } = await act(life, name);
      expect(['WRONG_STATE', 'CONFLICT'], `${name}: ${reason}`).toContain(reason);
      refused.push(name);
    }
    for (const name of life.steps)
      for (const to of Object.keys(life.lifecycle)) {
        if (canMove(life.lifecycle, status, to)) continue;
        const { reason } = await act(life, name, to);
        expect(reason, `${name} to ${to}`).toBe('WRONG_STATE');
        refused.push(name);
      }
    expect(refused.length).toBeGreaterThan(0);
    expect(await everythingThatCounts(database)).toEqual(before);
  });
});
