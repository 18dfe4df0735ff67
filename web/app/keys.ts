const kept = 'koppel-keys';

/** Whether a single key does something on a page, such as "/": who dictates or has a tremor can do without. */
export const keysAreOn = (): boolean => localStorage.getItem(kept) !== 'off';

export const turnKeys = (on: boolean): void =>
  on ? localStorage.removeItem(kept) : localStorage.setItem(kept, 'off');
