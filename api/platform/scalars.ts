import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { GraphQLDateTime } from 'graphql-scalars';
import { type Day, isDay } from './days.ts';

function parseDay(value: unknown): Day {
  if (typeof value === 'string' && isDay(value)) return value;
  throw new GraphQLError(`${JSON.stringify(value)} is no day; write it as 2021-03-31.`, {
    extensions: { code: 'BAD_USER_INPUT' },
  });
}

export const DateScalar = new GraphQLScalarType<Day, string>({
  name: 'Date',
  description: 'A calendar day in Amsterdam, as `2021-03-31`.',
  serialize: (value) => String(value),
  parseValue: parseDay,
  parseLiteral: (node) => parseDay(node.kind === Kind.STRING ? node.value : undefined),
});

/** An instant with its offset, as `2021-03-31T09:30:00+02:00`; always answered in UTC. */
export const DateTimeScalar = GraphQLDateTime;
