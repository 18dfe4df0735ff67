import {
  type DocumentNode,
  type GraphQLNamedType,
  GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getOperationAST,
  isEnumType,
  isListType,
  isNonNullType,
  type SelectionSetNode,
} from 'graphql';
import { type JsonSchema, objectSchema } from './types.ts';

const scalars: Readonly<Record<string, JsonSchema>> = {
  ID: { type: 'string' },
  String: { type: 'string' },
  Int: { type: 'integer' },
  Float: { type: 'number' },
  Boolean: { type: 'boolean' },
  Date: { type: 'string', format: 'date' },
  DateTime: { type: 'string', format: 'date-time' },
};

/**
 * The schema of what a document with one question answers when there is an answer: its fields, with what the GraphQL
 * schema says of them.
 * @throws Error when the document asks for what the schema does not have.
 */
export function answerSchema(schema: GraphQLSchema, document: DocumentNode): JsonSchema {
  const { properties } = selected(schema.getQueryType()!, getOperationAST(document)!.selectionSet);
  const [answer] = Object.values(properties as Record<string, JsonSchema>);
  const { nullable: _, ...there } = answer!;
  return there;
}

function selected(type: GraphQLNamedType, { selections }: SelectionSetNode): JsonSchema {
  if (!(type instanceof GraphQLObjectType)) throw new Error(`${type.name} has no fields.`);
  const fields = selections.map((selection) => {
    const name = selection.kind === 'Field' ? selection.name.value : '';
    const field = type.getFields()[name];
    if (selection.kind !== 'Field' || !field) throw new Error(`${type.name} has no field "${name}".`);
    const description = field.description ?? '';
    return [name, { ...typeSchema(field.type, selection.selectionSet), description }] as const;
  });
  return objectSchema(Object.fromEntries(fields));
}

function typeSchema(type: GraphQLOutputType, selection: SelectionSetNode | undefined): JsonSchema {
  if (isNonNullType(type)) {
    const { nullable: _, ...there } = typeSchema(type.ofType, selection);
    return there;
  }
  if (isListType(type)) return { type: 'array', items: typeSchema(type.ofType, selection), nullable: true };
  if (selection) return { ...selected(type, selection), nullable: true };
  if (isEnumType(type)) {
    const values = type.getValues().map(({ name }) => name);
    return { type: 'string', enum: values, nullable: true };
  }
  const scalar = scalars[type.name];
  if (!scalar) throw new Error(`How does OpenAPI write a ${type.name}?`);
  return { ...scalar, nullable: true };
}
