/** Two people who may be linked, with the names to say so. */
export type Pair = { request: string; requester: string; volunteer: string; volunteerName: string };

/** What a coordinator can do for somebody who waits. */
export type WaitlistAction =
  | { what: 'link' | 'propose'; pair: Pair }
  | { what: 'summary'; request: string; name: string }
  | { what: 'remove'; request: string; name: string };
