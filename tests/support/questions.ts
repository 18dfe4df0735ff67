import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
  isUnionType,
} from 'graphql';
import type { Database } from '../../api/platform/database.ts';
import { asOwner } from './database.ts';
import { today } from './volunteers.ts';

// Questions and acts made from the schema, so that whatever is added to it is tried as well.

export type Field = GraphQLField<unknown, unknown>;

/** A question or an act at the top of the schema. */
export interface Root {
  /** Such as `Query.request`. */
  path: string;
  kind: 'query' | 'mutation';
  field: Field;
}

/** A place in the arguments of a field, such as `['input', 'neighbourhood']`, and what goes there. */
export interface Slot {
  path: string[];
  /** The name of a scalar, an enum or an input. */
  type: string;
  isRequired: boolean;
}

export const rootsOf = (schema: GraphQLSchema): Root[] =>
  [schema.getQueryType()!, schema.getMutationType()!].flatMap((type) =>
    Object.values(type.getFields()).map((field) => ({
      path: `${type.name}.${field.name}`,
      kind: type.name === 'Query' ? ('query' as const) : ('mutation' as const),
      field: field as Field,
    })),
  );

/** Every place of an argument, and of the inputs in it. */
export function slotsOf(field: Field): Slot[] {
  const within = (path: string[], type: GraphQLInputType, isRequired: boolean): Slot[] => {
    const named = getNamedType(type);
    const inner = isInputObjectType(named)
      ? Object.values(named.getFields()).flatMap((each) =>
          within([...path, each.name], each.type, isRequiredInputField(each)),
        )
      : [];
    return [{ path, type: named.name, isRequired }, ...inner];
  };
  return field.args.flatMap((arg) => within([arg.name], arg.type, isRequiredArgument(arg)));
}

/** A document for one field that takes these of its arguments as variables. */
export function documentFor({ kind, field }: Root, passed: readonly string[], selection: string): string {
  const args = field.args.filter(({ name }) => passed.includes(name));
  const declared = args.map((arg) => `$${arg.name}: ${arg.type}`).join(', ');
  const given = args.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
  const brackets = (text: string) => (text ? `(${text})` : '');
  return `${kind} Made${brackets(declared)} { ${field.name}${brackets(given)} ${selection} }`;
}

/** What tells one answer from another: refusals in full, and of anything else what it says itself. */
export function selectionFor(type: GraphQLOutputType): string {
  const named = getNamedType(type);
  if (isLeafType(named)) return '';
  if (isUnionType(named)) {
    const isRefusable = named.getTypes().some(({ name }) => name === 'Refusal');
    return `{ __typename ${isRefusable ? '... on Refusal { reason message fields { path message } }' : ''} }`;
  }
  const fields = isObjectType(named) || isInterfaceType(named) ? Object.values(named.getFields()) : [];
  return `{ __typename ${leavesOf(fields as Field[])} }`;
}

/** The fields that hold a value and ask for nothing. */
const leavesOf = (fields: readonly Field[]): string =>
  fields
    .filter(({ type, args }) => isLeafType(getNamedType(type)) && !args.some(isRequiredArgument))
    .map(({ name }) => name)
    .join(' ');

/** Values for a field: what it needs, and what `choose` gives for any place that it wants to fill. */
export function valuesFor(field: Field, choose: (slot: Slot) => unknown): Record<string, unknown> {
  const value = (path: string[], type: GraphQLInputType, isRequired: boolean): unknown => {
    const named = getNamedType(type);
    const chosen = choose({ path, type: named.name, isRequired });
    const isList = isListType(isNonNullType(type) ? type.ofType : type);
    const listed = (one: unknown) => (isList && !Array.isArray(one) ? [one] : one);
    if (chosen !== undefined) return listed(chosen);
    if (isInputObjectType(named)) {
      const fields = Object.values(named.getFields())
        .map((each) => [each.name, value([...path, each.name], each.type, isRequiredInputField(each))])
        .filter(([, inner]) => inner !== undefined);
      return isRequired || fields.length > 0 ? listed(Object.fromEntries(fields)) : undefined;
    }
    if (!isRequired) return undefined;
    if (isEnumType(named)) return listed(plainValues[named.name] ?? named.getValues()[0]!.name);
    return listed(plainValues[path.at(-1)!] ?? plainValues[named.name]);
  };
  return Object.fromEntries(
    field.args
      .map((arg) => [arg.name, value([arg.name], arg.type, isRequiredArgument(arg))])
      .filter(([, given]) => given !== undefined),
  );
}

