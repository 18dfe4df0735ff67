import type { Client } from 'pg';
import type { MatchSide, UnlinkReason } from '../api/matching/codes.ts';
import { endingFor } from '../api/matching/endings.ts';
import type { SupportMode } from '../api/organisations/codes.ts';
import type { DayPart, Gender } from '../api/people/codes.ts';
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
import { type ProgrammeSlug, programmeId, programmesOf } from './organisations.ts';
import { during, type Enrolment, experience, People, type PersonAbout } from './people.ts';
import type { Rows } from './rows.ts';

export interface RequestAbout extends PersonAbout {
  receivedOn: Day;
  contactOn?: Day;
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
  first_contact_at: string | null;
  intake_on: Day | null;
  outcome_on: Day | null;
}

const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const linkReasons = [
  'SHARED_HOBBY',
  'COORDINATOR_FEELING',
  'NEIGHBOURHOOD',
  'LANGUAGE',
  'AVAILABILITY',
  'PERSONALITY_KLIK',
];

/** What came out of an intake, by a chance of its own, so that the rest stays as it was told. */
function acceptedWishesOf(requestId: string): object {
  const chance = new Chance(`wishes ${requestId}`);
  return {
    urgency: chance.yes(0.04) ? 'URGENT' : chance.yes(0.1) ? 'SOON' : 'NORMAL',
    avoids: chance.yes(0.08) ? [chance.pick(['DOG', 'SMOKES'] as const)] : [],
    helpful_experience: chance.yes(0.45) ? chance.some(experience, 1) : [],
  };
}

/** Tells what people of one organisation asked, how long they waited and with whom they were linked. */
export class Story extends People {
  /** A request, as far as it has come. */
  ask(programme: ProgrammeSlug, about: RequestAbout): Request {
    const { chance, organisation_id } = this;
    const { receivedOn, contactOn = null, outcome = null, outcomeOn = null } = about;
    const preset = programmesOf(this.organisation)[programme]!;
    const { supportMode = outcome === 'ACCEPTED' ? chance.pick(preset.supportModes) : null } = about;
    const received = chance.whole(0, 150);
    const id = this.id('request');
    const row = {
      id,
      organisation_id,
      programme_id: programmeId(this.organisation, programme),
      requester_id: this.requester(
        { age: defaultAge(preset.settings), ...about },
        receivedOn,
        preset.settings.wholeHousehold,
      ),
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
      ...(outcome === 'ACCEPTED'
        ? acceptedWishesOf(id)
        : { urgency: 'NORMAL', avoids: [], helpful_experience: [] }),
      question: about.question ?? null,
      circumstances: about.circumstances ?? null,
      received_at: during(receivedOn, received),
      first_contact_at: contactOn && during(contactOn, 180 + chance.whole(0, 200)),
      intake_on: outcomeOn,
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
  'household',
  'requester',
  'volunteer',
  'volunteer_spell',
  'enrolment',
  'request',
  'waitlist_spell',
  'match',
  'visit',
  'vacancy',
  'application',
  'event',
  'campaign_visit',
  'coordination_hours',
  'survey',
  'survey_question',
  'survey_round',
  'survey_response',
  'survey_answer',
  'training_material',
  'training_reading',
];
/** Residents of the age that a programme is for, on the last day of the year in which most of the figures are. */
function defaultAge({ ageMin = 0 }: { ageMin?: number }): NonNullable<PersonAbout['age']> {
  return { from: Math.max(ageMin, 22) + 3, to: ageMin >= 55 ? 94 : ageMin < 18 ? 45 : 86, in: 2021 };
}
