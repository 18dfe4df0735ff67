import {
  type DocumentNode,
  type GraphQLCompositeType,
  GraphQLError,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  getVariableValues,
  isLeafType,
  isListType,
  type OperationDefinitionNode,
} from 'graphql';
import { type ComplexityEstimatorArgs, getComplexity } from 'graphql-query-complexity';
import { defaultPage, largestPage } from './connection.ts';

/** The most things that one operation may ask for: 500 rows of a waitlist with 50 suggestions each, and their reasons. */
const mostThings = 350_000;
/** How long a list is taken to be that is not paged. */
const assumedLength = 10;

/** Refuses an operation whose values do not fit, or that could answer with more things than we want to make at once. */
export function refuseLargeOperation(
  schema: GraphQLSchema,
  query: DocumentNode,
  operation: OperationDefinitionNode | undefined,
  variables: Readonly<Record<string, unknown>>,
): void {
  refuseMisfits(schema, operation, variables);
  const operationName = operation?.name?.value;
  const named = operationName ? { operationName } : {};
  const things = getComplexity({ schema, query, variables, estimators: [countThings], ...named });
  if (things > mostThings)
    throw new GraphQLError(
      `This could give ${things} things, and ${mostThings} is the most. Ask for fewer rows, or for less of each.`,
      { extensions: { code: 'TOO_MUCH_AT_ONCE', http: { status: 400 } } },
    );
}

/** Refuses values that do not fit, by the first: how many there are is up to who sends them. */
function refuseMisfits(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode | undefined,
  variables: Readonly<Record<string, unknown>>,
): void {
  const { errors } = getVariableValues(schema, operation?.variableDefinitions ?? [], variables, {
    maxErrors: 1,
  });
  const [first] = errors ?? [];
  if (first)
    throw new GraphQLError(first.message, {
      nodes: first.nodes,
      extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } },
    });
}

/** How many objects a field stands for, with all that is in them; plain values are free. */
function countThings({ field, args, childComplexity, type }: ComplexityEstimatorArgs): number {
  if (isLeafType(getNamedType(field.type))) return 0;
  return lengthOf(field.type, type, args.first) * (1 + childComplexity);
}

function lengthOf(fieldType: GraphQLOutputType, parent: GraphQLCompositeType, first: unknown): number {
  // A longer page is refused by the list itself, in its own words.
  if (typeof first === 'number') return Math.min(Math.max(first, 1), largestPage);
  if (getNamedType(fieldType).name.endsWith('Connection')) return defaultPage;
  // The edges of a connection are as many as its page is long, and that has been counted.
  const isUnpagedList = isListType(getNullableType(fieldType)) && !parent.name.endsWith('Connection');
  return isUnpagedList ? assumedLength : 1;
}