/** What is given where nothing is chosen, by the name of the place or of its type. */
const plainValues: Readonly<Record<string, unknown>> = {
  from: '2019-01-01',
  until: '2026-01-01',
  firstName: 'Yara',
  lastName: 'Voorbeeld',
  name: 'Bea Buur',
  email: 'yara@voorbeeld.example',
  phone: '06 00000001',
  postcode: '1962 AB',
  // Needs nothing else to be asked for.
  CountedFigure: 'NEIGHBOURHOOD_WAITING',
  consent: true,
  year: 2021,
  Int: 1,
  Float: 1,
  Boolean: true,
  Date: today(),
  DateTime: new Date(Date.now() - 60_000).toISOString(),
  String: 'een tekst die lang genoeg is',
  ID: 'bm90aGluZw',
};

/** The types of things that are behind an id, by the name of their table. */
export const tableOf: Readonly<Record<string, string>> = {
  Application: 'application',
  Enrolment: 'enrolment',
  Mandate: 'mandate',
  Match: 'match',
  Note: 'note',
  PlanRun: 'plan_run',
  Request: 'request',
  Requester: 'requester',
  ResidentReport: 'resident_report',
  Survey: 'survey',
  SurveyQuestion: 'survey_question',
  SurveyRound: 'survey_round',
  TrainingMaterial: 'training_material',
  Vacancy: 'vacancy',
  Volunteer: 'volunteer',
  WaitlistEntry: 'waitlist_spell',
};

/** The type of thing that an argument of this name wants, in a field at the top. */
export const typeWantedBy = (argument: string, path: string): string =>
  wantedHere[`${path}.${argument}`] ?? wanted[argument] ?? argument[0]!.toUpperCase() + argument.slice(1);

const wanted: Readonly<Record<string, string>> = {
  id: 'Request',
  about: 'Request',
  batch: 'ErasureBatch',
  account: 'StaffMember',
  person: 'Requester',
  programmes: 'Programme',
  run: 'PlanRun',
  report: 'ResidentReport',
  question: 'SurveyQuestion',
  round: 'SurveyRound',
  material: 'TrainingMaterial',
};
const wantedHere: Readonly<Record<string, string>> = {
  'Query.matchPlanRun.id': 'PlanRun',
  'Mutation.cancelMatchPlan.id': 'PlanRun',
};

/**
 * Everywhere one of what the demo tells nothing of: a mandate, words of a resident, a draft, an application, a consent, a token, a proposal to
 * erase, a plan, a survey that was sent round, a note.
 */
