/** Tables that are made of others: a restore makes them anew, with this function of the database. */
export const madeAnew: Readonly<Record<string, string>> = { match_candidate: 'rebuild_match_candidates()' };

/**
 * Tables that are in no backup, and why: most hold what must not come back. After a restore they are empty, but for those
 * that are made anew.
 */
export const leftOut: Readonly<Record<string, string>> = {
  session:
    'Whoever was signed in on the day of the backup is not signed in again; a stolen copy opens nothing.',
  sign_in_attempt: 'They count for minutes, and say who tried to sign in.',
  one_time_link: 'A link that was used after the backup would work once more.',
  link_request: 'Asked then, and long since answered.',
  link_attempt: 'They count for minutes, and say who asked.',
  sign_in_ticket: 'Half of a sign-in, of minutes.',
  sign_in_errand: 'Half of a sign-in by somebody else, of minutes.',
  passkey_challenge: 'A question to a passkey, of minutes.',
  known_device: 'A browser that was forgotten since would be trusted again.',
  api_token: 'One that was revoked since would hold again; whoever runs a program asks for a new one.',
  match_candidate: 'Made of other tables.',
  reporting_access: 'It names users of the database server, who are in no backup either.',
  outbox: 'What waited to be sent then has been sent since; nobody should get it twice.',
  request_draft: 'Half a question, of two weeks; one that was sent or thrown away since would be back.',
  plan_run: 'A plan for a waitlist of then; whoever wants one makes it anew.',
};
