import { LinkReason, MatchSide, UnlinkReason } from '../matching/codes.ts';
import { SupportMode } from '../organisations/codes.ts';
import { DayPart, Gender, LeaveReason, RecruitmentChannel } from '../people/codes.ts';
import {
  ReferrerKind,
  RejectionReason,
  RequestChannel,
  RequestOutcome,
  WaitlistRemoval,
} from '../requests/codes.ts';
import {
  code,
  day,
  email,
  key,
  language,
  listOf,
  name,
  number,
  pastDay,
  pastInstant,
  phone,
  postcode,
  programme,
  type Reader,
  text,
  wholeNumber,
  yesNo,
} from './cells.ts';

/** How a column looks in the database. */
export type SqlType = 'text' | 'text[]' | 'date' | 'timestamptz' | 'numeric' | 'int' | 'boolean' | 'uuid';

export interface Column {
  read: Reader;
  type: SqlType;
  /** Every row has it, so the header has it as well. */
  needed?: true;
}

export type FileName = 'volunteers' | 'enrolments' | 'requests' | 'waitlist' | 'matches';

/** The files in the order in which they are read: none refers to a later one. */
export const fileNames: readonly FileName[] = ['volunteers', 'enrolments', 'requests', 'waitlist', 'matches'];

const needed = (read: Reader, type: SqlType = 'text'): Column => ({ read, type, needed: true });
const column = (read: Reader, type: SqlType = 'text'): Column => ({ read, type });
const list = (item: Reader): Column => ({ read: listOf(item), type: 'text[]' });

const words = list(text(200));
const gender = column(code(Gender));

const personal: Readonly<Record<string, Column>> = {
  first_name: needed(name),
  last_name: needed(name),
  birth_date: column(pastDay, 'date'),
  gender,
  postcode: column(postcode),
  languages: list(language),
  interests: words,
  professions: words,
  life_philosophy: column(text(200)),
};

/** The columns of each file: those that clients rely on, with what a cell of each may hold. */
export const columnsOf: Readonly<Record<FileName, Readonly<Record<string, Column>>>> = {
  volunteers: {
    key: needed(key),
    ...personal,
    email: column(email),
    phone: column(phone),
    joined_on: column(day, 'date'),
    left_on: column(day, 'date'),
    leave_reason: column(code(LeaveReason)),
    recruitment_channel: column(code(RecruitmentChannel)),
    hours_per_week: column(number(0, 80), 'numeric'),
    promised_months: column(wholeNumber(1, 600), 'int'),
  },
  enrolments: {
    volunteer: needed(key),
    programme: needed(programme, 'uuid'),
    since: needed(day, 'date'),
    until: column(day, 'date'),
    support_modes: list(code(SupportMode)),
    capacity: column(wholeNumber(0, 1_000), 'int'),
    max_distance_km: column(number(0, 500), 'numeric'),
    availability: list(code(DayPart)),
    wanted_requester_gender: gender,
    gender_wish_hard: column(yesNo, 'boolean'),
    trained_on: column(pastDay, 'date'),
    vog_seen_on: column(pastDay, 'date'),
  },
  requests: {
    key: needed(key),
    programme: needed(programme, 'uuid'),
    requester: needed(key),
    ...personal,
    wanted_volunteer_gender: gender,
    gender_wish_hard: column(yesNo, 'boolean'),
    support_mode: column(code(SupportMode)),
    availability: list(code(DayPart)),
    channel: needed(code(RequestChannel)),
    referrer_kind: column(code(ReferrerKind)),
    received_at: needed(pastInstant, 'timestamptz'),
    first_attempt_at: column(pastInstant, 'timestamptz'),
    first_contact_at: column(pastInstant, 'timestamptz'),
    intake_on: column(day, 'date'),
    outcome: column(code(RequestOutcome)),
    outcome_on: column(pastDay, 'date'),
    outcome_reason: column(code(RejectionReason)),
  },
  waitlist: {
    request: needed(key),
    from: needed(pastDay, 'date'),
    until: column(pastDay, 'date'),
    reason: column(code(WaitlistRemoval)),
  },
  matches: {
    key: needed(key),
    request: needed(key),
    volunteer: needed(key),
    linked_on: needed(pastDay, 'date'),
    link_reasons: list(code(LinkReason)),
    ended_on: column(pastDay, 'date'),
    unlink_reason: column(code(UnlinkReason)),
    initiated_by: column(code(MatchSide)),
  },
};
