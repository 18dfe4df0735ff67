import {
  defaultFieldResolver,
  GraphQLError,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  isIntrospectionType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import type { Context } from '../context.ts';
import {
  type PersonalType,
  permissionsOf,
  personalTypes,
  type RootRule,
  rootRules,
  wholeTypes,
} from './field-rules.ts';
import type { FieldGroup, Permission } from './matrix.ts';
import { grantsIt, mayAnywhere, type Place } from './permissions.ts';
import type { Caller } from './viewer.ts';

type Field = GraphQLField<unknown, Context>;
type Source = Place & { id: string };

/** That somebody saw these is written down for each person. */
const traced: ReadonlySet<FieldGroup> = new Set(['CONTACT', 'SENSITIVE', 'HEALTH', 'EXPORT', 'AUDIT']);

/**
 * Puts the rule of each field in front of its resolver.
 * @throws Error naming the fields without a rule and the rules without a field.
 */
export function guardFields(schema: GraphQLSchema): GraphQLSchema {
  const { missing, stale } = unruled(schema);
  if (missing.length > 0)
    throw new Error(`Decide in api/access/field-rules.ts who may see ${missing.join(', ')}.`);
  if (stale.length > 0)
    throw new Error(`api/access/field-rules.ts speaks of what is not in the schema: ${stale.join(', ')}.`);
  for (const type of objectTypes(schema)) {
    for (const field of Object.values(type.getFields()) as Field[]) {
      const root = rootRules[`${type.name}.${field.name}`];
      const personal = personalTypes[type.name];
      if (type.name === 'Query' && root) guardRoot(field, root);
      else if (type.name === 'Mutation') beginAfresh(field);
      else if (personal) guardPersonal(type.name, field, personal);
    }
  }
  return schema;
}

const objectTypes = (schema: GraphQLSchema): GraphQLObjectType[] =>
  Object.values(schema.getTypeMap()).filter(
    (type) => isObjectType(type) && !isIntrospectionType(type),
  ) as GraphQLObjectType[];

/** Fields without a rule, and rules without a field. */
function unruled(schema: GraphQLSchema): { missing: string[]; stale: string[] } {
  const fields = objectTypes(schema).flatMap((type) =>
    Object.keys(type.getFields()).map((name) => `${type.name}.${name}`),
  );
  const ruled = new Set([...Object.keys(rootRules), ...Object.keys(personalTypes).flatMap(personalFields)]);
  const whole = wholeTypes.flatMap(({ types }) => types.split(' '));
  const isWhole = (type: string) =>
    whole.includes(type) || whole.some((name) => name.startsWith('*') && type.endsWith(name.slice(1)));
  const typeOf = (path: string) => path.slice(0, path.indexOf('.'));
  return {
    missing: fields.filter((path) => !ruled.has(path) && !isWhole(typeOf(path))),
    stale: [
      ...[...ruled].filter((path) => !fields.includes(path)),
      ...whole.filter((name) => !name.startsWith('*') && !schema.getType(name)),
    ],
  };
}

const personalFields = (type: string): string[] =>
  Object.values(personalTypes[type]!.fields).flatMap((names) =>
    names.split(' ').map((name) => `${type}.${name}`),
  );

/** The group of a field of a personal type. */
const groupOf = ({ fields }: PersonalType, name: string): FieldGroup =>
  (Object.keys(fields) as FieldGroup[]).find((group) => fields[group]!.split(' ').includes(name))!;

/** Who may nowhere do what a question asks for, gets the answer of a thing that is not there. */
function guardRoot(field: Field, rule: RootRule): void {
  const permissions = permissionsOf(rule);
  if (!permissions) return;
  const resolve = field.resolve ?? defaultFieldResolver;
  field.resolve = (source, args, context, info) =>
    withCaller(context, ({ grants }) =>
      permissions.some((permission) => mayAnywhere(grants, permission))
        ? resolve(source, args, context, info)
        : withheld(field),
    );
}

/**
 * An act of a document with several begins when the reads of the one before it have ended: who holds a connection and
 * asks for another waits for ever, once enough do so together.
 */
function beginAfresh(field: Field): void {
  const resolve = field.resolve ?? defaultFieldResolver;
  field.resolve = async (source, args, context, info) => {
    await context.forget();
    return resolve(source, args, context, info);
  };
}

function guardPersonal(type: string, field: Field, personal: PersonalType): void {
  const group = groupOf(personal, field.name);
  if (group === 'GENERAL') return;
  const resolve = field.resolve ?? defaultFieldResolver;
  const permission = `${personal.entity}.read` as Permission;
  field.resolve = (source, args, context, info) =>
    withCaller(context, ({ grants }) => {
      const thing = source as Source;
      const place = personal.placeOf?.(thing) ?? thing;
      const grant = grants.find((each) => grantsIt(each, permission, place, group));
      if (!grant) return withheld(field);
      if (traced.has(group)) {
        const why = grant.glassId && `BREAK_GLASS ${grant.glassId}`;
        const { organisationId } = place;
        context.look({ organisationId, entity: type, entityId: thing.id, action: permission, group, why });
      }
      return resolve(source, args, context, info);
    });
}

const withCaller = (context: Context, answer: (caller: Caller) => unknown): unknown =>
  context.knownCaller ? answer(context.knownCaller) : context.caller().then(answer);

/** What stands for a value that is not for whoever asks. */
function withheld({ type }: Field): unknown {
  if (!isNonNullType(type)) return null;
  if (isListType(type.ofType)) return [];
  throw new GraphQLError('This is not for you.', { extensions: { code: 'FORBIDDEN' } });
}
