import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { Grant } from '../access/permissions.ts';
import { SupportMode } from '../organisations/codes.ts';
import { Programme } from '../organisations/programme.ts';
import { DayPart } from '../people/codes.ts';
import type { Day } from '../platform/days.ts';
import { toGlobalId } from '../platform/ids.ts';
import { DateScalar, DateTimeScalar } from '../platform/scalars.ts';
import { MatchSide, type SuggestionReasonCode, WhyYou } from './codes.ts';
import {
  canAnswer,
  DisclosureStep,
  disclosed,
  disclosureStep,
  type Other,
  whyTheseTwo,
} from './disclosure.ts';
import { MatchStatus } from './lifecycle.ts';
import { isProposal } from './rules.ts';

@ObjectType({ description: 'A match as one of the two sees it: of the other, what the step allows.' })
export class Pairing {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;
  @Field(() => MatchSide, { description: 'Which of the two you are.' })
  side!: 'REQUESTER' | 'VOLUNTEER';
  @Field(() => DisclosureStep, { description: 'How much you know of each other now.' })
  step!: DisclosureStep;
  @Field(() => MatchStatus, { description: 'Where it stands.' })
  status!: MatchStatus;
  @Field(() => Programme, { description: 'The programme.' })
  programme?: Programme;
  @Field(() => SupportMode, { nullable: true, description: 'How long help is meant to last.' })
  supportMode!: SupportMode | null;
  @Field(() => DateScalar, { nullable: true, description: 'The day on which you were linked.' })
  linkedOn!: Day | null;
  @Field(() => DateScalar, { nullable: true, description: 'The day on which it ended.' })
  endedOn!: Day | null;
  @Field(() => Boolean, { description: 'Whether you can still say yes or no.' })
  viewerCanAnswer!: boolean;
  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'When you meet for the first time, once both said yes and it is planned, until you have met.',
  })
  introductionAt!: Date | null;
  @Field(() => String, { nullable: true, description: 'Where you meet then.' })
  introductionPlace!: string | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'While it rests: the day on which it is expected to go on, if known.',
  })
  restsUntil!: Day | null;
  @Field(() => [WhyYou], {
    description:
      'Why you two, of what says nothing that you may not know: until you are linked, as far as that was kept.',
  })
  why!: WhyYou[];
  @Field(() => [String], { description: 'The languages of the other, as ISO 639-1 codes.' })
  languages!: string[];
  @Field(() => [DayPart], { description: 'When the other has time; empty when not said.' })
  availability!: DayPart[];
  @Field(() => String, { nullable: true, description: 'The part of town where the other lives.' })
  district!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'What the resident agreed that a proposed volunteer reads; for the volunteer.',
  })
  summary!: string | null;
  @Field(() => String, { nullable: true, description: 'The first name of the other, once both said yes.' })
  firstName!: string | null;
  @Field(() => String, { nullable: true, description: 'The whole name of the other, once linked.' })
  name!: string | null;
  @Field(() => String, { nullable: true, description: 'The telephone number of the other, once linked.' })
  phone!: string | null;
  @Field(() => String, { nullable: true, description: 'The mail address of the other, once linked.' })
  email!: string | null;
  organisationId!: string;
  programmeId!: string;
  matchId!: string;
}

@ObjectType({ description: 'You said no to a proposal, and know nothing of each other any more.' })
export class Declined {
  @Field(() => ID, { description: 'The id of the proposal.' })
  id!: string;
}

@ObjectType({ description: 'Somebody who waits for a buddy, without anything that says who it is.' })
export class AnonymousCard {
  @Field(() => SupportMode, { description: 'How long help is meant to last.' })
  supportMode!: SupportMode;
  @Field(() => [String], { description: 'Languages, as ISO 639-1 codes.' })
  languages!: string[];
  @Field(() => [DayPart], { description: 'When they have time; empty when not said.' })
  availability!: DayPart[];
  @Field(() => String, { nullable: true, description: 'The part of town where they live.' })
  district!: string | null;
  @Field(() => Int, { description: 'How many whole weeks they have waited.' })
  waitedWeeks!: number;
}