export async function plantWhatTheDemoLacks(database: Database): Promise<void> {
  for (const sql of [
    `insert into mandate (id, organisation_id, request_id, programme_id, requester_id, name, email, kind, from_at)
     select distinct on (programme_id) gen_random_uuid(), organisation_id, id, programme_id, requester_id, 'Noor Nichtje',
       'noor@family.example', 'FAMILY', now() from request`,
    `insert into resident_report (id, organisation_id, programme_id, request_id, requester_id, kind, by_helper, words, written_at)
     select distinct on (programme_id) gen_random_uuid(), organisation_id, programme_id, id, requester_id, 'PROBLEM', false,
       'Het klikt niet.', now() from request`,
    `insert into note (id, organisation_id, programme_id, request_id, requester_id, account_id, visibility, text, written_at)
     select distinct on (programme_id) gen_random_uuid(), organisation_id, programme_id, id, requester_id,
       (select id from account order by id limit 1), 'DOSSIER', 'Belt liever niet.', now() from request`,
    `insert into vacancy (id, organisation_id, programme_id, title, summary, support_mode, status)
     select gen_random_uuid(), organisation_id, id, 'Geheim', 'Nog niet klaar', support_modes[1], 'DRAFT' from programme`,
    `insert into application (id, organisation_id, programme_id, vacancy_id, status, first_name, last_name, phone, submitted_at)
     select gen_random_uuid(), organisation_id, programme_id, id, 'SUBMITTED', 'Ali', 'Aanmelder', '0600000000', now() from vacancy
     where status = 'DRAFT'`,
    `insert into consent (id, organisation_id, person_id, request_id, purpose, text_version, language, given_by, given_at)
     select gen_random_uuid(), q.organisation_id, r.person_id, q.id, 'FIND_BUDDY', 1, 'nl', 'SELF', now()
     from request q join requester r on r.id = q.requester_id`,
    `insert into api_token (id, organisation_id, name, token_hash, scopes, created_by, created_at, expires_at)
     select distinct on (g.organisation_id) gen_random_uuid(), organisation_id, 'Cijfers', organisation_id::text, '{report.read}',
       account_id, now(), now() + interval '1 day' from role_grant g`,
    `insert into erasure_batch (id, organisation_id, kind, status, proposed_by, proposed_at)
     select distinct on (organisation_id) gen_random_uuid(), organisation_id, 'APPLICATION', 'PROPOSED', account_id, now()
     from role_grant`,
    `with made as (
       insert into survey (id, organisation_id, programme_id, title, audience, moment, answer_days, from_on, recorded_at)
       select gen_random_uuid(), organisation_id, id, 'Tevreden?', 'CITIZEN', 'CAMPAIGN', 28, '2026-01-01', now() from programme
       returning id, organisation_id),
     asked as (
       insert into survey_question (id, organisation_id, survey_id, position, instrument, words)
       select gen_random_uuid(), organisation_id, id, 1, 'MARK', '{"nl": "Welk cijfer?"}' from made returning id)
     insert into survey_round (id, organisation_id, survey_id, name, sent, sent_on, last_on, code_hash, recorded_at)
     select gen_random_uuid(), organisation_id, id, 'Voorjaar', 100, current_date, current_date + 28, id::text, now() from made, (select count(*) from asked)`,
    `with two as (
       select distinct on (s.programme_id) s.programme_id, s.id as spell, e.id as enrolment, e.volunteer_id as volunteer
       from waitlist_spell s join enrolment e on e.programme_id = s.programme_id order by s.programme_id, s.until_on desc, s.id),
     listed as (
       select programme_id, jsonb_build_array(to_jsonb(two) || '{"tenths": 10, "reasons": [["WAITING", 10]]}') as pairs,
         jsonb_build_array(to_jsonb(two) || jsonb_build_object('insteadOf', spell, 'byDays', 1, 'unexplained', false, 'reasons', '[]'::jsonb)) as passed,
         jsonb_build_array(jsonb_build_object('spell', spell, 'whyNone', '[]'::jsonb)) as unmatched from two)
     insert into plan_run (id, organisation_id, programmes, status, asked_by, asked_at, ended_at, result)
     select gen_random_uuid(), p.organisation_id, array[p.id], 'DONE', (select id from account order by id limit 1), now(), now(),
       jsonb_build_object('on', '2026-01-01', 'tenths', 10, 'greedyTenths', 10, 'longestWaitLeft', 1, 'leftOut', 0, 'passedOverInAll', 1,
         'pairs', coalesce(l.pairs, '[]'), 'passedOver', coalesce(l.passed, '[]'), 'unmatched', coalesce(l.unmatched, '[]'))
     from programme p left join listed l on l.programme_id = p.id`,
  ])
    await asOwner(database, sql);
}

/** Sessions move with every question, and so does the log; and attempts are counted. */
const moving = ['session', 'access_log', 'sign_in_attempt', 'link_attempt'];

/** A sum of each table that an act could change. */
export async function everythingThatCounts(database: Database): Promise<Record<string, string>> {
  const tables = await asOwner<{ name: string }>(
    database,
    `select c.relname as name from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
       and c.relname <> all ($1)`,
    [moving],
  );
  const sums = tables.map(
    ({ name }) =>
      `select '${name}' as name, md5(coalesce(string_agg(t::text, '' order by t::text), '')) as sum from ${name} t`,
  );
  const rows = await asOwner<{ name: string; sum: string }>(database, sums.join(' union all '));
  return Object.fromEntries(rows.map(({ name, sum }) => [name, sum]));
}
