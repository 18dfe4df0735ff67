import { describe, expect, test } from 'vitest';
import { matchLifecycle } from '../../api/matching/lifecycle.ts';
import { enrolmentLifecycle } from '../../api/people/lifecycle.ts';
import { type Lifecycle, pathTo, transitions } from '../../api/platform/lifecycle.ts';
import { requestLifecycle } from '../../api/requests/lifecycle.ts';
import { applicationLifecycle, vacancyLifecycle } from '../../api/vacancies/lifecycle.ts';
import { asOwner, testDatabase } from '../support/database.ts';

interface Life {
  lifecycle: Lifecycle<string>;
  begins: string;
  /** Where it is meant to end for good. */
  ends: string[];
}

const lives: Record<string, Life> = {
  APPLICATION: {
    lifecycle: applicationLifecycle,
    begins: 'SUBMITTED',
    ends: ['PLACED', 'DECLINED', 'WITHDRAWN', 'NO_RESPONSE'],
  },
  ENROLMENT: { lifecycle: enrolmentLifecycle, begins: 'CANDIDATE', ends: ['REJECTED'] },
  MATCH: { lifecycle: matchLifecycle, begins: 'PROPOSED', ends: ['DECLINED'] },
  REQUEST: {
    lifecycle: requestLifecycle,
    begins: 'RECEIVED',
    ends: ['REJECTED', 'REDIRECTED', 'HANDLED_NO_TRAJECT', 'ADDED_TO_EXISTING', 'WITHDRAWN'],
  },
  // A vacancy can always be opened again.
  VACANCY: { lifecycle: vacancyLifecycle, begins: 'DRAFT', ends: [] },
};

describe.each(Object.entries(lives))('the lifecycle of %s', (_, { lifecycle, begins, ends }) => {
  const states = Object.keys(lifecycle);

  test('can reach every state from its beginning', () => {
    expect(states.filter((state) => state !== begins && !pathTo(lifecycle, begins, state))).toEqual([]);
  });

  test('goes nowhere that is no state', () => {
    expect(
      Object.values(lifecycle)
        .flat()
        .filter((to) => !states.includes(to)),
    ).toEqual([]);
  });

  test('ends for good only where it is meant to', () => {
    expect(states.filter((state) => lifecycle[state]?.length === 0)).toEqual(ends);
  });
});

test('the database lets pass the same transitions as the code', async () => {
  const database = await testDatabase('empty');
  const rows = await asOwner<{ step: string }>(
    database,
    `select entity || ' ' || from_status || ' -> ' || to_status as step from lifecycle_transition`,
  );
  const inCode = Object.entries(lives).flatMap(([entity, { lifecycle }]) =>
    transitions(lifecycle).map(([from, to]) => `${entity} ${from} -> ${to}`),
  );
  expect(rows.map(({ step }) => step).sort()).toEqual(inCode.sort());
});

test('the database guards each of these lifecycles at every change', async () => {
  const database = await testDatabase('empty');
  const guards = await asOwner<{ entity: string; always: boolean }>(
    database,
    `select convert_from(substring(tgargs from 1 for length(tgargs) - 1), 'UTF8') as entity, tgenabled = 'O' as always
     from pg_trigger where tgfoid = 'follow_lifecycle'::regproc order by 1`,
  );
  expect(guards).toEqual(Object.keys(lives).map((entity) => ({ entity, always: true })));
});
