import {
  type GraphQLNamedType,
  type GraphQLObjectType,
  getNamedType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../api/platform/database.ts';
import { newId, toGlobalId } from '../../api/platform/ids.ts';
import { koppelSchema } from '../../api/schema.ts';
import { type Caller, openApi } from '../support/api.ts';
import { asOwner, copyDatabase } from '../support/database.ts';
import { documentFor, type Field, type Root, rootsOf, tableOf, valuesFor } from '../support/questions.ts';
import { asHelper, asResident, asVolunteer, withSession } from '../support/sessions.ts';
import { aVolunteer } from '../support/volunteers.ts';

// From every question, along every field that leads to another thing, six things deep: whatever somebody can reach,
// the words that stand over the border are never in an answer. The words are put into every row there.

const deepest = 6;
const mostFields = 500;
const elsewhere = 'Kanarie-elsewhere';
const nextDoor = 'Kanarie-nextdoor';
const inHere = 'Kanarie-inhere';

let database: Database;
let drop: () => Promise<void>;
const schema = await koppelSchema();
const callers = new Map<string, Caller>();
const questions = rootsOf(schema).filter(({ kind }) => kind === 'query');
/** Of each type: one in the programme, one next door and one elsewhere. */
const ids = new Map<string, string[]>();

beforeAll(async () => {
  ({ database, drop } = await copyDatabase('demo'));
  await addWhatTheDemoLacks();
  await plant(elsewhere, `t.organisation_id <> h.organisation_id`);
  await plant(nextDoor, `t.organisation_id = h.organisation_id and not here`);
  await plant(inHere, `t.organisation_id = h.organisation_id and here`);
  for (const type of [...Object.keys(tableOf), 'Programme', 'Organisation', 'Viewer'])
    ids.set(type, await idsOf(type));
  const request = await aRequest();
  const api = await openApi(database);
  const { visitor } = api;
  callers.set('a visitor', visitor());
  const volunteer = await aVolunteer(database, 'heemskerk', 'maatjes');
  callers.set('a volunteer', await asVolunteer(visitor(), database, volunteer));
  callers.set('a resident', await asResident(visitor(), database, request));
  callers.set('a helper', (await asHelper(visitor(), database, request)).helper);
  callers.set('a manager', await staff(visitor(), 'MANAGER', null));
  callers.set('an administrator', await staff(visitor(), 'ADMINISTRATOR', null));
  callers.set('a reporter', await staff(visitor(), 'REPORTER', null));
  callers.set('a coordinator of one programme', await staff(visitor(), 'COORDINATOR', 'maatjes'));
  callers.set('a coordinator of the organisation', await staff(visitor(), 'COORDINATOR', null));
});
afterAll(() => drop());

async function addWhatTheDemoLacks(): Promise<void> {
  const statements = [
    `insert into mandate (id, organisation_id, request_id, programme_id, requester_id, name, email, kind, from_at)
     select gen_random_uuid(), organisation_id, id, programme_id, requester_id, 'Noor', 'noor@family.example', 'RELATIVE', now() from request`,
    `insert into vacancy (id, organisation_id, programme_id, title, summary, support_mode, status)
     select gen_random_uuid(), organisation_id, id, 'Geheim', 'Nog niet klaar', support_modes[1], 'DRAFT' from programme`,
    `insert into application (id, organisation_id, programme_id, vacancy_id, status, first_name, last_name, phone, submitted_at)
     select gen_random_uuid(), organisation_id, programme_id, id, 'SUBMITTED', 'Ali', 'Aanmelder', '0600000000', now() from vacancy`,
    `insert into match (id, organisation_id, programme_id, request_id, requester_id, enrolment_id, volunteer_id, status, proposed_at)
     select gen_random_uuid(), q.organisation_id, q.programme_id, q.id, q.requester_id, e.id, e.volunteer_id, 'DECLINED', now()
     from (select distinct on (programme_id) * from request) q
     join (select distinct on (programme_id) * from enrolment) e using (programme_id)`,
  ];
  for (const sql of statements) await asOwner(database, sql);
}

/** Puts a word in every text of the rows there; a person is here when they have to do with the programme. */
async function plant(word: string, where: string): Promise<void> {
  const inProgramme = 't.programme_id = h.programme_id';
  const ofPerson = `exists (select from requester r join request q on q.requester_id = r.id where r.person_id = t.id and q.programme_id = h.programme_id)
    or exists (select from volunteer v join enrolment e on e.volunteer_id = v.id where v.person_id = t.id and e.programme_id = h.programme_id)`;
  const texts: [table: string, here: string, set: string][] = [
    ['person', ofPerson, `last_name = $1, phone = $1, email = $1, interests = array[$1]`],
    [
      'request',
      inProgramme,
      `question = $1, note = $1, referrer_name = $1, referrer_contact = $1, summary = $1, summary_agreed_at = now(), redirected_to = $1`,
    ],
    ['application', inProgramme, `first_name = $1, last_name = $1, email = id || $1, motivation = $1`],
    ['vacancy', inProgramme, `title = $1, summary = $1`],
    ['match', inProgramme, `decline_reason = $1`],
    ['mandate', inProgramme, `name = $1, email = $1`],
  ];
  const place = `(select p.id as programme_id, o.id as organisation_id
    from programme p join organisation o on o.id = p.organisation_id where o.slug = 'heemskerk' and p.slug = 'maatjes')`;
  // What was decided is written once, so it comes with the word in it.
  await asOwner(
    database,
    `insert into match_decision (match_id, organisation_id, source, weights, reasons, suited, alternatives, overridden, because,
       decided_by, decided_at)
     select t.id, t.organisation_id, 'OWN_CHOICE', '{}', '[]', 0, '[]', '{LANGUAGE}', $1::text, a.id, now()
     from match t, (select id from account limit 1) a, ${place} h where ${where.replace('here', `(${inProgramme})`)}`,
    [word],
  );
  for (const [table, here, set] of texts) {
    const hidden = table === 'vacancy' ? `and t.status not in ('PUBLISHED', 'PARTLY_FILLED')` : '';
    await asOwner(
      database,
      `update ${table} t set ${set} from ${place} h
       where ${where.replace('here', `(${here})`)} ${hidden}`,
      [word],
    );
  }
}

/** One of a type in the programme, one next door and one elsewhere; fewer of what belongs to no programme. */
async function idsOf(type: string): Promise<string[]> {
  const inPlace: Record<string, string> = {
    Requester: 'select x.requester_id as id, x.programme_id from request x',
    Volunteer: 'select x.volunteer_id as id, x.programme_id from enrolment x',
    Programme: 'select x.id, x.id as programme_id from programme x',
    SurveyQuestion:
      'select q.id, x.programme_id from survey_question q join survey x on x.id = q.survey_id where x.programme_id is not null',
    SurveyRound:
      'select q.id, x.programme_id from survey_round q join survey x on x.id = q.survey_id where x.programme_id is not null',
    Organisation: 'select x.organisation_id as id, x.id as programme_id from programme x',
    PlanRun: 'select x.id, x.programmes[1] as programme_id from plan_run x',
    Viewer:
      'select x.account_id as id, p.id as programme_id from role_grant x join programme p using (organisation_id)',
  };
  const source = inPlace[type] ?? `select x.id, x.programme_id from ${tableOf[type]} x`;
  const rows = await asOwner<{ id: string }>(
    database,
    `select distinct on (place) t.id, case when o.slug <> 'heemskerk' then 2 when p.slug <> 'maatjes' then 1 else 0 end as place
     from (${source}) t join programme p on p.id = t.programme_id join organisation o on o.id = p.organisation_id
     order by place, t.id desc`,
  );
  return rows.map(({ id }) => toGlobalId(type, id));
}

/** Somebody who asked in the programme, and of whom the words say nothing. */
async function aRequest(): Promise<string> {
  const [row] = await asOwner<{ id: string }>(
    database,
    `with g as (select p.id, p.organisation_id from programme p join organisation o on o.id = p.organisation_id
       where o.slug = 'heemskerk' and p.slug = 'maatjes'),
     p as (insert into person (id, organisation_id, first_name, last_name)
       select gen_random_uuid(), organisation_id, 'Wim', 'Wachter' from g returning *),
     r as (insert into requester (id, organisation_id, person_id) select gen_random_uuid(), organisation_id, id from p returning *)
     insert into request (id, organisation_id, programme_id, requester_id, reference, status, channel, support_mode, received_at)
     select gen_random_uuid(), g.organisation_id, g.id, r.id, 'ABCD-2345', 'RECEIVED', 'SELF', 'STRUCTURAL', now() from g, r returning id`,
  );
  return toGlobalId('Request', row!.id);
}

async function staff(caller: Caller, role: string, programme: string | null): Promise<Caller> {
  const accountId = newId();
  await asOwner(
    database,
    `with made as (insert into account (id, email, display_name) values ($1::uuid, $1::text || '@staff.example', 'Iemand') returning id)
     insert into role_grant (id, account_id, organisation_id, programme_id, role)
     select gen_random_uuid(), made.id, o.id, p.id, $2 from made, organisation o
     left join programme p on p.organisation_id = o.id and p.slug = $3 where o.slug = 'heemskerk'`,
    [accountId, role, programme],
  );
  return withSession(caller, database, { accountId });
}

interface Selection {
  text: string;
  fields: number;
}

/** Pages and rows of a list are no things of their own. */
const isThing = ({ name }: GraphQLNamedType) => !/(Connection|Edge|PageInfo)$/.test(name);

/**
 * Everything below a type as selections that are small enough to be asked at once; no field twice on one way, and not
 * the fields of which an earlier answer said that they are not for whoever asks.
 */
function selectionsOf(
  type: GraphQLObjectType,
  withheld: ReadonlySet<string>,
  depth = 1,
  way: readonly string[] = [],
  at: readonly string[] = [],
): Selection[] {
  const fields = (Object.values(type.getFields()) as Field[]).filter(
    ({ name }) => !withheld.has([...at, name].join('.')),
  );
  const leaves = fields.filter(
    (field) => isLeafType(getNamedType(field.type)) && !field.args.some(isRequiredArgument),
  );
  const own = `__typename ${leaves.map(({ name }) => name).join(' ')}`;
  const deeper = fields.flatMap((field) => {
    const named = getNamedType(field.type);
    const step = `${type.name}.${field.name}`;
    const next = depth + (isThing(named) ? 1 : 0);
    if (!isObjectType(named) || way.includes(step) || next > deepest) return [];
    const inner = selectionsOf(named, withheld, next, [...way, step], [...at, field.name]);
    const args = field.args.some(({ name }) => name === 'first') ? '(first: 3)' : '';
    return inner.map(({ text, fields: count }) => ({
      text: `${field.name}${args} { ${text} }`,
      fields: count + 1,
    }));
  });
  const bundles: Selection[] = [{ text: own, fields: leaves.length + 1 }];
  for (const { text, fields: count } of deeper) {
    const last = bundles.at(-1)!;
    if (last.fields + count <= mostFields)
      bundles[bundles.length - 1] = { text: `${last.text} ${text}`, fields: last.fields + count };
    else bundles.push({ text: `${own} ${text}`, fields: leaves.length + 1 + count });
  }
  return bundles;
}

/** All ways to put a question: with each id that its arguments can name, and for each type that it can answer with. */
function waysOf({ field }: Root): { values: object; on: GraphQLObjectType }[] {
  const idArgument = field.args.find(
    (arg) => isRequiredArgument(arg) && getNamedType(arg.type).name === 'ID',
  )?.name;
  const answer = getNamedType(field.type);
  const ons = isObjectType(answer)
    ? [answer]
    : field.name === 'node'
      ? [...schema.getPossibleTypes(schema.getType('Node') as never)]
      : [];
  return ons.flatMap((on) => {
    const type =
      field.name === 'node'
        ? on.name
        : idArgument === 'id'
          ? answer.name
          : `${idArgument?.[0]?.toUpperCase()}${idArgument?.slice(1)}`;
    return (idArgument ? (ids.get(type) ?? []) : ['']).map((id) => ({
      on,
      values: valuesFor(field, ({ path, type: named }) => {
        if (named === 'ID' && path[0] === idArgument) return id;
        // The municipality is told of fixed periods only.
        if (field.name === 'municipalReport' && path.join('.') === 'period.until') return '2020-01-01';
        // Of figures a walk goes by those of which the rows lead on.
        if (named === 'CountedFigure') return 'REQUESTS_RECEIVED';
        if (field.name.startsWith('figure') && path.join() === 'period')
          return { from: '2015-01-01', until: '2030-01-01' };
        return path.join() === 'first' ? 3 : undefined;
      }),
    }));
  });
}

/** Everything that somebody is answered to one question, as one text. */
async function walk(caller: Caller, root: Root): Promise<string> {
  const answers: string[] = [];
  for (const { values, on } of waysOf(root)) {
    const withheld = new Set<string>();
    const ask = async (): Promise<void> => {
      const before = withheld.size;
      for (const { text } of selectionsOf(on, withheld)) {
        const selection = root.field.name === 'node' ? `{ ... on ${on.name} { ${text} } }` : `{ ${text} }`;
        const { data, errors } = await caller.send(documentFor(root, Object.keys(values), selection), values);
        answers.push(JSON.stringify({ data, errors }));
        for (const { path, message, extensions } of errors ?? []) {
          expect(extensions?.code, `${root.path}: ${message}`).toBe('FORBIDDEN');
          withheld.add(
            path!
              .filter((part) => typeof part === 'string')
              .slice(1)
              .join('.'),
          );
        }
      }
      // What was withheld took its neighbours with it: they are asked for again, without it.
      if (withheld.size > before) await ask();
    };
    await ask();
  }
  return answers.join('\n');
}

const bounds: [who: string, never: string[]][] = [
  ['a visitor', [elsewhere, nextDoor, inHere]],
  ['a volunteer', [elsewhere, nextDoor, inHere]],
  ['a resident', [elsewhere, nextDoor, inHere]],
  ['a helper', [elsewhere, nextDoor, inHere]],
  ['a manager', [elsewhere, nextDoor, inHere]],
  ['an administrator', [elsewhere, nextDoor, inHere]],
  ['a reporter', [elsewhere, nextDoor, inHere]],
  ['a coordinator of one programme', [elsewhere, nextDoor]],
  ['a coordinator of the organisation', [elsewhere]],
];

describe.each(bounds)('%s', (who, never) => {
  test('walks from every question as far as it goes, and meets nobody over the border', {
    timeout: 180_000,
  }, async () => {
    const told: string[] = [];
    for (const root of questions) {
      const answer = await walk(callers.get(who)!, root);
      for (const word of never) expect(answer.includes(word), `${root.path}: ${word}`).toBe(false);
      told.push(answer);
    }
    // Who may see somebody does: the words are there to be found.
    const all = told.join('\n');
    for (const word of [inHere, nextDoor].filter((each) => !never.includes(each)))
      for (const field of [
        'displayName',
        'question',
        'phone',
        'motivation',
        'declineReason',
        'referrerName',
        'title',
      ])
        expect(new RegExp(`"${field}":"[^"]*${word}`).test(all), `${field} ${word}`).toBe(true);
  });
});
