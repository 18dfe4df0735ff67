import type { Client } from 'pg';
import type { MatchSide, UnlinkReason } from '../api/matching/codes.ts';
import { endingFor } from '../api/matching/endings.ts';
import type { SupportMode } from '../api/organisations/codes.ts';
import type { DayPart, Gender, LeaveReason, RecruitmentChannel } from '../api/people/codes.ts';
import type { EnrolmentStatus } from '../api/people/lifecycle.ts';
import type { Day } from '../api/platform/days.ts';
import type {
  ReferrerKind,
  RejectionReason,
  RequestChannel,
  RequestOutcome,
  WaitlistRemoval,
} from '../api/requests/codes.ts';
import type { RequestStatus } from '../api/requests/lifecycle.ts';
import { Chance } from './chance.ts';
import { rowId } from './keys.ts';
import { interests, inventEmail, inventName, inventPhone, lifePhilosophies, professions } from './names.ts';
import {
  type OrganisationSlug,
  organisationId,
  type ProgrammeSlug,
  programmeId,
  programmesOf,
} from './organisations.ts';
import { postcodeAreas } from './places.ts';
import { Rows } from './rows.ts';

/** An instant in the daytime of an Amsterdam day, some minutes after eight in the morning, universal time. */
export const during = (day: Day, minutes: number): string =>
  `${day}T${String(8 + Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}:00Z`;

interface PersonAbout {
  /** Completed years on the 31st of December of a year. */
  age?: { from: number; to: number; in: number };
  gender?: Gender;
  languages?: string[];
  postcode?: string;
  deceasedOn?: Day | null;
}
interface VolunteerAbout extends PersonAbout {
  joinedOn: Day;
  joinedOnKnown?: boolean;
  leftOn?: Day | null;
  leaveReason?: LeaveReason;
  channel?: RecruitmentChannel | null;
  hoursPerWeek?: number | null;
}
export interface Volunteer {
  id: string;
  joinedOn: Day;
  leftOn: Day | null;
}
export interface EnrolmentAbout {
  status?: EnrolmentStatus;
  since?: Day;
  until?: Day | null;
  supportModes?: readonly SupportMode[];
  capacity?: number;
  availability?: DayPart[];
  wantedRequesterGender?: Gender;
  genderWishHard?: boolean;
  trainedOn?: Day;
  vogSeenOn?: Day;
  pausedUntil?: Day;
  pauseReason?: string;
  partner?: string;
  deployable?: boolean;
}
export interface Enrolment {
  id: string;
  programme_id: string;
  volunteer_id: string;
  since: Day;
  until: Day | null;
  capacity: number;
}
export interface RequestAbout extends PersonAbout {
  requesterId?: string;
  receivedOn: Day;
  contactOn?: Day;
  intakeOn?: Day;
  outcome?: RequestOutcome;
  outcomeOn?: Day;
  outcomeReason?: RejectionReason;
  status?: RequestStatus;
  channel?: RequestChannel;
  referrerKind?: ReferrerKind;
  referrerName?: string;
  supportMode?: SupportMode | null;
  availability?: DayPart[];
  wantedVolunteerGender?: Gender;
  genderWishHard?: boolean;
  question?: string;
  circumstances?: string[];
}
export interface Request {
  id: string;
  programme_id: string;
  requester_id: string;
  support_mode: SupportMode | null;
  status: RequestStatus;
  received_at: string;
  outcome_on: Day | null;
}

const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const weekdays = ['MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'] as const;
const dayParts = weekdays.flatMap((day) =>
  (['MORNING', 'AFTERNOON', 'EVENING'] as const).map((part): DayPart => `${day}_${part}`),
);

/**
 * Tells about people of one organisation, as rows. What is not said falls by chance, and always the same way for the
 * same name of the story.
 */
export class Story {
  readonly chance: Chance;
  readonly organisation_id: string;
  #count = 0;

  constructor(
    readonly organisation: OrganisationSlug,
    readonly name: string,
    readonly rows = new Rows(),
    /** Where a resident lives whose request came in on this day. */
    readonly postcodeFor: (receivedOn: Day) => string | undefined = () => undefined,
  ) {
    this.chance = new Chance(`${organisation}/${name}`);
    this.organisation_id = organisationId(organisation);
  }

