import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../api/platform/database.ts';
import { newId, toGlobalId } from '../../api/platform/ids.ts';
import { koppelSchema } from '../../api/schema.ts';
import { type Caller, openApi } from '../support/api.ts';
import { asOwner, copyDatabase } from '../support/database.ts';
import {
  documentFor,
  everythingThatCounts,
  plantWhatTheDemoLacks,
  type Root,
  rootsOf,
  type Slot,
  selectionFor,
  slotsOf,
  tableOf,
  typeWantedBy,
  valuesFor,
} from '../support/questions.ts';
import { withSession } from '../support/sessions.ts';

// Every place in the schema that takes an id gets ids of things over the border, of every type. The answer, and the
// statements with which it was found, must be those for an id of nothing.

let database: Database;
let drop: () => Promise<void>;
let before: Record<string, string>;
const statements: string[] = [];
const roots = rootsOf(await koppelSchema()).filter(({ field }) =>
  slotsOf(field).some(({ type }) => type === 'ID'),
);

/** Ids by type; of vacancies one that is a draft, for the others are for anyone. */
type Ids = ReadonlyMap<string, string>;
interface Side {
  caller: Caller;
  own: Ids;
  foreign: Ids;
}
const sides = new Map<string, Side>();

beforeAll(async () => {
  ({ database, drop } = await copyDatabase('demo'));
  const api = await openApi(database);
  await asOwner(database, 'update person set email = null');
  await plantWhatTheDemoLacks(database);
  const heemskerk = await idsOf('heemskerk', 'maatjes');
  sides.set('another organisation', {
    caller: await everyRoleIn(api.visitor(), 'heemskerk'),
    own: heemskerk,
    foreign: await idsOf('heusden'),
  });
  const [other] = await asOwner<{ slug: string }>(
    database,
    `select p.slug from programme p join organisation o on o.id = p.organisation_id
     where o.slug = 'heusden' order by (select count(*) from match m where m.programme_id = p.id) desc, p.slug offset 1 limit 1`,
  );
  sides.set('another programme of the same organisation', {
    caller: await everyRoleIn(api.visitor(), 'heusden', other!.slug),
    own: await idsOf('heusden', other!.slug),
    foreign: await idsOf('heusden', undefined, other!.slug),
  });
  // A session that was not seen for a while is written down as seen: not among the statements that are compared.
  await asOwner(database, `update session set last_seen_at = now() + interval '1 hour'`);
  // So that the connection is there before statements are counted.
  for (const { caller } of sides.values()) await caller.ask('{ viewer { id } }');
  before = await everythingThatCounts(database);
  database.orm.config.set('onQuery', (sql: string) => {
    statements.push(sql);
    return sql;
  });
});
afterAll(() => drop());

/** Things that belong to an organisation as a whole, or to a request of it. */
const otherTables = { ApiToken: 'api_token', Consent: 'consent', ErasureBatch: 'erasure_batch' };

