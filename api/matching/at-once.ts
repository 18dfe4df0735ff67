import { GraphQLError } from 'graphql';

/** Residents times volunteers that are held against each other while somebody waits: a second's work or so. */
const mostPairsAtOnce = 1_000_000;

/** Throws when there are too many pairs to look at while everybody else waits; `instead` says what to do. */
export function refuseTooManyPairs(residents: number, volunteers: number, instead: string): void {
  if (residents * volunteers > mostPairsAtOnce)
    throw new GraphQLError(`This waitlist is too long to look at as a whole at once: ${instead}.`, {
      extensions: { code: 'TOO_MUCH_AT_ONCE' },
    });
}
