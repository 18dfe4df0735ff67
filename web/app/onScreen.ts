import { type Client, makeOperation, mapExchange, type Operation } from 'urql';

/** The questions whose answers stand on the page now, by their key. */
const shown = new Map<number, Operation>();

/** Keeps track of what stands on the page. */
export const onScreen = mapExchange({
  onOperation(operation) {
    if (operation.kind === 'query') shown.set(operation.key, operation);
    else if (operation.kind === 'teardown') shown.delete(operation.key);
  },
});

/** Asks again what stands on the page and says that it shows one of these types; what was there stays until the answer. */
export function askAgain(client: Client, types: ReadonlySet<string> | 'ALL'): void {
  for (const operation of [...shown.values()]) {
    const about = operation.context.additionalTypenames ?? [];
    const concerned = types === 'ALL' ? about.length > 0 : about.some((type) => types.has(type));
    if (!concerned) continue;
    const context = { ...operation.context, requestPolicy: 'network-only' } as const;
    client.reexecuteOperation(makeOperation('query', operation, context));
  }
}
