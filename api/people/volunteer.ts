import { Entity } from '@mikro-orm/decorators/legacy';
import type { SupportMode } from '../organisations/codes.ts';
import {
  DayColumn,
  Key,
  OptionalDay,
  OptionalNumber,
  OptionalText,
  RefColumn,
  Text,
  TextList,
  Whole,
  YesNo,
} from '../platform/columns.ts';
import type { Day } from '../platform/days.ts';
import type { DayPart, Gender, LeaveReason, RecruitmentChannel } from './codes.ts';
import type { EnrolmentStatus } from './lifecycle.ts';

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
}

/** What a volunteer does, can and wants in one programme. */
@Entity()
export class Enrolment {
  @Key()
  id!: string;
  @RefColumn()
  organisationId!: string;
  @RefColumn()
  volunteerId!: string;
  @RefColumn()
  programmeId!: string;
  @Text()
  status!: EnrolmentStatus;
  @DayColumn()
  since!: Day;
  @OptionalDay()
  until!: Day | null;
  @TextList()
  supportModes: SupportMode[] = [];
  /** The most matches open at once; the database refuses one more. */
  @Whole()
  capacity!: number;
  /** Kept by the database; never written from code. */
  @Whole()
  openMatches = 0;
  @OptionalNumber()
  maxDistanceKm!: number | null;
  @TextList()
  availability: DayPart[] = [];
  @OptionalText()
  wantedRequesterGender!: Gender | null;
  @YesNo()
  genderWishHard = false;
  @OptionalDay()
  trainedOn!: Day | null;
  /** The day on which somebody saw the certificate of conduct; the document itself is not kept. */
  @OptionalDay()
  vogSeenOn!: Day | null;
  @OptionalDay()
  pausedUntil!: Day | null;
  @OptionalText()
  pauseReason!: string | null;
  /** The partner organisation that the volunteer works for, if any. */
  @OptionalText()
  partner!: string | null;
  /** Trained volunteers of a region may not be deployable in this municipality (yet). */
  @YesNo()
  deployable = true;
}
