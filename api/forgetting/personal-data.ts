/** What becomes of the columns of a table about people. */
interface Fate {
  /** Which rows are about who is forgotten. */
  whose: string;
  /** Columns that identify: what they become, as SQL, and what that leaves. */
  erase: Readonly<Record<string, 'null' | `'{}'` | { sql: string; leaves: string }>>;
  /** Columns that stay, and why. */
  keep: Readonly<Record<string, string>>;
}

/**
 * What becomes of every column that says something about somebody. Erasing reads it, a test holds it against the
 * tables as they are, and docs/privacy.md is written from it: a new column has no fate until somebody decides.
 *
 * In `whose` and `erase`, `:requests`, `:volunteers`, `:applications`, `:visits` and `:people` stand for the ids of
 * what is forgotten. Names of tables are written out, so that a condition can be read by itself.
 */
export const personalData = {
  person: {
    whose: 'person.id = any (:people)',
    erase: {
      first_name: { sql: `'Geanonimiseerde'`, leaves: 'a mark' },
      last_name: { sql: `'persoon'`, leaves: 'a mark' },
      birth_date: { sql: birthYear(), leaves: 'the year, by which ages on 31 December are counted' },
      postcode: { sql: 'left(person.postcode, 4)', leaves: 'four digits, by which requests count to a team' },
      gender: 'null',
      email: 'null',
      phone: 'null',
      languages: `'{}'`,
      interests: `'{}'`,
      professions: `'{}'`,
      life_philosophy: 'null',
      traits: `'{}'`,
      deceased_on: 'null',
    },
    keep: {
      postcode_area: 'The four digits, computed out of the postcode.',
      recorded_at: 'When the row was written.',
      anonymised_at: 'When the identity went.',
    },
  },
  household: {
    whose: `household.id in (select household_id from requester where person_id = any (:people))
      and not exists (
        select from requester r join person p on p.id = r.person_id
        where r.household_id = household.id and p.anonymised_at is null and not p.id = any (:people))`,
    erase: { name: { sql: `'Geanonimiseerd'`, leaves: 'a mark' } },
    keep: {},
  },
  requester: { whose: 'requester.person_id = any (:people)', erase: { key: 'null' }, keep: {} },
  request: {
    whose: 'request.id = any (:requests)',
    erase: {
      key: 'null',
      reference: { sql: 'gen_random_uuid()::text', leaves: 'a random text that nobody was given' },
      referrer_name: 'null',
      referrer_contact: 'null',
      availability: `'{}'`,
      wanted_volunteer_gender: 'null',
      gender_wish_hard: { sql: 'false', leaves: 'no' },
      max_distance_km: 'null',
      urgency: { sql: `'NORMAL'`, leaves: 'that it took its turn' },
      interpreter: { sql: 'false', leaves: 'no' },
      wanted_age_from: 'null',
      wanted_age_to: 'null',
      avoids: `'{}'`,
      helpful_experience: `'{}'`,
      question: 'null',
      summary: 'null',
      summary_agreed_at: 'null',
      note: 'null',
      redirected_to: 'null',
      fingerprint: 'null',
    },
    keep: {
      status: 'A code: where it ended.',
      channel: 'A code, counted: where it came in.',
      referrer_kind: 'A code: what kind of referrer.',
      consent_at: 'That and when consent was given: it must be shown.',
      support_mode: 'A code: which kind of help.',
      circumstances: 'Codes, counted as totals.',
      received_at: 'Counted: the clock of a request.',
      first_attempt_at: 'Counted: the clock of a request.',
      first_contact_at: 'Counted: the clock of a request.',
      intake_on: 'Counted: the clock of a request.',
      outcome: 'A code, counted.',
      outcome_on: 'Counted: the clock of a request.',
      outcome_reason: 'A code, counted.',
      recorded_at: 'When the row was written.',
      anonymised_at: 'When the dossier went.',
    },
  },
  mandate: {
    whose: 'mandate.request_id = any (:requests)',
    erase: {
      name: { sql: `'Geanonimiseerd'`, leaves: 'a mark' },
      email: { sql: `'-'`, leaves: 'a dash' },
      ended_at: {
        sql: 'coalesce(mandate.ended_at, greatest(now(), mandate.from_at))',
        leaves: 'when it ended: now, at the latest',
      },
    },
    keep: { kind: 'A code: what kind of helper.', from_at: 'When it began.' },
  },
  outbox: {
    whose: `outbox.requester_id in (select id from requester where person_id = any (:people))
      or outbox.mandate_id in (select id from mandate where request_id = any (:requests))
      or outbox.account_id in (select account_id from role_grant where volunteer_id = any (:volunteers))`,
    erase: {
      address: 'null',
      address_hash: { sql: `''`, leaves: 'nothing' },
      failed_at: {
        sql: 'case when outbox.address is null then outbox.failed_at else now() end',
        leaves: 'that what still waited was not sent',
      },
    },
    keep: {
      kind: 'A code: which mail.',
      language: 'Dutch, English or Arabic.',
      created_at: 'When it was posted.',
      due_at: 'When it was tried last.',
      attempts: 'How often it was tried.',
      sent_at: 'When it went out.',
      failure: 'A code of the mail server.',
    },
  },
  waitlist_spell: {
    whose: 'waitlist_spell.request_id = any (:requests)',
    erase: {},
    keep: {
      support_mode: 'A code: which kind of help.',
      from_on: 'Counted: how long people wait.',
      waiting_since: 'Counted: how long people wait.',
      until_on: 'Counted: how long people wait.',
      removal_reason: 'A code, counted.',
      priority: 'Whether the wait went before that of others.',
      recorded_at: 'When the row was written.',
    },
  },
  match: {
    whose: 'match.request_id = any (:requests) or match.volunteer_id = any (:volunteers)',
    erase: {
      key: 'null',
      decline_reason: 'null',
      introduction_place: 'null',
      hold_reason: 'null',
    },
    keep: {
      status: 'A code, counted.',
      proposed_at: 'When it was proposed.',
      requester_agreed_at: 'When one of the two said yes.',
      volunteer_agreed_at: 'When one of the two said yes.',
      introduction_at: 'When they would meet.',
      hold_until: 'A day: until when it was expected to rest.',
      linked_on: 'Counted: matches of a period.',
      link_reasons: 'Codes: why these two.',
      ended_on: 'Counted: matches of a period.',
      unlink_reason: 'A code, counted.',
      initiated_by: 'A code: a side.',
      declined_by: 'A code: a side.',
      recorded_at: 'When the row was written.',
    },
  },
  resident_report: {
    whose: 'resident_report.request_id = any (:requests)',
    erase: { words: 'null' },
    keep: {
      kind: 'A code: what the resident said.',
      by_helper: 'Whether a helper said it.',
      written_at: 'When it was said.',
      settled_at: 'When somebody took care of it.',
    },
  },
  bridge: {
    whose: `bridge.volunteer_id = any (:volunteers) or bridge.match_id in (
      select id from match where request_id = any (:requests) or volunteer_id = any (:volunteers))`,
    erase: {},
    keep: {
      from_on: 'A day: from when somebody stood in.',
      last_on: 'A day: until when, as agreed.',
      ended_on: 'A day: when it was over sooner.',
      recorded_at: 'When the row was written.',
    },
  },
  visit: {
    whose: `visit.match_id in (
      select id from match where request_id = any (:requests) or volunteer_id = any (:volunteers))`,
    erase: {},
    keep: {
      on_date: 'A day: hours of volunteers are counted by it.',
      minutes: 'A number: hours of volunteers.',
      recorded_at: 'When the row was written.',
    },
  },
  saved_search: {
    whose: `saved_search.account_id in (select account_id from role_grant where volunteer_id = any (:volunteers))`,
    erase: {
      name: { sql: `''`, leaves: 'nothing' },
      search: { sql: 'saved_search.id::text', leaves: 'a random text' },
    },
    keep: { looked_on: 'A day, of nobody.', recorded_at: 'When the row was written.' },
  },
  note: {
    whose: 'note.request_id = any (:requests) or note.volunteer_id = any (:volunteers)',
    erase: { text: 'null' },
    keep: { visibility: 'A code: who of the staff read it.', written_at: 'When it was written.' },
  },
  training_reading: {
    whose: 'training_reading.volunteer_id = any (:volunteers)',
    erase: {},
    keep: {
      read_on: 'A day: that something was read, by nobody that is known any more.',
      recorded_at: 'When the row was written.',
    },
  },
  survey_response: {
    whose: `survey_response.match_id in (
      select id from match where request_id = any (:requests) or volunteer_id = any (:volunteers))`,
    erase: { code_hash: 'null' },
    keep: {
      months: 'A number: at which check-in.',
      began_at: 'When it was begun.',
      answered_on: 'Counted: the response to a survey.',
      way: 'A code: how the answers came in.',
    },
  },
  survey_answer: {
    whose: `survey_answer.response_id in (select id from survey_response where match_id in (
      select id from match where request_id = any (:requests) or volunteer_id = any (:volunteers)))`,
    erase: {},
    keep: {
      item: 'A number: which part of a question.',
      value: 'A number, counted: what was answered, of nobody that is known any more.',
    },
  },
  match_decision: {
    whose: `match_decision.match_id in (
      select id from match where request_id = any (:requests) or volunteer_id = any (:volunteers))`,
    erase: { because: 'null' },
    keep: {
      source: 'A code: a suggestion, a plan or a choice of one’s own.',
      weights: 'Numbers of the programme: what each reason weighed.',
      tenths: 'A number: the score.',
      reasons: 'Codes and numbers: what spoke for it.',
      rank: 'A number: the place among who suited.',
      suited: 'A number: how many suited.',
      alternatives: 'Keys of rows and scores: who else suited. Whoever is forgotten is not known by the key.',
      overridden: 'Codes: which wishes gave way.',
      decided_at: 'When it was decided.',
    },
  },
  volunteer: {
    whose: 'volunteer.id = any (:volunteers)',
    erase: { key: 'null' },
    keep: {
      recruitment_channel: 'A code, counted.',
      hours_per_week: 'Counted: how much time volunteers give.',
      capacity: 'How many matches at once were agreed.',
      open_matches: 'Counted by the database.',
      anonymised_at: 'When the dossier went.',
    },
  },
  volunteer_spell: {
    whose: 'volunteer_spell.volunteer_id = any (:volunteers)',
    erase: {},
    keep: {
      joined_on: 'Counted: who joined, and how long people stay.',
      joined_on_known: 'Whether that day is known.',
      left_on: 'Counted: who left, and how long people stay.',
      leave_reason: 'A code, counted.',
      promised_months: 'Counted: who stayed as long as promised.',
    },
  },
  enrolment: {
    whose: 'enrolment.volunteer_id = any (:volunteers)',
    erase: {
      availability: `'{}'`,
      wanted_requester_gender: 'null',
      gender_wish_hard: { sql: 'false', leaves: 'no' },
      max_distance_km: 'null',
      vog_seen_on: 'null',
      wanted_age_from: 'null',
      wanted_age_to: 'null',
      avoids: `'{}'`,
      experience: 'null',
      preferred_support_mode: 'null',
      paused_until: 'null',
      pause_reason: 'null',
      partner: {
        sql: `case when enrolment.partner is not null then 'Geanonimiseerd' end`,
        leaves: 'a mark where there was one, because it is counted whether there was',
      },
    },
    keep: {
      status: 'A code, counted.',
      since: 'Counted: volunteers of a programme.',
      until: 'Counted: volunteers of a programme.',
      support_modes: 'Codes: which kind of help.',
      capacity: 'How many matches at once were agreed.',
      open_matches: 'Counted by the database.',
      trained_on: 'Counted: who was trained.',
      deployable: 'Counted: who was deployable.',
      municipalities: 'Places: where the volunteer was deployable.',
    },
  },
  campaign_visit: {
    whose: 'campaign_visit.id = any (:visits)',
    erase: { follow_up: 'null' },
    keep: {
      invited_on: 'Counted: a campaign.',
      reached_on: 'Counted: a campaign.',
      visited_on: 'Counted: a campaign.',
      anonymised_at: 'When the dossier went.',
    },
  },
  application: {
    whose: 'application.id = any (:applications)',
    erase: {
      first_name: { sql: `'Geanonimiseerde'`, leaves: 'a mark' },
      last_name: { sql: `'persoon'`, leaves: 'a mark' },
      birth_date: 'null',
      email: { sql: `'-'`, leaves: 'a dash: an application has an address or a number' },
      phone: 'null',
      postcode: 'null',
      languages: `'{}'`,
      availability: `'{}'`,
      motivation: 'null',
    },
    keep: {
      status: 'A code: where it ended.',
      submitted_at: 'When it was sent.',
      anonymised_at: 'When the dossier went.',
    },
  },
  consent: {
    whose: 'consent.request_id = any (:requests) or consent.application_id = any (:applications)',
    erase: {},
    keep: {
      text_version: 'That and to what consent was given must be shown.',
      purpose: 'That and to what consent was given must be shown.',
      language: 'In which language the text was read.',
      given_by: 'A code: by whom.',
      given_at: 'That and when consent was given must be shown.',
      withdrawn_at: 'That and when it was taken back must be shown.',
    },
  },
  row_version: {
    whose: `row_version.row_id = any (:people)
      or row_version.row_id in (select id from enrolment where volunteer_id = any (:volunteers))`,
    erase: {
      facts: {
        sql: `case row_version.entity
          when 'person' then row_version.facts || (
            select jsonb_build_object('birth_date', person.birth_date) from person where person.id = row_version.row_id)
          when 'enrolment' then row_version.facts || (
            select jsonb_build_object('partner', enrolment.partner) from enrolment where enrolment.id = row_version.row_id)
          else row_version.facts end`,
        leaves: 'what is left of the row itself, in every version of it',
      },
    },
    keep: {
      entity: 'The name of a table.',
      known_from: 'When the version was written.',
      known_until: 'When another one followed it.',
    },
  },
  event: {
    whose: `event.entity_id = any (:requests) or event.entity_id = any (:applications)
      or event.entity_id in (
        select id from match where request_id = any (:requests) or volunteer_id = any (:volunteers))
      or event.entity_id in (select id from enrolment where volunteer_id = any (:volunteers))
      or event.entity_id in (select id from waitlist_spell where request_id = any (:requests))`,
    erase: { details: 'null' },
    keep: {
      entity: 'A code: of what.',
      type: 'A code: what happened.',
      from_status: 'A code.',
      to_status: 'A code.',
      on_date: 'On which day it was so.',
      recorded_at: 'When it was written.',
    },
  },
} as const satisfies Record<string, Fate>;

/**
 * The first day of the year of birth. Who was linked in that year before being born (a mistake that a report warns
 * about, and counts) gets the day after it, so that as many people as before are born after being linked.
 */
function birthYear(): string {
  return `greatest(date_trunc('year', person.birth_date)::date, (
    select max(m.linked_on) + 1 from match m
    where m.linked_on < person.birth_date
      and (m.requester_id in (select id from requester where person_id = person.id)
        or m.volunteer_id in (select id from volunteer where person_id = person.id))))`;
}
