const kept = 'koppel-keys';

/** Whether a single key does something on a page, such as "/": who dictates or has a tremor can do without. */
export const keysAreOn = (): boolean => localStorage.getItem(kept) !== 'off';

/** Whether somebody most likely types on keys that one can feel: on a telephone there is nothing to press. */
export const hasKeyboard = (): boolean =>
  matchMedia('(hover: hover) and (pointer: fine) and (min-width: 40rem)').matches;

export const turnKeys = (on: boolean): void =>
  on ? localStorage.removeItem(kept) : localStorage.setItem(kept, 'off');