/** One of each type, of an organisation, of one programme of it or of any other than that. */
async function idsOf(organisation: string, programme?: string, except?: string): Promise<Ids> {
  const ids = new Map<string, string>();
  for (const [type, table] of Object.entries({ ...tableOf, ...otherTables })) {
    const isOurs = '($2::text is null or p.slug = $2) and p.slug is distinct from $3';
    const inProgramme = `x.programme_id = p.id and ${isOurs}`;
    const inOrganisation = `exists (select from programme p where p.organisation_id = o.id and ${isOurs})`;
    const ofSurvey = `exists (select from survey x, programme p where x.id = t.survey_id and ${inProgramme})`;
    const links: Record<string, string> = {
      ApiToken: inOrganisation,
      ErasureBatch: inOrganisation,
      Consent: `exists (select from request x, programme p where x.id = t.request_id and ${inProgramme})
        and not exists (select from request x join requester r on r.id = x.requester_id, programme p
          where r.person_id = t.person_id and x.programme_id = p.id and p.slug = $3)`,
      PlanRun: `exists (select from programme p where p.id = t.programmes[1] and ${isOurs})`,
      Requester: `exists (select from request x, programme p where x.requester_id = t.id and ${inProgramme})
        and not exists (select from request x, programme p where x.requester_id = t.id and x.programme_id = p.id and p.slug = $3)`,
      SurveyQuestion: ofSurvey,
      SurveyRound: ofSurvey,
      Volunteer: `exists (select from enrolment x, programme p where x.volunteer_id = t.id and x.status = 'CERTIFIED' and x.open_matches < x.capacity and ${inProgramme})
        and not exists (select from enrolment x, programme p where x.volunteer_id = t.id and x.programme_id = p.id and p.slug = $3)`,
    };
    const mine =
      links[type] ?? `exists (select from programme p, (select t.programme_id) x where ${inProgramme})`;
    const first: Record<string, string> = {
      Request: `status = 'WAITLISTED' desc,`,
      Vacancy: `status = 'DRAFT' desc,`,
      WaitlistEntry: 'until_on is null desc,',
    };
    const [row] = await asOwner<{ id: string }>(
      database,
      `select t.id from ${table} t join organisation o on o.id = t.organisation_id
       where o.slug = $1 and ${mine} order by ${first[type] ?? ''} t.id limit 1`,
      [organisation, programme ?? null, except ?? null],
    );
    if (row) ids.set(type, toGlobalId(type, row.id));
  }
  const [place] = await asOwner<{ organisation: string; programme: string; account: string }>(
    database,
    `select o.id as organisation, p.id as programme,
       (select account_id from role_grant g where g.organisation_id = o.id order by account_id limit 1) as account
     from programme p join organisation o on o.id = p.organisation_id
     where o.slug = $1 and ($2::text is null or p.slug = $2) and p.slug is distinct from $3 order by p.id limit 1`,
    [organisation, programme ?? null, except ?? null],
  );
  ids.set('Programme', toGlobalId('Programme', place!.programme));
  ids.set('Organisation', toGlobalId('Organisation', place!.organisation));
  ids.set('Viewer', toGlobalId('Viewer', place!.account));
  ids.set('StaffMember', toGlobalId('StaffMember', place!.account));
  return ids;
}

/** Somebody who may do whatever staff may, in an organisation or in one programme of it. */
async function everyRoleIn(caller: Caller, organisation: string, programme?: string): Promise<Caller> {
  const accountId = newId();
  await asOwner(
    database,
    `with made as (insert into account (id, email, display_name) values ($1::uuid, $1::text || '@staff.example', 'Iemand') returning id)
     insert into role_grant (id, account_id, organisation_id, programme_id, role)
     select gen_random_uuid(), made.id, o.id, p.id, role
     from made, unnest(array['COORDINATOR', 'MANAGER', 'ADMINISTRATOR', 'REPORTER']) role, organisation o
     left join programme p on p.organisation_id = o.id and p.slug = $3 where o.slug = $2`,
    [accountId, organisation, programme ?? null],
  );
  return withSession(caller, database, { accountId });
}

/** What anyone may name, in whichever organisation: the answer differs, and should. */
const isForAnyone = ({ path }: Root, slot: Slot, type: string): boolean =>
  (path === 'Query.node' && (type === 'Programme' || type === 'Organisation')) ||
  (path === 'Query.vacancies' && type === 'Programme') ||
  (['Mutation.callMeBack', 'Mutation.submitRequest'].includes(path) &&
    slot.path.at(-1) === 'programme' &&
    type === 'Programme');

/** An id for a place that is not being tried: the caller's own, so that what is tried is all that is wrong. */
function ownId({ path }: Root, slot: Slot, own: Ids): string | undefined {
  return slot.isRequired ? (own.get(typeWantedBy(slot.path.at(-1)!, path)) ?? own.get('Request')) : undefined;
}

