import { AsyncLocalStorage } from 'node:async_hooks';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';

/** The request that is being answered, so that whoever writes about an error can name it. */
export const currentRequest = new AsyncLocalStorage<string>();

/** Values that PostgreSQL cannot keep, or cannot look for: a NUL in a text, a day or a number out of its reach. */
const unusableValues = new Set(['08P01', '22001', '22003', '22007', '22008', '22021', '22P02', '22P05']);

/**
 * What a client may know of an error. What is wrong with the request is told; a bug is ours to read, and outside it
 * has the id of the request only. `hideSchema` leaves out names of the schema that the client did not mention.
 */
export function tellClient(
  formatted: GraphQLFormattedError,
  error: unknown,
  hideSchema: boolean,
): GraphQLFormattedError {
  const requestId = currentRequest.getStore();
  const code = formatted.extensions?.code;
  if (code && code !== 'INTERNAL_SERVER_ERROR') {
    const message = hideSchema ? formatted.message.replace(/ ?Did you mean .+\?$/s, '') : formatted.message;
    return { ...formatted, message, extensions: { ...formatted.extensions, requestId } };
  }
  if (unusableValues.has(sqlState(error) ?? ''))
    return {
      message: 'Something in it is a value that cannot be used.',
      extensions: { code: 'BAD_USER_INPUT', requestId },
    };
  logBug(error);
  const { locations, path } = formatted;
  return {
    message: `Something went wrong on our side. Try again later; mention ${requestId} when you ask for help.`,
    ...(locations && { locations }),
    ...(path && { path }),
    extensions: { code: 'INTERNAL_SERVER_ERROR', requestId },
  };
}

/** A reply to a request that never came to GraphQL, in the same shape. */
export const errorReply = (message: string, code: string, requestId: string) => ({
  errors: [{ message, extensions: { code, requestId } }],
});

/** Writes a bug to the log: of what kind it is and where. What it says may hold what somebody filled in. */
export function logBug(error: unknown, requestId = currentRequest.getStore() ?? 'outside a request'): void {
  console.error(`Unexpected error ${requestId}: ${describeBug(error)}`);
}

/** The kind of an error, what the database says of it by name, and the places in our code; no message, no values. */
function describeBug(error: unknown): string {
  const root = rootOf(error);
  if (!(root instanceof Error)) return `a thrown ${typeof root}`;
  const { code, constraint, table, column } = root as Error & Record<string, unknown>;
  const names = Object.entries({ code, constraint, table, column }).filter(([, value]) => isName(value));
  const said = names.map(([name, value]) => ` ${name}=${value}`).join('');
  return [`${root.constructor.name}${said}`, ...framesOf(root)].join('\n');
}

const isName = (value: unknown): boolean => typeof value === 'string' && /^\w{1,63}$/.test(value);

/** The lines of the stack behind the message, which may have lines of its own that look the same. */
function framesOf({ stack = '', message }: Error): string[] {
  const behind = stack.includes(message) ? stack.slice(stack.indexOf(message) + message.length) : '';
  return behind.split('\n').filter((line) => /^\s+at /.test(line));
}

/** The error behind the errors that were made of it. */
function rootOf(error: unknown): unknown {
  const { originalError, cause } = (error ?? {}) as { originalError?: unknown; cause?: unknown };
  const behind = error instanceof GraphQLError ? originalError : cause;
  return behind instanceof Error ? rootOf(behind) : error;
}

const sqlState = (error: unknown): string | undefined => {
  const { code } = (rootOf(error) ?? {}) as { code?: unknown };
  return typeof code === 'string' ? code : undefined;
};