  /** A new id, the same in each telling. */
  id(table: string): string {
    return rowId(this.organisation, this.name, table, ++this.#count);
  }

  person(about: PersonAbout, recordedOn: Day): string {
    const { chance } = this;
    const name = inventName(chance, about.gender);
    const id = this.id('person');
    const age = about.age ?? { from: 25, to: 88, in: Number(recordedOn.slice(0, 4)) };
    const year = age.in - chance.whole(age.from, age.to);
    this.rows.add('person', {
      id,
      organisation_id: this.organisation_id,
      first_name: name.first,
      last_name: name.last,
      birth_date: chance.day(`${year}-01-01`, `${year}-12-31`),
      gender: name.gender,
      postcode: about.postcode ?? this.postcode(),
      email: chance.yes(0.8) ? inventEmail(name.first, name.last, this.#count) : null,
      phone: inventPhone(chance),
      languages: about.languages ?? name.languages,
      interests: chance.some(interests, chance.whole(1, 4)),
      professions: chance.yes(0.4) ? [chance.pick(professions)] : [],
      life_philosophy: chance.yes(0.3) ? chance.pick(lifePhilosophies) : null,
      deceased_on: about.deceasedOn ?? null,
      recorded_at: during(recordedOn, 0),
    });
    return id;
  }

  postcode(areas = postcodeAreas(this.organisation)): string {
    const letter = () => this.chance.pick([...'ABCDEGHJKLNPRTVWXZ']);
    return `${this.chance.pick(areas)}${letter()}${letter()}`;
  }

  requester(about: PersonAbout, recordedOn: Day): string {
    const id = this.id('requester');
    const person_id = this.person(
      { ...about, postcode: about.postcode ?? this.postcodeFor(recordedOn) },
      recordedOn,
    );
    this.rows.add('requester', { id, organisation_id: this.organisation_id, person_id });
    return id;
  }

  volunteer(about: VolunteerAbout): Volunteer {
    const { chance, organisation_id } = this;
    const id = this.id('volunteer');
    const { joinedOn, leftOn = null, leaveReason = 'OTHER' } = about;
    const { channel = chance.pick(channels), hoursPerWeek = chance.pick([1, 1, 2, 2, 3, 4, 6, 8]) } = about;
    const person_id = this.person({ age: { from: 22, to: 82, in: 2021 }, ...about }, joinedOn);
    this.rows.add('volunteer', {
      id,
      organisation_id,
      person_id,
      recruitment_channel: channel,
      hours_per_week: hoursPerWeek,
    });
    this.rows.add('volunteer_spell', {
      id: this.id('volunteer_spell'),
      organisation_id,
      volunteer_id: id,
      joined_on: joinedOn,
      joined_on_known: about.joinedOnKnown ?? true,
      left_on: leftOn,
      leave_reason: leftOn ? leaveReason : null,
    });
    return { id, joinedOn, leftOn };
  }

  /** From the day of joining to the day of leaving, unless said otherwise; certified as the programme asks. */
  enrol(
    volunteer: Pick<Volunteer, 'id'> & Partial<Volunteer>,
    programme: ProgrammeSlug,
    about: EnrolmentAbout = {},
  ): Enrolment {
    const preset = programmesOf(this.organisation)[programme]!;
    const { screening = [], capacityPerVolunteer = 1, maxDistanceKm = null } = preset.settings;
    const { since = volunteer.joinedOn!, until = volunteer.leftOn ?? null } = about;
    const { status = until ? 'LEFT' : 'CERTIFIED', supportModes = preset.supportModes } = about;
    const certified = status === 'CERTIFIED' || status === 'LEFT' || status === 'PAUSED';
    const row = {
      id: this.id('enrolment'),
      organisation_id: this.organisation_id,
      volunteer_id: volunteer.id,
      programme_id: programmeId(this.organisation, programme),
      status,
      since,
      until,
      support_modes: supportModes,
      capacity: about.capacity ?? capacityPerVolunteer,
      max_distance_km: maxDistanceKm,
      availability: about.availability ?? this.availability(2, 6),
      wanted_requester_gender: about.wantedRequesterGender ?? null,
      gender_wish_hard: about.genderWishHard ?? false,
      trained_on: certified && screening.includes('TRAINING') ? (about.trainedOn ?? since) : null,
      vog_seen_on: certified && screening.includes('VOG') ? (about.vogSeenOn ?? since) : null,
      paused_until: about.pausedUntil ?? null,
      pause_reason: about.pauseReason ?? null,
      partner: about.partner ?? null,
      deployable: about.deployable ?? true,
    };
    this.rows.add('enrolment', row);
    return row;
  }

  availability(from: number, to: number): DayPart[] {
    return this.chance.some(dayParts, this.chance.whole(from, to));
  }

  /** A request, as far as it has come. */
  ask(programme: ProgrammeSlug, about: RequestAbout): Request {
    const { chance, organisation_id } = this;
    const { receivedOn, contactOn = null, outcome = null, outcomeOn = null } = about;
    const preset = programmesOf(this.organisation)[programme]!;
    const { requesterId = this.requester({ age: defaultAge(preset.settings), ...about }, receivedOn) } =
      about;
    const { supportMode = outcome === 'ACCEPTED' ? chance.pick(preset.supportModes) : null } = about;
    const received = chance.whole(0, 150);
    const row = {
      id: this.id('request'),
      organisation_id,
      programme_id: programmeId(this.organisation, programme),
      requester_id: requesterId,
      reference: this.#reference(),
      status: about.status ?? outcome ?? (contactOn ? 'FIRST_CONTACT' : 'RECEIVED'),
      channel: about.channel ?? 'CENTRAL',
      referrer_kind: about.referrerKind ?? null,
      referrer_name: about.referrerName ?? null,
      consent_at: about.channel === 'SELF' || about.referrerName ? during(receivedOn, received) : null,
      support_mode: supportMode,
      availability: about.availability ?? (supportMode ? this.availability(4, 9) : []),
      wanted_volunteer_gender: about.wantedVolunteerGender ?? null,
      gender_wish_hard: about.genderWishHard ?? false,
      question: about.question ?? null,
      circumstances: about.circumstances ?? null,
      received_at: during(receivedOn, received),
      first_contact_at: contactOn && during(contactOn, 180 + chance.whole(0, 200)),
      intake_on: about.intakeOn ?? outcomeOn,
      outcome,
      outcome_on: outcomeOn,
      outcome_reason: about.outcomeReason ?? null,
      recorded_at: during(receivedOn, received),
    } satisfies Request & Record<string, unknown>;
    this.rows.add('request', row);
    return row;
  }

  #reference(): string {
    const letters = Array.from({ length: 8 }, () => this.chance.pick([...alphabet])).join('');
    return `${letters.slice(0, 4)}-${letters.slice(4)}`;
  }

  /** A spell on the waitlist; without an end the request is waiting now. */
  wait(
    request: Request,
    spell: { from: Day; since?: Day; until?: Day; reason?: WaitlistRemoval; priority?: boolean },
  ): void {
    this.rows.add('waitlist_spell', {
      id: this.id('waitlist_spell'),
      organisation_id: this.organisation_id,
      programme_id: request.programme_id,
      request_id: request.id,
      requester_id: request.requester_id,
      support_mode: request.support_mode,
      from_on: spell.from,
      waiting_since: spell.since ?? spell.from,
      until_on: spell.until ?? null,
      removal_reason: spell.until ? (spell.reason ?? 'MATCHED') : null,
      priority: spell.priority ?? false,
      recorded_at: during(spell.from, 300),
    });
    request.status = spell.until ? 'REMOVED' : 'WAITLISTED';
  }

  /** The day from which a request has waited first of all. */
  waitedSince(request: Request): Day {
    return this.rows
      .of<{ request_id: string; waiting_since: Day }>('waitlist_spell')
      .findLast((spell) => spell.request_id === request.id)!.waiting_since;
  }

  /** A match; what the request then says, follows. */
  link(
    request: Request,
    enrolment: Enrolment,
    match: { on: Day; until?: Day; reason?: UnlinkReason; by?: MatchSide },
  ): void {
    const { chance } = this;
    const { on, until, reason = 'GOAL_REACHED' } = match;
    const side = endingFor(reason, match.by).side;
    this.rows.add('match', {
      id: this.id('match'),
      organisation_id: this.organisation_id,
      programme_id: request.programme_id,
      request_id: request.id,
      requester_id: request.requester_id,
      enrolment_id: enrolment.id,
      volunteer_id: enrolment.volunteer_id,
      status: until ? 'ENDED' : 'ACTIVE',
      proposed_at: during(on, 0),
      linked_on: on,
      link_reasons: chance.some(linkReasons, chance.whole(1, 2)),
      ended_on: until ?? null,
      unlink_reason: until ? reason : null,
      initiated_by: until ? (match.by ?? (side === 'CHOOSE' ? 'ORGANISATION' : side)) : null,
      recorded_at: during(on, 420),
    });
    request.status = until ? 'ENDED' : 'RUNNING';
  }
}

/** Writes the rows of stories, those that others point to first. */
export const insertStories = (client: Client, rows: Rows): Promise<void> => rows.insert(client, tables);

const tables = [
  'published_figure',
  'person',
  'requester',
  'volunteer',
  'volunteer_spell',
  'enrolment',
  'request',
  'waitlist_spell',
  'match',
  'vacancy',
  'application',
  'event',
  'campaign_visit',
  'coordination_hours',
];
const channels = [
  'WORD_OF_MOUTH',
  'WORD_OF_MOUTH',
  'NEWSPAPER',
  'WEBSITE',
  'SOCIAL_MEDIA',
  'VOLUNTEER_CENTRE',
  'EVENT',
] as const;
const linkReasons = [
  'SHARED_HOBBY',
  'COORDINATOR_FEELING',
  'NEIGHBOURHOOD',
  'LANGUAGE',
  'AVAILABILITY',
  'PERSONALITY_KLIK',
];

/** Residents of the age that a programme is for, on the last day of the year in which most of the figures are. */
function defaultAge({ ageMin = 0 }: { ageMin?: number }): NonNullable<PersonAbout['age']> {
  return { from: Math.max(ageMin, 22) + 3, to: ageMin >= 55 ? 94 : ageMin < 18 ? 45 : 86, in: 2021 };
}
