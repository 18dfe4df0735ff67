import { Entity } from '@mikro-orm/decorators/legacy';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { SupportMode } from '../organisations/codes.ts';
import {
  DayColumn,
  Key,
  OptionalDay,
  OptionalInstant,
  OptionalNumber,
  OptionalRef,
  OptionalText,
  OptionalTextList,
  OptionalWhole,
  RefColumn,
  RefList,
  Text,
  TextList,
  Whole,
  YesNo,
} from '../platform/columns.ts';
import type { Day } from '../platform/days.ts';
import { Node } from '../platform/node.ts';
import { DateScalar } from '../platform/scalars.ts';
import { DayPart, Experience, Gender, type LeaveReason, type RecruitmentChannel, Trait } from './codes.ts';
import { EnrolmentStatus } from './lifecycle.ts';

/** Somebody who volunteers, or did. */
@Entity()
export class Volunteer {
  @Key()
  id!: string;
  @RefColumn()
  organisationId!: string;
  @RefColumn()
  personId!: string;
  @OptionalText()
  key!: string | null;
  @OptionalText()
  recruitmentChannel!: RecruitmentChannel | null;
  /** 0 means: on call. */
  @OptionalNumber()
  hoursPerWeek!: number | null;
  /** The most matches open at once over all programmes; null: as many as the enrolments say. */
  @OptionalWhole()
  capacity: number | null = null;
  /** Over all programmes. Kept by the database; never written from code. */
  @Whole()
  openMatches = 0;
  /** When what is known of them as a volunteer went; what stays is there to be counted. */
  @OptionalInstant()
  anonymisedAt?: Date | null;
}

/** A time as a volunteer of the organisation: who leaves and comes back has two. */
@Entity()
export class VolunteerSpell {
  @Key()
  id!: string;
  @RefColumn()
  organisationId!: string;
  @RefColumn()
  volunteerId!: string;
  @DayColumn()
  joinedOn!: Day;
  /** False where an old list only shows that somebody was there already: their tenure is unknown. */
  @YesNo()
  joinedOnKnown = true;
  @OptionalDay()
  leftOn!: Day | null;
  @OptionalText()
  leaveReason!: LeaveReason | null;
  /** For how many months they said that they would stay; null when that is not known. */
  @OptionalWhole()
  promisedMonths: number | null = null;
}

/** What a volunteer does, can and wants in one programme. */
@Entity()
@ObjectType({ description: 'What a volunteer does, can and wants in one programme.', implements: Node })
export class Enrolment extends Node {
  @RefColumn()
  organisationId!: string;
  @RefColumn()
  volunteerId!: string;
  @RefColumn()
  programmeId!: string;
  @Text()
  @Field(() => EnrolmentStatus, { description: 'How far the volunteer is.' })
  status!: EnrolmentStatus;
  @DayColumn()
  @Field(() => DateScalar, { description: 'The first day in the programme.' })
  since!: Day;
  @OptionalDay()
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day on which it ended; that day is no part of it.',
  })
  until!: Day | null;
  @TextList()
  @Field(() => [SupportMode], { description: 'Which support the volunteer gives.' })
  supportModes: SupportMode[] = [];
  /** The most matches open at once; the database refuses one more. */
  @Whole()
  @Field(() => Int, { description: 'The most matches open at once.' })
  capacity!: number;
  /** Kept by the database; never written from code. */
  @Whole()
  @Field(() => Int, { description: 'How many matches are open now, proposals included.' })
  openMatches = 0;
  @OptionalNumber()
  @Field(() => Float, {
    nullable: true,
    description: 'The longest way to a resident, in kilometres as the crow flies.',
  })
  maxDistanceKm!: number | null;
  @TextList()
  @Field(() => [DayPart], { description: 'When the volunteer has time; empty when not said.' })
  availability: DayPart[] = [];
  @OptionalText()
  @Field(() => Gender, {
    nullable: true,
    description: 'Whether the volunteer wishes to help a woman or a man.',
  })
  wantedRequesterGender!: Gender | null;
  @YesNo()
  @Field(() => Boolean, { description: 'Whether that wish is a condition.' })
  genderWishHard = false;
  @OptionalWhole()
  @Field(() => Int, { nullable: true, description: 'The youngest resident that is wished for, in years.' })
  wantedAgeFrom: number | null = null;
  @OptionalWhole()
  @Field(() => Int, { nullable: true, description: 'The oldest resident that is wished for, in years.' })
  wantedAgeTo: number | null = null;
  @TextList()
  @Field(() => [Trait], { description: 'What the volunteer does not want to be near.' })
  avoids: Trait[] = [];
  @OptionalTextList()
  @Field(() => [Experience], {
    nullable: true,
    description: 'What the volunteer has been through or knows well; null when not asked.',
  })
  experience: Experience[] | null = null;
  @OptionalText()
  @Field(() => SupportMode, {
    nullable: true,
    description: 'The kind of support that the volunteer likes best.',
  })
  preferredSupportMode: SupportMode | null = null;
  @OptionalDay()
  @Field(() => DateScalar, { nullable: true, description: 'The day on which the training was complete.' })
  trainedOn!: Day | null;
  /** The document itself is not kept. */
  @OptionalDay()
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day on which somebody saw the certificate of conduct (VOG).',
  })
  vogSeenOn!: Day | null;
  @OptionalDay()
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day on which a pause is over, if that is known.',
  })
  pausedUntil!: Day | null;
  @OptionalText()
  pauseReason!: string | null;
  @OptionalText()
  @Field(() => String, {
    nullable: true,
    description: 'The partner organisation that the volunteer works for, if any.',
  })
  partner!: string | null;
  /** Trained volunteers of a region may not be deployable in this municipality (yet). */
  @YesNo()
  @Field(() => Boolean, { description: 'Whether the volunteer may be deployed in this municipality.' })
  deployable = true;
  /** Municipalities in which the volunteer may be deployed; empty: in all where the organisation works. */
  @RefList()
  municipalities: string[] = [];
  /** The account of the coordinator who looks after the volunteer here. */
  @OptionalRef()
  ownerId: string | null = null;
}