interface PairingRow extends Other {
  id: string;
  organisationId: string;
  programmeId: string;
  status: MatchStatus;
  supportMode: SupportMode | null;
  linkedOn: Day | null;
  endedOn: Day | null;
  requesterAgreedAt: Date | null;
  volunteerAgreedAt: Date | null;
  introductionAt: string | Date | null;
  introductionPlace: string | null;
  restsUntil: Day | null;
  reasons: { code: SuggestionReasonCode; tenths: number }[] | null;
  languages: string[];
  availability: DayPart[];
  district: string | null;
}

/** The matches of one resident or volunteer, the newest first, as that one may see them today. */
export async function pairingsOf(em: SqlEntityManager, self: Grant, today: Day): Promise<Pairing[]> {
  const side = self.role === 'VOLUNTEER' ? 'VOLUNTEER' : 'REQUESTER';
  const other = side === 'VOLUNTEER' ? 'requester' : 'volunteer';
  const rows: PairingRow[] = await em.execute(
    `select m.id, m.organisation_id as "organisationId", m.programme_id as "programmeId", m.status,
       q.support_mode as "supportMode", m.linked_on as "linkedOn", m.ended_on as "endedOn",
       m.requester_agreed_at as "requesterAgreedAt", m.volunteer_agreed_at as "volunteerAgreedAt",
       case when m.status = 'INTRODUCTION_PLANNED' then m.introduction_at end as "introductionAt",
       case when m.status = 'INTRODUCTION_PLANNED' then m.introduction_place end as "introductionPlace",
       m.hold_until as "restsUntil", y.reasons,
       case when q.summary_agreed_at is not null then q.summary end as summary,
       p.first_name as "firstName", p.first_name || ' ' || p.last_name as name, p.phone, p.email, p.languages,
       ${side === 'VOLUNTEER' ? 'q' : 'e'}.availability, d.name as district
     from match m
     join request q on q.id = m.request_id
     join enrolment e on e.id = m.enrolment_id
     join ${other} o on o.id = m.${other}_id
     join person p on p.id = o.person_id
     left join match_decision y on y.match_id = m.id
     left join postcode c on c.area = p.postcode_area
     left join neighbourhood n on n.id = c.neighbourhood_id
     left join district d on d.id = n.district_id
     where m.${side.toLowerCase()}_id = ?
     order by m.proposed_at desc, m.id desc limit 100`,
    [side === 'VOLUNTEER' ? self.volunteerId : self.requesterId],
  );
  return rows.map((row) => pairing(row, side, today)).filter(({ step }) => step !== 'OVER');
}

function pairing(row: PairingRow, side: Pairing['side'], today: Day): Pairing {
  const { id, requesterAgreedAt: _r, volunteerAgreedAt: _v, reasons, introductionAt, ...rest } = row;
  const step = disclosureStep(row, today);
  const known = disclosed(row, step);
  return Object.assign(new Pairing(), rest, known, {
    id: toGlobalId('Match', id),
    matchId: id,
    side,
    step,
    // The summary tells of the resident, who knows it.
    summary: side === 'VOLUNTEER' ? known.summary : null,
    introductionAt: introductionAt && new Date(introductionAt),
    why: isProposal(row) ? whyTheseTwo(reasons ?? [], side) : [],
    viewerCanAnswer: canAnswer(row, side),
  });
}

/** Who waits in a programme, the longest first, for a volunteer who can be asked there; null for any other. */
export async function anonymousCards(
  em: SqlEntityManager,
  programmeId: string,
  volunteerId: string,
  today: Day,
): Promise<AnonymousCard[] | null> {
  const [enrolled] = await em.execute(
    `select 1 from enrolment where volunteer_id = ? and programme_id = ? and status = 'CERTIFIED'`,
    [volunteerId, programmeId],
  );
  if (!enrolled) return null;
  const rows: AnonymousCard[] = await em.execute(
    `select s.support_mode as "supportMode", p.languages, q.availability, d.name as district,
       (?::date - s.waiting_since) / 7 as "waitedWeeks"
     from waitlist_spell s
     join request q on q.id = s.request_id
     join requester r on r.id = s.requester_id
     join person p on p.id = r.person_id
     left join postcode c on c.area = p.postcode_area
     left join neighbourhood n on n.id = c.neighbourhood_id
     left join district d on d.id = n.district_id
     where s.programme_id = ? and s.until_on is null
     order by s.waiting_since, s.id limit 100`,
    [today, programmeId],
  );
  return rows.map((row) => Object.assign(new AnonymousCard(), row));
}
