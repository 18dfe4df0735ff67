import type { SupportMode } from '../api/organisations/codes.ts';
import type {
  DayPart,
  Experience,
  Gender,
  LeaveReason,
  RecruitmentChannel,
  Trait,
} from '../api/people/codes.ts';
import type { EnrolmentStatus } from '../api/people/lifecycle.ts';
import type { Day } from '../api/platform/days.ts';
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

// What came later falls by a chance of its own, by the id of whom it is about, so that the rest stays as it was told.

function traitsOf(id: string): Trait[] {
  const chance = new Chance(`traits ${id}`);
  return [...(chance.yes(0.14) ? ['DOG' as const] : []), ...(chance.yes(0.1) ? ['SMOKES' as const] : [])];
}

function wishesOf(volunteerId: string, programme: ProgrammeSlug): object {
  const chance = new Chance(`wishes ${programme} ${volunteerId}`);
  const own = programme === 'home-start' ? (['PARENTING'] as const) : [];
  const lived = chance.yes(0.5) ? chance.some(experience, chance.whole(1, 2)) : [];
  return {
    avoids: chance.yes(0.06) ? [chance.pick(['DOG', 'SMOKES'] as const)] : [],
    experience: own.length > 0 || chance.yes(0.7) ? [...new Set([...own, ...lived])] : null,
  };
}

export const experience: readonly Experience[] = [
  'DEBTS',
  'LOSS',
  'MIGRATION',
  'LONELINESS',
  'CARING',
  'FINANCE',
  'PAPERWORK',
  'PARENTING',
];

export interface PersonAbout {
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
const weekdays = ['MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'] as const;
const dayParts = weekdays.flatMap((day) =>
  (['MORNING', 'AFTERNOON', 'EVENING'] as const).map((part): DayPart => `${day}_${part}`),
);

const channels = [
  'WORD_OF_MOUTH',
  'WORD_OF_MOUTH',
  'NEWSPAPER',
  'WEBSITE',
  'SOCIAL_MEDIA',
  'VOLUNTEER_CENTRE',
  'EVENT',
] as const;
/**
 * Tells about people of one organisation, as rows. What is not said falls by chance, and always the same way for the
 * same name of the story.
 */
export class People {
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
    const name = inventName(chance, { gender: about.gender, language: about.languages?.[0] });
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
      traits: traitsOf(id),
      deceased_on: about.deceasedOn ?? null,
      recorded_at: during(recordedOn, 0),
    });
    return id;
  }

  postcode(areas = postcodeAreas(this.organisation)): string {
    const letter = () => this.chance.pick([...'ABCDEGHJKLNPRTVWXZ']);
    return `${this.chance.pick(areas)}${letter()}${letter()}`;
  }

  requester(about: PersonAbout, recordedOn: Day, wholeHousehold = false): string {
    const { organisation_id } = this;
    const id = this.id('requester');
    const person_id = this.person(
      { ...about, postcode: about.postcode ?? this.postcodeFor(recordedOn) },
      recordedOn,
    );
    const household_id = wholeHousehold ? this.id('household') : null;
    const name = this.rows.of<{ last_name: string }>('person').at(-1)?.last_name;
    if (household_id) this.rows.add('household', { id: household_id, organisation_id, name });
    this.rows.add('requester', { id, organisation_id, person_id, household_id });
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
      trained_on: certified && screening.includes('TRAINING') ? since : null,
      vog_seen_on: certified && screening.includes('VOG') ? (about.vogSeenOn ?? since) : null,
      paused_until: about.pausedUntil ?? null,
      pause_reason: about.pauseReason ?? null,
      partner: about.partner ?? null,
      deployable: about.deployable ?? true,
      ...wishesOf(volunteer.id, programme),
    };
    this.rows.add('enrolment', row);
    return row;
  }

  availability(from: number, to: number): DayPart[] {
    return this.chance.some(dayParts, this.chance.whole(from, to));
  }
}
