import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Context } from '../../../context.ts';
import { Organisation } from '../../../organisations/organisation.ts';
import { Programme } from '../../../organisations/programme.ts';
import { type PageArgs, pageArgs, pageOf } from '../../../platform/connection.ts';
import { toGlobalId } from '../../../platform/ids.ts';
import { ProblemError } from './problem.ts';
import { type Answering, type Asked, type JsonSchema, linksSchema, linksTo, objectSchema } from './types.ts';

interface Named {
  id: string;
  name: string;
}

const text = (description: string): JsonSchema => ({ type: 'string', description });

const organisationSchema = objectSchema({
  id: text('Its id.'),
  slug: text('Its short name in addresses.'),
  name: text('Its name.'),
  _links: linksSchema(['self', 'volunteerReport', 'requestReport']),
});

const programmeSchema = objectSchema({
  id: text('Its id.'),
  slug: text('Its short name in addresses, unique within the organisation.'),
  name: text('Its name.'),
  kind: {
    type: 'string',
    enum: ['RELATION', 'TASK', 'SURVEY', 'PHONE'],
    description: 'What sort of help it is.',
  },
  status: { type: 'string', enum: ['ACTIVE', 'SUSPENDED', 'CLOSED'], description: 'Whether it runs.' },
  organisationId: text('Its organisation, by its id.'),
  _links: linksSchema(['self', 'report', 'quarters']),
});

function organisationAnswer({ id, slug, name }: Organisation, home: string) {
  const self = `${home}/organisations/${toGlobalId('Organisation', id)}`;
  const links = {
    self,
    volunteerReport: `${self}/volunteer-report`,
    requestReport: `${self}/request-report`,
  };
  return { id: toGlobalId('Organisation', id), slug, name, _links: linksTo(links) };
}

function programmeAnswer({ id, slug, name, kind, status, organisationId }: Programme, home: string) {
  const self = `${home}/programmes/${toGlobalId('Programme', id)}`;
  return {
    ...{ id: toGlobalId('Programme', id), slug, name, kind, status },
    organisationId: toGlobalId('Organisation', organisationId),
    _links: linksTo({ self, report: `${self}/report`, quarters: `${self}/quarters` }),
  };
}

/** The organisations in which whoever asks has any role: only there can they see figures. */
async function rolesIn(context: Context): Promise<string[]> {
  const { grants } = await context.caller();
  return [...new Set(grants.map((grant) => grant.organisationId))];
}

/** Those of which whoever asks may see figures, by name. There are tens of them at most. */
async function reportedOrganisations(context: Context): Promise<Organisation[]> {
  const em: SqlEntityManager = await context.reads.em();
  const all = await em.find(Organisation, { id: { $in: await rolesIn(context) } });
  const seen = await Promise.all(all.map(({ id }) => context.may('report.read', { organisationId: id })));
  return all.filter((_, i) => seen[i]).toSorted(byName);
}

async function reportedProgrammes(context: Context): Promise<Programme[]> {
  const em: SqlEntityManager = await context.reads.em();
  const all = await em.find(Programme, { organisationId: { $in: await rolesIn(context) } });
  const seen = await Promise.all(
    all.map(({ id, organisationId }) => context.may('report.read', { organisationId, programmeId: id })),
  );
  return all.filter((_, i) => seen[i]).toSorted(byName);
}

const keyOf = ({ name, id }: Named): string[] => [name, id];
const byName = (one: Named, other: Named): number => (keyOf(one).join() < keyOf(other).join() ? -1 : 1);

/** @throws ProblemError naming the cursor when it is none of ours. */
function pageFrom(first: number, after: string | undefined): PageArgs {
  try {
    return pageArgs(first, after, 2);
  } catch {
    const detail = 'This is no place in this list: follow the link to the next page.';
    throw new ProblemError(400, detail, [
      { in: 'query', location: { name: 'after' }, code: 'invalid', detail },
    ]);
  }
}

/** A page of a list, with the address of the next. */
const pages = <Row extends Named>(
  list: string,
  item: JsonSchema,
  load: (context: Context) => Promise<Row[]>,
  answerOf: (row: Row, home: string) => object,
): Answering => ({
  schema: () =>
    objectSchema({ [list]: { type: 'array', items: item }, _links: linksSchema(['self'], ['next']) }),
  answer: async (context, { values, self, home }) => {
    const { first, after } = values as { first: number; after?: string };
    const page = pageFrom(first, after);
    const all = await load(context);
    const rest = page.after ? all.filter((row) => keyOf(row).join() > page.after!.join()) : all;
    const { edges, pageInfo } = pageOf(rest, page, all.length, keyOf);
    const next = pageInfo.hasNextPage
      ? `${home}/${list}?${new URLSearchParams({ first: String(first), after: pageInfo.endCursor! })}`
      : undefined;
    return { [list]: edges.map(({ node }) => answerOf(node, home)), _links: linksTo({ self, next }) };
  },
});

/** One of a list, by the id in the address. */
const one = <Row extends Named>(
  type: string,
  param: string,
  item: JsonSchema,
  load: (context: Context) => Promise<Row[]>,
  answerOf: (row: Row, home: string) => object,
): Answering => ({
  schema: () => item,
  answer: async (context, { values, home }: Asked) => {
    const found = (await load(context)).find(({ id }) => toGlobalId(type, id) === values[param]);
    return found ? answerOf(found, home) : null;
  },
});

export const organisationPage = pages(
  'organisations',
  organisationSchema,
  reportedOrganisations,
  organisationAnswer,
);
export const oneOrganisation = one(
  'Organisation',
  'organisationId',
  organisationSchema,
  reportedOrganisations,
  organisationAnswer,
);
export const programmePage = pages('programmes', programmeSchema, reportedProgrammes, programmeAnswer);
export const oneProgramme = one(
  'Programme',
  'programmeId',
  programmeSchema,
  reportedProgrammes,
  programmeAnswer,
);
