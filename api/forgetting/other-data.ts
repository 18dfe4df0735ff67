/** The columns of tables that are about no resident, applicant or volunteer. They stay as they are. */
export const otherData: Readonly<Record<string, { because: string; columns: readonly string[] }>> = {
  municipality: { because: 'A place.', columns: ['slug', 'name'] },
  district: { because: 'A place.', columns: ['name'] },
  neighbourhood: { because: 'A place.', columns: ['name', 'latitude', 'longitude'] },
  team: { because: 'A team of professionals, with its own number.', columns: ['name', 'phone'] },
  location: {
    because: 'A place where people meet.',
    columns: ['name', 'kind', 'street', 'latitude', 'longitude'],
  },
  postcode: { because: 'A place.', columns: ['area', 'latitude', 'longitude'] },
  organisation: {
    because: 'An organisation, with its own address and number.',
    columns: ['slug', 'name', 'phone', 'email', 'settings'],
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
    because: 'Staff. Closed by whoever manages the staff.',
    columns: ['email', 'display_name', 'password_hash', 'disabled_at'],
  },
  role_grant: { because: 'What staff may do.', columns: ['role'] },
  session: {
    because: 'Somebody signed in; gone after twelve hours.',
    columns: ['token_hash', 'created_at', 'last_seen_at', 'expires_at'],
  },
  sign_in_attempt: {
    because: 'Attempts to sign in; gone after a quarter of an hour.',
    columns: ['email', 'at'],
  },
  one_time_link: {
    because: 'Who may come in once; a hash, of no use after an hour and gone after a day.',
    columns: ['token_hash', 'purpose', 'created_at', 'expires_at', 'used_at'],
  },
  link_request: {
    because: 'That somebody asked for a link; answered and gone within seconds.',
    columns: ['asked', 'subject', 'language', 'asked_at'],
  },
  link_attempt: {
    because: 'How often links were asked for; a hash, gone after a day.',
    columns: ['subject_hash', 'at'],
  },
};
