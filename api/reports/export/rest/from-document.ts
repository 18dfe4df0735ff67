import { execute, type GraphQLError, parse } from 'graphql';
import { answerSchema } from './answer-schema.ts';
import { ProblemError } from './problem.ts';
import { type Answering, linksSchema, linksTo, objectSchema } from './types.ts';

type Values = Readonly<Record<string, unknown>>;

const periodSchema = {
  from: { type: 'string', format: 'date', description: 'The first day of the period.' },
  until: { type: 'string', format: 'date', description: 'The day after the last of the period.' },
  knownAt: {
    type: 'string',
    format: 'date-time',
    nullable: true,
    description: 'As known at this instant; null for as things are known now.',
  },
};

/**
 * Answers with what one question to the GraphQL API answers, about a period: by the same functions, with the same
 * permissions, and with a trace wherever that leaves one. A list stands under a name of its own.
 */
export function fromDocument(
  text: string,
  variablesOf: (values: Values) => Values,
  listName?: string,
): Answering {
  const document = parse(text);
  return {
    schema: (graphql) => {
      const answered = answerSchema(graphql, document);
      return objectSchema({
        ...periodSchema,
        ...(listName ? { [listName]: answered } : (answered.properties as Record<string, Values>)),
        _links: linksSchema(['self']),
      });
    },
    answer: async (context, { values, self }, schema) => {
      const { from, until, knownAt = null } = values;
      const variableValues = { ...variablesOf(values), period: { from, until }, knownAt };
      const { data, errors } = await execute({ schema, document, variableValues, contextValue: context });
      if (errors?.[0]) throw wrongValue(errors[0]);
      const [answered] = Object.values(data ?? {});
      if (answered === null || answered === undefined) return null;
      const about = { from, until, knownAt, _links: linksTo({ self }) };
      return listName ? { ...about, [listName]: answered } : { ...about, ...(answered as object) };
    },
  };
}

/** A value that the question refuses, by the name that it has here; any other error stays what it is. */
function wrongValue(error: GraphQLError): Error {
  const { code, field } = error.extensions as { code?: string; field?: string };
  if (code !== 'BAD_USER_INPUT' || !field) return error;
  const name = field.replace('period.', '');
  const detail = error.message.replaceAll('period.', '');
  return new ProblemError(400, detail, [{ in: 'query', location: { name }, code: 'invalid', detail }]);
}
