import { readFileSync } from 'node:fs';
import {
  buildSchema,
  type GraphQLField,
  type GraphQLObjectType,
  getNamedType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import type { Database } from '../../api/platform/database.ts';
import { toGlobalId } from '../../api/platform/ids.ts';
import { type Caller, openApi } from '../support/api.ts';
import { asOwner } from '../support/database.ts';

const schema = buildSchema(readFileSync('schema/schema.graphql', 'utf8'));

/** Every field of a type that can be asked without more ado; of what has an id of its own, the id. */
function everything(type: GraphQLObjectType): string {
  const fields = Object.values(type.getFields()).filter((field) => !field.args.some(isRequiredArgument));
  return `{ ${fields.map(selected).filter(Boolean).join(' ')} }`;
}

function selected({ name, type }: GraphQLField<unknown, unknown>): string | undefined {
  const named = getNamedType(type);
  if (isLeafType(named)) return name;
  if (!isObjectType(named)) return undefined;
  return `${name} ${named.getFields().id ? '{ id }' : everything(named)}`;
}

const report = (name: string, of: 'programme' | 'organisation'): string => {
  const type = getNamedType(schema.getQueryType()!.getFields()[name]!.type) as GraphQLObjectType;
  return `query ($id: ID!, $period: PeriodInput!) { ${name}(${of}: $id, period: $period) ${everything(type)} }`;
};

const programmeReport = report('programmeReport', 'programme');
const matchRetention = report('matchRetention', 'programme');
const volunteerReport = report('volunteerReport', 'organisation');
const requestReport = report('requestReport', 'organisation');

/** Every report of every programme and organisation, of every year of which there is anything, as text. */
export async function everyReport(database: Database): Promise<string[]> {
  const places = await asOwner<{ slug: string; organisation: string; programmes: string[]; years: number[] }>(
    database,
    `select o.slug, o.id as organisation, array(select id::text from programme where organisation_id = o.id order by id) as programmes,
       array(select distinct extract(year from on_date)::int from event where organisation_id = o.id order by 1) as years
     from organisation o order by o.slug`,
  );
  const { visitor, app } = await openApi(database);
  const answers: string[] = [];
  for (const { slug, organisation, programmes, years } of places) {
    const manager = await visitor().signIn(`manager@${slug}.example`);
    const ask = async (query: string, id: string, year: number) =>
      answers.push(`${slug} ${year} ${await asked(manager, query, id, year)}`);
    for (const year of years) {
      for (const query of [volunteerReport, requestReport])
        await ask(query, toGlobalId('Organisation', organisation), year);
      for (const programme of programmes)
        for (const query of [programmeReport, matchRetention])
          await ask(query, toGlobalId('Programme', programme), year);
    }
  }
  await app.close();
  return answers;
}

async function asked(caller: Caller, query: string, id: string, year: number): Promise<string> {
  const period = { from: `${year}-01-01`, until: `${year + 1}-01-01` };
  return JSON.stringify(await caller.ask<object>(query, { id, period }));
}
