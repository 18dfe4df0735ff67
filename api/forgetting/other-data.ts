type Tables = Readonly<Record<string, { because: string; columns: readonly string[] }>>;

/** Tables that the database makes of others. The row of somebody who is forgotten goes by itself, in that moment. */
export const copiedData: Tables = {
  match_candidate: {
    because: 'What is known of volunteers who can be suggested.',
    columns: [
      'status',
      'since',
      'until',
      'support_modes',
      'preferred_support_mode',
      'trained_on',
      'vog_seen_on',
      'capacity',
      'open_matches',
      'max_distance_km',
      'availability',
      'wanted_requester_gender',
      'gender_wish_hard',
      'wanted_age_from',
      'wanted_age_to',
      'avoids',
      'experience',
      'deployable',
      'municipalities',
      'capacity_in_all',
      'open_matches_in_all',
      'gender',
      'birth_date',
      'languages',
      'interests',
      'professions',
      'life_philosophy',
      'traits',
      'postcode_area',
      'latitude',
      'longitude',
      'last_asked_on',
    ],
  },
};

/** The columns of tables that are about no resident, applicant or volunteer. They stay as they are. */
export const otherData: Tables = {
  match_change: {
    because: 'How many matches were linked and ended, by day: names nobody.',
    columns: ['id', 'linked_on', 'ended_on', 'unlink_reason', 'change'],
  },
  figure_check: {
    because: 'What is wrong with the figures of a programme, by year: names nobody.',
    columns: ['checked_on', 'findings', 'found_on'],
  },
  match_rollup: {
    because: 'How many matches, by day: names nobody.',
    columns: ['measure', 'year', 'counts'],
  },
  comparison: {
    because: 'How programmes of several organisations lie: names nobody.',
    columns: [
      'kind',
      'year',
      'measure',
      'lower',
      'median',
      'upper',
      'programmes',
      'organisations',
      'settling_day',
    ],
  },
  comparison_round: { because: 'A day of that.', columns: ['settling_day', 'settled_at'] },
  municipality: { because: 'A place.', columns: ['slug', 'name'] },
  district: { because: 'A place.', columns: ['name'] },
  neighbourhood: { because: 'A place.', columns: ['name', 'latitude', 'longitude'] },
  team: { because: 'A team of professionals, with its own number.', columns: ['name', 'phone'] },
  location: {
    because: 'A place where people meet.',
    columns: ['name', 'kind', 'street', 'latitude', 'longitude'],
  },
  postcode: { because: 'A place.', columns: ['area', 'latitude', 'longitude', 'source'] },
  organisation: {
    because: 'An organisation, with its own address and number.',
    columns: [
      'slug',
      'name',
      'phone',
      'email',
      'website',
      'opening_hours',
      'settings',
      'house',
      'compares_with_others',
    ],
  },
  organisation_municipality: { because: 'Where an organisation works.', columns: [] },
  programme: {
    because: 'A programme.',
    columns: [
      'slug',
      'name',
      'summary',
      'kind',
      'support_modes',
      'status',
      'status_reason',
      'licence_from',
      'licence_until',
      'settings',
    ],
  },
  programme_location: { because: 'Where a programme is held.', columns: [] },
  survey: {
    because: 'What an organisation asks.',
    columns: [
      'title',
      'audience',
      'moment',
      'after_months',
      'answer_days',
      'from_on',
      'until_on',
      'recorded_at',
    ],
  },
  survey_question: {
    because: 'What an organisation asks.',
    columns: ['position', 'instrument', 'words', 'items', 'steps'],
  },
  survey_round: {
    because: 'That a survey was sent round, to nobody that is known.',
    columns: ['name', 'sent', 'sent_on', 'last_on', 'code_hash', 'recorded_at'],
  },
  training_material: {
    because: 'What an organisation offers its volunteers to learn from.',
    columns: ['title', 'text', 'link', 'minutes', 'required', 'position', 'aside_since', 'recorded_at'],
  },
  published_figure: {
    because: 'A printed total.',
    columns: ['report', 'period_from', 'period_until', 'label', 'value', 'source'],
  },
  vacancy: {
    because: 'What a programme asks of volunteers; says nothing by which a resident can be known.',
    columns: [
      'title',
      'summary',
      'support_mode',
      'hours_per_week',
      'languages',
      'availability',
      'status',
      'published_on',
      'created_at',
    ],
  },
  coordination_hours: {
    because: 'Hours of a programme in a month.',
    columns: ['month', 'planned', 'worked'],
  },
  deputy: { because: 'Who of the staff takes over from whom.', columns: ['until_on', 'recorded_at'] },
  lifecycle_transition: { because: 'A rule.', columns: ['entity', 'from_status', 'to_status'] },
  koppel_migration: { because: 'A step of the database.', columns: ['id', 'name', 'executed_at'] },
  retention_period: { because: 'A setting.', columns: ['kind', 'months'] },
  erasure_batch: {
    because: 'That something was erased, and who of the staff decided it.',
    columns: ['kind', 'status', 'proposed_at', 'decided_at'],
  },
  erasure_item: {
    because: 'That a dossier was erased; not whose.',
    columns: ['kind', 'closed_on', 'due_on', 'outcome'],
  },
  erased_key: {
    because: 'A digest of a key that must not come back; not whose it was.',
    columns: ['digest'],
  },
  access_log: {
    because: 'Who did or looked at what: names rows, and never what is in them. It only grows.',
    columns: ['seq', 'at', 'actor_kind', 'action', 'entity', 'field_groups', 'why', 'previous_hash', 'hash'],
  },
  break_glass: {
    because: 'Why an administrator looked at dossiers; says so to others, and names nobody.',
    columns: ['reason', 'from_at', 'until_at'],
  },
  account: {
    because: 'Staff, closed by whoever manages them. That of a volunteer is emptied: close-access.ts.',
    columns: ['email', 'display_name', 'password_hash', 'must_change_password', 'disabled_at'],
  },
  api_token: {
    because: 'A program, and who of the staff made its token.',
    columns: ['name', 'token_hash', 'scopes', 'created_at', 'expires_at', 'revoked_at', 'last_used_on'],
  },
  role_grant: { because: 'What staff may do.', columns: ['role'] },
  reporting_access: {
    because: 'Which users of the database read figures of which organisation; they are programs.',
    columns: ['role_name', 'opened_at'],
  },
  session: {
    because: 'Somebody signed in: gone after twelve hours, and at once when forgotten.',
    columns: [
      'token_hash',
      'device',
      'staff_allowed',
      'confirmed_at',
      'created_at',
      'last_seen_at',
      'expires_at',
    ],
  },
  sign_in_attempt: {
    because: 'Attempts to sign in; gone at the next attempt after a day.',
    columns: ['email', 'at', 'lane'],
  },
  sign_in_ticket: {
    because: 'Somebody halfway signed in; gone after five minutes.',
    columns: ['token_hash', 'expires_at'],
  },
  known_device: {
    because: 'That an account was signed in from a browser; says nothing of the browser.',
    columns: ['token_hash', 'expires_at'],
  },
  totp: {
    because: 'How somebody with an account signs in; goes with the account.',
    columns: ['secret', 'confirmed_at', 'last_step'],
  },
  recovery_code: { because: 'How somebody with an account signs in.', columns: ['code_hash'] },
  passkey: {
    because: 'How somebody with an account signs in.',
    columns: ['credential', 'public_key', 'counter', 'transports', 'name', 'created_at', 'last_used_at'],
  },
  passkey_challenge: {
    because: 'A question to a browser; gone after five minutes.',
    columns: ['challenge', 'purpose', 'expires_at'],
  },
  identity_provider: {
    because: 'A setting: through which provider staff sign in.',
    columns: [
      'name',
      'issuer',
      'client_id',
      'client_secret',
      'roles_claim',
      'mail_domains',
      'trusted_amr',
      'trusted_acr',
    ],
  },
  identity_provider_role: { because: 'A setting.', columns: ['claim_value', 'role'] },
  account_identity: {
    because: 'How somebody with an account signs in.',
    columns: ['issuer', 'subject', 'linked_at'],
  },
  sign_in_errand: {
    because: 'Somebody on the way to a provider and back; gone after ten minutes.',
    columns: ['state_hash', 'browser_hash', 'nonce', 'code_verifier', 'return_to', 'expires_at'],
  },
  one_time_link: {
    because: 'Who may come in once; a hash, of no use after an hour and gone after a day.',
    columns: ['token_hash', 'purpose', 'created_at', 'expires_at', 'used_at'],
  },
  link_request: {
    because: 'That somebody asked for a link; answered and gone within seconds.',
    columns: ['asked', 'subject', 'language', 'asked_at'],
  },
  request_draft: {
    because:
      'Answers that nobody has sent yet: unreadable without the code that whoever wrote them has, so we cannot tell whose they are; gone after fourteen days.',
    columns: ['code_hash', 'answers', 'saved_at', 'expires_at'],
  },
  plan_run: {
    because:
      'A plan for waitlists: which rows would go together and with how many points, no words; gone after a week.',
    columns: [
      'programmes',
      'status',
      'phase',
      'done',
      'of',
      'asked_at',
      'started_at',
      'heartbeat_at',
      'ended_at',
      'attempts',
      'result',
      'failure',
    ],
  },
  link_attempt: {
    because: 'How often links were asked for; a hash, gone after a day.',
    columns: ['subject_hash', 'at'],
  },
};
