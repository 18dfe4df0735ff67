import { type GraphQLSchema, isObjectType } from 'graphql';
import { permissionsOf, personalTypes, type RootRule, rootRules, wholeTypes } from './field-rules.ts';
import { type FieldGroup, fieldGroups, matrix, relations, roles } from './matrix.ts';

/** The page that tells who may see and do what, in Markdown; made of the very data that decides. */
export function permissionsPage(schema: GraphQLSchema): string {
  return [
    '# Who may see and do what',
    'Koppel decides by the tables on this page: they are written from `api/access/matrix.ts` and `api/access/field-rules.ts` by `npm run schema`, and a test holds that they are up to date. What is not here, nobody may. What somebody may not see is answered as what does not exist.',
    '## Roles',
    table(['role', 'who'], entries(roles)),
    '## Relations',
    'A role counts only for what one stands in this relation to.',
    table(['relation', 'meaning'], entries(relations)),
    '## Groups of fields',
    'Whoever may read a thing sees its `GENERAL` fields; the other groups have to be in the table below. That somebody saw `CONTACT`, `SENSITIVE` or `HEALTH` of a person is written in the access log.',
    table(['group', 'what it tells'], entries(fieldGroups)),
    '## The matrix',
    ...matrix.flatMap(({ role, relation, why, may }) => [
      `### ${role}, ${relation}`,
      why,
      table(
        ['what', 'may be done, with these groups of fields'],
        entries(may).map(([entity, actions]) => [entity, cell(actions)]),
      ),
    ]),
    '## Fields of people',
    'Reading a type asks for the permission in brackets.',
    ...Object.entries(personalTypes).flatMap(([type, { entity, fields }]) => [
      `### ${type} (\`${entity}.read\`)`,
      table(
        ['group', 'fields'],
        entries(fields).map(([group, names]) => [group, code(names as string)]),
      ),
    ]),
    '## Types that are seen as a whole',
    table(
      ['types', 'why'],
      wholeTypes.map(({ types, why }) => [code(types), why]),
    ),
    '## Questions and acts',
    'Who has the permission nowhere gets the answer of a thing that is not there; who has it somewhere, gets an answer about that place only.',
    table(
      ['at the top of the schema', 'asks for', 'what it does'],
      Object.entries(rootRules).map(([path, rule]) => [`\`${path}\``, says(rule), describe(schema, path)]),
    ),
    '',
  ].join('\n\n');
}

const entries = <T extends object>(data: T): [string, T[keyof T]][] =>
  Object.entries(data) as [string, T[keyof T]][];

const code = (names: string): string =>
  names
    .split(' ')
    .map((name) => `\`${name}\``)
    .join(' ');

const cell = (actions: object | undefined): string =>
  entries(actions ?? {})
    .map(([action, groups]) => {
      const opened = groups as readonly FieldGroup[];
      return opened.length > 0 ? `**${action}** (${opened.join(', ')})` : `**${action}**`;
    })
    .join('; ');

const says = (rule: RootRule): string =>
  permissionsOf(rule)
    ?.map((permission) => `\`${permission}\``)
    .join(' or ') ?? (rule === 'ANYONE' ? 'anyone' : 'anyone, about themselves');

function describe(schema: GraphQLSchema, path: string): string {
  const [typeName, field] = path.split('.') as [string, string];
  const type = schema.getType(typeName);
  const description = isObjectType(type) ? type.getFields()[field]?.description : undefined;
  return (description ?? '').split('. ')[0]!.replace(/\.$/, '');
}

const table = (head: string[], rows: readonly (readonly (string | object)[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
