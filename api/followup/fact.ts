import type { SignalCode } from './codes.ts';

/** The day in Amsterdam of an instant. */
export const amsterdam = (column: string): string => `(${column} at time zone 'Europe/Amsterdam')::date`;

/** When the clock of something begins: a row for each that runs, and what it is about. */
export interface Fact {
  code: SignalCode;
  since: string;
  from: string;
  /** Of the request, the match and the volunteer that it is about, what there is: the alias of its table. */
  request?: 'r';
  match?: 'm';
  enrolment?: 'e';
  application?: 'p';
  key: string;
}

// The tables of the programme that is asked about, and what a signal of them is about.
export const request = { request: 'r', key: 'r.id' } as const;
export const pair = { request: 'r', match: 'm', key: 'm.id' } as const;
export const matches = `match m join asked a on a.id = m.programme_id join request r on r.id = m.request_id`;
export const requests = `request r join asked a on a.id = r.programme_id`;
export const waits = `waitlist_spell s join asked a on a.id = s.programme_id join request r on r.id = s.request_id`;