/** What somebody gets for an answer, and how it was found. */
async function answerTo(caller: Caller, document: string, values: object): Promise<string> {
  statements.length = 0;
  const { status, data, errors } = await caller.send(document, values);
  // Each error has the number of its request.
  const told = errors?.map(({ message, path, extensions }) => ({ message, path, code: extensions?.code }));
  // A file says in which second it was made.
  return JSON.stringify({ status, data, told, statements }, null, 1).replaceAll(
    /\d{4}-\d\d-\d\d \d\d:\d\d:\d\d/g,
    'then',
  );
}

describe.each(['another organisation', 'another programme of the same organisation'])(
  'somebody with every role of staff who names what belongs to %s',
  (border) => {
    test.each(roots)('in $path is told the same as for an id of nothing', async (root) => {
      const { caller, own, foreign } = sides.get(border)!;
      let tried = 0;
      for (const slot of slotsOf(root.field).filter(({ type }) => type === 'ID')) {
        const isThis = ({ path }: Slot) => path.join() === slot.path.join();
        const filled = (id: string) =>
          valuesFor(root.field, (each) =>
            isThis(each) ? id : each.type === 'ID' ? ownId(root, each, own) : undefined,
          );
        for (const [type, id] of foreign) {
          if (isForAnyone(root, slot, type) || id === own.get(type)) continue;
          const values = filled(id);
          const document = documentFor(root, Object.keys(values), selectionFor(root.field.type));
          const nothing = await answerTo(caller, document, filled(toGlobalId(type, newId())));
          expect(await answerTo(caller, document, values), `${slot.path.join('.')}: ${type}`).toBe(nothing);
          tried++;
        }
      }
      expect(tried).toBeGreaterThan(8);
    });

    test('changes nothing', async () => {
      expect(await everythingThatCounts(database)).toEqual(before);
    });
  },
);

/** Texts that name nothing, made from what names something. */
const malformed = (foreign: Ids): string[] => {
  const text = Buffer.from(foreign.get('Request')!, 'base64url').toString();
  const [, id] = text.split(':') as [string, string];
  const match = Buffer.from(foreign.get('Match')!, 'base64url').toString().split(':')[1]!;
  const encoded = [
    `request:${id}`,
    `Request:${id.toUpperCase()}`,
    `${text}:x`,
    `Request:${match}`,
    `Request: ${id}`,
  ];
  const others = [`constructor:${id}`, `__proto__:${id}`, `Account:${id}`, `Request:${id}' or '1'='1`];
  return [id, text, '\u0000', 'x'.repeat(5_000), ...[...encoded, ...others].map(inBase64)];
};
const inBase64 = (text: string) => Buffer.from(text).toString('base64url');

describe('an id that is none', () => {
  test.each(roots)('in $path names nothing, or is told to be wrong', async (root) => {
    const { caller, own, foreign } = sides.get('another organisation')!;
    for (const slot of slotsOf(root.field).filter(({ type }) => type === 'ID')) {
      const texts = [toGlobalId('Request', newId()), ...malformed(foreign)];
      // Where it may be left out, an empty text is nothing said.
      if (slot.isRequired) texts.push('');
      const answers = await Promise.all(
        texts.map(async (id) => {
          const values = valuesFor(root.field, (each) => {
            if (each.path.join() === slot.path.join()) return id;
            return each.type === 'ID' ? ownId(root, each, own) : undefined;
          });
          const document = documentFor(root, Object.keys(values), selectionFor(root.field.type));
          const { data, errors } = await caller.send(document, values);
          return errors ? errors[0]?.extensions?.code : JSON.stringify(data);
        }),
      );
      const different = new Set(answers.filter((answer) => answer !== 'BAD_USER_INPUT'));
      expect([...different].slice(1), slot.path.join('.')).toEqual([]);
    }
  });
});
