import { Entity } from '@mikro-orm/decorators/legacy';
import { Field, Int, ObjectType } from 'type-graphql';
import { SupportMode } from '../organisations/codes.ts';
import { DayPart, Experience, type Gender, Trait } from '../people/codes.ts';
import {
  DayColumn,
  Instant,
  OptionalDay,
  OptionalInstant,
  OptionalNumber,
  OptionalRef,
  OptionalText,
  OptionalTextList,
  OptionalWhole,
  RefColumn,
  Text,
  TextList,
  YesNo,
} from '../platform/columns.ts';
import type { Day } from '../platform/days.ts';
import { Node } from '../platform/node.ts';
import { DateScalar, DateTimeScalar } from '../platform/scalars.ts';
import {
  type Circumstance,
  ReferrerKind,
  RejectionReason,
  RequestChannel,
  RequestOutcome,
  Urgency,
  type WaitlistRemoval,
} from './codes.ts';
import { RequestStatus } from './lifecycle.ts';

@Entity()
@ObjectType({ description: 'A resident asks for a buddy in a programme.', implements: Node })
export class Request extends Node {
  @RefColumn()
  organisationId!: string;
  @RefColumn()
  programmeId!: string;
  @RefColumn()
  requesterId!: string;
  /** Who takes care of it; null: nobody yet. */
  @OptionalRef()
  ownerId: string | null = null;
  @OptionalText()
  key!: string | null;
  @Text()
  @Field({ description: 'The code by which the resident can ask how things stand.' })
  reference!: string;
  @Text()
  @Field(() => RequestStatus, { description: 'Where the request stands.' })
  status!: RequestStatus;
  @Text()
  @Field(() => RequestChannel, { description: 'Where it came in.' })
  channel!: RequestChannel;
  @OptionalText()
  @Field(() => ReferrerKind, {
    nullable: true,
    description: 'Who asked on behalf of the resident, if anybody.',
  })
  referrerKind!: ReferrerKind | null;
  @OptionalText()
  @Field(() => String, {
    nullable: true,
    description: 'The name of whoever asked on behalf of the resident.',
  })
  referrerName!: string | null;
  @OptionalText()
  @Field(() => String, {
    nullable: true,
    description: 'How to reach whoever asked on behalf of the resident.',
  })
  referrerContact!: string | null;
  @OptionalInstant()
  consentAt!: Date | null;
  @OptionalText()
  @Field(() => SupportMode, {
    nullable: true,
    description: 'How long help is meant to last; needed before the waitlist.',
  })
  supportMode!: SupportMode | null;
  @TextList()
  @Field(() => [DayPart], { description: 'When the resident can meet; empty when not said.' })
  availability: DayPart[] = [];
  @OptionalText()
  wantedVolunteerGender!: Gender | null;
  @YesNo()
  genderWishHard = false;
  @OptionalNumber()
  maxDistanceKm!: number | null;
  @Text()
  @Field(() => Urgency, { description: 'How much it asks to go before others who wait as long.' })
  urgency: Urgency = 'NORMAL';
  @YesNo()
  @Field(() => Boolean, {
    description: 'Whether an interpreter was arranged, so that no language in common is needed.',
  })
  interpreter = false;
  @OptionalWhole()
  @Field(() => Int, { nullable: true, description: 'The youngest volunteer that is wished for, in years.' })
  wantedAgeFrom: number | null = null;
  @OptionalWhole()
  @Field(() => Int, { nullable: true, description: 'The oldest volunteer that is wished for, in years.' })
  wantedAgeTo: number | null = null;
  @TextList()
  @Field(() => [Trait], { description: 'What the resident does not want of a volunteer.' })
  avoids: Trait[] = [];
  @TextList()
  @Field(() => [Experience], {
    description: 'What it would help that the volunteer has been through or knows.',
  })
  helpfulExperience: Experience[] = [];
  @OptionalText()
  @Field(() => String, { nullable: true, description: 'The question in the words of the resident.' })
  question!: string | null;
  @OptionalText()
  note!: string | null;
  /** What a volunteer who is proposed may read, in words that the resident agreed to. */
  @OptionalText()
  @Field(() => String, {
    nullable: true,
    description: 'What a volunteer who is proposed reads of the resident.',
  })
  summary: string | null = null;
  @OptionalInstant()
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the resident agreed to the summary; until then no volunteer reads it.',
  })
  summaryAgreedAt: Date | null = null;
  @OptionalTextList()
  circumstances!: Circumstance[] | null;
  @Instant()
  @Field(() => DateTimeScalar, { description: 'When it came in.' })
  receivedAt!: Date;
  @OptionalInstant()
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When somebody first spoke with the resident; attempts do not count.',
  })
  firstContactAt!: Date | null;
  @OptionalInstant()
  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'When somebody first tried to reach the resident, in vain; null when nobody did, or that was not written down.',
  })
  firstAttemptAt: Date | null = null;
  @OptionalDay()
  @Field(() => DateScalar, { nullable: true, description: 'The day of the intake.' })
  intakeOn!: Day | null;
  @OptionalText()
  @Field(() => RequestOutcome, { nullable: true, description: 'How the intake ended.' })
  outcome!: RequestOutcome | null;
  @OptionalDay()
  @Field(() => DateScalar, { nullable: true, description: 'The day of the outcome.' })
  outcomeOn!: Day | null;
  @OptionalText()
  @Field(() => RejectionReason, { nullable: true, description: 'Why it was rejected or passed on.' })
  outcomeReason!: RejectionReason | null;
  @OptionalText()
  @Field(() => String, { nullable: true, description: 'Where it was passed on to.' })
  redirectedTo!: string | null;
  /** Of all that was sent through the portal, to know when the very same is sent twice. */
  @OptionalText()
  fingerprint!: string | null;
  @Instant()
  recordedAt!: Date;
  /** When what it says about somebody went; what stays is there to be counted. */
  @OptionalInstant()
  anonymisedAt?: Date | null;
}

@Entity()
@ObjectType('WaitlistEntry', { description: 'A spell on the waitlist of a programme.', implements: Node })
export class WaitlistSpell extends Node {
  @RefColumn()
  organisationId!: string;
  @RefColumn()
  programmeId!: string;
  @RefColumn()
  requestId!: string;
  @RefColumn()
  requesterId!: string;
  @Text()
  supportMode!: SupportMode;
  @DayColumn()
  @Field(() => DateScalar, { name: 'from', description: 'The day on which this spell began.' })
  fromOn!: Day;
  @DayColumn()
  @Field(() => DateScalar, {
    description:
      'The day from which the wait counts: the day of this spell, or of an earlier one where a match ended through no fault of the resident.',
  })
  waitingSince!: Day;
  @OptionalDay()
  @Field(() => DateScalar, {
    nullable: true,
    name: 'until',
    description: 'The day on which it ended; that day is not waited any more.',
  })
  untilOn!: Day | null;
  @OptionalText()
  removalReason!: WaitlistRemoval | null;
  @YesNo()
  @Field(() => Boolean, { description: 'Whether this resident goes before others who wait as long.' })
  priority = false;
  @Instant()
  recordedAt!: Date;
}
