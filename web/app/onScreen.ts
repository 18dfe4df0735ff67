import { type Client, type Exchange, makeOperation, type Operation, type OperationResult } from 'urql';
import { filter, map, pipe } from 'wonka';

/** What a client asked, by the key of each question. */
interface Asked {
  /** Whose answers stand on the page now, or will. */
  shown: Map<number, Operation>;
  /** To which the answer is still on its way. */
  underWay: Set<number>;
  /** Of these, what was asked by itself: nobody waits for it. */
  quiet: Set<number>;
  /** To which the answer that is on its way may be from before something that was done meanwhile. */
  overtaken: Set<number>;
  /** What came last. */
  answers: Map<number, OperationResult>;
  /** What is asked again after a while, as there was no connection. */
  later: Map<number, ReturnType<typeof setTimeout>>;
}

const askedBy = new WeakMap<Client, Asked>();

/** How long to wait before asking again when there was no connection, in milliseconds. */
const until = 5_000;

/**
 * Keeps track of what stands on the page. A question is under way once at most, so that no answer comes in before an
 * older one; what was under way while somebody did something is asked once more when its answer is there. When there is
 * no connection to ask again by itself, what stands there stays, with what somebody typed in it.
 */
export const onScreen: Exchange = ({ client, forward }) => {
  const asked: Asked = {
    shown: new Map(),
    underWay: new Set(),
    quiet: new Set(),
    overtaken: new Set(),
    answers: new Map(),
    later: new Map(),
  };
  const { shown, underWay, quiet, overtaken, answers, later } = asked;
  /** What stands on the page already, out of what was known: it is asked once more, and that is the next asking. */
  const remembered = new Set<number>();
  askedBy.set(client, asked);

  /** Whether this goes on: not what is under way already. */
  const take = (operation: Operation): boolean => {
    const { kind, key, context } = operation;
    if (kind === 'teardown') {
      clearTimeout(later.get(key));
      for (const each of [shown, underWay, quiet, overtaken, answers, later, remembered]) each.delete(key);
    }
    if (kind !== 'query') return true;
    shown.set(key, operation);
    // The cache asks again, after an act, with what it added to the first asking.
    const asksItself = context.byItself === true || context.meta !== undefined || remembered.delete(key);
    if (underWay.has(key)) {
      if (!asksItself) quiet.delete(key);
      if (context.requestPolicy === 'network-only') overtaken.add(key);
      return false;
    }
    underWay.add(key);
    if (asksItself) quiet.add(key);
    return true;
  };
  const tell = (result: OperationResult): OperationResult => {
    const { operation, error, stale } = result;
    const { kind, key } = operation;
    if (kind === 'mutation') for (const each of underWay) overtaken.add(each);
    if (kind !== 'query') return result;
    underWay.delete(key);
    clearTimeout(later.get(key));
    if (stale) remembered.add(key);
    const before = answers.get(key);
    if (quiet.delete(key) && error?.networkError && before) {
      overtaken.delete(key);
      later.set(
        key,
        setTimeout(() => ask(client, operation), until),
      );
      return { ...before, stale: true };
    }
    answers.set(key, result);
    if (!overtaken.delete(key)) return result;
    ask(client, operation);
    return { ...result, stale: true };
  };
  return (operations) => pipe(operations, filter(take), forward, map(tell));
};

/** Asks again what stands on the page and says that it shows one of these types; what was there stays until the answer. */
export function askAgain(client: Client, types: ReadonlySet<string> | 'ALL'): void {
  const asked = askedBy.get(client);
  if (!asked) return;
  for (const [key, operation] of [...asked.shown]) {
    const about = operation.context.additionalTypenames ?? [];
    const concerned = types === 'ALL' ? about.length > 0 : about.some((type) => types.has(type));
    if (!concerned) continue;
    if (asked.underWay.has(key)) asked.overtaken.add(key);
    else ask(client, operation);
  }
}

function ask(client: Client, operation: Operation): void {
  const context = { ...operation.context, requestPolicy: 'network-only', byItself: true } as const;
  client.reexecuteOperation(makeOperation('query', operation, context));
}
