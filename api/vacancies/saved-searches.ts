import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Own } from '../access/own-account.ts';
import { type Mistake, refuse, refuseMistakes } from '../messages/refuse.ts';
import { checkText } from '../people/filled-in.ts';
import type { Day } from '../platform/days.ts';
import { fromGlobalId, newId, toGlobalId } from '../platform/ids.ts';
import type { Refusal } from '../platform/refusal.ts';
import { SavedSearch } from './saved-search.ts';

/** How many somebody can keep: more is no list any more that one looks through. */
const mostSearches = 20;
const longestName = 60;
const longestSearch = 300;

const columns = 'id, name, search, looked_on::text as "lookedOn"';

const asSavedSearch = ({ id, ...row }: SavedSearch): SavedSearch =>
  Object.assign(new SavedSearch(), { ...row, id: toGlobalId('SavedSearch', id) });

/** What an account keeps, by name. */
export async function savedSearchesOf(em: SqlEntityManager, accountId: string): Promise<SavedSearch[]> {
  const rows: SavedSearch[] = await em.execute(
    `select ${columns} from saved_search where account_id = ? order by lower(name), id`,
    [accountId],
  );
  return rows.map(asSavedSearch);
}

/** What is wrong with a search that somebody wants to keep. */
function searchMistakes(name: string, search: string): Mistake[] {
  if (name === '') return [{ field: 'name', key: 'nameEmpty' }];
  return [...checkText('name', name, longestName), ...checkText('search', search, longestSearch)];
}

/** Keeps a search. The same choices are kept once: saved again, only the name changes. */
export async function saveSearch(
  { em, account }: Own,
  input: { name: string; search: string },
  { now, today }: { now: Date; today: Day },
): Promise<SavedSearch | Refusal> {
  const [name, search] = [input.name.trim(), input.search.trim()];
  const refusal = refuseMistakes(searchMistakes(name, search));
  if (refusal) return refusal;
  const kept = await savedSearchesOf(em, account.id);
  if (kept.length >= mostSearches && !kept.some((each) => each.search === search))
    return refuse('INVALID', 'tooManySearches', 'name', { max: mostSearches });
  const [row]: SavedSearch[] = await em.execute(
    `insert into saved_search (id, account_id, name, search, looked_on, recorded_at) values (?, ?, ?, ?, ?, ?)
     on conflict (account_id, search) do update set name = excluded.name returning ${columns}`,
    [newId(), account.id, name, search, today, now],
  );
  return asSavedSearch(row!);
}

/** Notes that somebody looks at what a search finds today. */
export async function openSavedSearch(
  { em, account }: Own,
  globalId: string,
  today: Day,
): Promise<SavedSearch | Refusal> {
  const [row]: SavedSearch[] = await em.execute(
    `update saved_search set looked_on = ? where id = ? and account_id = ? returning ${columns}`,
    [today, fromGlobalId('SavedSearch', globalId) ?? null, account.id],
  );
  return row ? asSavedSearch(row) : refuse('NOT_FOUND', 'searchNotFound', 'search');
}

/** Throws a search away. @returns whether there was one. */
export async function forgetSavedSearch({ em, account }: Own, globalId: string): Promise<boolean> {
  const gone: unknown[] = await em.execute(
    'delete from saved_search where id = ? and account_id = ? returning id',
    [fromGlobalId('SavedSearch', globalId) ?? null, account.id],
  );
  return gone.length > 0;
}
