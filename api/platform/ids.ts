import { v7 } from 'uuid';

/** A new key for a row: random, and in order of making, so that indexes stay compact. */
export const newId = (): string => v7();

/** The opaque id by which clients know a thing, unique over all types. */
export const toGlobalId = (type: string, id: string): string =>
  Buffer.from(`${type}:${id}`).toString('base64url');

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Whether a text can be the key of a row at all. */
export const isRowId = (text: string): boolean => uuid.test(text);

/** The row id behind a global id of this type; undefined for any other text, which then names nothing. */
export function fromGlobalId(type: string, globalId: string): string | undefined {
  const parsed = parseGlobalId(globalId);
  return parsed?.type === type ? parsed.id : undefined;
}

/** What a global id names, or undefined when it is none of ours. */
export function parseGlobalId(globalId: string): { type: string; id: string } | undefined {
  const [type, id, ...rest] = Buffer.from(globalId, 'base64url').toString('utf8').split(':');
  return type && id && rest.length === 0 && isRowId(id) ? { type, id } : undefined;
}
