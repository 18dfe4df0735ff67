import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { permissionsOf, rootRules } from '../../api/access/field-rules.ts';
import type { CallerRole } from '../../api/access/matrix.ts';
import { mayAnywhere } from '../../api/access/permissions.ts';
import type { Database } from '../../api/platform/database.ts';
import { newId, toGlobalId } from '../../api/platform/ids.ts';
import { koppelSchema } from '../../api/schema.ts';
import { type Caller, openApi } from '../support/api.ts';
import { asOwner, copyDatabase } from '../support/database.ts';
import {
  documentFor,
  everythingThatCounts,
  plantWhatTheDemoLacks,
  rootsOf,
  type Slot,
  selectionFor,
  tableOf,
  typeWantedBy,
  valuesFor,
} from '../support/questions.ts';
import { asHelper, asResident, asVolunteer } from '../support/sessions.ts';

// Made from the rules: each question and each act at the top of the schema is put by everybody who may not, with ids
// that are there and with ids that are not. Both must be answered alike, and nothing may change.

let database: Database;
let drop: () => Promise<void>;
let before: Record<string, string>;
const callers = new Map<CallerRole, Caller>();
/** An id of each type that is really there, in Heemskerk. */
const ids = new Map<string, string>();
const roots = new Map(rootsOf(await koppelSchema()).map((root) => [root.path, root]));

const guarded = Object.entries(rootRules).flatMap(([path, rule]) => {
  const permissions = permissionsOf(rule);
  const isForAnyone = permissions?.some((permission) => mayAnywhere([], permission));
  return permissions && !isForAnyone ? [{ path, permissions }] : [];
});
const grant = { organisationId: 'o', programmeId: null };

beforeAll(async () => {
  ({ database, drop } = await copyDatabase('demo'));
  const api = await openApi(database);
  await plantWhatTheDemoLacks(database);
  for (const [type, table] of Object.entries(tables)) ids.set(type, await anId(type, table));
  callers.set('VISITOR', api.visitor());
  callers.set('REQUESTER', await asResident(api.visitor(), database, ids.get('Request')!));
  callers.set('HELPER', (await asHelper(api.visitor(), database, ids.get('Request')!)).helper);
  callers.set('VOLUNTEER', await asVolunteer(api.visitor(), database, ids.get('Volunteer')!));
  for (const role of ['MANAGER', 'ADMINISTRATOR', 'REPORTER', 'COORDINATOR'] as const)
    callers.set(role, await somebody(api.visitor(), role));
  before = await everythingThatCounts(database);
});
afterAll(() => drop());

const tables = {
  ...tableOf,
  ApiToken: 'api_token',
  Consent: 'consent',
  ErasureBatch: 'erasure_batch',
  Organisation: 'organisation',
  Programme: 'programme',
  StaffMember: 'role_grant',
};

async function anId(type: string, table: string): Promise<string> {
  const [row] = await asOwner<{ id: string }>(
    database,
    `select ${type === 'StaffMember' ? 'account_id' : 'id'} as id from ${table}
     where ${type === 'Organisation' ? 'id' : 'organisation_id'} = (select id from organisation where slug = 'heemskerk')
     order by 1 limit 1`,
  );
  return toGlobalId(type, row!.id);
}

async function somebody(caller: Caller, role: string): Promise<Caller> {
  const email = `${role.toLowerCase()}-by-role@heemskerk.example`;
  await asOwner(
    database,
    `with made as (insert into account (id, email, display_name, password_hash)
       select gen_random_uuid(), $1, 'Iemand', password_hash from account where email = 'manager@heemskerk.example' returning id)
     insert into role_grant (id, account_id, organisation_id, role)
     select gen_random_uuid(), made.id, o.id, $2 from made, organisation o where o.slug = 'heemskerk'`,
    [email, role],
  );
  return caller.signIn(email);
}

/** The document of one field with what it needs: ids that are there, and ids of nothing. */
function question(path: string): { document: string; there: object; nowhere: object } {
  const root = roots.get(path)!;
  const values = (isThere: boolean) =>
    valuesFor(root.field, (slot) =>
      slot.type === 'ID' && slot.isRequired ? idFor(path, slot, isThere) : undefined,
    );
  const there = values(true);
  const document = documentFor(root, Object.keys(there), selectionFor(root.field.type));
  return { document, there, nowhere: values(false) };
}

function idFor(path: string, slot: Slot, isThere: boolean): string {
  const type = typeWantedBy(slot.path.at(-1)!, path);
  const known = ids.get(type);
  if (!known) throw new Error(`There is no ${type} to try ${slot.path.join('.')} with.`);
  return isThere ? known : toGlobalId(type, newId());
}

describe('who may not', () => {
  test.each(guarded)(
    '$path asks for $permissions: all others are told that there is no such thing',
    async ({ path, permissions }) => {
      const { document, there, nowhere } = question(path);
      let refused = 0;
      for (const [role, caller] of callers) {
        if (permissions.some((permission) => mayAnywhere([{ ...grant, role }], permission))) continue;
        const answer = await caller.send(document, there);
        expect(answer.errors, `${role}: ${document} ${JSON.stringify(answer.errors)}`).toBeUndefined();
        expect(answer, role).toEqual(await caller.send(document, nowhere));
        const value = Object.values<unknown>(answer.data)[0] as { reason?: string } | null | unknown[];
        const isNothing = value === null || (Array.isArray(value) && value.length === 0);
        if (!isNothing)
          expect(['NOT_FOUND', 'NOT_SIGNED_IN'], `${role} ${JSON.stringify(value)}`).toContain(
            (value as { reason?: string }).reason,
          );
        refused++;
      }
      expect(refused).toBeGreaterThan(1);
    },
  );

  test('has changed nothing by all of that', async () => {
    expect(await everythingThatCounts(database)).toEqual(before);
  });
});
