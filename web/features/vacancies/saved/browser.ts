import { today } from '../../../app/format.ts';

/** A search as it is kept: the choices as they stand in the address bar, and when somebody looked last. */
export interface Saved {
  id: string;
  name: string;
  search: string;
  lookedOn: string;
}

const key = 'koppel-searches';
const most = 20;

/** What is kept in this browser, by who is not signed in; nobody else ever sees it. */
export const searchesHere = (): Saved[] => JSON.parse(localStorage.getItem(key) ?? '[]');

const keep = (searches: Saved[]) =>
  localStorage.setItem(
    key,
    JSON.stringify(searches.toSorted((one, other) => one.name.localeCompare(other.name))),
  );

/** Keeps a search here. The same choices are kept once; of too many the one that nobody looked at longest goes. */
export function saveHere(name: string, search: string): void {
  const others = searchesHere()
    .filter((each) => each.search !== search)
    .toSorted((one, other) => other.lookedOn.localeCompare(one.lookedOn));
  keep([...others.slice(0, most - 1), { id: search, name, search, lookedOn: today() }]);
}

export const openHere = (id: string): void =>
  keep(searchesHere().map((each) => (each.id === id ? { ...each, lookedOn: today() } : each)));

export const forgetHere = (id: string): void => keep(searchesHere().filter((each) => each.id !== id));
