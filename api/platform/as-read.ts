/**
 * What of a thing is otherwise than somebody read it, as paths with dots. Of what they read at all: a part that they
 * left out is not looked at. An empty text or list is nothing, and the order of a list does not matter.
 */
export function changedSince(read: object, now: object): string[] {
  const current = now as Record<string, unknown>;
  return Object.entries(read)
    .filter(([, value]) => value !== undefined)
    .flatMap(([field, value]) => otherwise(field, value, current[field]));
}

function otherwise(path: string, read: unknown, now: unknown): string[] {
  if (isRecord(read) || isRecord(now)) {
    const [one, other] = [recordOf(read), recordOf(now)];
    const fields = new Set([...Object.keys(one), ...Object.keys(other)]);
    return [...fields].flatMap((field) => otherwise(`${path}.${field}`, one[field], other[field]));
  }
  return plain(read) === plain(now) ? [] : [path];
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const recordOf = (value: unknown): Record<string, unknown> => (isRecord(value) ? value : {});

/** A value as a text, the same for what means the same. */
function plain(value: unknown): string {
  if (Array.isArray(value)) return value.length > 0 ? JSON.stringify(value.map(plain).sort()) : '';
  const text = typeof value === 'string' ? value.trim() : value;
  return text === null || text === undefined || text === '' ? '' : JSON.stringify(text);
}
